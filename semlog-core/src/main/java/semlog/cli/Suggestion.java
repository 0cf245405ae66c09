package semlog.cli;

import java.util.Collection;
import java.util.Optional;

/** What somebody may have meant by a word that is not known. */
public final class Suggestion {
  private Suggestion() {}

  /** The known word that the fewest changed, missing, added or swapped letters make of this one. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    String best = "";
    int bestDistance = Math.max(1, letters(word) / 3) + 1;
    for (String candidate : known) {
      boolean shortName = letters(candidate) < 2 || letters(word) < 2;
      int distance = shortName ? Integer.MAX_VALUE : distance(word, candidate);
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static int letters(String word) {
    return word.replaceFirst("^-+", "").length();
  }

  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, cost, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(String a, String b, int[][] cost, int i, int j) {
    char last = a.charAt(i - 1);
    char other = b.charAt(j - 1);
    int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    least = Math.min(least, cost[i - 1][j - 1] + (last == other ? 0 : 1));
    boolean swapped = i > 1 && j > 1 && last == b.charAt(j - 2) && a.charAt(i - 2) == other;
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
