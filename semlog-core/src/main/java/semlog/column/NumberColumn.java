package semlog.column;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import semlog.bytes.ByteBuilder;

/**
 * Whole numbers in line order, each with the number of digits it is padded to.
 *
 * <p>Wire layout: form u8. Its low two bits are the padding (0: none; 1: a varint follows, the
 * width to which all are padded; 2: a stream follows, one width byte a value, 0 where a value is
 * not padded), the others the relation: 0 none; 3 {@link MixedNumbers}, which follow; else that of
 * a {@link Relation}, whose partner follows as a varint. Then, unless they are mixed, the {@link
 * NumberEncoding} of the values or of their residuals.
 */
public final class NumberColumn {
  private static final int NO_PADDING = 0;
  private static final int COMMON_PADDING = 1;
  private static final int OWN_PADDING = 2;
  private static final int PADDING_BITS = 2;
  private static final int NO_RELATION = 0;
  private static final int MIXED = 3;
  private static final int WIDEST = 19;

  /** A column of fewer bytes than this does not look for a partner. */
  private static final int WORTH_A_PARTNER = 24;

  /** Nor does one whose values cost less than eight bits for as many as this. */
  private static final int FEW_BITS = 512;

  /** What was added; empty if the column was decoded. */
  private final long[] values;

  private final Numbers numbers;
  private byte[] widths = {};
  private int leastDigits;
  private int size;

  /** The row that is written next ({@link ValueWriter}). */
  int next;

  /**
   * An empty column.
   *
   * @param capacity how many values will be added
   */
  public NumberColumn(int capacity) {
    this(new long[capacity]);
  }

  /**
   * An empty column.
   *
   * @param capacity how many values will be added
   * @param room what holds them may come from there
   */
  public NumberColumn(int capacity, ColumnRoom room) {
    this(room.longs(capacity));
  }

  private NumberColumn(long[] values) {
    this.values = values;
    numbers = Numbers.over(values);
  }

  /** Leaves what holds its values to others; the column is not used any more. */
  public void leave(ColumnRoom room) {
    room.leave(values);
  }

  private NumberColumn(Numbers numbers, Padding padding) {
    this.values = new long[0];
    this.numbers = numbers;
    this.widths = padding.own();
    this.leastDigits = padding.common();
    this.size = numbers.size();
  }

