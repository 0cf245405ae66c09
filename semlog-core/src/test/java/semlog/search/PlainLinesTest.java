package semlog.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import semlog.fault.Damaged;

class PlainLinesTest {
  /** Gives a few bytes at a time, then fails or ends. */
  private static final class Trickle extends InputStream {
    private final byte[] bytes;
    private final int most;
    private final boolean breaks;
    private int at;

    Trickle(byte[] bytes, int most, boolean breaks) {
      this.bytes = bytes;
      this.most = most;
      this.breaks = breaks;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] target, int offset, int count) {
      if (at == bytes.length) {
        if (breaks) {
          throw new Damaged("broken");
        }
        return -1;
      }
      int copied = Math.min(Math.min(count, most), bytes.length - at);
      System.arraycopy(bytes, at, target, offset, copied);
      at += copied;
      return copied;
    }
  }

  private static PlainLines lines(InputStream in) {
    return new PlainLines(in, (buffer, from, to) -> Told.NOTHING);
  }

  @Property(seed = "9", tries = 300)
  void chunksAreWholeLinesInOrder(
      @ForAll @IntRange(max = 3000) int length,
      @ForAll @IntRange(min = 1, max = 400) int most,
      @ForAll long seed)
      throws IOException {
    byte[] bytes = new byte[length];
    Random random = new Random(seed);
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (random.nextInt(20) == 0 ? '\n' : random.nextInt(256));
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    long feeds = 0;
    try (PlainLines lines = lines(new Trickle(bytes, most, false))) {
      while (lines.next()) {
        assertEquals(feeds + 1, lines.firstLineNumber());
        assertEquals(all.size(), lines.firstOffset());
        int size = lines.to() - lines.from();
        assertTrue(size > 0);
        all.write(lines.buffer(), lines.from(), size);
        boolean whole = lines.buffer()[lines.to() - 1] == '\n';
        assertTrue(whole || all.size() == length, "a line is torn");
        feeds += LineFeeds.count(lines.buffer(), lines.from(), lines.to());
      }
    }
    assertEquals(
        new String(bytes, StandardCharsets.ISO_8859_1), all.toString(StandardCharsets.ISO_8859_1));
  }

  @Test
  void aLineMayBeLongerThanAnyBuffer() throws IOException {
    byte[] bytes = new byte[3_000_000];
    bytes[2_999_998] = '\n';
    try (PlainLines lines = lines(new ByteArrayInputStream(bytes))) {
      assertTrue(lines.next());
      assertEquals(2_999_999, lines.to() - lines.from());
      assertTrue(lines.next());
      assertEquals(1, lines.to() - lines.from());
      assertFalse(lines.next());
    }
  }

  @Test
  void whatCameBeforeDamageIsGivenFirst() throws IOException {
    byte[] bytes = "a\nb".getBytes(StandardCharsets.US_ASCII);
    try (PlainLines lines = lines(new Trickle(bytes, 2, true))) {
      assertTrue(lines.next());
      assertTrue(lines.next());
      assertEquals('b', lines.buffer()[lines.from()]);
      assertThrows(Damaged.class, lines::next);
      assertFalse(lines.next());
    }
  }

  @Property(seed = "4", tries = 500)
  void feedsAreFoundAndCounted(@ForAll @IntRange(max = 40) int length, @ForAll long seed) {
    byte[] bytes = new byte[length];
    Random random = new Random(seed);
    byte[] choices = {'\n', 'a', 0, (byte) 0x8a, 11, 9};
    long count = 0;
    int first = length;
    for (int i = length - 1; i >= 0; i--) {
      bytes[i] = choices[random.nextInt(choices.length)];
      count += bytes[i] == '\n' ? 1 : 0;
      first = bytes[i] == '\n' ? i + 1 : first;
    }
    assertEquals(count, LineFeeds.count(bytes, 0, length));
    assertEquals(first, LineFeeds.after(bytes, 0, length));
  }
}
