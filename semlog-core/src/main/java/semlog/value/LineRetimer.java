package semlog.value;

import java.time.ZoneId;

/**
 * Rewrites the time of a line in its own layout and zone. A zone's abbreviation stays as it is. Not
 * thread-safe; allocates nothing but in {@link LocalZone}.
 */
public final class LineRetimer {
  /** So many bytes may be written beyond the length of the line. */
  public static final int MOST_ADDED_BYTES = TimestampFormat.MAX_LENGTH;

  private final LocalZone zone;

  /**
   * @param zone of times without a zone, as in the {@link TimeContext} of the reader
   */
  public LineRetimer(ZoneId zone) {
    this.zone = new LocalZone(zone);
  }

  /**
   * Writes the line that {@code read} read last with another time; returns the new end in {@code
   * target}. An instant that the layout can't express leaves the line as it is.
   */
  public int write(
      LineTimeReader read,
      byte[] line,
      int from,
      int to,
      long epochSecond,
      int nano,
      byte[] target,
      int at) {
    int head = read.start() - from;
    System.arraycopy(line, from, target, at, head);
    int written = time(read, epochSecond, nano, target, at + head);
    if (written == at + head) {
      System.arraycopy(line, from, target, at, to - from);
      return at + to - from;
    }
    System.arraycopy(line, read.end(), target, written, to - read.end());
    if (read.yearAt() >= 0) {
      int year = CivilDays.yearOf((int) Math.floorDiv(local(read, epochSecond), 86_400L));
      number(year, 4, target, written + read.yearAt() - read.end());
    }
    return written + to - read.end();
  }

  private int time(LineTimeReader read, long epochSecond, int nano, byte[] target, int at) {
    if (!Rfc3339.isInRange(epochSecond)) {
      return at;
    }
    if (read.format() == TimestampFormat.NO_LAYOUT) {
      return epoch(read, epochSecond, nano, target, at);
    }
    Layout layout = read.writtenLayout();
    if (layout == null) {
      return at;
    }
    int digits = read.fractionDigits();
    int format = layout.number() << TimestampFormat.FRACTION_BITS;
    format |= TimestampFormat.fractionCode(read.format());
    long fraction = nano / Fraction.power(9 - digits);
    long value = layout.valueAt(local(read, epochSecond), digits, fraction);
    return TimestampFormat.isValid(format, value)
        ? TimestampFormat.write(format, value, target, at)
        : at;
  }

  private long local(LineTimeReader read, long epochSecond) {
    int offset = read.offsetSeconds();
    return offset == InstantResolver.NO_OFFSET ? zone.toLocal(epochSecond) : epochSecond + offset;
  }

  private static int epoch(LineTimeReader read, long epochSecond, int nano, byte[] target, int at) {
    int unitDigits = read.epochUnitDigits();
    int power = Fraction.power(unitDigits);
    int rest = 1_000_000_000 / power;
    long units = epochSecond * power + nano / rest;
    int to = at + (units <= 0 ? 1 : (int) Math.log10((double) units) + 1);
    number(units, to - at, target, at);
    int fractionDigits = read.fractionDigits() - unitDigits;
    if (fractionDigits > 0) {
      target[to] = '.';
      long fraction = nano % rest / Fraction.power(9 - unitDigits - fractionDigits);
      number(fraction, fractionDigits, target, to + 1);
      to += 1 + fractionDigits;
    }
    return to;
  }

  private static void number(long number, int width, byte[] target, int at) {
    long rest = number;
    for (int i = at + width - 1; i >= at; i--) {
      target[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
