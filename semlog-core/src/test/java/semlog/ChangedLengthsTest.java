package semlog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class ChangedLengthsTest {
  @Test
  void withinAChangedLineItIsTheStartOfTheLine() {
    ChangedLengths lengths = new ChangedLengths();
    lengths.add(10, 10);
    lengths.add(5, 8);
    lengths.add(1, 1);
    lengths.add(7, 7);
    assertEquals(4, lengths.before(4));
    assertEquals(10, lengths.before(12));
    assertEquals(10, lengths.before(17));
    assertEquals(15, lengths.before(18));
    assertEquals(20, lengths.before(23));
    assertEquals(23, lengths.before(26));
  }

  @Property(seed = "63", tries = 200)
  void endsOfLinesAreExact(
      @ForAll @Size(max = 50) List<@IntRange(min = 0, max = 9) Integer> former,
      @ForAll @Size(min = 50, max = 50) List<@IntRange(min = 1, max = 9) Integer> now,
      @ForAll @IntRange(min = 1, max = 5) int step) {
    ChangedLengths lengths = new ChangedLengths();
    for (int i = 0; i < former.size(); i++) {
      lengths.add(former.get(i), now.get(i));
      lengths.add(1, 1);
    }
    long before = 0;
    long place = 0;
    for (int i = 0; i < former.size(); i++) {
      before += former.get(i) + 1;
      place += now.get(i) + 1;
      if (i % step == 0) {
        assertEquals(before, lengths.before(place));
      }
    }
  }
}
