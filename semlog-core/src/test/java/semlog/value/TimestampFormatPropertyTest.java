package semlog.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

final class TimestampFormatPropertyTest {
  private static final int[] FORMATS =
      IntStream.range(0, 1 << 16).filter(TimestampFormatPropertyTest::exists).toArray();

  /** A format and a value of it. */
  record Time(int format, long value) {}

  /** What is written is read back whole, spelt the same and meaning the same moment. */
  @Tag("slow")
  @Property(seed = "4711", tries = 20_000)
  void whatIsWrittenIsReadBack(@ForAll("times") Time time) {
    byte[] bytes = new byte[TimestampFormat.MAX_LENGTH + 2];
    int end = TimestampFormat.write(time.format(), time.value(), bytes, 1);
    assertTrue(end - 1 <= TimestampFormat.MAX_LENGTH);
    TimestampParser parser = new TimestampParser();
    boolean glued = TimestampFormat.pattern(time.format()).startsWith("MMdd");
    bytes[0] = (byte) (glued ? 'I' : ' ');
    String text = new String(bytes, 1, end - 1, UTF_8);
    assertEquals(end - 1, parser.parse(bytes, 0, 1, end), text);
    byte[] again = new byte[bytes.length];
    assertEquals(end, TimestampFormat.write(parser.format(), parser.value(), again, 1));
    assertEquals(text, new String(again, 1, end - 1, UTF_8));
  }

  /** Any bytes: nothing throws, and what is accepted is written back the same. */
  @Property(seed = "4712", tries = 20_000)
  void whatIsReadIsWrittenBack(@ForAll("nearlyTimes") String text) {
    byte[] bytes = text.getBytes(UTF_8);
    TimestampParser parser = new TimestampParser();
    for (int at = 0; at < bytes.length; at++) {
      int length = parser.parse(bytes, at, bytes.length);
      if (length > 0) {
        byte[] target = new byte[TimestampFormat.MAX_LENGTH];
        assertEquals(length, TimestampFormat.write(parser.format(), parser.value(), target, 0));
        assertEquals(new String(bytes, at, length, UTF_8), new String(target, 0, length, UTF_8));
      }
    }
  }

  @Property(seed = "4713")
  void anyFormatAndValueIsValidOrRefused(@ForAll int format, @ForAll long value) {
    byte[] target = new byte[TimestampFormat.MAX_LENGTH];
    if (TimestampFormat.isValid(format, value)) {
      assertTrue(TimestampFormat.write(format, value, target, 0) <= target.length);
    } else {
      assertThrows(
          IllegalArgumentException.class, () -> TimestampFormat.write(format, value, target, 0));
    }
  }

  @Test
  void noTwoLayoutsLookAlike() {
    Set<String> patterns = new HashSet<>();
    for (int format : FORMATS) {
      assertTrue(patterns.add(TimestampFormat.pattern(format)), TimestampFormat.pattern(format));
    }
    assertTrue(FORMATS.length > 25 * 12, "formats: " + FORMATS.length);
    assertFalse(TimestampFormat.isValid(0, 0));
  }

  @Provide
  Arbitrary<Time> times() {
    return Arbitraries.integers().between(0, FORMATS.length - 1).flatMap(i -> timesOf(FORMATS[i]));
  }

  private static Arbitrary<Time> timesOf(int format) {
    return Arbitraries.longs()
        .between(first(format, -1), first(format, 1))
        .map(value -> new Time(format, value));
  }

  /** The last valid value in a direction from 0, by doubling and halving steps. */
  private static long first(int format, int direction) {
    long reached = TimestampFormat.isValid(format, 0) ? 0 : 1;
    for (long step = 1L << 62; step > 0; step >>= 1) {
      long next = reached + direction * step;
      boolean within = direction > 0 ? next > reached : next < reached;
      if (within && TimestampFormat.isValid(format, next)) {
        reached = next;
      }
    }
    return reached;
  }

  @Provide
  Arbitrary<String> nearlyTimes() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "2024", "1999", "24", "01", "12", "31", "30", "2", "0", "Jan", "Feb", "Tue", "Fri", "-",
            "/", ".", ":", ":", " ", "  ", "T", "_", ",", ", ", "123", "123456", "AM", " PM", "Z",
            "\u202f", "I", "x");
    return piece.list().ofMaxSize(24).map(pieces -> String.join("", pieces));
  }

  private static boolean exists(int format) {
    return TimestampFormat.isValid(format, 0) || TimestampFormat.isValid(format, 1);
  }
}
