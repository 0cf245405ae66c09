package semlog.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import semlog.pattern.Literal;
import semlog.template.Slot;
import semlog.template.SlotKind;
import semlog.value.TimestampFormat;

/** No part of a time or an address is said to be none, and most of what is none is found out. */
class SlotReachTest {
  private static final int[] FORMATS =
      IntStream.range(0, 1 << 16).filter(TimestampFormat::exists).toArray();
  private static final Slot ADDRESS = new Slot(SlotKind.IPV4, 0);

  private static SlotReach reach(Slot slot, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return SlotReach.of(slot, new Literal(bytes, new byte[bytes.length]));
  }

  private static Slot time(String pattern) {
    return new Slot(
        SlotKind.TIMESTAMP,
        Arrays.stream(FORMATS)
            .filter(format -> TimestampFormat.pattern(format).equals(pattern))
            .findFirst()
            .orElseThrow());
  }

  /** A piece of a time with other text around it, in whatever format. */
  @Property(seed = "5", tries = 3000)
  void reachesOverWhateverIsOfATime(@ForAll int seed) {
    Random random = new Random(seed);
    int format = FORMATS[random.nextInt(FORMATS.length)];
    long value = random.nextLong() >> random.nextInt(Long.SIZE);
    while (!TimestampFormat.isValid(format, value)) {
      value /= 2;
    }
    byte[] text = new byte[TimestampFormat.MAX_LENGTH];
    int length = TimestampFormat.write(format, value, text, 0);
    int from = random.nextInt(length);
    int to = from + 1 + random.nextInt(length - from);
    Slot slot = new Slot(SlotKind.TIMESTAMP, format);
    byte[] piece = Arrays.copyOfRange(text, from, to);
    SlotReach inside = SlotReach.of(slot, new Literal(piece, new byte[piece.length]));
    String said = TimestampFormat.pattern(format) + " " + new String(piece, UTF_8);
    assertTrue(inside.holds(0, piece.length), said);
    assertTrue(to < length || inside.mayEnd(0, piece.length), said);
    byte[] behind = new byte[to + 2];
    behind[0] = '=';
    System.arraycopy(text, 0, behind, 1, to);
    behind[to + 1] = '=';
    SlotReach after = SlotReach.of(slot, new Literal(behind, new byte[behind.length]));
    assertTrue(after.last(1) >= to + 1, said);
    assertTrue(to < length || after.mayEnd(1, to + 1), said);
    assertTrue(after.least() <= length, said);
  }

  @Test
  void wordsAndAddressesAreNoTimes() {
    assertFalse(reach(time("MMM ppd HH:mm:ss"), "Waiting").holds(0, 7));
    assertFalse(reach(time("yyyy-MM-dd HH:mm:ss.SSS"), "211.167.68.59").holds(0, 13));
    assertFalse(reach(time("yyyy-MM-dd HH:mm:ss.SSS"), "6.2505").holds(0, 6), "four digits");
    assertTrue(reach(time("yyyy-MM-dd HH:mm:ss.SSS"), "6.250").holds(0, 5));
    assertFalse(reach(time("HH:mm:ss"), "7:99").holds(0, 4));
    assertEquals(1, reach(time("HH:mm:ss"), "x7:00").last(1), "an hour has two digits");
  }

  @Test
  void addressesHaveFourNumbers() {
    assertTrue(reach(ADDRESS, "211.167.68.59").mayEnd(0, 13));
    assertTrue(reach(ADDRESS, "1.167.68.5").holds(0, 10));
    assertFalse(reach(ADDRESS, "6.250576609").holds(0, 11));
    assertFalse(reach(ADDRESS, "1.2.3.4.5").holds(0, 9));
    assertFalse(reach(ADDRESS, "1..2").holds(0, 4));
    assertFalse(reach(ADDRESS, ".68").mayEnd(1, 3), "it begins with the first of four");
  }
}
