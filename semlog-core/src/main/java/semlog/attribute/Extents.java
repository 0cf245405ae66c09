package semlog.attribute;

/** How far a value of a given type reaches. */
final class Extents {
  /** One of these is in the name of a file. */
  private static final String FILE_SIGNS = "./\\";

  /** No value is longer, in units; what is longer is no value. */
  static final int LONGEST = 512;

  private static final String AFTER_NAMES = ",;()[]{}<>\"'`|=\\";
  private static final String AFTER_TARGETS = "\"'<>";
  private static final String TRAILING = ".:!?,;";

  private Extents() {}

  /** Whether quotes or brackets around a value of that type are no part of it. */
  static boolean isBare(AttributeType type) {
    return switch (type) {
      case USER, HOST, PATH, URL, EMAIL, PROCESS, ID, SESSION, IPV4, IPV6, PORTNUMBER -> true;
      case TIMESTAMP,
          MAC,
          UUID,
          HEX,
          NUMBER,
          DURATION,
          SIZE,
          PERCENTAGE,
          STATUS,
          LEVEL,
          PID,
          THREAD,
          METHOD,
          USERAGENT,
          VERSION,
          CLASS,
          EXCEPTION,
          BOOLEAN,
          WORD,
          TEXT ->
          false;
    };
  }

  /**
   * Where a value of that field that begins at {@code at} ends.
   *
   * @param stop the punctuation that it can't go beyond; a blank if there is none
   * @return the unit after it, or {@link Rule#NONE} if none begins there
   */
  static int end(Units units, int at, Field field, char stop) {
    if (field.skipped()) {
      return chunk(units, at, stop, "");
    }
    return switch (field.type()) {
      case TIMESTAMP -> units.timeEnd(at);
      case IPV4, IPV6 -> ip(units, at);
      case MAC -> Shapes.slot(units, at).type() == AttributeType.MAC ? at + 1 : Rule.NONE;
      case UUID -> one(units, at, UnitKind.UUID);
      case STATUS -> units.is(at, '-') ? at + 1 : one(units, at, UnitKind.INTEGER);
      case PORTNUMBER, PID -> one(units, at, UnitKind.INTEGER);
      case SIZE -> units.is(at, '-') ? at + 1 : quantity(units, at, AttributeType.DURATION);
      case NUMBER, VERSION -> Quantities.numberEnd(units, at);
      case DURATION -> quantity(units, at, AttributeType.SIZE);
      case PERCENTAGE -> Quantities.at(units, at).end();
      case HOST -> units.is(at, UnitKind.QUOTED) ? at + 1 : Addresses.end(units, at);
      case LEVEL ->
          Vocabulary.isLevel(units.word(at)) || isLetterLevel(units, at) ? at + 1 : Rule.NONE;
      case METHOD -> isMethod(units, at) ? at + 1 : Rule.NONE;
      case THREAD -> stop == ' ' ? chunk(units, at, stop, "") : until(units, at, stop);
      case TEXT, USERAGENT -> until(units, at, stop);
      case USER -> isName(units, at) ? trimmed(units, at, stop, AFTER_NAMES) : Rule.NONE;
      case EMAIL, ID, HEX, SESSION, WORD, BOOLEAN -> trimmed(units, at, stop, AFTER_NAMES);
      case PATH, URL -> stop == ':' ? file(units, at) : target(units, at, stop);
      case PROCESS, CLASS, EXCEPTION -> chunk(units, at, stop, "\"");
    };
  }

  /** Units up to a blank, to {@code stop}, or to punctuation of {@code others}. */
  static int chunk(Units units, int at, char stop, String others) {
    int limit = Math.min(units.count(), at + LONGEST);
    int end = at;
    while (end < limit && !stops(units, end, stop, others)) {
      end++;
    }
    return end == at ? Rule.NONE : end;
  }

  private static boolean stops(Units units, int unit, char stop, String others) {
    char punct = units.punct(unit);
    return punct != 0
        && (punct == ' ' || punct == stop || others.indexOf(punct) >= 0)
        && (punct != '\'' || stop == punct || !isInName(units, unit));
  }

  /** The apostrophe of {@code o'neil}, not that of {@code alice's}. */
  private static boolean isInName(Units units, int apostrophe) {
    return units.isWord(apostrophe - 1)
        && units.isWord(apostrophe + 1)
        && !units.word(apostrophe + 1).equals("s");
  }

  /** A chunk without the punctuation that a sentence puts behind it. */
  static int trimmed(Units units, int at, char stop, String others) {
    int end = chunk(units, at, stop, others);
    while (end > at && units.isAny(end - 1, TRAILING)) {
      end--;
    }
    return end <= at ? Rule.NONE : end;
  }

  /** The name of a file in front of a colon, where an address may stand in front of its port. */
  private static int file(Units units, int at) {
    int end = target(units, at, ':');
    boolean address =
        switch (units.shape(at).type()) {
          case HOST, IPV4, IPV6 -> true;
          default -> false;
        };
    String name = address || end <= at ? "" : units.text(at, end);
    return name.chars().anyMatch(c -> FILE_SIGNS.indexOf(c) >= 0) ? end : Rule.NONE;
  }

  private static int target(Units units, int at, char stop) {
    if (units.is(at, stop)) {
      return at;
    }
    if (units.kind(at).isSlot() && units.is(at + 1, stop)) {
      return at + 1;
    }
    return stop == ' '
        ? trimmed(units, at, stop, AFTER_TARGETS)
        : chunk(units, at, stop, AFTER_TARGETS);
  }

  /** Units up to {@code stop}, blanks and escaped stops included; to the end if it is a blank. */
  static int until(Units units, int at, char stop) {
    int limit = Math.min(units.count(), at + LONGEST);
    int end = at;
    while (end < limit && (stop == ' ' || !units.is(end, stop))) {
      end += units.is(end, '\\') ? 2 : 1;
    }
    if (stop == ' ') {
      return end == at ? Rule.NONE : Math.min(end, limit);
    }
    return end < limit ? end : Rule.NONE;
  }

  /** An address that is not the beginning of a host's name. */
  private static int ip(Units units, int at) {
    boolean named = units.is(at, UnitKind.IPV4) && units.is(at + 1, '.') && units.isWord(at + 2);
    if (named) {
      return Rule.NONE;
    }
    return QuotedShapes.isAddress(units, at) ? at + 1 : Addresses.ipEnd(units, at);
  }

  private static int one(Units units, int at, UnitKind kind) {
    return units.is(at, kind) ? at + 1 : Rule.NONE;
  }

  /** Where a quantity ends, unless its unit is of another kind. */
  private static int quantity(Units units, int at, AttributeType other) {
    Shape quantity = Quantities.at(units, at);
    return quantity.type() == other ? Rule.NONE : quantity.end();
  }

  /** Whether a capital for a level stands there; a small letter may be a word. */
  static boolean isLetterLevel(Units units, int at) {
    return units.isCapital(at) && Vocabulary.isLetterLevel(units.word(at));
  }

  /** Whether {@code GET /x} or {@code CONNECT host:443} begins here. */
  static boolean isRequest(Units units, int at) {
    return isMethod(units, at) && units.punct(at + 1) == ' ';
  }

  private static boolean isMethod(Units units, int at) {
    return units.isCapital(at) && Vocabulary.isMethod(units.word(at));
  }

  /** Not a word with which the sentence goes on: {@code user not found}. */
  private static boolean isName(Units units, int at) {
    return Vocabulary.isUser(units.word(at)) || Addresses.isPart(units, at + 1);
  }
}
