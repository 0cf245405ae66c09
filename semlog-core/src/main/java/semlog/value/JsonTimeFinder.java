package semlog.value;

/**
 * Finds the value of the best-known time key among the members of a JSON object in one line; a key
 * of a nested object counts only as {@code {"t": {"$date": …}}}. Bytes that are no JSON find
 * nothing. Not thread-safe; allocates nothing.
 */
final class JsonTimeFinder {
  /** Of a line that is no JSON object. */
  static final int NO_RANK = -1;

  private int usualRank = TimeKeys.UNKNOWN;
  private int bestRank;
  private int bestAt;
  private int pendingRank;
  private int found;
  private boolean ended;

  /** Where the value starts, behind its quote if it has one, or -1. */
  int find(byte[] bytes, int from, int end) {
    bestRank = TimeKeys.UNKNOWN;
    bestAt = -1;
    pendingRank = TimeKeys.UNKNOWN;
    found = 0;
    ended = false;
    int depth = 0;
    for (int at = from; at < end; at++) {
      switch (bytes[at]) {
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        case '"' -> {
          int close = stringEnd(bytes, at + 1, end);
          if (close < 0) {
            return bestAt;
          }
          at = depth <= 2 ? member(bytes, at + 1, close, end, depth) : close;
          if (bestRank == usualRank && bestAt >= 0) {
            return bestAt;
          }
        }
        default -> {
          continue;
        }
      }
    }
    usualRank = bestRank;
    ended = true;
    return bestAt;
  }

  /** Whether any finder would have found this value, whatever it found before. */
  boolean isSure() {
    return ended && found == 1;
  }

  /** Whether no finder would have found a value. */
  boolean isNone() {
    return ended && found == 0;
  }

  /** The rank of the key that is expected. */
  int usualRank() {
    return usualRank;
  }

  /** Takes a value as found. */
  void expect(int rank) {
    usualRank = rank;
  }

  /** Looks at a string, which may be a key; returns the last byte that needs no further look. */
  private int member(byte[] bytes, int name, int close, int end, int depth) {
    int colon = skipBlanks(bytes, close + 1, end);
    if (colon >= end || bytes[colon] != ':') {
      return close;
    }
    int value = skipBlanks(bytes, colon + 1, end);
    int rank = TimeKeys.rank(bytes, name, close);
    if (depth == 2) {
      rank = bytes[name] == '$' ? pendingRank : TimeKeys.UNKNOWN;
      pendingRank = TimeKeys.UNKNOWN;
    }
    if (rank < bestRank && value < end) {
      boolean nested = bytes[value] == '{';
      if (nested) {
        pendingRank = rank;
      } else if (bytes[value] != '[') {
        bestRank = rank;
        found++;
        bestAt = bytes[value] == '"' ? value + 1 : value;
      }
    }
    return colon;
  }

  private static int skipBlanks(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] == ' ') {
      at++;
    }
    return at;
  }

  private static int stringEnd(byte[] bytes, int from, int end) {
    for (int at = from; at < end; at++) {
      if (bytes[at] == '"') {
        return at;
      }
      if (bytes[at] == '\\') {
        at++;
      }
    }
    return -1;
  }
}
