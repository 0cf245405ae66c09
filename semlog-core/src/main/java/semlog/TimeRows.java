package semlog;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.block.BlockColumns;
import semlog.fault.Damaged;
import semlog.index.Found;
import semlog.index.TimePlaces.Where;
import semlog.search.Selection;
import semlog.value.TimeContext;
import semlog.value.TimeSpan;

/**
 * Finds the rows of blocks that lie in a range of time, block after block. Where all lines of a
 * template have their time in a slot, or none, its columns tell; all other lines are read. A block
 * of which it is certain without its rows that none lies in the range, or none is what else is
 * asked for, is passed over, and looked into only if what follows depends on its last time.
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
   * @param mayMeet whether that may be in the range, in a block passed over for something else
   */
  private record Passed(BlockColumns block, List<Where> places, TimeSpan span, boolean mayMeet) {}

  /**
   * What is known of a block whatever the times before it are.
   *
   * @param places where the lines of each template have their time
   * @param passable whether lines leave nothing behind but the last of their times, which tells the
   *     layout that is expected next
   */
  record Outline(BlockColumns block, List<Where> places, boolean passable) {}

  /**
   * Passes over a block; false if lines of it have another time than was told, because of what came
   * before.
   */
  boolean pass(BlockFeed.Passed block) {
    settle();
    return (block.timeless() || !line.isInside()) && line.pass(block.times().orElseThrow());
  }

  /**
   * Outlines a block; on any thread.
   *
   * @param ahead whether its rows may be decoded too, if they will be gone through
   */
  static Outline outline(BlockFeed.Fed fed, BlockColumns block, boolean ahead) {
    List<Where> places = TimeScan.places(fed, block);
    boolean passable =
        places.stream().allMatch(TimeRows::isPassable)
            && !(places.stream().anyMatch(Where.InSlot.class::isInstance)
                && places.stream().anyMatch(Where.AtStart.class::isInstance));
    if (ahead && !passable) {
      TimeScan.prepare(block, places);
    }
    return new Outline(block, places, passable);
  }

  /**
   * The rows of a block, the next one in the archive.
   *
   * @param others tells the rows that are all else that is asked for, if anything else is
   */
  Timed rows(Outline outline, Supplier<Optional<Found>> others) {
    BlockColumns block = outline.block();
    List<Where> places = outline.places();
    boolean told = !line.isSplit() && outline.passable();
    List<TimeSpan.Values> values = TimeScan.values(places);
    Optional<TimeSpan> span = told ? span(values) : Optional.empty();
    boolean passable = told && (values.isEmpty() || span.isPresent());
    boolean mayMeet =
        !line.isRange()
            || span.filter(s -> s.mayMeet(selection.since(), selection.until())).isPresent()
            || (mayBegin() && places.stream().anyMatch(Where.Nowhere.class::isInstance));
    Optional<Found> found = Optional.empty();
    if (passable) {
      found = mayMeet ? others.get() : Optional.of(Found.none());
      if (found.filter(f -> f.may().isEmpty()).isPresent()) {
        span.ifPresent(s -> pass(new Passed(block, places, s, mayMeet), values));
        return new Timed(Found.none(), new RowTimes(RowTime.NONE));
      }
    }
    settle();
    return scanned(
        new TimeScan(block, places, line), line.isRange() ? found : found.or(others), others);
  }

  private static Timed scanned(
      TimeScan scan, Optional<Found> known, Supplier<Optional<Found>> others) {
    Timed timed = scan.timed(known.map(Found::may));
    if (timed.found().may().isEmpty()) {
      return timed;
    }
    Optional<Found> found = known.or(others);
    return new Timed(found.map(timed.found()::and).orElse(timed.found()), timed.times());
  }

  /** Whether the next block may begin within the range. */
  private boolean mayBegin() {
    return passed.map(Passed::mayMeet).orElseGet(line::isInside);
  }

  private Optional<TimeSpan> span(List<TimeSpan.Values> values) {
    Optional<TimeSpan> before = passed.map(Passed::span).or(line::span);
    return values.isEmpty() ? Optional.empty() : TimeSpan.of(values, before, context.get());
  }

  private void pass(Passed block, List<TimeSpan.Values> values) {
    if (block.places().stream().anyMatch(Where.AtStart.class::isInstance)) {
      settle(); // numbers leave the layout that lines before them had
    }
    values.forEach(value -> line.expect(value.place()));
    passed = Optional.of(block);
  }

  /** Whether lines there leave nothing behind but the last of their times. */
  private static boolean isPassable(Where where) {
    return switch (where) {
      case Where.Unknown _ -> false;
      case Where.Nowhere(boolean object) -> !object;
      case Where.InSlot _, Where.AtStart _ -> true;
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
