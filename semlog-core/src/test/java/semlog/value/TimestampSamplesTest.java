package semlog.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TimestampSamplesTest {
  static Stream<Sample> samples() throws Exception {
    return Sample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsTheWholeSample(Sample sample) {
    TimestampParser parser = new TimestampParser();
    byte[] bytes = sample.text().getBytes(UTF_8);
    assertEquals(bytes.length, parser.parse(bytes, 0, bytes.length), sample.text());
    assertEquals(sample.pattern(), TimestampFormat.pattern(parser.format()));
    assertEquals(sample.local(), local(parser), sample.text());
    assertEquals(sample.text(), written(parser));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsItInTheMiddleOfALine(Sample sample) {
    TimestampParser parser = new TimestampParser();
    int length = sample.text().getBytes(UTF_8).length;
    for (String before :
        new String[] {"x ", "[", "<", "=", "\"", "a: ", "(", "|", "'", "\t", ","}) {
      for (String after : new String[] {" x", "] ", ">", ",", "\"", ": x", "|", "\t", "; ", ". "}) {
        byte[] bytes = (before + sample.text() + after).getBytes(UTF_8);
        assertEquals(length, parser.parse(bytes, before.length(), bytes.length), before + after);
        assertEquals(sample.pattern(), TimestampFormat.pattern(parser.format()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isNoPartOfALongerToken(Sample sample) {
    TimestampParser parser = new TimestampParser();
    for (String before : new String[] {"1", "a", "Z", "T9"}) {
      byte[] bytes = (before + sample.text()).getBytes(UTF_8);
      assertEquals(0, parser.parse(bytes, before.length(), bytes.length), before);
    }
    for (String after : new String[] {"1", "a", "Zulu", ".1234567890"}) {
      byte[] bytes = (sample.text() + after).getBytes(UTF_8);
      int length = parser.parse(bytes, 0, bytes.length);
      assertFalse(length > 0 && length < bytes.length && Ascii.isWord(bytes[length]), after);
    }
  }

  /** Every byte of every sample replaced by every byte: what is still a time is exactly itself. */
  @ParameterizedTest
  @MethodSource("samples")
  void anyChangedByteIsNoTimeOrAnother(Sample sample) {
    TimestampParser parser = new TimestampParser();
    byte[] bytes = (sample.text() + " x").getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      byte kept = bytes[i];
      for (int b = 0; b < 256; b++) {
        bytes[i] = (byte) b;
        int length = parser.parse(bytes, 0, bytes.length);
        if (length > 0) {
          String text = new String(bytes, 0, length, UTF_8);
          assertEquals(text, written(parser));
          assertEquals(text, formatted(parser));
        }
      }
      bytes[i] = kept;
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void looksAtNothingBehindTheEnd(Sample sample) {
    TimestampParser parser = new TimestampParser();
    byte[] bytes = sample.text().getBytes(UTF_8);
    for (int end = 0; end <= bytes.length; end++) {
      int length = parser.parse(Arrays.copyOf(bytes, end), 0, end);
      assertEquals(length, parser.parse(bytes, 0, end), "end at " + end);
      assertTrue(length <= end);
    }
  }

  private static String written(TimestampParser parser) {
    byte[] target = new byte[TimestampFormat.MAX_LENGTH];
    int to = TimestampFormat.write(parser.format(), parser.value(), target, 0);
    return new String(Arrays.copyOf(target, to), UTF_8);
  }

  /** What java.time makes of the layout and the value, its weekday aside where no year is told. */
  private static String formatted(TimestampParser parser) {
    String pattern = TimestampFormat.pattern(parser.format());
    if (pattern.startsWith("EEE") && !pattern.contains("yyyy")) {
      return written(parser).substring(0, 3)
          + DateTimeFormatter.ofPattern(pattern.substring(3), Locale.ENGLISH).format(local(parser));
    }
    String spelt = pattern.endsWith(":s:SSS") ? pattern.replace("SSS", "") : pattern;
    String text = DateTimeFormatter.ofPattern(spelt, Locale.ENGLISH).format(local(parser));
    return spelt.equals(pattern) ? text : text + local(parser).get(ChronoField.MILLI_OF_SECOND);
  }

  private static LocalDateTime local(TimestampParser parser) {
    int format = parser.format();
    long unit = TimestampFormat.unitNanos(format);
    long perDay = 86_400_000_000_000L / unit;
    long day = Math.floorDiv(parser.value(), perDay);
    long nanos = Math.floorMod(parser.value(), perDay) * unit;
    LocalDate start = LocalDate.EPOCH;
    if (!TimestampFormat.hasYear(format)) {
      start = LocalDate.of(0, 1, 1);
      day %= 366;
    }
    return start.plusDays(day).atStartOfDay().plusNanos(nanos);
  }
}
