package semlog.attribute;

import semlog.value.Names;

/**
 * A header of the log4j kind read item by item: time, level, thread, process id and logger, in any
 * order, bare or in brackets. It begins with a time or a level.
 */
final class HeaderWalk {
  private static final int LONGEST_BRACKET = 64;
  private static final String LOGGER = "logger";

  /** The digits of as many seconds since 1970 as there were from 2001 on. */
  private static final int SECONDS = 10;

  private final Units units;
  private final Claims claims;
  private int at;
  private boolean time;
  private boolean monthFirst;
  private boolean level;
  private boolean process;
  private boolean thread;
  private boolean bracketedLogger;
  private boolean named;

  HeaderWalk(Units units, int at, Claims claims) {
    this.units = units;
    this.claims = claims;
    this.at = at;
  }

  /** The unit behind the header, or {@link Rule#NONE}. */
  int walk() {
    int before;
    int end = Rule.NONE;
    do {
      before = at;
      if (item()) {
        end = at;
        separators();
      }
    } while (at > before && at < units.count());
    return end;
  }

  private boolean item() {
    return switch (units.kind(at)) {
      case TIMESTAMP -> timestamp();
      case WORD -> bareLevel() || logger() || bareLogger() || beforeLevel();
      case INTEGER -> processId() || datedTime() || epoch();
      case PUNCT -> bracket();
      case HEX, OPAQUE -> beforeLevel();
      case BLANK, IPV4, QUOTED, VARIED, UUID, LINE, MAC, IPV6, PATH, URL -> false;
    };
  }

  private boolean timestamp() {
    if (time) {
      return false;
    }
    time = true;
    monthFirst = units.line()[units.start(at)] > '9';
    int end = units.timeEnd(at);
    return take(end, AttributeType.TIMESTAMP, end);
  }

  /** A time behind a date whose month no layout has, {@code 21-NOV-2026 10:15:02}. */
  private boolean datedTime() {
    int clock = at + 6;
    boolean date =
        !time
            && units.is(at + 1, '-')
            && Names.isMonth(units.word(at + 2))
            && units.is(at + 3, '-')
            && units.is(at + 4, UnitKind.INTEGER)
            && units.is(at + 5, UnitKind.BLANK)
            && units.is(clock, UnitKind.TIMESTAMP);
    time |= date;
    return date && take(units.timeEnd(clock), AttributeType.TIMESTAMP, units.timeEnd(clock));
  }

  /** Seconds, or thousandths of them and less, since 1970, that a line begins with. */
  private boolean epoch() {
    int digits = units.length(at);
    boolean likely = digits >= SECONDS && (digits - SECONDS) % 3 == 0;
    int end = Quantities.numberEnd(units, at);
    if (at != 0 || !likely || units.punct(end) != ' ') {
      return false;
    }
    time = true;
    claims.claim(units, at, end, AttributeType.NUMBER, "epoch");
    at = end;
    return true;
  }

  private boolean bareLevel() {
    String word = units.word(at);
    char next = units.punct(at + 1);
    boolean letter = time && next == ' ' && Extents.isLetterLevel(units, at);
    boolean ends = next == ' ' || next == ':' || next == '|' || next == ',';
    if (level
        || !ends
        || !(letter || Vocabulary.isLevel(word))
        || !(isUpper(at) || next != ' ' || time)) {
      return false;
    }
    level = true;
    named |= next == ':';
    return take(at + 1, AttributeType.LEVEL, at + 1);
  }

  private boolean isUpper(int unit) {
    int last = units.end(unit) - 1;
    return units.line()[last] >= 'A' && units.line()[last] <= 'Z';
  }

  /** A name behind time and level, in front of a colon or a dash. */
  private boolean logger() {
    if (named || !time || !level) {
      return false;
    }
    int end = Addresses.nameEnd(units, at);
    while (units.isAny(end, ".$/-:") && !isEnd(end)) {
      end = Math.max(end + 1, Addresses.nameEnd(units, end + 1));
    }
    boolean colon = units.is(end, ':') && units.punct(end + 1) == ' ';
    boolean apart =
        units.punct(end) == ' ' && units.isAny(end + 1, "-:") && units.punct(end + 2) == ' ';
    if (end == at || !(colon || apart) || (colon && LoggerForms.isKey(units, at, end))) {
      return false;
    }
    return takeLogger(end);
  }

