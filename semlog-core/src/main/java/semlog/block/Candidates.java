package semlog.block;

import java.util.Arrays;

/** For each column some columns before it that may foretell it, by votes. */
final class Candidates {
  /** How many a column has at most. */
  static final int MOST = 16;

  private final int[] candidates;
  private final int[] weights;

  Candidates(int columns) {
    candidates = new int[columns * MOST];
    weights = new int[candidates.length];
    Arrays.fill(candidates, -1);
  }

  /** Votes for a candidate; a new one takes the place of the one with the fewest votes. */
  void nominate(int column, int candidate, int votes) {
    if (candidate >= column) {
      return;
    }
    int base = column * MOST;
    int least = base;
    for (int at = base; at < base + MOST; at++) {
      if (candidates[at] == candidate) {
        weights[at] += votes;
        return;
      }
      if (weights[at] < weights[least]) {
        least = at;
      }
    }
    if (weights[least] < votes) {
      candidates[least] = candidate;
      weights[least] = votes;
    } else {
      weights[least] -= votes;
    }
  }

  /** The candidates for a column. */
  int[] of(int column) {
    return Arrays.stream(candidates, column * MOST, (column + 1) * MOST)
        .filter(candidate -> candidate >= 0)
        .toArray();
  }
}
