package semlog.block;

import java.util.Arrays;
import java.util.function.IntFunction;
import semlog.bytes.ByteCursor;
import semlog.column.ColumnReader;
import semlog.column.DecodingRoom;
import semlog.column.Decompressor;
import semlog.column.NumberColumn;
import semlog.fault.Damaged;
import semlog.template.Slot;

/** The templates of a block and the columns of their slots, as its head says. */
final class BlockLayout {
  /** Stands for the first column that was not told yet; other columns are their number and 1. */
  static final int NEXT_COLUMN = 0;

  private static final int UNKNOWN = 0;
  private static final int NUMERIC = 1;
  private static final int TEXTUAL = 2;

  private final StoredTemplate[] templates;
  private final int[][] columns;
  private final byte[] families;

  private BlockLayout(StoredTemplate[] templates, int[][] columns, byte[] families) {
    this.templates = templates;
    this.columns = columns;
    this.families = families;
  }

  static BlockLayout read(ByteCursor cursor, IntFunction<StoredTemplate> lookup) {
    StoredTemplate[] templates = readTemplates(cursor, lookup);
    byte[] families = new byte[cursor.count(cursor.remaining())];
    int[][] columns = readColumns(cursor, templates, families);
    checkAllTold(families, cursor);
    return new BlockLayout(templates, columns, families);
  }

  /** Fails unless a column of a block comes before the one that it tells. */
  static void checkPartner(int partner, int column, String block) {
    if (partner >= column) {
      throw Damaged.at(block, "column # told by column #", column, partner);
    }
  }

  private static void checkAllTold(byte[] families, ByteCursor cursor) {
    for (int column = 0; column < families.length; column++) {
      if (families[column] == UNKNOWN) {
        throw cursor.damaged("column # is of no slot", column);
      }
    }
  }

  private static StoredTemplate[] readTemplates(
      ByteCursor cursor, IntFunction<StoredTemplate> lookup) {
    StoredTemplate[] templates = new StoredTemplate[cursor.count(cursor.remaining())];
    long id = 0;
    for (int local = 0; local < templates.length; local++) {
      id += cursor.zigzag();
      if (id < 0 || id > Integer.MAX_VALUE) {
        throw cursor.damaged("template #", id);
      }
      templates[local] = lookup.apply((int) id);
    }
    return templates;
  }

  private static int[][] readColumns(
      ByteCursor cursor, StoredTemplate[] templates, byte[] families) {
    int[][] columns = new int[templates.length][];
    int told = 0;
    for (int local = 0; local < templates.length; local++) {
      columns[local] = readColumns(cursor, told, templates[local], families);
      for (int column : columns[local]) {
        told = Math.max(told, column + 1);
      }
    }
    return columns;
  }

  private static int[] readColumns(
      ByteCursor cursor, int toldBefore, StoredTemplate stored, byte[] families) {
    int[] columns = new int[stored.template().slots().size()];
    int told = toldBefore;
    for (int slot = 0; slot < columns.length; slot++) {
      int number = cursor.count(families.length);
      int column = number == NEXT_COLUMN ? told : number - 1;
      if (column == families.length) {
        throw cursor.damaged("more than # columns", column);
      }
      told = Math.max(told, column + 1);
      Slot place = stored.template().slots().get(slot);
      byte family = (byte) (place.kind().isNumeric() ? NUMERIC : TEXTUAL);
      if (families[column] != UNKNOWN && families[column] != family) {
        throw cursor.damaged("column # of two kinds", column);
      }
      families[column] = family;
      columns[slot] = column;
    }
    return columns;
  }