  /** A class with its package, or a name between bars. */
  private boolean bareLogger() {
    if (named || !time) {
      return false;
    }
    int end = level ? LoggerForms.qualifiedEnd(units, at) : Rule.NONE;
    if (end == Rule.NONE && level && process) {
      end = LoggerForms.moduleEnd(units, at);
    }
    boolean alone =
        LoggerForms.isBetweenBars(units, at) || (level && LoggerForms.isColumn(units, at));
    if (end == Rule.NONE && alone) {
      end = Addresses.nameEnd(units, at);
    }
    return end != Rule.NONE && takeLogger(end);
  }

  private boolean takeLogger(int end) {
    claims.claim(units, at, end, AttributeType.CLASS, LOGGER);
    at = end;
    named = true;
    return true;
  }

  /**
   * {@code worker-3 ERROR}: a name between time and level. Behind a month's name it is rather the
   * host, unless a tab divides the two.
   */
  private boolean beforeLevel() {
    int end = Addresses.nameEnd(units, at);
    boolean apart = units.is(end, UnitKind.BLANK) && units.is(end + 2, UnitKind.BLANK);
    if (named || level || !time || !apart || !Vocabulary.isLevel(units.word(end + 1))) {
      return false;
    }
    boolean tab = units.line()[units.start(end)] == '\t';
    if (monthFirst && !tab && isUpper(end + 1)) {
      return take(end, AttributeType.HOST, end);
    }
    return (tab || isUpper(end + 1)) && takeLogger(end);
  }

  private boolean isEnd(int unit) {
    return units.punct(unit + 1) == ' ';
  }

  /** A number between time and level. */
  private boolean processId() {
    int next = at + 2;
    boolean second = units.is(next, UnitKind.INTEGER) && units.punct(next + 1) == ' ';
    boolean before =
        Vocabulary.isLevel(units.word(second ? next + 2 : next)) || units.is(next, '-');
    if (process || !time || !before || units.punct(at + 1) != ' ') {
      return false;
    }
    process = true;
    take(at + 1, AttributeType.PID, at + 1);
    if (second) {
      at = next;
      take(next + 1, AttributeType.THREAD, next + 1);
    }
    return true;
  }

  private boolean bracket() {
    char close = Wrapping.closing(units.punct(at));
    if (close != ']' && close != ')' && close != '>') {
      return false;
    }
    int end = at + 1;
    int open = 1;
    while (end < at + LONGEST_BRACKET && end < units.count() && open > 0) {
      open += units.is(end, '[') && close == ']' ? 1 : units.is(end, close) ? -1 : 0;
      end++;
    }
    return open == 0 && inside(at, end - 1);
  }

  private boolean inside(int open, int to) {
    int from = units.is(open + 1, UnitKind.BLANK) ? open + 2 : open + 1;
    int end = units.is(to - 1, UnitKind.BLANK) ? to - 1 : to;
    at = from;
    boolean taken = from < end && (end == from + 1 ? single() : several(end));
    at = taken ? to + 1 : open;
    return taken;
  }

  private boolean single() {
    String word = units.word(at);
    boolean letter = Vocabulary.isLetterLevel(word);
    if (!level && (letter || Vocabulary.isLevel(word))) {
      level = true;
      return take(at + 1, AttributeType.LEVEL, at + 1);
    }
    if (units.is(at, UnitKind.TIMESTAMP)) {
      return timestamp();
    }
    if (units.is(at, UnitKind.INTEGER) && time && !process) {
      process = true;
      return take(at + 1, AttributeType.PID, at + 1);
    }
    return threadName(at + 1);
  }

