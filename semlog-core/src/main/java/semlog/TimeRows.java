package semlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.block.BlockColumns;
import semlog.fault.Damaged;
import semlog.index.Found;
import semlog.index.TimePlaces;
import semlog.index.TimePlaces.Where;
import semlog.search.Selection;
import semlog.value.TimeContext;
import semlog.value.TimeSpan;

/**
 * Finds the rows of blocks that lie in a range of time, block after block. Where all lines of a
 * template have their time in a slot, or none, its columns tell; all other lines are read. A block
 * of which it is certain without its rows that none lies in the range is passed over, and looked
 * into only if what follows depends on its last time.
 */
final class TimeRows {
  private final Selection selection;
  private final Supplier<TimeContext> context;
  private final TimeLine line;
  private Optional<Passed> passed = Optional.empty();

  TimeRows(Selection selection, Supplier<TimeContext> context, LazyTimes times) {
    this.selection = selection;
    this.context = context;
    this.line = new TimeLine(selection, times);
  }

  /** What was found in a block. */
  record Timed(Found found, RowTimes times) {}

  /**
   * A block that was passed over.
   *
   * @param span where its times lie
   */
  private record Passed(BlockColumns block, List<Where> places, TimeSpan span) {}

  /** The rows of a block, the next one in the archive. */
  Timed rows(BlockFeed.Fed fed, BlockColumns block) {
    TimePlaces finder = new TimePlaces(block, fed.stamps());
    List<Where> places = new ArrayList<>(block.templates());
    for (int local = 0; local < block.templates(); local++) {
      places.add(finder.of(local));
    }
    if (passes(block, places)) {
      return new Timed(Found.none(), new RowTimes(RowTime.NONE));
    }
    settle();
    return new TimeScan(block, places, line).timed();
  }

  private boolean passes(BlockColumns block, List<Where> places) {
    if (line.isSplit() || !places.stream().allMatch(TimeRows::isPassable)) {
      return false;
    }
    boolean begins = passed.isEmpty() && line.isInside();
    if (begins && places.stream().anyMatch(Where.Nowhere.class::isInstance)) {
      return false;
    }
    List<TimeSpan.Values> values = TimeScan.values(places);
    if (values.isEmpty()) {
      return true;
    }
    Optional<TimeSpan> before = passed.map(Passed::span).or(line::span);
    Optional<TimeSpan> span = TimeSpan.of(values, before, context.get());
    if (span.isEmpty() || span.get().mayMeet(selection.since(), selection.until())) {
      return false;
    }
    values.forEach(value -> line.expect(value.place()));
    passed = Optional.of(new Passed(block, places, span.get()));
    return true;
  }

  /** Whether lines there leave nothing behind but the last of their times. */
  private static boolean isPassable(Where where) {
    return switch (where) {
      case Where.Unknown _ -> false;
      case Where.Nowhere(boolean object) -> !object;
      case Where.InSlot _ -> true;
    };
  }

  /** Reads the last time of the block that was passed over last. */
  private void settle() {
    if (passed.isPresent()) {
      Passed last = passed.get();
      passed = Optional.empty();
      line.resume(last.span().leastLocal());
      try {
        new TimeScan(last.block(), last.places(), line).last();
      } catch (Damaged _) {
        // Its lines were not read, and nobody asks for them.
      }
    }
  }
}
