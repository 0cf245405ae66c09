package semlog.column;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import semlog.bytes.ByteBuilder;
import semlog.bytes.EightBytes;

/**
 * Byte strings in line order, none of which holds an LF. Equal strings are kept once.
 *
 * <p>Wire layout: the {@link TextEncoding}'s number u8, then what the encoding says.
 */
public final class TextColumn {
  private static final int[] NONE = {};

  private final int[] rows;
  private final ColumnRoom room;
  private byte[] text;
  private int textLength;
  private int[] starts;
  private int[] ends;
  private int distinct;
  private int[] table;

  /** For each distinct value what it is looked for by in the table. */
  private int[] marks;

  /** Two threads may ask for them. */
  private volatile int[] hashes = NONE;

  private int size;

  /** The row that is written next ({@link ValueWriter}). */
  int next;

  /**
   * An empty column.
   *
   * @param capacity how many values will be added
   */
  public TextColumn(int capacity) {
    this(new int[capacity], ColumnRoom.NONE);
  }

  /**
   * An empty column.
   *
   * @param capacity how many values will be added
   * @param room what holds them may come from there
   */
  public TextColumn(int capacity, ColumnRoom room) {
    this(room.ints(capacity), room);
  }

  private TextColumn(int[] rows, ColumnRoom room) {
    this.rows = rows;
    this.room = room;
    text = new byte[64];
    starts = new int[32];
    ends = new int[32];
    marks = new int[32];
    table = new int[64];
  }

  TextColumn(int[] rows, Strings strings) {
    this.rows = rows;
    this.size = rows.length;
    this.room = ColumnRoom.NONE;
    this.text = strings.bytes();
    this.textLength = text.length;
    this.starts = strings.starts();
    this.ends = strings.ends();
    this.distinct = strings.size();
    this.marks = NONE;
    this.table = NONE;
  }

  /** Leaves what holds its values to others; the column is not used any more. */
  public void leave(ColumnRoom room) {
    room.leave(rows);
    room.leave(text);
  }

  public void add(byte[] source, int from, int to) {
    if (size > 0) {
      int last = rows[size - 1];
      if (isEntry(last, source, from, to)) {
        rows[size++] = last;
        return;
      }
    }
    int mark = (int) (EightBytes.hash(source, from, to) >>> Integer.SIZE);
    int mask = table.length - 1;
    int at = mark & mask;
    while (table[at] != 0) {
      int entry = table[at] - 1;
      if (marks[entry] == mark && isEntry(entry, source, from, to)) {
        rows[size++] = entry;
        return;
      }
      at = (at + 1) & mask;
    }
    rows[size++] = insert(source, from, to, mark, at);
  }

  private boolean isEntry(int entry, byte[] source, int from, int to) {
    int start = starts[entry];
    int length = to - from;
    return ends[entry] - start == length && EightBytes.equal(text, start, source, from, length);
  }

  private int insert(byte[] source, int from, int to, int mark, int at) {
    int entry = distinct++;
    if (entry == ends.length) {
      starts = Arrays.copyOf(starts, entry * 2);
      ends = Arrays.copyOf(ends, entry * 2);
      marks = Arrays.copyOf(marks, entry * 2);
    }
    int end = textLength + to - from;
    if (end > text.length) {
      text = room.larger(text, textLength, Math.max(end, text.length * 2));
    }
    System.arraycopy(source, from, text, textLength, to - from);
    starts[entry] = textLength;
    ends[entry] = end;
    textLength = end;
    marks[entry] = mark;
    table[at] = entry + 1;
    if (distinct * 2 > table.length) {
      grow();
    }
    return entry;
  }

  private void grow() {
    table = new int[table.length * 4];
    int mask = table.length - 1;
    for (int entry = 0; entry < distinct; entry++) {
      int at = marks[entry] & mask;
      while (table[at] != 0) {
        at = (at + 1) & mask;
      }
      table[at] = entry + 1;
    }
  }

