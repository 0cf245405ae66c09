package semlog.attribute;

import java.util.Locale;

/** {@code key=value} and {@code key: value}, whatever the value is wrapped in. */
final class KeyRule implements Rule {
  private static final String AFTER_VALUES = ",;()[]{}<>|\"'&";
  private static final String JOINED = ".-@/\\$";
  private static final int LONGEST_QUOTED = 4096;

  @Override
  public Begins begins() {
    return Begins.WORD.or("'\"");
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    if (Key.isNone(units, at) || Addresses.isPart(units, at - 1) || units.isAny(at - 1, JOINED)) {
      return NONE;
    }
    Key key = Key.at(units, at);
    if (!key.found()) {
      return NONE;
    }
    if (key.isEmpty(units) || isConstructor(units, key.value())) {
      return key.equals() ? key.value() : NONE;
    }
    char close = Wrapping.closing(units.punct(key.value()));
    return close == 0 ? bare(units, at, key, claims) : wrapped(units, key, close, claims);
  }

  private int wrapped(Units units, Key key, char close, Claims claims) {
    int from = key.value() + 1;
    boolean quote = close == '"' || close == '\'';
    int to = quote ? quotedEnd(units, from, close) : bracketEnd(units, from, close);
    if (to < 0 || !units.is(to, close)) {
      return key.equals() ? from : NONE;
    }
    if (to == from) {
      return to + 1;
    }
    if (quote && Extents.isRequest(units, from)) {
      return from - 1;
    }
    boolean sentence = KeyTypes.isMessage(key.name()) && units.punct(from) == 0 && to > from + 1;
    if (quote && sentence) {
      claims.claimSentence(units, from, to, key.name());
      return from;
    }
    if (!key.equals() && !quote && !accepts(units, key, from, to)) {
      return NONE;
    }
    Values.claim(units, from, to, key.name(), claims);
    return switch (close == ']' ? claims.lastType(units.start(to)) : AttributeType.TEXT) {
      case IPV4, IPV6 -> Math.max(to + 1, ShapeRule.portBehindIp(units, to, claims));
      default -> to + 1;
    };
  }

  /**
   * Where a value in brackets ends; only what has a form of its own may have colons within, and an
   * address with its port behind it is no value of the key alone.
   */
  private static int bracketEnd(Units units, int from, char close) {
    Shape shape = units.shape(from);
    boolean whole = shape.found() && units.is(shape.end(), close);
    return whole && !units.is(shape.end() + 1, ':')
        ? shape.end()
        : Extents.chunk(units, from, close, ",;=:");
  }

  private static int quotedEnd(Units units, int from, char close) {
    int limit = Math.min(units.count(), from + LONGEST_QUOTED);
    int end = from;
    while (end < limit && !units.is(end, close)) {
      end += units.is(end, '\\') ? 2 : 1;
    }
    return end < limit ? end : NONE;
  }

  private int bare(Units units, int at, Key key, Claims claims) {
    int from = key.value();
    boolean message = key.equals() && KeyTypes.isMessage(key.name()) && units.isWord(from);
    char close = units.is(at - 1, '{') ? '}' : Wrapping.closing(units.punct(at - 1));
    int sentence = message ? sentenceEnd(units, from, close) : NONE;
    if (sentence > 0) {
      claims.claimSentence(units, from, sentence, key.name());
      return from;
    }
    boolean says = key.equals() || (key.apart() && units.isCapital(at));
    int words = says && !KeyTypes.isKnown(key.name()) ? bracketed(units, at, from) : NONE;
    int end = words == NONE ? end(units, key, from) : words;
    if (end < 0 || !(key.equals() || words > 0 || accepts(units, key, from, end))) {
      return NONE;
    }
    Values.claim(units, from, end, key.name(), claims);
    return end;
  }

  /**
   * Where several words of a message key end: before the next key, with what is wrapped around key
   * and all, or with the line.
   */
  private static int sentenceEnd(Units units, int from, char close) {
    int limit = Math.min(units.count(), from + Extents.LONGEST);
    int end = from;
    while (end < limit
        && (close == 0 || !units.is(end, close))
        && !(units.is(end, UnitKind.BLANK) && Key.at(units, end + 1).equals())) {
      end++;
    }
    boolean words = Extents.chunk(units, from, ' ', "") < end;
    return words && end < from + Extents.LONGEST ? end : NONE;
  }

