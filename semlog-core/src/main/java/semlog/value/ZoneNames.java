package semlog.value;

/**
 * Abbreviations of zones with one meaning in logs. Those that several countries use differently
 * (IST, CST of Asia, AST) have the meaning of the tz database's American names or are left out.
 */
final class ZoneNames {
  static final int UNKNOWN = Integer.MIN_VALUE;

  private static final int HOUR = 60;

  private ZoneNames() {}

  /** Minutes east of Greenwich, or {@link #UNKNOWN}. */
  static int minutes(byte[] bytes, int at, int to) {
    if (to - at < 3 || to - at > 4) {
      return UNKNOWN;
    }
    int name = 0;
    for (int i = at; i < to; i++) {
      name = name << 8 | bytes[i];
    }
    return to - at == 3 ? three(name) : four(name);
  }

  private static int three(int name) {
    return switch (name) {
      case 'U' << 16 | 'T' << 8 | 'C', 'G' << 16 | 'M' << 8 | 'T', 'W' << 16 | 'E' << 8 | 'T' -> 0;
      case 'C' << 16 | 'E' << 8 | 'T', 'B' << 16 | 'S' << 8 | 'T' -> HOUR;
      case 'E' << 16 | 'E' << 8 | 'T' -> 2 * HOUR;
      case 'M' << 16 | 'S' << 8 | 'K' -> 3 * HOUR;
      case 'H' << 16 | 'K' << 8 | 'T', 'S' << 16 | 'G' << 8 | 'T' -> 8 * HOUR;
      case 'J' << 16 | 'S' << 8 | 'T', 'K' << 16 | 'S' << 8 | 'T' -> 9 * HOUR;
      case 'E' << 16 | 'S' << 8 | 'T', 'C' << 16 | 'D' << 8 | 'T' -> -5 * HOUR;
      case 'E' << 16 | 'D' << 8 | 'T' -> -4 * HOUR;
      case 'C' << 16 | 'S' << 8 | 'T', 'M' << 16 | 'D' << 8 | 'T' -> -6 * HOUR;
      case 'M' << 16 | 'S' << 8 | 'T', 'P' << 16 | 'D' << 8 | 'T' -> -7 * HOUR;
      case 'P' << 16 | 'S' << 8 | 'T' -> -8 * HOUR;
      default -> UNKNOWN;
    };
  }

  private static int four(int name) {
    return switch (name) {
      case 'W' << 24 | 'E' << 16 | 'S' << 8 | 'T' -> HOUR;
      case 'C' << 24 | 'E' << 16 | 'S' << 8 | 'T' -> 2 * HOUR;
      case 'E' << 24 | 'E' << 16 | 'S' << 8 | 'T' -> 3 * HOUR;
      case 'A' << 24 | 'E' << 16 | 'S' << 8 | 'T' -> 10 * HOUR;
      case 'A' << 24 | 'E' << 16 | 'D' << 8 | 'T' -> 11 * HOUR;
      case 'N' << 24 | 'Z' << 16 | 'S' << 8 | 'T' -> 12 * HOUR;
      case 'N' << 24 | 'Z' << 16 | 'D' << 8 | 'T' -> 13 * HOUR;
      default -> UNKNOWN;
    };
  }
}
