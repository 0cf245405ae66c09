package semlog.value;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Between which instants the times of lines lie of which only the least and greatest are known.
 *
 * @param first the earliest it may be
 * @param last the latest
 * @param leastLocal the first second as lines say it
 * @param mostLocal the last one
 */
public record TimeSpan(Instant first, Instant last, long leastLocal, long mostLocal) {
  /** So far apart may two times be that a change of summer time puts in the other order. */
  static final long CHANGE_SECONDS = 3 * 3600;

  private static final long DAY = 86_400;

  /** What was found for years that are absent seldom adds to where they are counted from. */
  private static final int MOST_ROUNDS = 4;

  /**
   * Times of lines that are alike.
   *
   * @param least the least of their values
   * @param most the greatest
   */
  public record Values(TimePlace place, long least, long most) {
    /** The same values at another place. */
    public Values at(TimePlace other) {
      return new Values(other, least, most);
    }

    private boolean isExplicit() {
      if (place.isEpoch()) {
        return true;
      }
      DatePart date = TimestampFormat.layout(place.format()).date();
      return TimestampFormat.hasYear(place.format())
          && !DateReading.isMonthFirst(date)
          && !DateReading.isDayFirst(date);
    }

    private boolean lacksYear() {
      return !place.isEpoch()
          && TimestampFormat.layout(place.format()).era() == DatePart.Era.NO_YEAR;
    }
  }

  /**
   * The span of lines in any order.
   *
   * @param all what times they have, at least one
   * @param before from where on to where the last time before them lies, in local seconds
   * @return empty where what the lines mean depends on their order, or too much is unknown
   */
  public static Optional<TimeSpan> of(
      List<Values> all, Optional<TimeSpan> before, TimeContext context) {
    if (all.stream().mapToInt(v -> v.place().rank()).filter(r -> r >= 0).distinct().count() > 1) {
      return Optional.empty();
    }
    Finder finder = new Finder(context);
    for (Values values : all) {
      if (values.isExplicit()) {
        finder.span(values, 0, 0);
      } else if (!values.lacksYear() || before.isEmpty()) {
        return Optional.empty();
      }
    }
    List<Values> yearless = all.stream().filter(Values::lacksYear).toList();
    return yearless.isEmpty() || finder.years(yearless, before.orElseThrow())
        ? Optional.of(finder.found)
        : Optional.empty();
  }

  /** A time alone. */
  public static TimeSpan at(Instant instant, long local) {
    return new TimeSpan(instant, instant, local, local);
  }

  /** Both, and what lies between them. */
  private TimeSpan plus(TimeSpan other) {
    return new TimeSpan(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last,
        Math.min(leastLocal, other.leastLocal),
        Math.max(mostLocal, other.mostLocal));
  }

  /** Whether a time in the span may be one of those from one instant to before another. */
  public boolean mayMeet(Optional<Instant> since, Optional<Instant> until) {
    return since.filter(last::isBefore).isEmpty()
        && until.filter(end -> !first.isBefore(end)).isEmpty();
  }

  /** Adds up what values there are. */
  private static final class Finder {
    private final InstantResolver resolver;
    private final long slack;
    private TimeSpan found = new TimeSpan(Instant.MAX, Instant.MIN, Long.MAX_VALUE, Long.MIN_VALUE);

    Finder(TimeContext context) {
      this.resolver = new InstantResolver(context);
      this.slack = context.zone().getRules().isFixedOffset() ? 0 : CHANGE_SECONDS;
    }

    /**
     * The span of the values of lines alike, of which the least follows one time and the greatest
     * another.
     */
    private TimeSpan span(Values values, long beforeLeast, long beforeMost) {
      resolver.resume(beforeLeast);
      resolver.resolve(values.place(), values.least());
      Instant first = instant();
      long least = resolver.localSecond().orElseThrow();
      resolver.resume(beforeMost);
      resolver.resolve(values.place(), values.most());
      TimeSpan span =
          new TimeSpan(
              first.minusSeconds(slack),
              instant().plusSeconds(slack),
              least,
              resolver.localSecond().orElseThrow());
      found = found.plus(span);
      return span;
    }

    private Instant instant() {
      return Instant.ofEpochSecond(resolver.epochSecond(), resolver.nano());
    }

    /**
     * Adds times without a year. The later the time before and the less the value, the later the
     * year that is taken; so where the extremes agree all do.
     */
    boolean years(List<Values> yearless, TimeSpan before) {
      TimeSpan from = found.plus(before);
      for (int round = 0; round < MOST_ROUNDS; round++) {
        for (Values values : yearless) {
          TimeSpan span = span(values, from.mostLocal, from.leastLocal);
          if (year(span.leastLocal) != year(span.mostLocal)) {
            return false;
          }
        }
        TimeSpan wider = found.plus(before);
        if (wider.equals(from)) {
          return true;
        }
        from = wider;
      }
      return false;
    }

    private static int year(long local) {
      return CivilDays.yearOf((int) Math.floorDiv(local, DAY));
    }
  }
}
