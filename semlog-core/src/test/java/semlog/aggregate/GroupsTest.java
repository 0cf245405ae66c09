package semlog.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import semlog.fault.Mistyped;

class GroupsTest {
  private static final String ALL =
      "count,count(x),sum(x),avg(x),min(x),max(x),p50(x),p100(x),distinct(x)";

  @Test
  void measuresOfDecimalsAreExact() {
    assertEquals(
        "3,3,0.6,0.2,0.1,0.3,0.2,0.3,3\n", Told.rows(Told.values(ALL, "0.1", "0.2", "0.3")));
    assertEquals(
        "2,2,18446744073709551614,9223372036854776000,9223372036854775807,9223372036854775807,"
            + "9223372036854776000,9223372036854776000,1\n",
        Told.rows(Told.values(ALL, "9223372036854775807", "9223372036854775807")));
    assertEquals("2,2,-4,-2,-5,1,-5,1,2\n", Told.rows(Told.values(ALL, "-5.0", "01")));
  }

  @Test
  void whatIsNoNumberCountsOnlyAsAValue() {
    assertEquals("2,2,7,7,7,7,7,7,2\n", Told.rows(Told.values(ALL, "-", "7")));
    assertEquals("1,1,,,,,,,1\n", Told.rows(Told.values(ALL, "x")));
    assertEquals("0,0,,,,,,,0\n", Told.rows(Told.values(ALL)));
  }

  @Test
  void unitsAreSecondsAndBytes() {
    assertEquals("2.5125\n", Told.rows(Told.values("sum(x)", "12.5ms", "2.5s")));
    assertEquals("3072\n", Told.rows(Told.values("sum(x)", "1K", "2KiB")));
    assertEquals("93\n", Told.rows(Told.values("max(x)", "93%", "12%")));
  }

  @Test
  void rowsComeGreatestFirstThenByKey() {
    assertEquals(
        "c,2\na,1\nb,1\n",
        Told.rows(Told.lines(Aggregation.counting(List.of("a")), "/b//", "/c//", "/a//", "/c//")));
    assertEquals(
        "b,9\na,\n",
        Told.rows(Told.lines(AggregationParser.parse("sum(x) by a"), "/a//", "/b//9")));
  }

  @Test
  void linesWithoutAFieldAreLeftOutAndCounted() {
    Groups groups = Told.lines(Aggregation.counting(List.of("a", "b")), "/1/2/", "/1//", "///");
    assertEquals("1,2,1\n", Told.rows(groups));
    assertEquals(2, groups.leftOut());
    assertEquals(3, groups.lines());
  }

  @Test
  void slicesBeginAtRoundTimes() {
    Aggregation asked = Aggregation.counting(List.of("a")).sliced(Duration.ofMinutes(5));
    String[] lines = {
      "2026-11-21T10:04:59.9Z/x//",
      "2026-11-21T10:05:00Z/y//",
      "2026-11-21T10:09:59Z/z//",
      "2026-11-21T10:06:00Z/z//",
      "1969-12-31T23:59:59Z/x//",
      "/x//"
    };
    Groups groups = Told.lines(asked, lines);
    assertEquals(
        """
        1969-12-31T23:55:00Z,x,1
        2026-11-21T10:00:00Z,x,1
        2026-11-21T10:05:00Z,z,2
        2026-11-21T10:05:00Z,y,1
        """,
        Told.rows(groups));
    assertEquals(1, groups.leftOut());
    assertEquals(
        "1969-12-31T23:55:00Z,x,1\n2026-11-21T10:00:00Z,x,1\n2026-11-21T10:05:00Z,z,2\n",
        Told.rows(Told.lines(asked.atMost(1), lines)));
    assertEquals(List.of("@timestamp", "a"), groups.table().keys());
  }

  @Test
  void moreGroupsThanMemoryIsAMistakeOfTheCommand() {
    Groups groups = new Groups(Aggregation.counting(List.of("a")));
    byte[] value = new byte[1 << 20];
    Mistyped told =
        assertThrows(
            Mistyped.class,
            () -> {
              for (int i = 0; i < 1000; i++) {
                value[i] = 1;
                groups.add(field -> Optional.of(value), Optional.empty());
              }
            });
    assertTrue(told.getMessage().contains("values of a"), told.getMessage());
  }

  @Property(seed = "7", tries = 200)
  void percentilesAreByNearestRank(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = -50, max = 50) Integer> numbers,
      @ForAll @IntRange(min = 1, max = 100) int percent) {
    String[] values = numbers.stream().map(String::valueOf).toArray(String[]::new);
    int[] sorted = numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
    int rank = (percent * sorted.length + 99) / 100;
    assertEquals(sorted[rank - 1] + "\n", Told.rows(Told.values("p" + percent + "(x)", values)));
  }

  @Test
  void withoutMemoryPercentilesAreAQuarterOfAPerCentOff() {
    Random random = new Random(3);
    double[] all = new double[50_000];
    Ranking ranking = new Ranking(BigDecimal.valueOf(99), new Budget(1000));
    Value value = new Value();
    for (int i = 0; i < all.length; i++) {
      long number = (long) Math.exp(random.nextDouble() * 20) - 1000;
      all[i] = number;
      ranking.add(value.of(Told.latin(Long.toString(number))), 1);
    }
    Arrays.sort(all);
    double exact = all[(int) Math.ceil(all.length * 0.99) - 1];
    double told = ranking.result().orElseThrow().doubleValue();
    assertEquals(1, told / exact, 0.0026);
  }
}
