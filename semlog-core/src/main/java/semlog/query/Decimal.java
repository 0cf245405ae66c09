package semlog.query;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number, exactly as spelled. Whole ones of few digits do without {@link BigDecimal}, whose first
 * use takes a start 7 ms.
 *
 * @param whole the number, unless another is given
 * @param other the number where it is no such one
 */
record Decimal(long whole, Optional<BigDecimal> other) implements Comparable<Decimal> {
  /** With a sign any number of so many characters is a {@code long}. */
  private static final int MOST_CHARACTERS = 18;

  /** The number that is spelled: digits with an optional sign and fraction. */
  static Decimal parse(String text) {
    return text.length() > MOST_CHARACTERS || text.indexOf('.') >= 0
        ? of(new BigDecimal(text))
        : new Decimal(Long.parseLong(text), Optional.empty());
  }

  static Decimal of(BigDecimal number) {
    return new Decimal(0, Optional.of(number));
  }

  BigDecimal exact() {
    return other.orElseGet(() -> BigDecimal.valueOf(whole));
  }

  boolean isNegative() {
    return other.map(BigDecimal::signum).orElse(Long.signum(whole)) < 0;
  }

  /** The same as with a whole number of no fraction. */
  int compareTo(long number) {
    return other.isEmpty()
        ? Long.compare(whole, number)
        : other.get().compareTo(BigDecimal.valueOf(number));
  }

  @Override
  public int compareTo(Decimal number) {
    return other.isEmpty() && number.other.isEmpty()
        ? Long.compare(whole, number.whole)
        : exact().compareTo(number.exact());
  }
}
