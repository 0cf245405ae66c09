package semlog.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The leaves that values lie in, which depend on the value alone: words without their case;
 * numbers, and the 64 buckets that they fall into; IPv4 networks of four lengths; other addresses;
 * minutes. FORMAT.md, "Tokens", has their spelling, and {@link LeafCover} those of a condition.
 */
public final class Leaves {
  /** Of a field that is there. */
  public static final String EXISTS = "e";

  /** The lengths of networks that are leaves. */
  static final List<Integer> PREFIXES = List.of(8, 16, 24, 32);

  static final int BUCKETS = 64;

  private static final int FINE_OCTAVES = 10;
  private static final int SECONDS_PER_MINUTE = 60;
  private static final String MINUTE = "m";

  private Leaves() {}

  /** Those that a value lies in. */
  public static List<String> of(String value) {
    List<String> leaves = new ArrayList<>();
    switch (Meaning.of(value, () -> ZoneOffset.UTC)) {
      case Meaning.Word _ -> leaves.add(word(value));
      case Meaning.Amount amount -> {
        leaves.addAll(exact(value, amount));
        leaves.add(bucket(bucketOf(amount), amount.unit()));
      }
      case Meaning.Time time -> leaves.add(minute(minuteOf(time.from())));
      case Meaning.Ip _ -> {}
    }
    Address.ofValue(value).ifPresent(address -> leaves.addAll(of(address)));
    return leaves;
  }

  /** Those of an address, the last of which has no other. */
  static List<String> of(Address address) {
    return address.bits() == 32
        ? PREFIXES.stream().map(prefix -> network(prefix, address.number4())).toList()
        : List.of(String.format(Locale.ROOT, "i%016x%016x", address.high(), address.low()));
  }

  /**
   * Those of an amount and of what is the same to a query: in another case a unit may be another,
   * or none, and as a word it is the same.
   */
  static List<String> exact(String text, Meaning.Amount amount) {
    String number =
        "a" + amount.value().exact().stripTrailingZeros().toPlainString() + unit(amount.unit());
    boolean hasUnit = Character.isLetter(text.charAt(text.length() - 1));
    return hasUnit ? List.of(number, word(text)) : List.of(number);
  }

  static String word(String text) {
    StringBuilder folded = new StringBuilder("w");
    text.chars()
        .forEach(c -> folded.append(Character.toLowerCase(Character.toUpperCase((char) c))));
    return folded.toString();
  }

  static String bucket(int number, Meaning.Unit unit) {
    return "b" + number + unit(unit);
  }

  /** Numbers, also of bytes, are compared with one another, those of seconds among themselves. */
  static String unit(Meaning.Unit unit) {
    return unit == Meaning.Unit.SECONDS ? "s" : "";
  }

  /** Below 1 one bucket, below 1,024 four for each power of two, above one for each. */
  static int bucketOf(Meaning.Amount amount) {
    BigInteger whole = amount.value().exact().toBigInteger();
    if (whole.signum() <= 0) {
      return 0;
    }
    int octave = whole.bitLength() - 1;
    if (octave >= FINE_OCTAVES) {
      return Math.min(BUCKETS - 1, 1 + 4 * FINE_OCTAVES + octave - FINE_OCTAVES);
    }
    BigDecimal quarters = amount.value().exact().multiply(BigDecimal.valueOf(4));
    return 1 + 4 * octave + (quarters.toBigInteger().intValue() >> octave) - 4;
  }

  static String network(int prefix, long address) {
    return "n" + prefix + "/" + (address >>> (32 - prefix));
  }

  static String minute(long minute) {
    return MINUTE + minute;
  }

  /** The minute that a leaf is, counted from 1970, if it is one. */
  public static Optional<Long> minute(String leaf) {
    return leaf.startsWith(MINUTE)
        ? Optional.of(Long.valueOf(leaf.substring(MINUTE.length())))
        : Optional.empty();
  }

  static long minuteOf(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), SECONDS_PER_MINUTE);
  }
}
