package semlog.search;

import java.util.List;
import java.util.Optional;
import semlog.pattern.Required;
import semlog.pattern.TextPattern;

/**
 * What a search needs of an input, so that it need not give more.
 *
 * @param selection the lines that are looked for
 * @param before how many lines before a selected one are needed too
 * @param after how many behind it
 * @param offsets whether it matters where in the text a line begins
 * @param planned whether lines that can't be selected may be left out at all
 */
public record Wanted(Selection selection, int before, int after, boolean offsets, boolean planned) {
  /** With more context than this, all lines are needed. */
  private static final int MOST_CONTEXT = 1 << 10;

  /** Nothing may be left out. */
  public static final Wanted EVERYTHING =
      new Wanted(
          new Selection(
              Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false),
          0,
          0,
          true,
          false);

  /** Whether anything can be left out. */
  public boolean isSelective() {
    return planned
        && !selection.invert()
        && !selection.isTimed()
        && before <= MOST_CONTEXT
        && after <= MOST_CONTEXT
        && !strings().isEmpty();
  }

  /** Of each element a selected line holds at least one string. */
  public List<Required> strings() {
    return selection.pattern().map(TextPattern::strings).orElse(List.of());
  }
}
