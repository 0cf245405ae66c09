package semlog.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A parser that has read a time reads the next one as if it were its first. */
final class LastSecondTest {
  private static final List<String> BEFORE =
      List.of("", "I", "W", " ", "[", "a-", "7.", "x_", "x", "a: ");
  private static final List<String> BEHIND =
      List.of(
          "",
          " x",
          ".1",
          ".25 x",
          ".123",
          ".123456789",
          ".1234567890",
          ",123",
          ",123,456",
          ",12",
          ",192.0.2.7",
          ":123",
          ":12",
          ":07",
          ":07:08:09",
          " AM",
          " PM x",
          ".5 PM",
          "Z",
          "Zulu",
          "x",
          "7",
          ".x",
          " 2024",
          " 2031 x",
          "+02:00",
          " +0100",
          "\u202fPM",
          ":",
          ".");

  static Stream<Sample> samples() throws Exception {
    return Sample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsAsIfItWereTheFirst(Sample sample) {
    TimestampParser used = new TimestampParser();
    String text = sample.text();
    for (String before : BEFORE) {
      for (String behind : BEHIND) {
        same(used, "", text, "");
        same(used, before, text, behind);
        same(used, before, text.replaceFirst("[.,:][0-9]+$", ""), behind);
      }
    }
  }

  private static void same(TimestampParser used, String before, String text, String behind) {
    byte[] line = (before + text + behind).getBytes(UTF_8);
    TimestampParser fresh = new TimestampParser();
    int at = before.length();
    int length = fresh.parse(line, 0, at, line.length);
    assertEquals(length, used.parse(line, 0, at, line.length), before + text + behind);
    if (length > 0) {
      assertEquals(fresh.format(), used.format(), before + text + behind);
      assertEquals(fresh.value(), used.value(), before + text + behind);
    }
  }
}
