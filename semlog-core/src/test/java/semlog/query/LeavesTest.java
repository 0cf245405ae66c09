package semlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import semlog.fault.Mistyped;

/** A value that a condition accepts lies in one of the leaves of the condition. */
final class LeavesTest {
  private static final List<String> SPELLINGS =
      List.of(
          "alice",
          "ALICE",
          "500",
          "0500",
          "500.0",
          "-3",
          "1k",
          "1K",
          "1024",
          "5m",
          "5M",
          "300s",
          "5S",
          "0.3s",
          "300ms",
          "300MS",
          "1µs",
          "1μs",
          "10.1.2.3",
          "10.1.2.3:80",
          "10.1.2.4",
          "10.2.0.0",
          "fe80::1",
          "FE80::1",
          "[fe80::1]:80",
          "fe80::1%eth0",
          "::ffff:10.1.2.3",
          "2026-11-21",
          "2026-11-21 10:15",
          "2026-11-21T10:15:02Z",
          "2026-11-21t12:15:02+02:00",
          "2026-10-25 02:30",
          "2026-03-29 02:30:00,5",
          "@1793000000",
          "@1793000000.25",
          "ſ",
          "S",
          "65536",
          "1023",
          "1024.5",
          "99999999999",
          "");

  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("UTC"), ZoneId.of("Europe/Berlin"), ZoneId.of("America/St_Johns"));

  @Property(tries = 300, seed = "7")
  void acceptedValuesLieInTheLeaves(@ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
    Query.Condition condition = condition(random, zone);
    Optional<List<String>> leaves;
    try {
      leaves = LeafCover.of(condition, -10_000_000, 100_000_000);
    } catch (Mistyped refused) {
      return;
    }
    for (String value : SPELLINGS) {
      if (leaves.isPresent() && condition.accepts(value)) {
        Set<String> of = new HashSet<>(Leaves.of(value));
        assertTrue(
            !Collections.disjoint(of, leaves.get()),
            () -> condition + " in " + zone + " accepts " + value + ", which lies in " + of);
      }
    }
  }

  private static Query.Condition condition(Random random, ZoneId zone) {
    String one = '"' + SPELLINGS.get(random.nextInt(SPELLINGS.size())) + '"';
    String other = '"' + SPELLINGS.get(random.nextInt(SPELLINGS.size())) + '"';
    String text =
        switch (random.nextInt(5)) {
          case 0 -> "f:[" + one + " TO " + other + "]";
          case 1 -> "f:{" + one + " TO " + other + "}";
          case 2 -> "f>" + one;
          case 3 -> "f:10." + random.nextInt(4) + ".2.0/" + random.nextInt(33);
          default -> "f:" + one;
        };
    return (Query.Condition)
        QueryParser.parse(text, new QueryTimes(_ -> Optional.empty(), () -> zone));
  }

  @Test
  void bucketsFollowOneAnotherAndPartUsualCodes() {
    List<Integer> buckets =
        LongStream.concat(
                LongStream.rangeClosed(-2, 2_000), LongStream.range(11, 60).map(bits -> 1L << bits))
            .mapToObj(LeavesTest::bucket)
            .toList();
    assertEquals(buckets.stream().sorted().toList(), buckets);
    assertEquals(0, buckets.getFirst());
    assertEquals(63, buckets.getLast());
    assertTrue(bucket(404) < bucket(500));
  }

  private static int bucket(long number) {
    return Integer.parseInt(Leaves.of(Long.toString(number)).getLast().substring(1));
  }

  @Test
  void aRangeTakesAsManyLeavesWhereverItLies() {
    for (int from = 0; from < 5; from++) {
      String text = "f:[\"2026-11-21 10:0%d\" TO \"2026-11-21 11:0%d\"]".formatted(from, from);
      Query.Condition condition = (Query.Condition) QueryParser.parse(text);
      assertEquals(62, LeafCover.of(condition, 0, 100_000_000).orElseThrow().size());
    }
  }
}
