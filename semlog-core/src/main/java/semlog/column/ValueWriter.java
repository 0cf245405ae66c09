package semlog.column;

import java.util.Arrays;
import java.util.Optional;
import semlog.bytes.EightBytes;
import semlog.fault.Damaged;
import semlog.value.TimestampFormat;
import semlog.value.TimestampWriter;

/**
 * Writes the values of a column one after the other, as they stood in the lines. Writers of one
 * column, which may spell its values differently, go on where any of them stopped. Benchmark:
 * {@code scripts/bench codec}.
 */
public abstract sealed class ValueWriter {
  private final int longest;
  private final Optional<byte[]> constant;

  private ValueWriter(int longest, Optional<byte[]> constant) {
    this.longest = longest + Long.BYTES;
    this.constant = constant;
  }

  /** Decimal numbers. */
  public static ValueWriter integers(NumberColumn column) {
    if (column.widths().length == 0) {
      if (column.numbers() instanceof Numbers.Bytes bytes && Spelled.fits(column, bytes)) {
        return new Spelled(column, bytes);
      }
      if (column.numbers() instanceof Numbers.Ints ints) {
        return new ShortIntegers(column, ints);
      }
    }
    return new Integers(column);
  }

  /** IPv4 addresses. */
  public static ValueWriter addresses(NumberColumn column) {
    return new Addresses(column);
  }

  /** Times of a format of {@link TimestampFormat}. */
  public static ValueWriter times(NumberColumn column, int format) {
    return new Times(column, format);
  }

  /** Strings. */
  public static ValueWriter texts(TextColumn column) {
    return new Texts(column);
  }

  /** No value takes more bytes, with those behind it that may be written over. */
  public final int longest() {
    return longest;
  }

  /** Goes on with some value of the column. */
  public abstract void seek(int place);

  /** As many bytes as the next value takes, or more. */
  public int room() {
    return longest;
  }

  /**
   * Writes the next value and returns the new end.
   *
   * @throws Damaged if there is no such value
   */
  public abstract int write(byte[] target, int at);

  /** What is written for all values, if that is the same and short. */
  public final Optional<byte[]> constant() {
    return constant;
  }

  /** A writer of the values of a numeric column, which knows where it is. */
  private abstract static sealed class OfNumbers extends ValueWriter {
    final NumberColumn column;

    OfNumbers(NumberColumn column, int longest) {
      this(column, longest, Optional.empty());
    }

    OfNumbers(NumberColumn column, int longest, Optional<byte[]> constant) {
      super(longest, constant);
      this.column = column;
    }

    @Override
    public final void seek(int place) {
      column.next = place;
    }
  }

  private static final class Integers extends OfNumbers {
    private final Numbers values;
    private final byte[] widths;
    private final int width;

    Integers(NumberColumn column) {
      super(column, Digits.MOST_BYTES, only(column));
      this.values = column.numbers();
      this.widths = column.widths();
      this.width = column.leastDigits();
    }

    @Override
    public int write(byte[] target, int at) {
      int row = column.next++;
      return Digits.write(values.get(row), widths.length == 0 ? width : widths[row], target, at);
    }

    private static Optional<byte[]> only(NumberColumn column) {
      if (column.widths().length > 0 || !(column.numbers() instanceof Numbers.Constant number)) {
        return Optional.empty();
      }
      byte[] digits = new byte[Digits.MOST_BYTES];
      int end = Digits.write(number.get(0), column.leastDigits(), digits, 0);
      return Optional.of(Arrays.copyOf(digits, end));
    }
  }

  /** Numbers, most of which are in the range of an int. */
  private static final class ShortIntegers extends OfNumbers {
    private final long base;
    private final int[] values;
    private final int width;

    ShortIntegers(NumberColumn column, Numbers.Ints numbers) {
      super(column, Digits.MOST_BYTES);
      this.base = numbers.base;
      this.values = numbers.values;
      this.width = column.leastDigits();
    }

