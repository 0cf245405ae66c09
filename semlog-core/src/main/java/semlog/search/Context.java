package semlog.search;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.grouping.EventStarts;

/**
 * What is shown around selected lines, and how many selected ones at most.
 *
 * @param before lines before each
 * @param after lines behind each
 * @param most selected lines of each input; {@link Long#MAX_VALUE} for no limit
 * @param events tells the events of an input whose other lines are shown too; without lines before
 *     and after
 */
public record Context(int before, int after, long most, Optional<Supplier<EventStarts>> events) {
  public Context {
    Objects.requireNonNull(events);
    if (before < 0 || after < 0 || most < 0) {
      throw new IllegalArgumentException("a number of lines is not negative");
    }
    if (events.isPresent() && before + after > 0) {
      throw new IllegalArgumentException("whole events have no lines around them");
    }
  }

  /** Nothing around them. */
  public static Context none(long most) {
    return new Context(0, 0, most, Optional.empty());
  }

  boolean isAny() {
    return before > 0 || after > 0;
  }

  /** The search of an input. */
  ChunkSearch search(Selector selector, LineChunks chunks, LineSink sink) {
    return events.isPresent()
        ? new EventSearch(selector, chunks, most, sink, events.get().get())
        : new InputSearch(selector, chunks, this, sink);
  }
}
