package semlog.query;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers with and without a unit, as queries compare them. */
public final class Amounts {
  private Amounts() {}

  /**
   * The number that a text is: a duration in seconds, a size in bytes, or as it stands when it has
   * no unit.
   */
  public static Optional<BigDecimal> parse(String text) {
    return Meaning.Amount.parse(text).map(Meaning.Amount::value);
  }
}
