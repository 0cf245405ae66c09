package semlog.trigger;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import semlog.event.Event;

/** The lines before an event in its input. */
final class Context {
  private final int most;
  private final ArrayDeque<String> lines = new ArrayDeque<>();
  private Optional<String> input = Optional.empty();

  Context(int most) {
    this.most = most;
  }

  /** The lines so far, when the next is of this input. */
  List<String> before(Optional<String> next) {
    return next.equals(input) ? List.copyOf(lines) : List.of();
  }

  void add(Event event, Optional<String> from) {
    if (most == 0) {
      return;
    }
    if (!from.equals(input)) {
      lines.clear();
      input = from;
    }
    if (lines.size() == most) {
      lines.remove();
    }
    lines.add(event.message());
  }
}
