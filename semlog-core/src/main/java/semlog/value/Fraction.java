package semlog.value;

/**
 * How a fraction of a second is spelt, as one number from 0 to 31: 0 none, 1–9 so many digits after
 * a dot, 10–18 after a comma, 19–27 after a colon, 28 milliseconds without zeros after a colon.
 */
final class Fraction {
  static final int NONE = 0;
  static final int BARE_MILLIS = 28;

  private static final int[] POWERS = {
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
  };

  private Fraction() {}

  /** 0 for a dot, 1 for a comma, 2 for a colon, -1 for anything else. */
  static int separator(byte b) {
    return switch (b) {
      case '.' -> 0;
      case ',' -> 1;
      case ':' -> 2;
      default -> -1;
    };
  }

  /** The code, or 0 if this is no fraction, or -1 if a time doesn't end like this. */
  static int code(byte separator, int digits) {
    return switch (separator) {
      case '.' -> digits <= 9 ? digits : -1;
      case ',' -> digits == 3 || digits == 6 || digits == 9 ? 9 + digits : NONE;
      default -> digits == 3 ? 18 + digits : digits == 0 ? NONE : -1;
    };
  }

  /** Whether a code stands for a fraction of a fixed number of digits, or none. */
  static boolean isFixed(int code) {
    return code <= 12 ? code < 10 || code == 12 : code == 15 || code == 18 || code == 21;
  }

  /** How many digits: 0 to 9. */
  static int digits(int code) {
    return code == BARE_MILLIS ? 3 : code == 0 ? 0 : (code - 1) % 9 + 1;
  }

  static byte separatorOf(int code) {
    return (byte) ".,:".charAt((code - 1) / 9);
  }

  /** 10 to the number of digits. */
  static int power(int digits) {
    return POWERS[digits];
  }
}