  /** Reads where the streams are; the columns' headers follow. */
  ColumnReader columns(
      ByteCursor cursor,
      IntFunction<byte[]> stored,
      Decompressor zstd,
      String part,
      DecodingRoom room) {
    int count = cursor.count(cursor.remaining());
    int[] sizes = new int[count];
    for (int frame = 0; frame < count; frame++) {
      sizes[frame] = cursor.count(BlockLimits.MOST_BYTES * 2);
    }
    if (count == 0) {
      ColumnReader.Streams rest = cursor.splitEnd(cursor.count(cursor.remaining()), part)::bytes;
      return new ColumnReader(cursor, rest, rest, room);
    }
    FrameStreams streams = new FrameStreams(sizes, stored, zstd, part);
    return new ColumnReader(
        cursor, length -> streams.next(length, false), length -> streams.next(length, true), room);
  }

  /**
   * The templates of the lines.
   *
   * @param locals the number of each row's template in the block
   * @param sizes how many values each column has then
   */
  record Sequence(int[] locals, int[] sizes) {}

  /** Checks the templates of the lines. */
  Sequence sequence(NumberColumn told, long most, ByteCursor cursor) {
    int[] rows = new int[templates.length];
    int[] locals = told.toInts();
    count(locals, rows, cursor);
    return new Sequence(locals, sizes(rows, most, cursor));
  }

  /**
   * Counts the lines of each template.
   *
   * @param rows takes how many lines each has
   */
  private static void count(int[] locals, int[] rows, ByteCursor cursor) {
    for (int line = 0; line < locals.length; line++) {
      int local = locals[line];
      if (local < 0 || local >= rows.length) {
        throw cursor.damaged("line # of template #", line, local);
      }
      rows[local]++;
    }
  }

  /** How many values each column has, from how many lines each template has. */
  private int[] sizes(int[] rows, long most, ByteCursor cursor) {
    long total = 0;
    long[] sizes = new long[families.length];
    for (int local = 0; local < rows.length; local++) {
      for (int column : columns[local]) {
        sizes[column] += rows[local];
        total += rows[local];
      }
    }
    if (total > most) {
      throw cursor.damaged("# values in # bytes", total, most);
    }
    int[] checked = new int[sizes.length];
    for (int column = 0; column < sizes.length; column++) {
      checked[column] = (int) sizes[column];
    }
    return checked;
  }

  /** How many templates there are. */
  int templates() {
    return templates.length;
  }

  int columns() {
    return families.length;
  }

  StoredTemplate template(int local) {
    return templates[local];
  }

  /** For each template the columns of its slots. Not to be changed. */
  int[][] columnsOf() {
    return columns;
  }

  int[] columnsOf(int local) {
    return columns[local];
  }

  boolean isNumeric(int column) {
    return families[column] == NUMERIC;
  }

  /** Streams in frames, each frame read when its first stream is asked for. */
  private static final class FrameStreams {
    private final Frames.Places places = new Frames.Places();
    private final int[] sizes;
    private final IntFunction<byte[]> stored;
    private final Decompressor zstd;
    private final String part;
    private final byte[][] raw;
    private final int[] taken;

    FrameStreams(int[] sizes, IntFunction<byte[]> stored, Decompressor zstd, String part) {
      this.sizes = sizes;
      this.stored = stored;
      this.zstd = zstd;
      this.part = part;
      this.raw = new byte[sizes.length][];
      this.taken = new int[sizes.length];
    }

    byte[] next(int length, boolean ofStrings) {
      int frame = places.place(length, ofStrings);
      if (frame >= sizes.length
          || sizes[frame] > Frames.most(length)
          || length > sizes[frame] - taken[frame]) {
        throw Damaged.at(name(frame), "no # bytes left", length);
      }
      if (raw[frame] == null) {
        raw[frame] = zstd.decompress(stored.apply(frame), sizes[frame], name(frame));
      }
      int from = taken[frame];
      taken[frame] += length;
      byte[] whole = raw[frame];
      if (taken[frame] == whole.length) {
        raw[frame] = new byte[0];
      }
      return length == whole.length ? whole : Arrays.copyOfRange(whole, from, from + length);
    }

    private String name(int frame) {
      return Frames.name(part, frame);
    }
  }
}
