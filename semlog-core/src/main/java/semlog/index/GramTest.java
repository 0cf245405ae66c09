package semlog.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import semlog.pattern.Literal;
import semlog.pattern.Required;

/** Tells which blocks may have lines with strings that are looked for. For use by any threads. */
public final class GramTest {
  /** Of each element a block must have all grams of one string. */
  private final List<List<int[]>> wanted;

  /**
   * Looks for strings.
   *
   * @param wanted of each element a line must hold at least one string
   */
  public GramTest(List<Required> wanted) {
    this.wanted = new ArrayList<>();
    for (Required required : wanted) {
      this.wanted.add(required.anyOf().stream().map(GramTest::grams).toList());
      required.pieces().forEach(piece -> this.wanted.add(List.of(grams(piece))));
    }
  }

  /** Whether nothing is looked for. */
  public boolean isEmpty() {
    return wanted.isEmpty();
  }

  /** The numbers of those grams of a string that are known up to case. */
  private static int[] grams(Literal string) {
    List<int[]> known = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= string.length(); at++) {
      if (at == string.length() || (string.masks()[at] & ~LineGrams.CASE) != 0) {
        known.add(LineGrams.numbers(Arrays.copyOfRange(string.bytes(), from, at)));
        from = at + 1;
      }
    }
    return known.stream().flatMapToInt(Arrays::stream).toArray();
  }

  /** The blocks of a table that may have such lines, a bit each. */
  int blocks(GramTable table) {
    int all = (1 << BlockTable.MOST_BLOCKS) - 1;
    for (List<int[]> strings : wanted) {
      int any = 0;
      for (int[] grams : strings) {
        any |= table.blocksWith(grams);
      }
      all &= any;
    }
    return all;
  }
}
