package semlog.attribute;

/** Names in ASCII that stand in bytes, found by their text; no text is made of any. */
final class NameTable {
  /** What {@link #find} gives for a name that is not there. */
  static final int NONE = -1;

  private final byte[] bytes;

  /** Where a name starts and ends, two numbers for each place of the table; 0, 0 for no name. */
  private final int[] borders;

  private final int mask;

  /**
   * No name is there yet.
   *
   * @param bytes in which the names stand, not to be changed
   * @param most how many will be added at most
   */
  NameTable(byte[] bytes, int most) {
    int places = Integer.highestOneBit(Math.max(most, 1)) << 2;
    this.bytes = bytes;
    this.borders = new int[2 * places];
    this.mask = places - 1;
  }

  /** Adds the name that stands from byte {@code from} inclusive to {@code to} exclusive. */
  void add(int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    int place = place(hash);
    while (borders[place + 1] != 0) {
      place = (place + 2) & (2 * mask);
    }
    borders[place] = from;
    borders[place + 1] = to;
  }

  /** Where the name ends in the bytes, or {@link #NONE}. */
  int find(String name) {
    int place = place(name.hashCode());
    while (borders[place + 1] != 0) {
      if (isAt(borders[place], borders[place + 1], name)) {
        return borders[place + 1];
      }
      place = (place + 2) & (2 * mask);
    }
    return NONE;
  }

  private int place(int hash) {
    return ((hash ^ (hash >>> 15)) & mask) << 1;
  }

  private boolean isAt(int from, int to, String name) {
    if (name.length() != to - from) {
      return false;
    }
    int at = from;
    while (at < to && bytes[at] == name.charAt(at - from)) {
      at++;
    }
    return at == to;
  }
}
