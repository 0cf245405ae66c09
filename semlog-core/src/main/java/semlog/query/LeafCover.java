package semlog.query;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import semlog.fault.Mistyped;
import semlog.query.Query.Bound;

/** The {@link Leaves} that together hold all values that a condition accepts, if others too. */
public final class LeafCover {
  /** A range that takes more is too wide to ask. */
  private static final int MOST_MINUTES = 1 << 16;

  /** So far may summer time put times in another order. */
  private static final int CHANGE_MINUTES = 3 * 60;

  private static final String MIXED = "ranges from one kind to another";

  private final long least;
  private final long most;

  private LeafCover(long least, long most) {
    this.least = least;
    this.most = most;
  }

  /**
   * The leaves of a condition; empty if they are too many.
   *
   * @param least the first minute that any value is of
   * @param most the last
   * @throws Mistyped when there are no leaves of its kind
   */
  public static Optional<List<String>> of(Query.Condition condition, long least, long most) {
    LeafCover cover = new LeafCover(least, most);
    return switch (condition) {
      case Query.Equal equal -> cover.equal(equal.value());
      case Query.Within within -> cover.within(within);
      case Query.InNetwork in ->
          Optional.of(
              in.network()
                  .range4()
                  .map(range -> networks(range.from(), range.to()))
                  .orElseThrow(() -> refused(condition, "networks of IPv6")));
      case Query.Like _ -> throw refused(condition, "wildcards");
      case Query.Matches _ -> throw refused(condition, "regular expressions");
      case Query.Contains _ -> throw refused(condition, "text within lines");
    };
  }

  private static Mistyped refused(Query condition, String what) {
    return new Mistyped(
        "'" + condition + "': there are no tokens of " + what,
        "ask for whole values, ranges of numbers and times, or IPv4 networks, and narrow the"
            + " result at home");
  }

  private Optional<List<String>> equal(Literal literal) {
    return switch (literal.meaning()) {
      case Meaning.Word _ -> Optional.of(List.of(Leaves.word(literal.text())));
      case Meaning.Amount amount -> Optional.of(Leaves.exact(literal.text(), amount));
      case Meaning.Ip(Address address) -> Optional.of(List.of(Leaves.of(address).getLast()));
      case Meaning.Time time -> minutes(Optional.of(time), Optional.of(time), literal.zone());
    };
  }

  private Optional<List<String>> within(Query.Within within) {
    List<Literal> limits = new ArrayList<>();
    limit(within.low()).ifPresent(limits::add);
    limit(within.high()).ifPresent(limits::add);
    return switch (limits.getFirst().meaning()) {
      case Meaning.Time _ ->
          minutes(
              limit(within, within.low(), Meaning.Time.class),
              limit(within, within.high(), Meaning.Time.class),
              limits.getFirst().zone());
      case Meaning.Amount(_, Meaning.Unit unit) -> Optional.of(buckets(within, unit));
      case Meaning.Ip _ ->
          Optional.of(
              networks(
                  limit(within, within.low(), Meaning.Ip.class)
                      .map(low -> address4(within, low))
                      .orElse(0L),
                  limit(within, within.high(), Meaning.Ip.class)
                      .map(high -> address4(within, high))
                      .orElse(Address.LAST4)));
      case Meaning.Word _ -> throw refused(within, "ranges of text");
    };
  }

  private static Optional<Literal> limit(Bound bound) {
    return bound instanceof Bound.Limit limit ? Optional.of(limit.value()) : Optional.empty();
  }

  /** A limit that means what the other does. */
  private static <M extends Meaning> Optional<M> limit(
      Query.Within within, Bound bound, Class<M> kind) {
    Optional<Literal> literal = limit(bound);
    if (literal.filter(other -> !kind.isInstance(other.meaning())).isPresent()) {
      throw refused(within, MIXED);
    }
    return literal.map(other -> kind.cast(other.meaning()));
  }

  private static List<String> buckets(Query.Within within, Meaning.Unit unit) {
    Optional<Meaning.Amount> low = limit(within, within.low(), Meaning.Amount.class);
    Optional<Meaning.Amount> high = limit(within, within.high(), Meaning.Amount.class);
    if (Stream.concat(low.stream(), high.stream())
        .anyMatch(amount -> !Leaves.unit(amount.unit()).equals(Leaves.unit(unit)))) {
      throw refused(within, MIXED);
    }
    return IntStream.rangeClosed(
            low.map(Leaves::bucketOf).orElse(0),
            high.map(Leaves::bucketOf).orElse(Leaves.BUCKETS - 1))
        .mapToObj(number -> Leaves.bucket(number, unit))
        .toList();
  }

  private static long address4(Query.Within within, Meaning.Ip limit) {
    if (limit.address().bits() != 32) {
      throw refused(within, "ranges of IPv6");
    }
    return limit.address().number4();
  }

  /** The fewest networks that are all addresses from one to another. */
  private static List<String> networks(long from, long to) {
    List<String> leaves = new ArrayList<>();
    for (long at = from; at <= to; ) {
      int prefix = widest(at, to);
      leaves.add(Leaves.network(prefix, at));
      at += 1L << (32 - prefix);
    }
    return leaves;
  }

  private static int widest(long from, long to) {
    return Leaves.PREFIXES.stream()
        .filter(
            prefix -> {
              long size = 1L << (32 - prefix);
              return from % size == 0 && from + size - 1 <= to;
            })
        .findFirst()
        .orElseThrow();
  }

  /** The minutes from one time to another, also as clocks of a zone show them without saying so. */
  private Optional<List<String>> minutes(
      Optional<Meaning.Time> low, Optional<Meaning.Time> high, ZoneId zone) {
    int slack = zone.getRules().isFixedOffset() ? 0 : CHANGE_MINUTES;
    LongStream said =
        minutes(
            low.map(time -> Leaves.minuteOf(time.from())),
            high.map(time -> Leaves.minuteOf(time.to())));
    LongStream shown =
        minutes(
            low.map(time -> shown(time.from(), zone) - slack),
            high.map(time -> shown(time.to(), zone) + slack));
    List<String> leaves =
        LongStream.concat(said, shown)
            .limit(2 * (MOST_MINUTES + 1L))
            .distinct()
            .mapToObj(Leaves::minute)
            .toList();
    return leaves.size() > MOST_MINUTES ? Optional.empty() : Optional.of(leaves);
  }

  private LongStream minutes(Optional<Long> from, Optional<Long> to) {
    return LongStream.rangeClosed(
            Math.max(from.orElse(least), least), Math.min(to.orElse(most), most))
        .limit(MOST_MINUTES + 1L);
  }

  private static long shown(Instant time, ZoneId zone) {
    return Leaves.minuteOf(time.atZone(zone).toLocalDateTime().toInstant(ZoneOffset.UTC));
  }
}
