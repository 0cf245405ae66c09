package semlog.column;

import java.util.Arrays;
import semlog.bytes.ByteCursor;

/**
 * Whole numbers in line order, each with the number of digits it is padded to.
 *
 * <p>Wire layout: padding u8 (0: none; 1: a varint follows, the width to which all are padded; 2: a
 * stream follows, one width byte a value, 0 where a value is not padded), then the {@link
 * NumberEncoding}.
 */
public final class NumberColumn {
  private static final int NO_PADDING = 0;
  private static final int COMMON_PADDING = 1;
  private static final int OWN_PADDING = 2;
  private static final int WIDEST = 19;

  private final long[] values;
  private byte[] widths = {};
  private int size;

  /**
   * An empty column.
   *
   * @param capacity how many values will be added
   */
  public NumberColumn(int capacity) {
    values = new long[capacity];
  }

  private NumberColumn(long[] values, byte[] widths) {
    this.values = values;
    this.widths = widths;
    this.size = values.length;
  }

  /**
   * Adds the next value.
   *
   * @param width digits to which the number is padded with leading zeros; 0 where it has none
   */
  public void add(long value, int width) {
    if (width != 0) {
      if (widths.length == 0) {
        widths = new byte[values.length];
      }
      widths[size] = (byte) width;
    }
    values[size++] = value;
  }

  public int size() {
    return size;
  }

  public long value(int row) {
    return values[row];
  }

  /** Least number of digits to write the value of a row with. */
  public int width(int row) {
    return widths.length == 0 ? 0 : widths[row];
  }

  public void encode(ColumnWriter out, Backend backend) {
    int common = commonWidth();
    if (widths.length == 0) {
      out.header().u8(NO_PADDING);
    } else if (common > 0) {
      out.header().u8(COMMON_PADDING).varint(common);
    } else {
      out.header().u8(OWN_PADDING);
      out.stream(Arrays.copyOf(widths, size));
    }
    NumberEncoding.encodeSmallest(values, size, out, backend);
  }

  public static NumberColumn decode(ColumnReader in, int size) {
    byte[] widths = decodeWidths(in, size);
    return new NumberColumn(NumberEncoding.decode(in, size), widths);
  }

  private static byte[] decodeWidths(ColumnReader in, int size) {
    int padding = in.header().u8();
    return switch (padding) {
      case NO_PADDING -> new byte[0];
      case COMMON_PADDING -> commonWidths(in.header(), size);
      case OWN_PADDING -> ownWidths(in, size);
      default -> throw in.header().damaged("unknown padding " + padding);
    };
  }

  private static byte[] commonWidths(ByteCursor header, int size) {
    byte[] widths = new byte[size];
    Arrays.fill(widths, (byte) header.count(WIDEST));
    return widths;
  }

  private static byte[] ownWidths(ColumnReader in, int size) {
    byte[] widths = in.stream();
    if (widths.length != size) {
      throw in.header().damaged(widths.length + " widths for " + size + " values");
    }
    for (byte width : widths) {
      if (width < 0 || width > WIDEST) {
        throw in.header().damaged("padding to " + width + " digits");
      }
    }
    return widths;
  }

  /** The one width that gives every value its spelling, or 0 if there is none. */
  private int commonWidth() {
    int common = 0;
    for (int row = 0; row < widths.length && row < size; row++) {
      if (widths[row] != 0 && widths[row] != common) {
        if (common != 0) {
          return 0;
        }
        common = widths[row];
      }
    }
    for (int row = 0; row < widths.length && row < size; row++) {
      if (widths[row] == 0 && (values[row] < 0 || Digits.count(values[row]) < common)) {
        return 0;
      }
    }
    return common;
  }
}
