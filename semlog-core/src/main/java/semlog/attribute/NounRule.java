package semlog.attribute;

/**
 * A word that names what follows it without a sign between them: {@code status 200}, {@code caller
 * 4711}, {@code relation "users"}, {@code limit is 5}.
 */
final class NounRule implements Rule {
  private static final int SHORTEST_UNKNOWN = 3;

  @Override
  public Begins begins() {
    return Begins.WORD;
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    if (!units.is(at + 1, UnitKind.BLANK)) {
      return NONE;
    }
    String noun = units.word(at);
    if (noun.length() < 2
        || Addresses.isPart(units, at - 1)
        || Vocabulary.isFunctionWord(noun)
        || Vocabulary.isLevel(noun)
        || Vocabulary.isDeterminer(units.word(at - 2))) {
      return NONE;
    }
    boolean is = units.word(at + 2).equals("is") && units.is(at + 3, UnitKind.BLANK);
    int from = is ? at + 4 : at + 2;
    char quote = units.isAny(from, "\"'") ? units.punct(from) : 0;
    return quote == 0 ? bare(units, at, from, claims) : quoted(units, at, from + 1, quote, claims);
  }

  private static int bare(Units units, int at, int from, Claims claims) {
    int endpoint = endpointEnd(units, from);
    Shape shape = endpoint > from ? new Shape(endpoint, AttributeType.ID) : value(units, at, from);
    if (!shape.found() || !names(units, at, shape.type())) {
      return NONE;
    }
    Values.claim(units, from, shape.end(), units.text(at, at + 1), claims);
    return shape.end();
  }

  /** What follows the noun; behind one that names no amounts a number has no unit. */
  private static Shape value(Units units, int at, int from) {
    String noun = units.word(at);
    boolean plain = KeyTypes.isKnown(noun) && !KeyTypes.isAmount(noun);
    int number = plain ? Quantities.numberEnd(units, from) : NONE;
    return number > 0 && units.is(number, UnitKind.BLANK)
        ? new Shape(number, AttributeType.NUMBER)
        : formed(units, noun, from);
  }

  /** What has a form; behind {@code version} it goes on over a hyphen: {@code 1.2.3-rc1}. */
  private static Shape formed(Units units, String noun, int from) {
    Shape shape = units.shape(from);
    boolean goesOn =
        units.is(shape.end(), '-')
            && KeyTypes.typeOf(noun, AttributeType.NUMBER) == AttributeType.VERSION;
    return goesOn ? new Shape(Addresses.nameEnd(units, shape.end() + 1), AttributeType.ID) : shape;
  }

  /** The end of {@code /192.0.2.7:8020}, as Java writes an address with its port. */
  private static int endpointEnd(Units units, int from) {
    int start = Addresses.behindSlash(units, from);
    int end = start > from ? Addresses.ipEnd(units, start) : NONE;
    return units.is(end, ':') && units.is(end + 1, UnitKind.INTEGER) ? end + 2 : NONE;
  }

  /** One word or name in quotes. */
  private static int quoted(Units units, int at, int from, char quote, Claims claims) {
    int to = Extents.chunk(units, from, quote, "");
    if (to < 0 || !units.is(to, quote) || !isNoun(units, at) || isVerb(units.word(at))) {
      return NONE;
    }
    Values.claim(units, from, to, units.text(at, at + 1), claims);
    return to + 1;
  }

  private static boolean names(Units units, int at, AttributeType type) {
    String noun = units.word(at);
    boolean known = KeyTypes.isKnown(noun);
    return switch (type) {
      case WORD, TEXT, CLASS, VERSION, EXCEPTION -> false;
      case HOST -> KeyTypes.typeOf(noun, AttributeType.WORD) == AttributeType.HOST;
      case NUMBER, SIZE, DURATION -> (known || isNoun(units, at)) && !Vocabulary.isVerb(noun);
      case ID, HEX, UUID -> known || !isVerb(noun);
      default -> known && KeyTypes.typeOf(noun, AttributeType.NUMBER) != AttributeType.PORTNUMBER;
    };
  }

  /** Whether a word that no table knows can be the name of a value. */
  private static boolean isNoun(Units units, int at) {
    String word = units.word(at);
    if (isName(units.text(at, at + 1))) {
      return true;
    }
    boolean first = at == 0 || units.isAny(at - 1, ",;:([|") || units.isAny(at - 2, ",;:([|");
    return word.length() >= SHORTEST_UNKNOWN
        && !Vocabulary.isVerb(word)
        && ((first && word.endsWith("s")) || !isVerb(word));
  }

  /** Capitals within it, as names of variables and classes have: {@code PacketResponder}. */
  static boolean isName(String word) {
    return Letters.anyUpper(word, 1) && Letters.anyLower(word);
  }

  private static boolean isVerb(String word) {
    return word.endsWith("ed")
        || word.endsWith("ing")
        || word.endsWith("ly")
        || word.endsWith("ful")
        || (word.endsWith("s") && !word.endsWith("ss"));
  }
}
