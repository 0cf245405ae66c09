package semlog.attribute;

/**
 * A key in front of its value: {@code rhost=}, {@code status: }, {@code 'id': }.
 *
 * @param name the log's own spelling, without quotes, blanks as underscores
 * @param value the unit at which the value begins
 * @param equals whether the separator is one, which nothing but a key has
 * @param apart whether a blank stands between separator and value
 */
record Key(String name, int value, boolean equals, boolean apart) {
  private static final int LONGEST_UNITS = 16;
  private static final String JOINTS = "-.@";

  /** No key. */
  static final Key NONE = new Key("", -1, false, false);

  boolean found() {
    return value >= 0;
  }

  /** Whether it shows at once that none begins there: most words have another behind them. */
  static boolean isNone(Units units, int at) {
    return units.is(at + 1, UnitKind.BLANK)
        && units.is(at, UnitKind.WORD)
        && !units.isCapital(at)
        && !units.isAny(at + 2, "=:");
  }

  /** The key that begins at {@code at}. */
  static Key at(Units units, int at) {
    char quote = units.isAny(at, "'\"") ? units.punct(at) : 0;
    int from = quote == 0 ? at : at + 1;
    int to = nameEnd(units, from);
    if (to == from || !units.is(from, UnitKind.WORD)) {
      return NONE;
    }
    if (quote != 0) {
      return units.is(to, quote) ? separated(units, from, to, 1) : NONE;
    }
    Key key = separated(units, from, lastWord(units, from, to), 0);
    return key.found() && !key.equals() && !isPlain(units, from, to) ? NONE : key;
  }

  /** On from {@code to} over more words, if all begin with capitals: {@code Logon ID}. */
  private static int lastWord(Units units, int from, int to) {
    int end = to;
    while (end < from + LONGEST_UNITS
        && units.isCapital(from)
        && units.is(end, UnitKind.BLANK)
        && units.isCapital(end + 1)
        && units.length(end) == 1) {
      end += 2;
    }
    return end > to && !units.is(end, ':') ? to : end;
  }

  /** Without slots and dots, as a key in front of a colon is; others are names of things. */
  private static boolean isPlain(Units units, int from, int to) {
    for (int i = from; i < to; i++) {
      if (units.kind(i).isSlot() || units.is(i, '.')) {
        return false;
      }
    }
    return true;
  }

  private static int nameEnd(Units units, int from) {
    int end = from;
    while (end < from + LONGEST_UNITS && isPart(units, end)) {
      end++;
    }
    return end;
  }

  /** Words and short numbers joined by hyphens, dots and at signs. */
  private static boolean isPart(Units units, int unit) {
    return units.is(unit, UnitKind.WORD)
        || (units.is(unit, UnitKind.INTEGER) && units.length(unit) < 3)
        || (units.isAny(unit, JOINTS) && units.is(unit + 1, UnitKind.WORD));
  }

  private static Key separated(Units units, int from, int to, int quotes) {
    int after = to + quotes;
    int separator = isApart(units, after) ? after + 1 : after;
    boolean equals = units.is(separator, '=') && !units.isAny(separator + 1, "=~");
    boolean colon = units.is(separator, ':') && !units.isAny(separator + 1, ":/\\");
    if (!equals && (!colon || Addresses.isLocalHost(units, from))) {
      return NONE;
    }
    int value = equals && units.is(separator + 1, '>') ? separator + 2 : separator + 1;
    boolean apart = units.punct(value) == ' ';
    boolean follows = units.kind(value + 1).isSlot();
    if (apart && equals && separator == after && !follows) {
      return new Key(units.text(from, to).replace(' ', '_'), value, true, true);
    }
    return new Key(
        units.text(from, to).replace(' ', '_'), apart ? value + 1 : value, equals, apart);
  }

  /** Whether a blank stands before an equals sign, or before a colon with another behind it. */
  private static boolean isApart(Units units, int blank) {
    return units.punct(blank) == ' '
        && (units.is(blank + 1, '=')
            || (units.is(blank + 1, ':') && units.punct(blank + 2) == ' '));
  }

  /** Whether {@code key=} is followed by nothing of its own. */
  boolean isEmpty(Units units) {
    char next = units.punct(value);
    return next != 0 && " ,;)]}".indexOf(next) >= 0;
  }
}
