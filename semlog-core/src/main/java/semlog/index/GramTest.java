package semlog.index;

import java.util.List;
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
    this.wanted =
        wanted.stream()
            .map(
                required ->
                    required.anyOf().stream()
                        .map(string -> LineGrams.numbers(string.bytes()))
                        .toList())
            .toList();
  }

  /** The blocks of a table that may have such lines, a bit each. */
  int blocks(GramTable table) {
    int all = (1 << GramTable.MOST_BLOCKS) - 1;
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
