package semlog.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import semlog.fault.Mistyped;
import semlog.query.Query.Bound;

/**
 * The leaves that values lie in, and those that together hold all values that a condition accepts,
 * if others too: words without their case; numbers, and the 64 buckets that they fall into; IPv4
 * networks of four lengths; other addresses; minutes. FORMAT.md, "Tokens", has their spelling.
 */
public final class Leaves {
  /** Of a field that is there. */
  public static final String EXISTS = "e";

  /** A range that takes more is too wide to ask. */
  public static final int MOST = 1 << 16;

  private static final int SECONDS_PER_MINUTE = 60;

  /** So far apart may a time without a zone and the same one in UTC be, and their order differ. */
  private static final int CHANGE_MINUTES = 3 * 60;

  private static final int[] PREFIXES = {8, 16, 24, 32};
  private static final int BUCKETS = 64;
  private static final int FINE_OCTAVES = 10;

  private Leaves() {}

  /** Those that a value lies in. */
  public static List<String> of(String value) {
    List<String> leaves = new ArrayList<>();
    switch (Meaning.of(value, () -> ZoneOffset.UTC)) {
      case Meaning.Word _ -> leaves.add(word(value));
      case Meaning.Amount amount -> {
        leaves.add(number(amount));
        leaves.add(bucket(bucketOf(amount.value()), amount.unit()));
      }
      case Meaning.Time time -> leaves.add(minute(minuteOf(time.from())));
      case Meaning.Ip _ -> {}
    }
    Address.ofValue(value).ifPresent(address -> addNetworks(address, leaves));
    return leaves;
  }

  /** The minute of a leaf of one, counted from 1970. */
  public static Optional<Long> minute(String leaf) {
    return leaf.startsWith("m") ? Optional.of(Long.valueOf(leaf.substring(1))) : Optional.empty();
  }

  /**
   * Those of all values that a condition accepts; empty if they are too many.
   *
   * @param least the first minute that any value is of
   * @param most the last
   * @throws Mistyped when there are no leaves of its kind
   */
  public static Optional<List<String>> of(Query.Condition condition, long least, long most) {
    return switch (condition) {
      case Query.Equal equal -> equal(equal, least, most);
      case Query.Within within -> within(within, least, most);
      case Query.InNetwork in ->
          Optional.of(
              in.network()
                  .range4()
                  .map(range -> networks(range.from(), range.to()))
                  .orElseThrow(() -> refused(condition, "networks of IPv6")));
      case Query.Like _ -> throw refused(condition, "wildcards");
      case Query.Contains _ -> throw refused(condition, "text within lines");
    };
  }

  private static Mistyped refused(Query condition, String what) {
    return new Mistyped(
        "'" + condition + "': there are no tokens of " + what,
        "ask for whole values, ranges of numbers and times, or IPv4 networks, and narrow the"
            + " result at home");
  }

  private static Optional<List<String>> equal(Query.Equal equal, long least, long most) {
    Literal literal = equal.value();
    return switch (literal.meaning()) {
      case Meaning.Word _ -> Optional.of(List.of(word(literal.text())));
      case Meaning.Amount amount -> Optional.of(List.of(number(amount)));
      case Meaning.Ip(Address address) -> {
        List<String> all = new ArrayList<>();
        addNetworks(address, all);
        yield Optional.of(List.of(all.getLast()));
      }
      case Meaning.Time time ->
          minutes(Optional.of(time), Optional.of(time), literal.zone(), least, most);
    };
  }

  private static Optional<List<String>> within(Query.Within within, long least, long most) {
    List<Literal> limits = new ArrayList<>();
    limit(within.low()).ifPresent(limits::add);
    limit(within.high()).ifPresent(limits::add);
    if (limits.stream().allMatch(limit -> limit.meaning() instanceof Meaning.Time)) {
      return minutes(
          limit(within.low()).map(low -> (Meaning.Time) low.meaning()),
          limit(within.high()).map(high -> (Meaning.Time) high.meaning()),
          limits.getFirst().zone(),
          least,
          most);
    }
    if (limits.stream().allMatch(limit -> limit.meaning() instanceof Meaning.Amount)
        && limits.stream().map(Leaves::unit).distinct().count() == 1) {
      int low = limit(within.low()).map(Leaves::bucketOf).orElse(0);
      int high = limit(within.high()).map(Leaves::bucketOf).orElse(BUCKETS - 1);
      Meaning.Unit unit = ((Meaning.Amount) limits.getFirst().meaning()).unit();
      return Optional.of(
          IntStream.rangeClosed(low, high).mapToObj(number -> bucket(number, unit)).toList());
    }
    if (limits.stream().allMatch(Leaves::isAddress4)) {
      long low = limit(within.low()).map(Leaves::address4).orElse(0L);
      long high = limit(within.high()).map(Leaves::address4).orElse(0xffff_ffffL);
      return Optional.of(networks(low, high));
    }
    throw refused(within, "ranges of text");
  }