    @Override
    public int write(byte[] target, int at) {
      return Digits.write(base + values[column.next++], width, target, at);
    }
  }

  /** Numbers of which there are few, each spelled once, when it is first written. */
  private static final class Spelled extends OfNumbers {
    private static final int FEWEST = 512;
    private static final long MOST = 100_000_000;
    private static final int NUMBERS = 256;

    private final long base;
    private final byte[] values;
    private final int width;
    private final byte[] spelled = new byte[Digits.MOST_BYTES];

    /** The digits of each number, and how many they are; 0 before it is spelled. */
    private final long[] digits = new long[NUMBERS];

    private final byte[] lengths = new byte[NUMBERS];

    Spelled(NumberColumn column, Numbers.Bytes numbers) {
      super(column, Long.BYTES);
      this.base = numbers.base;
      this.values = numbers.values;
      this.width = column.leastDigits();
    }

    static boolean fits(NumberColumn column, Numbers.Bytes numbers) {
      return numbers.size() > FEWEST
          && column.leastDigits() <= Long.BYTES
          && numbers.base >= 0
          && numbers.base < MOST - NUMBERS;
    }

    @Override
    public int write(byte[] target, int at) {
      int number = values[column.next++] & 0xff;
      if (lengths[number] == 0) {
        spell(number);
      }
      EightBytes.put(target, at, digits[number]);
      return at + lengths[number];
    }

    private void spell(int number) {
      lengths[number] = (byte) Digits.write(base + number, width, spelled, 0);
      digits[number] = EightBytes.get(spelled, 0);
    }
  }

  private static final class Addresses extends OfNumbers {

    Addresses(NumberColumn column) {
      super(column, DottedQuad.MOST_BYTES);
    }

    @Override
    public int write(byte[] target, int at) {
      return DottedQuad.write((int) column.value(column.next++), target, at);
    }
  }

  private static final class Times extends OfNumbers {
    private final Numbers values;
    private final int format;
    private final TimestampWriter writer;

    Times(NumberColumn column, int format) {
      super(column, TimestampFormat.MAX_LENGTH);
      this.values = column.numbers();
      this.format = format;
      this.writer = new TimestampWriter(format);
    }

    @Override
    public int write(byte[] target, int at) {
      long value = values.get(column.next++);
      int end = writer.write(value, target, at);
      if (end < 0) {
        throw noTime(value);
      }
      return end;
    }

    private Damaged noTime(long value) {
      return new Damaged("no time of format " + format + ": " + value);
    }
  }

  private static final class Texts extends ValueWriter {
    private static final int LONGEST_CONSTANT = 256;

    private final TextColumn column;
    private final int[] rows;
    private final Strings strings;
    private final byte[] bytes;

    Texts(TextColumn column) {
      this(column, column.strings());
    }

    private Texts(TextColumn column, Strings strings) {
      super(column.longest(), only(strings));
      this.column = column;
      this.rows = column.rows();
      this.strings = strings;
      this.bytes = strings.bytes();
    }

    @Override
    public void seek(int place) {
      column.next = place;
    }

    @Override
    public int room() {
      return strings.length(rows[column.next]) + Long.BYTES;
    }

    private static Optional<byte[]> only(Strings strings) {
      return strings.size() == 1 && strings.length(0) <= LONGEST_CONSTANT
          ? Optional.of(Arrays.copyOfRange(strings.bytes(), strings.start(0), strings.end(0)))
          : Optional.empty();
    }

    @Override
    public int write(byte[] target, int at) {
      int entry = rows[column.next++];
      int from = strings.starts()[entry];
      int length = strings.ends()[entry] - from;
      if (length <= Long.BYTES && from <= bytes.length - Long.BYTES) {
        EightBytes.put(target, at, EightBytes.get(bytes, from));
      } else {
        System.arraycopy(bytes, from, target, at, length);
      }
      return at + length;
    }
  }
}
