package semlog.query;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with and without a unit, as queries compare them. */
public final class Amounts {
  private Amounts() {}

  /** A number as JSON spells it with an exponent. */
  private static final Pattern WITH_EXPONENT =
      Pattern.compile("(-?[0-9]{1,1000}(?:\\.[0-9]{1,1000})?)[eE]([-+]?)0*([0-9]{1,1000})");

  /** More digits than the exponent of any number that can be typed. */
  private static final int LONGEST_EXPONENT = 9;

  /**
   * The number that a text with an exponent is. One beyond what can be reckoned with is as far away
   * as can be: on the right side of every number that somebody types.
   */
  static Optional<BigDecimal> withExponent(String text) {
    if (text.indexOf('e') < 0 && text.indexOf('E') < 0) {
      return Optional.empty();
    }
    Matcher number = WITH_EXPONENT.matcher(text);
    if (!number.matches()) {
      return Optional.empty();
    }
    boolean fits = number.group(3).length() < LONGEST_EXPONENT;
    String exponent = fits ? number.group(3) : "9".repeat(LONGEST_EXPONENT - 1);
    return Optional.of(new BigDecimal(number.group(1) + 'e' + number.group(2) + exponent));
  }

  /**
   * The number that a text is: a duration in seconds, a size in bytes, or as it stands when it has
   * no unit.
   */
  public static Optional<BigDecimal> parse(String text) {
    return Meaning.Amount.parse(text).map(amount -> amount.value().exact());
  }
}
