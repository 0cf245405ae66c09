package semlog.search;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import semlog.pattern.LineMatcher;

/** Finds the selected lines of one input, chunk by chunk. */
final class Selector {
  private final Selection selection;
  private final Optional<LineMatcher> matcher;
  private LineChunks chunks;

  /** The start of the next line that the pattern matches; the end of the chunk when none does. */
  private int hit;

  /** Whether all lines of the chunk are selected, and nobody asks when they were written. */
  private boolean known;

  private Optional<Instant> time = Optional.empty();

  Selector(Selection selection, Optional<LineMatcher> matcher, LineChunks chunks) {
    this.selection = selection;
    this.matcher = matcher;
    this.chunks = chunks;
  }

  /** Begins with the chunk that has come. */
  void over() {
    known = chunks.selected().isPresent() && !selection.isTimed();
    if (!known && matcher.isPresent()) {
      matcher.get().over(chunks.buffer(), chunks.to());
    }
    hit = -1;
  }

  /** How many lines the chunk has, if all are selected and nobody asks for more of them. */
  OptionalInt known() {
    return known ? chunks.selected() : OptionalInt.empty();
  }

  /** The start of the next selected line, from the start of any line on; -1 when there is none. */
  int next(int from) {
    if (known) {
      return from < chunks.to() ? from : -1;
    }
    byte[] text = chunks.buffer();
    boolean jump = matcher.isPresent() && !selection.invert() && !selection.isTimed();
    for (int line = from; line < chunks.to(); ) {
      if (jump) {
        line = hit(line);
        if (line == chunks.to()) {
          return -1;
        }
      }
      int after = LineFeeds.after(text, line, chunks.to());
      int end = text[after - 1] == '\n' ? after - 1 : after;
      if (isSelected(line, end)) {
        return line;
      }
      line = after;
    }
    return -1;
  }

  private int hit(int from) {
    if (hit < from) {
      int place = matcher.orElseThrow().next(from);
      hit = place < 0 ? chunks.to() : LineFeeds.lineStart(chunks.buffer(), from, place);
    }
    return hit;
  }

  private boolean isSelected(int line, int end) {
    if (selection.isTimed() && !isInTime(line, end)) {
      return false;
    }
    boolean matches = matcher.isEmpty() || hit(line) == line;
    if (matches && selection.query().isPresent()) {
      matches = selection.query().get().matches(chunks.fields(line, end));
    }
    return matches != selection.invert();
  }

  private boolean isInTime(int line, int end) {
    time = chunks.fields(line, end).timeBehind(time);
    return isWithin();
  }

  /** The time of the line examined last, or of the last before it that has one. */
  Optional<Instant> time() {
    return time;
  }

  private boolean isWithin() {
    if (selection.since().isEmpty() && selection.until().isEmpty()) {
      return true;
    }
    return time.isPresent()
        && !selection.since().filter(time.get()::isBefore).isPresent()
        && !selection.until().filter(until -> !time.get().isBefore(until)).isPresent();
  }
}
