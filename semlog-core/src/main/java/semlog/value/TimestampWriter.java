package semlog.value;

/**
 * Writes the times of one format. A time in the minute of the one before costs little: only its
 * seconds are written anew. Not thread-safe.
 */
public final class TimestampWriter {
  private static final int MINUTE = 60;

  private final int format;
  private final long power;
  private final int digits;
  private final byte[] text = new byte[TimestampFormat.MAX_LENGTH];
  private int length;
  private int secondAt;
  private long minute;
  private long second;
  private long last;

  /** Whatever the number of the format, since it may come from bytes that are damaged. */
  public TimestampWriter(int format) {
    this.format = format;
    this.digits = Fraction.digits(format & TimestampFormat.FRACTION_MASK);
    this.power = Fraction.power(digits);
  }

  /**
   * Writes the bytes that {@link TimestampFormat#write} does, and returns the new end; a negative
   * number if the format is unknown or the value not within it.
   */
  public int write(long value, byte[] target, int at) {
    if ((value != last || length == 0) && !moveTo(value)) {
      return -1;
    }
    System.arraycopy(text, 0, target, at, length);
    return at + length;
  }

  private boolean moveTo(long value) {
    if (secondAt < 0 || length == 0 || value < minute || value - minute >= MINUTE * power) {
      return writeWhole(value);
    }
    if (value < second || value - second >= power) {
      int seconds = (int) ((value - minute) / power);
      second = minute + seconds * power;
      number(seconds, secondAt, 2);
    }
    if (digits > 0) {
      number((int) (value - second), secondAt + 3, digits);
    }
    last = value;
    return true;
  }

  private boolean writeWhole(long value) {
    if (!TimestampFormat.isValid(format, value)) {
      return false;
    }
    LayoutWriter writer = TimestampFormat.writer(format, value);
    length = writer.write(TimestampFormat.layout(format).picture(), text, 0);
    secondAt = writer.secondAt();
    second = value - Math.floorMod(value, power);
    minute = second - writer.second() * power;
    last = value;
    return true;
  }

  private void number(int number, int at, int width) {
    int rest = number;
    for (int i = at + width - 1; i >= at; i--) {
      int tenth = (int) ((rest * 1_717_986_919L) >>> 34);
      text[i] = (byte) ('0' + rest - tenth * 10);
      rest = tenth;
    }
  }
}
