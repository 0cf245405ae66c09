package semlog.query;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value as typed, and what it means. Values are understood leniently: two numbers compare as
 * numbers, sizes, durations, times and addresses by what they measure, all else as text without
 * regard to case.
 */
public final class Literal {

  /** Where the value of a field lies, seen from a literal. */
  enum Order {
    BEFORE,
    SAME,
    AFTER,
    /** The two cannot be compared: a number and a word, for instance. */
    NONE;

    static Order of(int comparison) {
      return comparison < 0 ? BEFORE : comparison > 0 ? AFTER : SAME;
    }
  }

  private final String text;
  private final Meaning meaning;
  private final Supplier<ZoneId> zone;

  private Literal(String text, Meaning meaning, Supplier<ZoneId> zone) {
    this.text = text;
    this.meaning = meaning;
    this.zone = zone;
  }

  /**
   * The literal with this spelling.
   *
   * @param zone of times without one, here and in the fields it is compared with
   */
  static Literal of(String text, Supplier<ZoneId> zone) {
    return new Literal(text, Meaning.of(text, zone), zone);
  }

  /** As spelled. */
  public String text() {
    return text;
  }

  Meaning meaning() {
    return meaning;
  }

  /** Of times without one. */
  ZoneId zone() {
    return zone.get();
  }

  boolean isTime() {
    return meaning instanceof Meaning.Time;
  }

  /** Whether it can be compared with numbers that have no unit. */
  boolean isNumber() {
    return meaning instanceof Meaning.Amount(_, var unit) && unit != Meaning.Unit.SECONDS;
  }

  boolean isNegativeDuration() {
    return meaning instanceof Meaning.Amount(var value, var unit)
        && unit == Meaning.Unit.SECONDS
        && value.isNegative();
  }

  /** Whether a field's value is the same, in another spelling or not. */
  boolean sameAs(String value) {
    return value.equalsIgnoreCase(text)
        || (!(meaning instanceof Meaning.Word) && order(value) == Order.SAME);
  }

  /** Where a field's value lies, seen from this literal. */
  Order order(String value) {
    return switch (meaning) {
      case Meaning.Word word -> Order.of(value.compareToIgnoreCase(text));
      case Meaning.Amount amount -> amount(amount, value);
      case Meaning.Time time ->
          Meaning.Time.parse(value, zone).map(other -> other.seenFrom(time)).orElse(Order.NONE);
      case Meaning.Ip ip ->
          Address.ofValue(value)
              .filter(other -> other.bits() == ip.address().bits())
              .map(other -> Order.of(other.compareTo(ip.address())))
              .orElse(Order.NONE);
    };
  }

  /** Where a number lies, seen from this literal. */
  Order order(BigDecimal number) {
    return meaning instanceof Meaning.Amount(var mine, var unit) && unit != Meaning.Unit.SECONDS
        ? Order.of(number.compareTo(mine.exact()))
        : Order.NONE;
  }

  /** Where a whole number lies, seen from this literal. */
  Order order(long number) {
    return meaning instanceof Meaning.Amount(var mine, var unit) && unit != Meaning.Unit.SECONDS
        ? Order.of(-mine.compareTo(number))
        : Order.NONE;
  }

  /** Whether an IPv4 address between two others may be the same. */
  boolean mayBeAddress(long least, long most) {
    return !(meaning instanceof Meaning.Ip(var address))
        || (address.isIpv4() && address.number4() >= least && address.number4() <= most);
  }

  /** A bare number is a number of bytes beside a size; it has no unit of time to compare by. */
  private static Order amount(Meaning.Amount mine, String value) {
    Optional<Meaning.Amount> other = Meaning.Amount.parse(value);
    if (other.isEmpty()) {
      return Order.NONE;
    }
    Meaning.Unit unit = other.get().unit();
    boolean comparable =
        unit == mine.unit()
            || (unit != Meaning.Unit.SECONDS && mine.unit() != Meaning.Unit.SECONDS);
    return comparable ? Order.of(other.get().value().compareTo(mine.value())) : Order.NONE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Literal literal && text.equals(literal.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