  /** The least number of digits, for each value or, where there are none, for all. */
  private record Padding(byte[] own, int common) {}

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
    return values.length == 0 ? numbers.get(row) : values[row];
  }

  /** Whether some value of a column that was decoded lies between two numbers, both included. */
  public boolean hasBetween(long least, long most) {
    return numbers.hasBetween(least, most);
  }

  /** All values. */
  public long[] toArray() {
    long[] all = new long[size];
    if (values.length == 0) {
      numbers.copyTo(all);
    } else {
      System.arraycopy(values, 0, all, 0, size);
    }
    return all;
  }

  /** All values of a column that was decoded; of one that no int holds the greatest int. */
  public int[] toInts() {
    int[] all = new int[size];
    numbers.copyTo(all);
    return all;
  }

  /** Least number of digits to write the value of a row with. */
  public int width(int row) {
    return widths.length == 0 ? leastDigits : widths[row];
  }

  /** Whether all values have the same least number of digits. */
  public boolean hasOneWidth() {
    for (int row = 1; row < widths.length && row < size; row++) {
      if (widths[row] != widths[0]) {
        return false;
      }
    }
    return true;
  }

  /** Writes all values of a column that was decoded to an array. */
  public void copyTo(long[] target) {
    numbers.copyTo(target);
  }

  /** The values. */
  Numbers numbers() {
    return numbers;
  }

  /** For each value the least number of digits to write it with; empty if that is the same. */
  byte[] widths() {
    return widths;
  }

  /** The least number of digits to write all values with, unless each has its own. */
  int leastDigits() {
    return leastDigits;
  }

  /** Appends a row's digits. */
  void append(int row, ByteBuilder target) {
    Digits.append(value(row), width(row), target);
  }

  /**
   * Writes the values with whichever encoding comes out smallest.
   *
   * @param surroundings what is known of the values before
   */
  public void encode(Surroundings surroundings, ColumnWriter out, Backend backend) {
    if (backend.mixes() && !NumberEncoding.CONSTANT.fits(values, size)) {
      encodeWidths(MIXED, out);
      MixedNumbers.encode(Arrays.copyOf(values, size), surroundings, out);
    } else {
      encodeSmallest(surroundings.partners(), out, backend);
    }
  }

  private void encodeSmallest(List<Partner> partners, ColumnWriter out, Backend backend) {
    Sample rows = backend.sample();
    int sampled = rows.size(size);
    long[] sample = rows.of(values, size);
    NumberEncoding.Choice best = NumberEncoding.choose(sample, sampled, backend);
    Optional<Relation> relation = Optional.empty();
    Partner told = Partner.NONE;
    int worth = WORTH_A_PARTNER + sampled / FEW_BITS;
    for (Partner partner : partners) {
      long[] keys = rows.of(partner.keys(), size);
      for (Relation tried : Relation.ALL) {
        if (best.cost() > worth && tried.fits(partner)) {
          long[] residuals = tried.residuals(sample, sampled, keys);
          NumberEncoding.Choice choice = NumberEncoding.choose(residuals, sampled, backend);
          if (choice.cost() < best.cost()) {
            best = choice;
            relation = Optional.of(tried);
            told = partner;
          }
        }
      }
    }
    encodeWidths(relation.map(Relation::wire).orElse(NO_RELATION), out);
    if (relation.isEmpty()) {
      NumberEncoding.encode(best, values, size, out, backend);
      return;
    }
    out.header().varint(told.column());
    if (rows.isAll(size)) {
      out.append(best.written());
      return;
    }
    long[] left = relation.get().residuals(values, size, told.keys());
    if (relation.get().remembers()) {
      NumberEncoding.encodeSmallest(left, size, out, backend);
    } else {
      NumberEncoding.encode(best, left, size, out, backend);
    }
  }

  private void encodeWidths(int relation, ColumnWriter out) {
    int form = relation << PADDING_BITS;
    int common = commonWidth();
    if (widths.length == 0) {
      out.header().u8(form | NO_PADDING);
    } else if (common > 0) {
      out.header().u8(form | COMMON_PADDING).varint(common);
    } else {
      out.header().u8(form | OWN_PADDING);
      out.stream(Arrays.copyOf(widths, size));
    }
  }

  public static NumberColumn decode(ColumnReader in, int size) {
    int form = in.header().u8();
    Padding padding = decodePadding(form & (1 << PADDING_BITS) - 1, in, size);
    int wire = form >>> PADDING_BITS;
    if (wire == NO_RELATION) {
      return new NumberColumn(NumberEncoding.decode(in, size), padding);
    }
    if (wire == MIXED) {
      long[] values = MixedNumbers.decode(in, Surroundings.read(in, size));
      return new NumberColumn(Numbers.of(values, size), padding);
    }
    for (Relation relation : Relation.ALL) {
      if (relation.wire() == wire) {
        Partner partner = in.partner();
        long[] values = NumberEncoding.unpack(in, size);
        relation.restore(values, size, partner.keys(), in.room());
        return new NumberColumn(Numbers.of(values, size), padding);
      }
    }
    throw in.header().damaged("unknown relation #", wire);
  }

  /** Passes over a column. */
  public static void skip(ColumnReader in) {
    int form = in.header().u8();
    int padding = form & (1 << PADDING_BITS) - 1;
    if (padding == COMMON_PADDING) {
      in.header().varint();
    } else if (padding == OWN_PADDING) {
      in.skipStream();
    }
    int wire = form >>> PADDING_BITS;
    if (wire == MIXED) {
      Surroundings.skip(in);
      MixedNumbers.skip(in);
      return;
    }
    if (wire != NO_RELATION) {
      in.header().varint();
    }
    NumberEncoding.skip(in);
  }

  private static Padding decodePadding(int padding, ColumnReader in, int size) {
    return switch (padding) {
      case NO_PADDING -> new Padding(new byte[0], 0);
      case COMMON_PADDING -> new Padding(new byte[0], in.header().count(WIDEST));
      case OWN_PADDING -> new Padding(ownWidths(in, size), 0);
      default -> throw in.header().damaged("unknown padding #", padding);
    };
  }

  private static byte[] ownWidths(ColumnReader in, int size) {
    byte[] widths = in.stream();
    if (widths.length != size) {
      throw in.header().damaged("# widths for # values", widths.length, size);
    }
    int wrong = wrongWidth(widths);
    if (wrong != 0) {
      throw in.header().damaged("padding to # digits", wrong);
    }
    return widths;
  }

  /** A width that no number is padded to, or 0. */
  private static int wrongWidth(byte[] widths) {
    for (byte width : widths) {
      if (width < 0 || width > WIDEST) {
        return width;
      }
    }
    return 0;
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
