package semlog.column;

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

  private ValueWriter(int longest) {
    this.longest = longest;
  }

  /** Decimal numbers. */
  public static ValueWriter integers(NumberColumn column) {
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

  /** No value has more bytes. */
  public final int longest() {
    return longest;
  }

  /** Goes on with some value of the column. */
  public abstract void seek(int place);

  /** As many bytes as the next value has, or more. */
  public int room() {
    return longest;
  }

  /**
   * Writes the next value and returns the new end.
   *
   * @throws Damaged if there is no such value
   */
  public abstract int write(byte[] target, int at);

  private static final class Integers extends ValueWriter {
    private final NumberColumn column;
    private final Numbers values;
    private final byte[] widths;
    private final int width;

    Integers(NumberColumn column) {
      super(Digits.MOST_BYTES);
      this.column = column;
      this.values = column.numbers();
      this.widths = column.widths();
      this.width = column.leastDigits();
    }

    @Override
    public void seek(int place) {
      column.next = place;
    }

    @Override
    public int write(byte[] target, int at) {
      int row = column.next++;
      return Digits.write(values.get(row), widths.length == 0 ? width : widths[row], target, at);
    }
  }

  private static final class Addresses extends ValueWriter {
    private final NumberColumn column;

    Addresses(NumberColumn column) {
      super(DottedQuad.MOST_BYTES);
      this.column = column;
    }

    @Override
    public void seek(int place) {
      column.next = place;
    }

    @Override
    public int write(byte[] target, int at) {
      return DottedQuad.write((int) column.value(column.next++), target, at);
    }
  }

  private static final class Times extends ValueWriter {
    private final NumberColumn column;
    private final Numbers values;
    private final int format;
    private final TimestampWriter writer;

    Times(NumberColumn column, int format) {
      super(TimestampFormat.MAX_LENGTH);
      this.column = column;
      this.values = column.numbers();
      this.format = format;
      this.writer = new TimestampWriter(format);
    }

    @Override
    public void seek(int place) {
      column.next = place;
    }

    @Override
    public int write(byte[] target, int at) {
      long value = values.get(column.next++);
      int end = writer.write(value, target, at);
      if (end < 0) {
        throw new Damaged("no time of format " + format + ": " + value);
      }
      return end;
    }
  }

  private static final class Texts extends ValueWriter {
    private static final int SHORT = 8;

    private final TextColumn column;
    private final int[] rows;
    private final Strings strings;
    private final byte[] bytes;

    Texts(TextColumn column) {
      super(column.longest());
      this.column = column;
      this.rows = column.rows();
      this.strings = column.strings();
      this.bytes = strings.bytes();
    }

    @Override
    public void seek(int place) {
      column.next = place;
    }

    @Override
    public int room() {
      return strings.length(rows[column.next]);
    }

    @Override
    public int write(byte[] target, int at) {
      int entry = rows[column.next++];
      int from = strings.starts()[entry];
      int length = strings.ends()[entry] - from;
      if (length > SHORT) {
        System.arraycopy(bytes, from, target, at, length);
      } else {
        for (int i = 0; i < length; i++) {
          target[at + i] = bytes[from + i];
        }
      }
      return at + length;
    }
  }
}
