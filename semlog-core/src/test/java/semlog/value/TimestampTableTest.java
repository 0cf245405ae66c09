package semlog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import semlog.Documents;

/** docs/TIMESTAMPS.md lists every layout and every fraction. */
final class TimestampTableTest {
  private static final String PAGE = "docs/TIMESTAMPS.md";
  private static final Map<Long, String> UNITS =
      Map.of(
          86_400_000_000_000L, "day",
          60_000_000_000L, "minute",
          1_000_000_000L, "second",
          1_000_000L, "millisecond");

  @Test
  void tableListsEveryLayout() {
    List<List<String>> known = new ArrayList<>();
    for (int number = 0; number < LayoutTable.LIMIT; number++) {
      Layout layout = LayoutTable.byNumber(number);
      if (layout != null) {
        int bare = layout.allows(Fraction.BARE_MILLIS) ? Fraction.BARE_MILLIS : Fraction.NONE;
        int format = number * 32 + bare;
        known.add(
            List.of(
                String.valueOf(number),
                "`" + escaped(TimestampFormat.pattern(format)) + "`",
                UNITS.get(TimestampFormat.unitNanos(format))));
      }
    }
    assertEquals(known, Documents.table(PAGE, "| layout | pattern | unit without fraction |"));
  }

  private static String escaped(String pattern) {
    return pattern.replace("\t", "\\t").replace("\u202f", "\\u202f");
  }

  @Test
  void tableListsEveryFraction() {
    List<Integer> listed = new ArrayList<>();
    for (List<String> row :
        Documents.table(PAGE, "| fraction | number | written behind the seconds |")) {
      for (String part : row.get(1).split(", ", -1)) {
        String[] ends = part.split(" to ", -1);
        int last = Integer.parseInt(ends[ends.length - 1]);
        IntStream.rangeClosed(Integer.parseInt(ends[0]), last).forEach(listed::add);
      }
    }
    List<Integer> known =
        IntStream.range(0, 32)
            .filter(code -> code == Fraction.BARE_MILLIS || Fraction.isFixed(code))
            .boxed()
            .toList();
    assertEquals(known, listed);
  }

  @Test
  void yearsAreThoseNamed() {
    int iso = 10 * 32;
    byte[] target = new byte[TimestampFormat.MAX_LENGTH];
    long first = CivilDays.startOf(1900) * 86_400L;
    long last = (CivilDays.startOf(2199) + 365) * 86_400L - 1;
    assertTrue(TimestampFormat.isValid(iso, first) && !TimestampFormat.isValid(iso, first - 1));
    assertTrue(TimestampFormat.isValid(iso, last) && !TimestampFormat.isValid(iso, last + 1));
    assertEquals(19, TimestampFormat.write(iso, last, target, 0));
  }
}