  private static Optional<Literal> limit(Bound bound) {
    return bound instanceof Bound.Limit limit ? Optional.of(limit.value()) : Optional.empty();
  }

  private static String word(String text) {
    StringBuilder folded = new StringBuilder("w");
    text.chars()
        .forEach(c -> folded.append(Character.toLowerCase(Character.toUpperCase((char) c))));
    return folded.toString();
  }

  private static String number(Meaning.Amount amount) {
    return "a" + amount.value().stripTrailingZeros().toPlainString() + unit(amount.unit());
  }

  private static String bucket(int number, Meaning.Unit unit) {
    return "b" + number + unit(unit);
  }

  /** Numbers, also of bytes, are compared with one another, those of seconds among themselves. */
  private static String unit(Meaning.Unit unit) {
    return unit == Meaning.Unit.SECONDS ? "s" : "";
  }

  private static String unit(Literal literal) {
    return unit(((Meaning.Amount) literal.meaning()).unit());
  }

  private static int bucketOf(Literal literal) {
    return bucketOf(((Meaning.Amount) literal.meaning()).value());
  }

  /** Below 1 one bucket, below 1,024 four for each power of two, above one for each. */
  private static int bucketOf(BigDecimal value) {
    BigInteger whole = value.toBigInteger();
    if (whole.signum() <= 0) {
      return 0;
    }
    int octave = whole.bitLength() - 1;
    if (octave >= FINE_OCTAVES) {
      return Math.min(BUCKETS - 1, 1 + 4 * FINE_OCTAVES + octave - FINE_OCTAVES);
    }
    int quarters = value.multiply(BigDecimal.valueOf(4)).toBigInteger().intValue() >> octave;
    return 1 + 4 * octave + quarters - 4;
  }

  private static boolean isAddress4(Literal literal) {
    return literal.meaning() instanceof Meaning.Ip(Address address) && address.bits() == 32;
  }

  private static long address4(Literal literal) {
    return ((Meaning.Ip) literal.meaning()).address().low() & 0xffff_ffffL;
  }

  /** From the widest to the address itself. */
  private static void addNetworks(Address address, List<String> leaves) {
    if (address.bits() == 32) {
      for (int prefix : PREFIXES) {
        leaves.add(network(prefix, address.low() & 0xffff_ffffL));
      }
    } else {
      leaves.add(String.format(Locale.ROOT, "i%016x%016x", address.high(), address.low()));
    }
  }

  private static String network(int prefix, long address) {
    return "n" + prefix + "/" + (address >>> (32 - prefix));
  }

  private static List<String> networks(long from, long to) {
    List<String> leaves = new ArrayList<>();
    long at = from;
    while (at <= to) {
      int level = 0;
      while (PREFIXES[level] < 32 && !fits(at, to, PREFIXES[level])) {
        level++;
      }
      leaves.add(network(PREFIXES[level], at));
      at += 1L << (32 - PREFIXES[level]);
    }
    return leaves;
  }

  private static boolean fits(long from, long to, int prefix) {
    long size = 1L << (32 - prefix);
    return from % size == 0 && from + size - 1 <= to;
  }

  private static String minute(long minute) {
    return "m" + minute;
  }

  private static long minuteOf(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), SECONDS_PER_MINUTE);
  }

  /** The minutes from one time to another, also as clocks of a zone show them without saying so. */
  private static Optional<List<String>> minutes(
      Optional<Meaning.Time> low, Optional<Meaning.Time> high, ZoneId zone, long least, long most) {
    LongStream.Builder all = LongStream.builder();
    int slack = zone.getRules().isFixedOffset() ? 0 : CHANGE_MINUTES;
    long count = 0;
    for (boolean shown : new boolean[] {false, true}) {
      long from =
          low.map(time -> shown ? shown(time.from(), zone) - slack : minuteOf(time.from()))
              .orElse(least);
      long to =
          high.map(time -> shown ? shown(time.to(), zone) + slack : minuteOf(time.to()))
              .orElse(most);
      long first = Math.max(from, least);
      long last = Math.min(to, most);
      count += Math.max(0, last - first + 1);
      if (count > MOST) {
        return Optional.empty();
      }
      LongStream.rangeClosed(first, last).forEach(all);
    }
    return Optional.of(all.build().distinct().mapToObj(Leaves::minute).toList());
  }

  private static long shown(Instant time, ZoneId zone) {
    return minuteOf(time.atZone(zone).toLocalDateTime().toInstant(ZoneOffset.UTC));
  }
}
