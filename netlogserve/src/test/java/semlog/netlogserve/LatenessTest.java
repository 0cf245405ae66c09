package semlog.netlogserve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

final class LatenessTest {
  @Property(seed = "4741")
  void quantilesAreWithinSevenPercent(
      @ForAll @Size(min = 1, max = 200) List<@LongRange(min = 0) Long> latenesses) {
    Lateness lateness = new Lateness();
    latenesses.forEach(lateness::add);
    List<Long> sorted = latenesses.stream().sorted().toList();
    for (double share : new double[] {.01, .5, .99, 1}) {
      long exact = sorted.get((int) Math.ceil(share * (double) sorted.size()) - 1);
      long told = lateness.quantile(share);
      assertTrue(told >= exact && (double) told <= 1.07 * (double) exact, exact + " " + told);
    }
    assertEquals(sorted.getLast(), lateness.most());
  }
}