  /**
   * Where several words end that a bracket has to itself with their key: {@code [reason=no such
   * user]}, {@code [Classification: Misc Attack]}.
   */
  private static int bracketed(Units units, int at, int from) {
    int end = from;
    while (units.is(end, UnitKind.WORD) || (units.is(end, UnitKind.BLANK) && end < units.count())) {
      end++;
    }
    return units.is(at - 1, '[') && units.is(end, ']') && end > from + 1 ? end : NONE;
  }

  /** Where the value ends that nothing is wrapped around, or {@link #NONE} if none begins there. */
  private static int end(Units units, Key key, int from) {
    Shape shape = units.shape(from);
    boolean glued = !key.equals() && !key.apart() && !KeyTypes.isKnown(key.name());
    if (glued && !shape.found() && !Shapes.isBoolean(units, from) && !isCapitals(units, from)) {
      return NONE;
    }
    if (!key.equals() && Key.at(units, from).found()) {
      return NONE;
    }
    int chunk = Extents.trimmed(units, from, ' ', AFTER_VALUES);
    boolean arrow = units.is(chunk, '>') && units.is(chunk - 1, '-') && chunk > from + 1;
    int to = arrow ? chunk - 1 : chunk;
    return shape.found() && shape.end() >= to ? shape.end() : to;
  }

  /** Whether a colon makes the word before it a key, and not the start of a sentence. */
  private static boolean accepts(Units units, Key key, int from, int to) {
    boolean sentence =
        Vocabulary.isFunctionWord(units.word(from)) && !Addresses.isPart(units, from + 1);
    if (sentence || Vocabulary.isLevel(key.name().toLowerCase(Locale.ROOT))) {
      return false;
    }
    if (isAddress(units, from) && isPrefix(units, key, to)) {
      return false;
    }
    if (KeyTypes.isKnown(key.name())) {
      return !key.apart() || !beginsSentence(units, key, from, to);
    }
    if (Vocabulary.isFunctionWord(key.name())) {
      return false;
    }
    boolean participle = key.name().endsWith("ed");
    return switch (Shapes.whole(units, from, to)) {
      case WORD ->
          key.apart()
              ? units.isAny(to, ",;") || isConstant(units, from, to)
              : isCapitals(units, from) && !units.isCapital(key.value() - 2);
      case CLASS, EXCEPTION, TEXT -> key.apart() && units.isAny(to, ",;");
      case ID, PATH, HEX -> key.apart() && !participle;
      case BOOLEAN, NUMBER, DURATION, SIZE, PERCENTAGE -> true;
      default -> !participle;
    };
  }

  private static boolean isAddress(Units units, int at) {
    return units.is(at, UnitKind.IPV4) || units.is(at, UnitKind.IPV6);
  }

  /**
   * Whether what stands in front of an address says what happened, or address and all are in front
   * of a sentence: {@code AUTH-ERROR: 192.0.2.7}, {@code App: 192.0.2.7: started}.
   */
  private static boolean isPrefix(Units units, Key key, int to) {
    boolean colon = units.is(to, ':') && units.punct(to + 1) == ' ';
    boolean arrow = units.is(to, '-') && units.is(to + 1, '>');
    return colon || arrow || Vocabulary.isOutcome(units.word(key.value() - (key.apart() ? 3 : 2)));
  }

  /** {@code LOGIN: Authentication failed}, {@code Server: Connection lost}. */
  private static boolean beginsSentence(Units units, Key key, int from, int to) {
    String text = units.text(from, to);
    boolean capital = to == from + 1 && units.isCapital(from) && Letters.allLower(text, 1);
    if (!capital || units.punct(to) != ' ') {
      return false;
    }
    boolean user = KeyTypes.typeOf(key.name(), AttributeType.WORD) == AttributeType.USER;
    boolean goesOn = units.is(to + 1, UnitKind.WORD) && !units.isCapital(to + 1);
    return user ? !Vocabulary.isUser(units.word(from)) : goesOn;
  }

  /** {@code JOB_SETUP}. */
  private static boolean isConstant(Units units, int from, int to) {
    String word = units.text(from, to);
    return word.indexOf('_') > 0 && !Letters.anyLower(word);
  }

  /** {@code SIMPLE}. */
  private static boolean isCapitals(Units units, int at) {
    return units.is(at, UnitKind.WORD)
        && units.length(at) > 2
        && Letters.allUpper(units.text(at, at + 1));
  }

  /** {@code Rect(} or <code>Token{</code>, which is no value but begins one of several parts. */
  private static boolean isConstructor(Units units, int at) {
    return units.is(at, UnitKind.WORD) && units.isAny(at + 1, "({");
  }
}
