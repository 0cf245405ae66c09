package semlog.attribute;

import java.util.Locale;

/**
 * A value that the word behind it names: {@code 3 time(s)}, and {@code task_12 Task}, where the
 * word is what the value begins with.
 */
final class CountRule implements Rule {
  @Override
  public Begins begins() {
    return Begins.NAME;
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    if (units.is(at + 1, UnitKind.BLANK) && !follows(units, at)) {
      return NONE;
    }
    if (Addresses.isPart(units, at - 1) || units.isAny(at - 1, ".-@")) {
      return NONE;
    }
    int number = Quantities.numberEnd(units, at);
    return number > at ? counted(units, at, number, claims) : repeated(units, at, claims);
  }

  /** Whether a word stands behind the one unit that may name it. */
  private static boolean follows(Units units, int at) {
    return units.is(at, UnitKind.INTEGER)
        ? units.is(at + 2, UnitKind.WORD)
        : units.isCapital(at + 2);
  }

  private static int counted(Units units, int at, int end, Claims claims) {
    boolean plural =
        units.is(end, UnitKind.BLANK)
            && units.is(end + 1, UnitKind.WORD)
            && units.is(end + 2, '(')
            && units.word(end + 3).equals("s")
            && units.is(end + 4, ')');
    if (!plural) {
      return NONE;
    }
    claims.claim(units, at, end, AttributeType.NUMBER, units.text(end + 1, end + 2));
    return end;
  }

  private static int repeated(Units units, int at, Claims claims) {
    int end = Addresses.nameEnd(units, at);
    if (end == at || !units.is(end, UnitKind.BLANK) || !units.isCapital(end + 1)) {
      return NONE;
    }
    String begin = letters(units.text(at, at + 1).toLowerCase(Locale.ROOT));
    boolean again = begin.length() > 2 && units.word(end + 1).endsWith(begin);
    Shape shape = again ? units.shape(at) : Shape.NONE;
    if (shape.end() != end || shape.type() != AttributeType.ID) {
      return NONE;
    }
    claims.claim(units, at, end, AttributeType.ID, units.text(end + 1, end + 2));
    return end;
  }

  /** The letters with which it begins. */
  private static String letters(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }
}
