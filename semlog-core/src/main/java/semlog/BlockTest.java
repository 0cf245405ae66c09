package semlog;

import java.util.Optional;
import java.util.function.Supplier;
import semlog.index.GramTable;
import semlog.index.GramTest;
import semlog.search.Selection;
import semlog.search.Wanted;
import semlog.value.SeenTimes;
import semlog.value.TimeContext;

/**
 * Tells which blocks a search may leave behind unread.
 *
 * @param strings what each line must hold
 * @param range in which range of time it must lie, if it must
 * @param asksForTimes whether lines of a block must have their times known for it to be left behind
 * @param context what the times do not say themselves
 */
record BlockTest(
    GramTest strings,
    Optional<Selection> range,
    boolean asksForTimes,
    Supplier<TimeContext> context) {
  /** The test of a search, if it may pass over blocks at all. */
  static Optional<BlockTest> of(Wanted wanted, Supplier<TimeContext> context) {
    boolean timed = wanted.selection().isTimed();
    return wanted.asksForTemplates() || (timed && wanted.before() + wanted.after() > 0)
        ? Optional.empty()
        : Optional.of(
            new BlockTest(
                new GramTest(wanted.strings()),
                Optional.of(wanted.selection()).filter(Selection::isRange),
                timed,
                context));
  }

  /** Whether no line of a block may have its own time in the range. */
  boolean rulesOut(SeenTimes times) {
    return range
        .filter(asked -> !times.mayMeet(asked.since(), asked.until(), context.get().zone()))
        .isPresent();
  }

  /** Whether lines must hold strings that tables of grams can be asked for. */
  boolean asksForStrings() {
    return !strings.isEmpty();
  }

  /** Whether no line of a block that a table tells of holds what is wanted. */
  boolean rulesOut(GramTable grams, long block) {
    return !grams.mayHold(block, strings);
  }
}
