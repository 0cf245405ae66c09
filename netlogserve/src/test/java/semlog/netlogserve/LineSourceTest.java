package semlog.netlogserve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class LineSourceTest {
  /** The pieces joined are the stream, whatever the sizes in which it comes. */
  @Property(seed = "4751")
  void piecesJoinedAreTheStream(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 9) int most)
      throws IOException {
    LineSource source = new LineSource(trickle(text.getBytes(ISO_8859_1), most));
    StringBuilder joined = new StringBuilder();
    while (source.next()) {
      String piece =
          new String(source.bytes(), source.from(), source.to() - source.from(), ISO_8859_1);
      assertEquals(
          joined.isEmpty() || joined.charAt(joined.length() - 1) == '\n', source.startsLine());
      assertEquals(piece.indexOf('\n'), piece.endsWith("\n") ? piece.length() - 1 : -1);
      joined.append(piece);
    }
    assertEquals(text, joined.toString());
  }

  @Test
  void aLongLineComesInPieces() throws IOException {
    byte[] bytes = new byte[5 * LineSource.PIECE_BYTES + 7];
    Arrays.fill(bytes, (byte) 'x');
    bytes[bytes.length - 2] = '\n';
    LineSource source = new LineSource(new ByteArrayInputStream(bytes));
    int length = 0;
    for (int pieces = 0; source.next(); pieces++) {
      boolean last = length == bytes.length - 1;
      assertEquals(pieces == 0 || last, source.startsLine());
      assertTrue(source.to() - source.from() <= LineSource.PIECE_BYTES);
      assertTrue(source.bytes().length <= 2 * LineSource.PIECE_BYTES);
      length += source.to() - source.from();
    }
    assertEquals(bytes.length, length);
  }

  @Test
  void isReadyOnlyForWholeLines() throws IOException {
    LineSource source = new LineSource(trickle("a\nb\nc".getBytes(ISO_8859_1), 4));
    assertFalse(source.isReady());
    assertTrue(source.next());
    assertTrue(source.isReady());
    assertTrue(source.next());
    assertFalse(source.isReady());
    assertTrue(source.next());
    assertFalse(source.next());
  }

  private static InputStream trickle(byte[] bytes, int most) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, most));
      }
    };
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "\n", "\r\n", "bc\u0000", "\u00ff")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }
}
