package semlog.value;

/** Classes of ASCII bytes; bytes of 0x80 and above belong to none. */
public final class Ascii {
  private static final byte[] DIGIT = digits();
  private static final byte[] HEX = hexDigits();
  private static final boolean[] WORD = words();

  private Ascii() {}

  /** 0 to 9, or -1. */
  static int digit(byte b) {
    return DIGIT[b & 0xff];
  }

  public static boolean isDigit(byte b) {
    return DIGIT[b & 0xff] >= 0;
  }

  /** 0 to 15, or -1. */
  public static int hex(byte b) {
    return HEX[b & 0xff];
  }

  public static boolean isLetter(byte b) {
    int lower = b | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  /** A letter or a digit. */
  public static boolean isWord(byte b) {
    return WORD[b & 0xff];
  }

  /** The two-digit number at {@code at}, or -1; both bytes must exist. */
  public static int two(byte[] bytes, int at) {
    int high = DIGIT[bytes[at] & 0xff];
    int low = DIGIT[bytes[at + 1] & 0xff];
    return (high | low) < 0 ? -1 : high * 10 + low;
  }

  /** The four-digit number at {@code at}, or -1; all four bytes must exist. */
  public static int four(byte[] bytes, int at) {
    int high = two(bytes, at);
    int low = two(bytes, at + 2);
    return (high | low) < 0 ? -1 : high * 100 + low;
  }

  /** How many digits stand from {@code at} on, counted up to {@code limit}. */
  public static int digitRun(byte[] bytes, int at, int end, int limit) {
    int stop = Math.min(end, at + limit);
    int to = at;
    while (to < stop && DIGIT[bytes[to] & 0xff] >= 0) {
      to++;
    }
    return to - at;
  }

  private static byte[] digits() {
    byte[] table = new byte[256];
    for (int b = 0; b < 256; b++) {
      table[b] = (byte) (b >= '0' && b <= '9' ? b - '0' : -1);
    }
    return table;
  }

  private static byte[] hexDigits() {
    byte[] table = digits();
    for (int i = 0; i < 6; i++) {
      table['a' + i] = (byte) (10 + i);
      table['A' + i] = (byte) (10 + i);
    }
    return table;
  }

  private static boolean[] words() {
    boolean[] table = new boolean[256];
    for (int b = 0; b < 128; b++) {
      table[b] = (b >= '0' && b <= '9') || isLetter((byte) b);
    }
    return table;
  }
}
