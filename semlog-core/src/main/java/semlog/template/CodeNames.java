package semlog.template;

/**
 * Names from a program that have digits within: {@code flush2DB}, {@code Slf4jLogger}, {@code
 * Queue2::take}.
 */
final class CodeNames {
  private static final int MOST_DIGITS = 2;
  private static final int WORD_LENGTH = 4;

  private CodeNames() {}

  /**
   * Whether the run, which begins with a letter, is part of a name with two colons, such as classes
   * have and hosts, as in {@code web1::backup}, have not: it has a capital.
   */
  static boolean isQualified(byte[] line, int from, int start, int end, int to) {
    boolean before =
        end + 2 < to && line[end] == ':' && line[end + 1] == ':' && isLetter(line[end + 2]);
    boolean behind =
        start - 2 > from
            && line[start - 1] == ':'
            && line[start - 2] == ':'
            && line[start - 3] != ':';
    return (before || behind) && hasCapital(line, start, end);
  }

  private static boolean hasCapital(byte[] line, int start, int end) {
    int at = start;
    while (at < end && !isCapital(line[at])) {
      at++;
    }
    return at < end;
  }

  /**
   * Whether the run is words joined by capitals and one or two digits: random letters seldom have a
   * capital behind a small letter, four small letters in a row and that few digits.
   */
  static boolean isCamelCase(byte[] line, int start, int end) {
    boolean joined = false;
    int digits = 0;
    int small = 0;
    int mostSmall = 0;
    boolean behindSmall = false;
    for (int i = start; i < end; i++) {
      byte b = line[i];
      if (ByteClass.OF[b & 0xff] == ByteClass.DIGIT) {
        digits++;
        small = 0;
      } else {
        joined |= behindSmall && isCapital(b);
        behindSmall = b >= 'a' && b <= 'z';
        small = behindSmall ? small + 1 : 0;
        mostSmall = Math.max(mostSmall, small);
      }
    }
    return joined && digits <= MOST_DIGITS && mostSmall >= WORD_LENGTH;
  }

  private static boolean isLetter(byte b) {
    return ByteClass.OF[b & 0xff] == ByteClass.LETTER;
  }

  private static boolean isCapital(byte b) {
    return b >= 'A' && b <= 'Z';
  }
}
