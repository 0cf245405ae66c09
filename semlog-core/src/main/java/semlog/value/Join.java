package semlog.value;

/** What stands between a date and a time of day. */
enum Join {
  NONE(""),
  SPACE(" "),
  T("T"),
  UNDERSCORE("_"),
  DASH("-"),
  COLON(":"),
  COLONS("::"),
  SPACES("  "),
  TAB("\t"),
  COMMA(", "),
  SPACED_DASH(" - "),
  SPACED_AT(" @ ");

  private final String text;

  Join(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** The join at {@code at}; {@link #NONE} if there is none. */
  static Join at(byte[] bytes, int at, int end) {
    if (at + 1 >= end) {
      return NONE;
    }
    byte next = bytes[at + 1];
    return switch (bytes[at]) {
      case 'T' -> T;
      case '_' -> UNDERSCORE;
      case '-' -> DASH;
      case '\t' -> TAB;
      case ':' -> next == ':' ? COLONS : COLON;
      case ',' -> next == ' ' ? COMMA : NONE;
      case ' ' -> space(bytes, at, end, next);
      default -> NONE;
    };
  }

  private static Join space(byte[] bytes, int at, int end, byte next) {
    if ((next == '-' || next == '@') && at + 2 < end && bytes[at + 2] == ' ') {
      return next == '-' ? SPACED_DASH : SPACED_AT;
    }
    boolean two = next == ' ' && at + 3 < end && Ascii.isDigit(bytes[at + 3]);
    return two ? SPACES : SPACE;
  }
}
