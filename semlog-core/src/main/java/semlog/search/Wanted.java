package semlog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.pattern.Required;
import semlog.pattern.TextPattern;
import semlog.query.QueryStrings;

/**
 * What a search needs of an input, so that it need not give more.
 *
 * @param selection the lines that are looked for
 * @param before how many lines before a selected one are needed too
 * @param after how many behind it
 * @param offsets whether it matters where in the text a line begins
 * @param runs whether the lines of a chunk must follow one another; else others may be left out
 *     among them
 * @param planned whether lines that can't be selected may be left out at all
 * @param counted up to how many selected lines may be counted in place of being given
 * @param attributes whether the attributes of lines will be asked for
 * @param threads how many blocks of an archive may be looked through at once
 */
public record Wanted(
    Selection selection,
    int before,
    int after,
    boolean offsets,
    boolean runs,
    boolean planned,
    long counted,
    boolean attributes,
    int threads) {
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
          true,
          false,
          0,
          true,
          1);

  /**
   * What a search needs whose selected lines a sink takes.
   *
   * @param planned whether lines that can't be selected may be left out at all
   * @param threads how many blocks of an archive may be looked through at once
   */
  public static Wanted of(
      Selection selection, Context context, LineSink sink, boolean planned, int threads) {
    return new Wanted(
        selection,
        context.before(),
        context.after(),
        sink.wantsOffsets(),
        runs(context, sink),
        planned && context.events().isEmpty(),
        counted(sink, context),
        selection.query().isPresent() || sink.wantsAttributes(),
        threads);
  }

  /** Whether anything can be left out. */
  public boolean isSelective() {
    return planned
        && !selection.invert()
        && before <= MOST_CONTEXT
        && after <= MOST_CONTEXT
        && (selection.isRange() || selection.query().isPresent() || !ofPattern().isEmpty());
  }

  /** Whether it shows where others were left out, or the first lines may be all that is shown. */
  private static boolean runs(Context context, LineSink sink) {
    return context.isAny()
        || context.most() != Long.MAX_VALUE
        || sink.wantsNumbers()
        || sink.wantsOffsets();
  }

  /** The same, in chunks of lines that follow one another. */
  public Wanted inRuns() {
    return new Wanted(
        selection, before, after, offsets, true, planned, counted, attributes, threads);
  }

  /** Whether somebody asks what is known of lines beside their text. */
  public boolean isOfFields() {
    return attributes || selection.isTimed();
  }

  private static long counted(LineSink sink, Context context) {
    if (sink.wantsLines() || context.most() != Long.MAX_VALUE) {
      return 0;
    }
    return sink.wantsOne() ? 1 : Long.MAX_VALUE;
  }

  /** Of each element a selected line holds at least one string. */
  public List<Required> strings() {
    List<Required> all = new ArrayList<>(ofPattern());
    selection.query().map(QueryStrings::of).ifPresent(all::addAll);
    return all;
  }

  private List<Required> ofPattern() {
    return selection.pattern().map(TextPattern::strings).orElse(List.of());
  }

  /** Those of them that are looked for in whole lines, not in attributes. */
  public List<Required> stringsOfLines() {
    List<Required> all = new ArrayList<>(ofPattern());
    selection.query().map(QueryStrings::ofLines).ifPresent(all::addAll);
    return all;
  }

  /** Whether attributes tell more of lines than strings, for what they are asked. */
  public boolean isOfAttributes() {
    return selection.pattern().isEmpty()
        && selection.query().filter(QueryStrings::asksForLines).isEmpty();
  }

  /** Whether it is asked which template a line has, whose ids the blocks before may tell. */
  public boolean asksForTemplates() {
    return selection.query().filter(QueryStrings::asksForTemplates).isPresent();
  }
}
