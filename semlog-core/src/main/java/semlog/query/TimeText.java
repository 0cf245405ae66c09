package semlog.query;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads {@code YYYY-MM-DD[(T| )HH:MM[:SS[.f…]]][Z|±HH[:]MM]} and {@code @SECONDS[.f…]}. A time
 * without a zone is of the given one, on both sides of a comparison.
 */
final class TimeText {
  private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

  private final String text;
  private final Supplier<ZoneId> assumed;
  private int at;

  private TimeText(String text, Supplier<ZoneId> assumed) {
    this.text = text;
    this.assumed = assumed;
  }

  /**
   * Reads a whole text; empty when it has another form.
   *
   * @param assumed the zone of a time without one
   * @throws java.time.DateTimeException when it has this form and there is no such day or hour
   */
  static Optional<Meaning.Time> parse(String text, Supplier<ZoneId> assumed) {
    if (text.startsWith("@")) {
      return epoch(text.substring(1));
    }
    boolean dated =
        text.length() >= 10
            && text.length() <= 40
            && text.charAt(4) == '-'
            && text.charAt(7) == '-';
    return dated ? new TimeText(text, assumed).read() : Optional.empty();
  }

  private static Optional<Meaning.Time> epoch(String number) {
    return Meaning.Amount.parse(number)
        .filter(amount -> amount.unit() == Meaning.Unit.NONE)
        .map(amount -> amount.value().exact().movePointRight(9).toBigInteger())
        .filter(nanos -> nanos.bitLength() < 80)
        .map(nanos -> nanos.divideAndRemainder(NANOS))
        .map(parts -> Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue()))
        .map(
            from ->
                new Meaning.Time(from, from.plusNanos(number.contains(".") ? 1 : 1_000_000_000)));
  }

  private Optional<Meaning.Time> read() {
    int year = number(4);
    at++;
    int month = number(2);
    at++;
    int day = number(2);
    if ((year | month | day) < 0) {
      return Optional.empty();
    }
    LocalDate date = LocalDate.of(year, month, day);
    if (at == text.length()) {
      ZoneId zone = assumed.get();
      Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
      return Optional.of(new Meaning.Time(date.atStartOfDay(zone).toInstant(), end));
    }
    return next('T') || next('t') || next(' ') ? clock(date) : Optional.empty();
  }

  private Optional<Meaning.Time> clock(LocalDate date) {
    int hour = number(2);
    boolean colon = next(':');
    int minute = number(2);
    if (!colon || (hour | minute) < 0) {
      return Optional.empty();
    }
    Duration precision = Duration.ofMinutes(1);
    int second = 0;
    int nanos = 0;
    if (next(':')) {
      second = number(2);
      precision = Duration.ofSeconds(1);
      if (next('.') || next(',')) {
        nanos = fraction();
        precision = Duration.ofNanos(1);
      }
    }
    Optional<ZoneId> zone = zone();
    return (second | nanos) < 0 || zone.isEmpty() || at != text.length()
        ? Optional.empty()
        : span(date, LocalTime.of(hour, minute, second, nanos), precision, zone.get());
  }

  private static Optional<Meaning.Time> span(
      LocalDate date, LocalTime time, Duration length, ZoneId zone) {
    Instant from = date.atTime(time).atZone(zone).toInstant();
    return Optional.of(new Meaning.Time(from, from.plus(length)));
  }

  private Optional<ZoneId> zone() {
    if (at == text.length()) {
      return Optional.of(assumed.get());
    }
    if (next('Z') || next('z')) {
      return Optional.of(ZoneOffset.UTC);
    }
    int sign = next('-') ? -1 : next('+') ? 1 : 0;
    int hours = sign == 0 ? -1 : number(2);
    next(':');
    int minutes = at == text.length() ? 0 : number(2);
    return (hours | minutes) < 0
        ? Optional.empty()
        : Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
  }

  private boolean next(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private int fraction() {
    int nanos = 0;
    int digits = 0;
    for (; at < text.length() && Character.digit(text.charAt(at), 10) >= 0; at++, digits++) {
      nanos = digits < 9 ? nanos * 10 + text.charAt(at) - '0' : nanos;
    }
    for (int i = digits; i < 9; i++) {
      nanos *= 10;
    }
    return digits == 0 ? -1 : nanos;
  }

  /** A number of exactly this many digits, or -1. */
  private int number(int digits) {
    int value = 0;
    for (int end = at + digits; at < end; at++) {
      int digit = at < text.length() ? text.charAt(at) - '0' : -1;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
