package semlog.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A line as the model of entities sees it. What rules found is its type, ordinary words are
 * themselves, and all other words only how they are spelled, so that no names are learnt by heart
 * and lines that differ in them are one.
 */
final class EntityTokens {
  /** In longer lines no entities are looked for. */
  static final int MOST = 64;

  /**
   * A token.
   *
   * @param text as the model sees it
   * @param tail the last part of a name of several, or how a word ends, as far as that tells
   * @param from its first unit
   * @param to the unit after its last
   * @param isOrdinary whether it is an ordinary word
   * @param isName whether it may be an entity
   */
  record Token(String text, String tail, int from, int to, boolean isOrdinary, boolean isName) {}

  private static final String[] SIGNS = new String[Units.SIGNS];
  private static final Map<AttributeType, String> TYPES = new EnumMap<>(AttributeType.class);

  static {
    Arrays.setAll(SIGNS, Character::toString);
    for (AttributeType type : AttributeType.values()) {
      TYPES.put(type, '<' + type.label() + '>');
    }
  }

  private final Units units;
  private final Claims claims;
  private final List<Attribute> attributes;
  private final List<Token> tokens = new ArrayList<>();
  private int claim;

  EntityTokens(Units units, Claims claims) {
    this.units = units;
    this.claims = claims;
    this.attributes = claims.attributes();
    int unit = 0;
    while (unit < units.count() && tokens.size() <= MOST) {
      unit = next(unit);
    }
  }

  List<Token> tokens() {
    return Collections.unmodifiableList(tokens);
  }

  private int next(int unit) {
    if (units.is(unit, UnitKind.BLANK)) {
      return unit + 1;
    }
    if (isClaimed(unit)) {
      Attribute known = attributes.get(claim);
      int end = unit + 1;
      while (end < units.count() && units.start(end) < known.end()) {
        end++;
      }
      return add(TYPES.get(known.type()), unit, end);
    }
    if (isPart(unit)) {
      return name(unit, endOfName(unit));
    }
    return add(units.kind(unit).isSlot() ? "<slot>" : SIGNS[units.sign(unit)], unit, unit + 1);
  }

  private int add(String text, int from, int to) {
    tokens.add(new Token(text, "", from, to, false, false));
    return to;
  }

  /** Whether a rule knows more of a unit than its form. */
  private boolean isClaimed(int unit) {
    int start = units.start(unit);
    while (claim < attributes.size()
        && (attributes.get(claim).end() <= start || claims.isWeak(claim))) {
      claim++;
    }
    return claim < attributes.size() && attributes.get(claim).start() <= start;
  }

  private boolean isPart(int unit) {
    return switch (units.kind(unit)) {
      case WORD, VARIED, INTEGER, OPAQUE, HEX -> true;
      default -> false;
    };
  }

  private int endOfName(int from) {
    int unit = from + 1;
    while (unit < units.count()) {
      int part = units.isAny(unit, "-._$") ? unit + 1 : unit;
      if (part >= units.count() || !isPart(part) || isClaimed(part)) {
        break;
      }
      unit = part + 1;
    }
    return unit;
  }

  private int name(int from, int to) {
    if (to == from + 1 && !units.isWord(from)) {
      return add(units.is(from, UnitKind.INTEGER) ? "<number>" : "<id>", from, to);
    }
    String word = to == from + 1 ? units.word(from) : "";
    if (!word.isEmpty() && EntityModel.isOrdinary(word)) {
      tokens.add(new Token(word, "", from, to, true, false));
      return to;
    }
    String text = withoutValues(from, to);
    String small = text.toLowerCase(Locale.ROOT);
    boolean isName = !units.is(to, '=') && hasLetter(small);
    tokens.add(new Token(shape(text), tail(small), from, to, false, isName));
    return to;
  }

  private static boolean hasLetter(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isLetter(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** The text with the same letters and digits for all values of a slot. */
  private String withoutValues(int from, int to) {
    if (to == from + 1 && units.is(from, UnitKind.WORD)) {
      return units.text(from, to);
    }
    StringBuilder text = new StringBuilder();
    for (int unit = from; unit < to; unit++) {
      text.append(
          switch (units.kind(unit)) {
            case VARIED -> "x";
            case INTEGER -> "0";
            case OPAQUE, HEX -> "x0";
            default -> units.text(unit, unit + 1);
          });
    }
    return text.toString();
  }

  /**
   * The last part if it is an ordinary word or the ending of a file, or a last letter that tells.
   */
  private static String tail(String name) {
    int last =
        Math.max(name.lastIndexOf('-'), Math.max(name.lastIndexOf('.'), name.lastIndexOf('_')));
    String part = name.substring(last + 1);
    if (last >= 0) {
      boolean ending = name.charAt(last) == '.' && part.length() <= 4;
      return ending || EntityModel.isOrdinary(part) ? part : "-";
    }
    return name.endsWith("d") ? "d" : "";
  }

  /** How a name is spelled: small letters, capitals, digits and signs, each once for a run. */
  private static String shape(String name) {
    StringBuilder shape = new StringBuilder();
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      char sign =
          Character.isDigit(c)
              ? '0'
              : !Character.isLetter(c) ? c : Character.isUpperCase(c) ? 'A' : 'a';
      if (shape.isEmpty() || shape.charAt(shape.length() - 1) != sign) {
        shape.append(sign);
      }
    }
    return shape.length() > 8 ? shape.substring(0, 8) : shape.toString();
  }
}
