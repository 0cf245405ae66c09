package semlog.value;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class TimestampWriterTest {
  private static final int FORMATS = 1 << 14;

  /** Steps of none, within a second, a minute, a day, and of years, forwards and backwards. */
  private static final long[] SECONDS = {0, 0, 1, 70, 90_000, 40_000_000};

  @Test
  void writesWhatEachFormatDoesWhereverTimeGoes() {
    Random random = new Random(1);
    int valid = 0;
    for (int format = 0; format < FORMATS; format++) {
      TimestampWriter writer = new TimestampWriter(format);
      long power = Fraction.power(Fraction.digits(format & TimestampFormat.FRACTION_MASK));
      long value = random.nextInt(100);
      for (int step = 0; step < 60; step++) {
        long most = SECONDS[random.nextInt(SECONDS.length)] * power + random.nextInt(2) * power;
        value += most == 0 ? 0 : random.nextLong(-most / 2, most + 1);
        assertWrites(format, value, writer);
        valid += TimestampFormat.isValid(format, value) ? 1 : 0;
      }
    }
    assertTrue(valid > 50_000, () -> "few formats were valid");
  }

  private static void assertWrites(int format, long value, TimestampWriter writer) {
    byte[] target = new byte[TimestampFormat.MAX_LENGTH + 1];
    int end = writer.write(value, target, 1);
    if (TimestampFormat.isValid(format, value)) {
      byte[] expected = new byte[TimestampFormat.MAX_LENGTH + 1];
      int expectedEnd = TimestampFormat.write(format, value, expected, 1);
      assertEquals(new String(expected, 1, expectedEnd - 1, US_ASCII), text(target, end));
    } else {
      assertTrue(end < 0, () -> format + " has no " + value);
    }
  }

  private static String text(byte[] target, int end) {
    return new String(target, 1, end - 1, US_ASCII);
  }
}