  private boolean several(int to) {
    if (units.is(at, UnitKind.TIMESTAMP) && !time) {
      timestamp();
      separators();
      if (at + 1 == to) {
        single();
      } else if (at < to) {
        item();
      }
      return true;
    }
    if (to == at + 3 && units.is(at + 1, ':') && Vocabulary.isLevel(units.word(at + 2)) && !level) {
      level = true;
      claims.claim(units, at, at + 1, AttributeType.CLASS, LOGGER);
      at += 2;
      return take(at + 1, AttributeType.LEVEL, at + 1);
    }
    boolean beforeLogger = level && LoggerForms.isThreadBeforeLogger(units, at, to);
    boolean behindLogger = bracketedLogger && units.is(to, ')');
    boolean words = beforeLogger || (behindLogger && LoggerForms.isOfWords(units, at, to));
    if (time && !thread && words) {
      return oneName(false, to);
    }
    return threadAndLevel(to) || loggerAndLine(to) || threadName(to);
  }

  /** {@code [Server thread/INFO]}. */
  private boolean threadAndLevel(int to) {
    int slash = to - 2;
    if (level || thread || !time || slash <= at || !units.is(slash, '/')) {
      return false;
    }
    if (!Vocabulary.isLevel(units.word(to - 1)) || !LoggerForms.isOfWords(units, at, slash)) {
      return false;
    }
    level = true;
    oneName(false, slash);
    at = to - 1;
    return take(to, AttributeType.LEVEL, to);
  }

  /** {@code [salt.master :1234]}. */
  private boolean loggerAndLine(int to) {
    int end = Addresses.nameEnd(units, at);
    int colon = units.is(end, UnitKind.BLANK) ? end + 1 : end;
    boolean line =
        time
            && !bracketedLogger
            && units.is(at + 1, '.')
            && units.is(colon, ':')
            && units.is(colon + 1, UnitKind.INTEGER)
            && colon + 2 == to;
    if (line) {
      claims.claim(units, colon + 1, to, AttributeType.NUMBER, "line");
      return oneName(true, end);
    }
    return false;
  }

  /**
   * What else is in brackets between time and message, unless it has parts that say their names.
   */
  private boolean threadName(int to) {
    int colon = time || level ? LoggerForms.colonBeforePlace(units, at, to) : Rule.NONE;
    if (colon > 0 && !thread) {
      return place(colon, to);
    }
    if (!time) {
      return false;
    }
    boolean dotted = LoggerForms.isModulePath(units, at, to);
    return (dotted || isOneName(to)) && oneName(dotted || hasDot(to), to);
  }

  /** {@code [main:Listener@493]}, with one colon or two. */
  private boolean place(int colon, int to) {
    int end = units.is(colon - 1, ':') ? colon - 1 : colon;
    claims.claim(units, at, end, AttributeType.THREAD, AttributeType.THREAD.label());
    claims.claim(units, colon + 1, to - 2, AttributeType.CLASS, LOGGER);
    claims.claim(units, to - 1, to, AttributeType.NUMBER, "line");
    thread = true;
    bracketedLogger = true;
    at = to;
    return true;
  }

  private boolean isOneName(int to) {
    for (int i = at; i < to; i++) {
      boolean blank = units.is(i, UnitKind.BLANK);
      if (blank || units.isAny(i, "=@:") || units.is(i, UnitKind.IPV4)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasDot(int to) {
    for (int i = at; i < to; i++) {
      if (units.is(i, '.')) {
        return true;
      }
    }
    return false;
  }

  private boolean oneName(boolean dotted, int to) {
    if (dotted ? bracketedLogger : thread) {
      return false;
    }
    bracketedLogger |= dotted;
    thread |= !dotted;
    String name = dotted ? LOGGER : AttributeType.THREAD.label();
    claims.claim(units, at, to, dotted ? AttributeType.CLASS : AttributeType.THREAD, name);
    at = to;
    return true;
  }

  private boolean take(int end, AttributeType type, int next) {
    claims.claim(units, at, end, type, type.label());
    at = next;
    return true;
  }

  private void separators() {
    while (at < units.count() && (units.is(at, UnitKind.BLANK) || units.isAny(at, "|-:,"))) {
      at++;
    }
  }
}
