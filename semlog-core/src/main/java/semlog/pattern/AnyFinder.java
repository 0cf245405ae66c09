package semlog.pattern;

import java.util.Arrays;
import java.util.List;

/** Finds the next of a few literals: each is looked for ahead, and the nearest is the answer. */
final class AnyFinder {
  private final LiteralFinder[] finders;

  /** For each literal where it stands next; before the place asked for, it is looked for again. */
  private final int[] next;

  private byte[] text = new byte[0];
  private int end;

  AnyFinder(List<Literal> literals) {
    this.finders = literals.stream().map(LiteralFinder::new).toArray(LiteralFinder[]::new);
    this.next = new int[finders.length];
  }

  /** Begins with a text, or with the same array filled anew. */
  void over(byte[] newText, int newEnd) {
    Arrays.fill(next, -1);
    text = newText;
    end = newEnd;
  }

  /**
   * The first place where one of the literals stands, or -1.
   *
   * @param from not before that of the last call
   */
  int find(int from) {
    if (finders.length == 1) {
      return finders[0].find(text, from, end);
    }
    int best = Integer.MAX_VALUE;
    for (int i = 0; i < finders.length; i++) {
      if (next[i] < from) {
        int found = finders[i].find(text, from, end);
        next[i] = found < 0 ? Integer.MAX_VALUE : found;
      }
      best = Math.min(best, next[i]);
    }
    return best == Integer.MAX_VALUE ? -1 : best;
  }
}