  /** The hash of a string, FORMAT.md's "Partners". */
  static int hash(byte[] source, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + source[i];
    }
    hash *= 0x9E3779B1;
    return hash ^ hash >>> 15;
  }

  public int size() {
    return size;
  }

  public int distinct() {
    return distinct;
  }

  /** The hashes of the distinct values, valid up to {@link #distinct()}. */
  public int[] hashes() {
    int[] known = hashes;
    if (known.length < distinct) {
      known = new int[distinct];
      for (int entry = 0; entry < distinct; entry++) {
        known[entry] = hash(text, starts[entry], ends[entry]);
      }
      hashes = known;
    }
    return known;
  }

  /** A number for a row's value, the same for equal values. */
  public long key(int row) {
    return hashes()[rows[row]];
  }

  /** Which distinct value a row has; several may be spelled alike. */
  public int entry(int row) {
    return rows[row];
  }

  /** Which distinct value each row has. */
  int[] rows() {
    return rows;
  }

  /** How many bytes the longest value has. */
  int longest() {
    int longest = 0;
    for (int entry = 0; entry < distinct; entry++) {
      longest = Math.max(longest, ends[entry] - starts[entry]);
    }
    return longest;
  }

  /** How many bytes the distinct values have together. */
  public long distinctBytes() {
    return textLength;
  }

  /** Holds the distinct values; not to be changed. */
  public byte[] bytes() {
    return text;
  }

  /** Where a distinct value begins in {@link #bytes()}. */
  public int start(int entry) {
    return starts[entry];
  }

  /** Where a distinct value ends in {@link #bytes()}. */
  public int end(int entry) {
    return ends[entry];
  }

  /** The distinct values in order of first appearance. */
  Strings strings() {
    return distinct == starts.length
        ? new Strings(text, starts, ends)
        : new Strings(text, Arrays.copyOf(starts, distinct), Arrays.copyOf(ends, distinct));
  }

  /** The values of all rows. */
  Strings rowStrings() {
    int[] rowStarts = new int[size];
    int[] rowEnds = new int[size];
    for (int row = 0; row < size; row++) {
      rowStarts[row] = starts[rows[row]];
      rowEnds[row] = ends[rows[row]];
    }
    return new Strings(text, rowStarts, rowEnds);
  }

  public int length(int row) {
    int entry = rows[row];
    return ends[entry] - starts[entry];
  }

  /** Copies a row's bytes to {@code target} and returns the new end. */
  public int copy(int row, byte[] target, int at) {
    int entry = rows[row];
    int from = starts[entry];
    int length = ends[entry] - from;
    System.arraycopy(text, from, target, at, length);
    return at + length;
  }

  /** Appends a row's bytes. */
  void append(int row, ByteBuilder target) {
    int entry = rows[row];
    target.bytes(text, starts[entry], ends[entry] - starts[entry]);
  }

  /**
   * Writes the values with whichever encoding comes out smallest.
   *
   * @param surroundings what is known of the values before
   */
  public void encode(Surroundings surroundings, ColumnWriter out, Backend backend) {
    List<StringForm> forms = backend.relates() ? StringForm.WHOLE : StringForm.PIECES;
    TextEncoding.encodeSmallest(this, surroundings, forms, out, backend);
  }

  /** Writes values that hold no delimiters. */
  void encodePieces(ColumnWriter out, Backend backend) {
    TextEncoding.encodeSmallest(this, Surroundings.none(size), StringForm.PIECES, out, backend);
  }

  public static TextColumn decode(ColumnReader in, int size) {
    return TextEncoding.decode(in, size, StringForm.WHOLE);
  }

  /** The column of which {@link #decodeStrings} gave the strings. */
  public static TextColumn decodeRows(ColumnReader in, int size, TextColumn strings) {
    return TextEncoding.decodeRows(in, size, strings.strings());
  }

  /**
   * The distinct strings of a column, without its rows; nothing where they are not told apart.
   *
   * @param most rows that it may have
   */
  public static Optional<TextColumn> decodeStrings(ColumnReader in, int most) {
    return TextEncoding.strings(in, most).map(strings -> new TextColumn(new int[0], strings));
  }

  /** Passes over a column; whether it is one of those that need all such columns before them. */
  public static boolean skip(ColumnReader in) {
    return TextEncoding.skip(in, StringForm.WHOLE);
  }

  static TextColumn decodePieces(ColumnReader in, int size) {
    return TextEncoding.decode(in, size, StringForm.PIECES);
  }
}
