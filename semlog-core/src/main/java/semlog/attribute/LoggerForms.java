package semlog.attribute;

/** The forms that names of loggers have in headers, without anything that says so. */
final class LoggerForms {
  private static final int FEWEST_DOTS = 2;

  private LoggerForms() {}

  /**
   * Where {@code org.apache.catalina.startup.Catalina.start} ends: words with at least two dots
   * between them, a class's capital behind one; or {@link Rule#NONE}.
   */
  static int qualifiedEnd(Units units, int at) {
    int end = at;
    int dots = 0;
    boolean capital = false;
    while (units.is(end, UnitKind.WORD) && units.is(end + 1, '.')) {
      dots++;
      end += 2;
      capital |= units.isCapital(end);
    }
    boolean qualified =
        dots >= FEWEST_DOTS
            && capital
            && units.is(end, UnitKind.WORD)
            && !isThrown(units.word(end))
            && units.punct(end + 1) == ' ';
    return qualified ? end + 1 : Rule.NONE;
  }

  /**
   * Where a module of Python ends, {@code nova.compute.manager}: names with a dot between them in
   * front of a bracket, or with two; or {@link Rule#NONE}.
   */
  static int moduleEnd(Units units, int at) {
    int end = at;
    int dots = 0;
    while (units.is(end, UnitKind.WORD) && units.is(end + 1, '.')) {
      dots++;
      end += 2;
    }
    boolean apart = units.is(end, UnitKind.WORD) && units.punct(end + 1) == ' ';
    boolean module = apart && (dots >= FEWEST_DOTS || (dots > 0 && units.is(end + 2, '[')));
    return module ? end + 1 : Rule.NONE;
  }

  /**
   * Whether several words in a bracket are the name of a thread: no parts with names of their own,
   * and a logger with a colon behind them, {@code [IPC Server handler 5 on 8020] a.b.Server: }.
   */
  static boolean isThreadBeforeLogger(Units units, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean address = units.is(i, UnitKind.IPV4) || units.is(i, UnitKind.IPV6);
      boolean named = units.is(i, ':') && !units.word(i + 2).equals("thread");
      if (address || named || units.is(i, '=')) {
        return false;
      }
    }
    int logger = to + 2;
    int end = units.punct(to + 1) == ' ' ? Addresses.nameEnd(units, logger) : logger;
    boolean dotted = units.is(logger + 1, '.') && end > logger + 2;
    return dotted && units.is(end, ':') && units.punct(end + 1) == ' ';
  }

  /** Whether units {@code from} to {@code to} are words and numbers with blanks and hyphens. */
  static boolean isOfWords(Units units, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean between = units.is(i, UnitKind.BLANK) || units.isAny(i, "-_#");
      if (!Addresses.isPart(units, i) && !between) {
        return false;
      }
    }
    return to > from;
  }

  /**
   * Whether what ends at a colon is no logger but the first of several keys, {@code clientid: c1,
   * msg: denied}, the key of a number, {@code Port: 8008}, or what was thrown.
   */
  static boolean isKey(Units units, int at, int colon) {
    boolean counted = units.kind(colon + 2).isSlot() && KeyTypes.isCounted(units.text(at, colon));
    boolean thrown = units.shape(at).type() == AttributeType.EXCEPTION;
    return counted || thrown || isKeyOfSeveral(units, colon);
  }

  private static boolean isKeyOfSeveral(Units units, int colon) {
    int comma = Addresses.nameEnd(units, colon + 2);
    int key = comma + 2;
    return comma > colon + 2
        && units.is(comma, ',')
        && units.punct(comma + 1) == ' '
        && units.is(key, UnitKind.WORD)
        && units.is(key + 1, ':')
        && units.punct(key + 2) == ' ';
  }

  private static boolean isThrown(String word) {
    return word.endsWith("exception") || word.endsWith("error");
  }

  /** Whether units {@code from} to {@code to} are names joined by two colons each. */
  static boolean isModulePath(Units units, int from, int to) {
    int end = from;
    boolean joined = false;
    while (end + 3 < to && units.isWord(end) && isJoint(units, end + 1)) {
      joined = true;
      end += 3;
    }
    return joined && Addresses.nameEnd(units, end) == to;
  }

  private static boolean isJoint(Units units, int at) {
    return units.is(at, ':') && units.is(at + 1, ':');
  }

  /**
   * The colon behind the thread in {@code main:QuorumCnxManager$Listener@493}, which says thread,
   * class and line; or {@link Rule#NONE}.
   */
  static int colonBeforePlace(Units units, int from, int to) {
    if (!units.is(to - 1, UnitKind.INTEGER) || !units.is(to - 2, '@')) {
      return Rule.NONE;
    }
    int name = to - 3;
    while (name > from && (units.isWord(name) || units.is(name, '$'))) {
      name--;
    }
    return name > from && name < to - 3 && units.is(name, ':') ? name : Rule.NONE;
  }

  /** Whether the word stands alone between two vertical bars, with or without blanks around it. */
  static boolean isBetweenBars(Units units, int at) {
    int before = units.is(at - 1, UnitKind.BLANK) ? at - 2 : at - 1;
    int behind = Addresses.nameEnd(units, at);
    int bar = units.is(behind, UnitKind.BLANK) ? behind + 1 : behind;
    return units.is(before, '|') && units.is(bar, '|');
  }

  /** Whether the word stands in a column of its own: between blanks of two and more. */
  static boolean isColumn(Units units, int at) {
    int behind = Addresses.nameEnd(units, at);
    return isWide(units, at - 1) && isWide(units, behind);
  }

  private static boolean isWide(Units units, int unit) {
    return unit > 0
        && unit < units.count()
        && units.is(unit, UnitKind.BLANK)
        && units.length(unit) > 1;
  }
}
