package semlog.attribute;

/** A word that names what follows it without a sign between them: {@code status 200}. */
final class NounRule implements Rule {
  @Override
  public int apply(Units units, int at, Claims claims) {
    String noun = units.word(at);
    int from = at + 2;
    if (noun.length() < 2 || !units.is(at + 1, UnitKind.BLANK) || Addresses.isPart(units, at - 1)) {
      return NONE;
    }
    int number =
        KeyTypes.isKnown(noun) && !KeyTypes.isAmount(noun)
            ? Quantities.numberEnd(units, from)
            : NONE;
    Shape shape =
        units.is(number, UnitKind.BLANK) && number > 0
            ? new Shape(number, AttributeType.NUMBER)
            : Shapes.at(units, from);
    if (!shape.found() || !names(noun, units.text(at, at + 1), shape.type())) {
      return NONE;
    }
    Values.claim(units, from, shape.end(), units.text(at, at + 1), claims);
    return shape.end();
  }

  private static boolean names(String noun, String spelled, AttributeType type) {
    if (Vocabulary.isFunctionWord(noun) || Vocabulary.isLevel(noun)) {
      return false;
    }
    return switch (type) {
      case WORD, TEXT, CLASS, HOST, VERSION, EXCEPTION -> false;
      case NUMBER -> KeyTypes.isKnown(noun) || isName(spelled);
      case ID, HEX, UUID -> KeyTypes.isKnown(noun) || !isVerb(noun);
      default -> KeyTypes.isKnown(noun);
    };
  }

  /** Capitals within it, as names of variables and classes have: {@code PacketResponder}. */
  private static boolean isName(String word) {
    return word.substring(1).chars().anyMatch(Character::isUpperCase)
        && word.chars().anyMatch(Character::isLowerCase);
  }

  private static boolean isVerb(String word) {
    return word.endsWith("ed") || word.endsWith("ing") || word.endsWith("s");
  }
}
