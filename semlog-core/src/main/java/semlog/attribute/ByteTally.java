package semlog.attribute;

/**
 * How many bytes of each class a run holds.
 *
 * @param letters letters, underscores and bytes above 127
 * @param marks all punctuation, dots, colons, slashes and at signs included
 * @param hexLetters those of the letters that are hexadecimal digits
 * @param others control bytes, quotes and brackets
 */
record ByteTally(
    int letters,
    int hexLetters,
    int digits,
    int dots,
    int colons,
    int slashes,
    int ats,
    int dashes,
    int marks,
    int blanks,
    int others) {
  private static final String OTHERS = "\"'<>(){}[]|,;\\";

  static ByteTally of(byte[] line, int from, int to) {
    int[] counts = new int[11];
    for (int i = from; i < to; i++) {
      count(line[i], counts);
    }
    return new ByteTally(
        counts[0],
        counts[1],
        counts[2],
        counts[3],
        counts[4],
        counts[5],
        counts[6],
        counts[7],
        counts[8],
        counts[9],
        counts[10]);
  }

  private static void count(byte b, int[] counts) {
    int lower = b | 0x20;
    if (b < 0 || b == '_' || (lower >= 'a' && lower <= 'z')) {
      counts[0]++;
      counts[1] += b > 0 && lower >= 'a' && lower <= 'f' ? 1 : 0;
    } else if (b >= '0' && b <= '9') {
      counts[2]++;
    } else if (b == ' ' || b == '\t') {
      counts[9]++;
    } else if (b < ' ' || OTHERS.indexOf(b) >= 0) {
      counts[10]++;
    } else {
      int known = ".:/@-".indexOf(b);
      counts[8]++;
      if (known >= 0) {
        counts[3 + known]++;
      }
    }
  }

  /** Only what IPv4 and IPv6 addresses are made of, and enough of it. */
  boolean isAddress() {
    boolean quad = dots == 3 && colons == 0 && letters == 0 && digits >= 4;
    boolean six = colons >= 2 && letters == hexLetters && letters + digits > 0;
    return marks == dots + colons && (quad || (six && (dots == 0 || dots == 3)));
  }

  boolean isUuid(byte[] line, int from, int to) {
    return to - from == 36
        && dashes == 4
        && marks == 4
        && letters == hexLetters
        && line[from + 8] == '-'
        && line[from + 13] == '-'
        && line[from + 18] == '-'
        && line[from + 23] == '-';
  }
}
