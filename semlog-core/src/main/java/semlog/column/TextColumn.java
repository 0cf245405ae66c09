package semlog.column;

import java.util.Arrays;
import semlog.bytes.ByteBuilder;

/**
 * Byte strings in line order, none of which holds an LF. Equal strings are kept once.
 *
 * <p>Wire layout: the {@link TextEncoding}'s number u8, then what the encoding says.
 */
public final class TextColumn {
  private final int[] rows;
  private final ByteBuilder text;
  private int[] ends;
  private int distinct;
  private int[] table = new int[64];
  private int[] hashes = new int[32];
  private int size;

  /**
   * An empty column.
   *
   * @param capacity how many values will be added
   */
  public TextColumn(int capacity) {
    rows = new int[capacity];
    text = new ByteBuilder(64);
    ends = new int[32];
  }

  TextColumn(int[] rows, byte[] text, int[] ends) {
    this.rows = rows;
    this.size = rows.length;
    this.text = new ByteBuilder(text.length).bytes(text);
    this.ends = ends;
    this.distinct = ends.length;
  }

  public void add(byte[] source, int from, int to) {
    if (size > 0) {
      int last = rows[size - 1];
      if (Arrays.equals(text.array(), start(last), ends[last], source, from, to)) {
        rows[size++] = last;
        return;
      }
    }
    int hash = hash(source, from, to);
    int mask = table.length - 1;
    int at = hash & mask;
    while (table[at] != 0) {
      int entry = table[at] - 1;
      if (hashes[entry] == hash
          && Arrays.equals(text.array(), start(entry), ends[entry], source, from, to)) {
        rows[size++] = entry;
        return;
      }
      at = (at + 1) & mask;
    }
    rows[size++] = insert(source, from, to, hash, at);
  }

  private int insert(byte[] source, int from, int to, int hash, int at) {
    int entry = distinct++;
    if (entry == ends.length) {
      ends = Arrays.copyOf(ends, entry * 2);
      hashes = Arrays.copyOf(hashes, entry * 2);
    }
    text.bytes(source, from, to - from);
    ends[entry] = text.length();
    hashes[entry] = hash;
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
      int at = hashes[entry] & mask;
      while (table[at] != 0) {
        at = (at + 1) & mask;
      }
      table[at] = entry + 1;
    }
  }

  private static int hash(byte[] source, int from, int to) {
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
    return hashes;
  }

  /** Which distinct value a row has. */
  int entry(int row) {
    return rows[row];
  }

  int start(int entry) {
    return entry == 0 ? 0 : ends[entry - 1];
  }

  int end(int entry) {
    return ends[entry];
  }

  byte[] text() {
    return text.array();
  }

  public int length(int row) {
    int entry = rows[row];
    return ends[entry] - start(entry);
  }

  /** Copies a row's bytes to {@code target} and returns the new end. */
  public int copy(int row, byte[] target, int at) {
    int entry = rows[row];
    int from = start(entry);
    int length = ends[entry] - from;
    System.arraycopy(text.array(), from, target, at, length);
    return at + length;
  }

  public void encode(ColumnWriter out, Backend backend) {
    TextEncoding.encodeSmallest(this, out, backend);
  }

  public static TextColumn decode(ColumnReader in, int size) {
    return TextEncoding.decode(in, size);
  }
}
