package semlog.search;

import java.util.Optional;
import semlog.pattern.LineMatcher;

/** The matches in one line, one after the other; an empty one at the end of the last is none. */
final class Matches {
  private final Optional<LineMatcher> matcher;
  private final ShownLine line;
  private final int end;
  private int from;
  private int last = -1;
  private int start;
  private int stop;

  Matches(Optional<LineMatcher> matcher, ShownLine line) {
    this.matcher = matcher;
    this.line = line;
    this.end = line.textEnd();
    this.from = line.start();
  }

  boolean next() {
    while (matcher.isPresent()
        && from <= end
        && matcher.get().find(line.buffer(), line.start(), from, end)) {
      start = matcher.get().start();
      stop = matcher.get().end();
      boolean repeated = start == stop && stop == last;
      from = start == stop ? stop + 1 : stop;
      last = stop;
      if (!repeated) {
        return true;
      }
    }
    return false;
  }

  int start() {
    return start;
  }

  int end() {
    return stop;
  }
}
