package semlog;

import java.util.ArrayDeque;
import java.util.Deque;

/** How many bytes of lines as they were are before a place in what became of them. */
final class ChangedLengths {
  /** A line that has another length than it had. */
  private record Change(long start, long end, long formerEnd) {}

  private final Deque<Change> changes = new ArrayDeque<>();
  private long end;
  private long formerEnd;

  /** What was passed: a place behind the last change that is in front of what was asked for. */
  private long passed;

  private long formerPassed;

  /** The next line, or a part of one, which had so many bytes and has so many now; none is lost. */
  synchronized void add(int formerBytes, int bytes) {
    long start = end;
    end += bytes;
    formerEnd += formerBytes;
    if (bytes != formerBytes) {
      changes.add(new Change(start, end, formerEnd));
    }
  }

  /**
   * How many bytes were before a place; of one within a changed line, how many before that line. To
   * be asked for ever later places.
   */
  synchronized long before(long place) {
    while (!changes.isEmpty() && changes.getFirst().end() <= place) {
      Change change = changes.removeFirst();
      passed = change.end();
      formerPassed = change.formerEnd();
    }
    long known = changes.isEmpty() ? place : Math.min(place, changes.getFirst().start());
    return formerPassed + known - passed;
  }
}
