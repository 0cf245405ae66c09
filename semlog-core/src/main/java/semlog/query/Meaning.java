package semlog.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** What a value measures, found from its spelling. */
sealed interface Meaning {
  /** The most digits a number may have; a longer one is text. */
  int MAX_DIGITS = 40;

  /** What an amount counts. */
  enum Unit {
    NONE,
    BYTES,
    SECONDS
  }

  /** Plain text. */
  record Word() implements Meaning {}

  /** A number, a size in bytes or a duration in seconds. */
  record Amount(Decimal value, Unit unit) implements Meaning {

    /**
     * Digits with an optional sign and fraction, then an optional unit: {@code -3.5}, {@code 10K}.
     */
    static Optional<Amount> parse(String text) {
      int end = numberEnd(text);
      if (end == 0 || end > MAX_DIGITS) {
        return Optional.empty();
      }
      String unit = text.substring(end);
      if (unit.isEmpty()) {
        return Optional.of(new Amount(Decimal.parse(text), Unit.NONE));
      }
      BigDecimal number = new BigDecimal(text.substring(0, end));
      Optional<BigDecimal> seconds = Units.seconds(unit);
      return seconds.isPresent()
          ? Optional.of(new Amount(Decimal.of(number.multiply(seconds.get())), Unit.SECONDS))
          : Units.bytes(unit)
              .map(bytes -> new Amount(Decimal.of(number.multiply(bytes)), Unit.BYTES));
    }

    private static int numberEnd(String text) {
      int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
      int i = digitsEnd(text, start);
      if (i == start) {
        return 0;
      }
      if (i < text.length() && text.charAt(i) == '.') {
        int fraction = digitsEnd(text, i + 1);
        return fraction == i + 1 ? 0 : fraction;
      }
      return i;
    }

    private static int digitsEnd(String text, int start) {
      int i = start;
      while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        i++;
      }
      return i;
    }
  }

  /**
   * A time known to a day, a minute, a second or less: from its first instant, up to {@code to}.
   */
  record Time(Instant from, Instant to) implements Meaning {

    static Optional<Time> parse(String text, Supplier<ZoneId> zone) {
      try {
        return TimeText.parse(text, zone);
      } catch (DateTimeException noSuchDay) {
        return Optional.empty();
      }
    }

    /** Where this time lies, seen from the span of another. */
    Literal.Order seenFrom(Time span) {
      if (from.isBefore(span.from)) {
        return Literal.Order.BEFORE;
      }
      return from.isBefore(span.to) ? Literal.Order.SAME : Literal.Order.AFTER;
    }
  }

  /** An address. */
  record Ip(Address address) implements Meaning {}

  static Meaning of(String text, Supplier<ZoneId> zone) {
    Optional<? extends Meaning> found =
        Amount.parse(text)
            .<Meaning>map(amount -> amount)
            .or(() -> Address.parse(text).map(Ip::new))
            .or(() -> Time.parse(text, zone));
    return found.isPresent() ? found.get() : new Word();
  }
}
