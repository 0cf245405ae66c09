package semlog.column;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;

/**
 * What all values of a column have in common, so that it need not be decoded where none can be what
 * is looked for.
 *
 * <p>Wire layout: form u8: 0 nothing is told; 1 numbers: the least as a zigzag number, the distance
 * to the greatest as a varint; 2 strings: classes of their bytes u8, length of the shortest as a
 * varint, how much longer the longest is as a varint; 3 the same, then the binary logarithm of a
 * number of bits u8 and a set of that many bits, lowest first, of the pairs of bytes that follow
 * one another in a string; 4 the same, but a set of the strings.
 */
public final class ColumnStamp {
  private static final byte[] NO = {};

  /** Nothing is known. */
  public static final ColumnStamp NONE = new ColumnStamp(0, 0, 0, 0, NO);

  private static final int NUMBERS = 1;
  private static final int STRINGS = 2;
  private static final int PAIRS = 3;
  private static final int WHOLES = 4;
  private static final int LEAST_BITS = 6;
  private static final int MOST_BITS = 14;

  /** The bytes of the smallest set. */
  public static final int LEAST_SET_BYTES = 1 << (LEAST_BITS - 3);

  /** A set has so many bits for each member, or more. */
  private static final int SPARSE = 4;

  /** For each byte the bit of its class. */
  private static final byte[] CLASSES = new byte[1 << Byte.SIZE];

  static {
    for (int b = 0; b < CLASSES.length; b++) {
      CLASSES[b] = (byte) (1 << classOf((byte) b));
    }
  }

  private final int form;
  private final int classes;
  private final long least;
  private final long most;
  private final byte[] set;

  private ColumnStamp(int form, int classes, long least, long most, byte[] set) {
    this.form = form;
    this.classes = classes;
    this.least = least;
    this.most = most;
    this.set = set;
  }

  /** The stamp of numbers. */
  public static ColumnStamp of(NumberColumn column) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int row = 0; row < column.size(); row++) {
      long value = column.value(row);
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return least > most || most - least < 0 ? NONE : new ColumnStamp(NUMBERS, 0, least, most, NO);
  }

  /** The stamp of strings without a set. */
  public static ColumnStamp withoutSet(TextColumn column) {
    int classes = 0;
    byte[] bytes = column.bytes();
    for (int entry = 0; entry < column.distinct(); entry++) {
      for (int at = column.start(entry); at < column.end(entry); at++) {
        classes |= CLASSES[bytes[at] & 0xff] & 0xff;
      }
    }
    return of(column, STRINGS, classes, NO);
  }

  /**
   * The stamp of strings. With it comes a set of their pairs or, where they have most of the pairs
   * that their bytes could make, so that no piece of any string is denied, of the whole strings;
   * but none of very many.
   */
  public static ColumnStamp of(TextColumn column) {
    long[] pairBits = new long[1 << 10];
    long[] alphabetBits = new long[4];
    byte[] bytes = column.bytes();
    for (int entry = 0; entry < column.distinct(); entry++) {
      note(bytes, column.start(entry), column.end(entry), alphabetBits, pairBits);
    }
    for (int at = 0; at < pairBits.length; at++) {
      alphabetBits[at & 3] |= pairBits[at];
    }
    BitSet alphabet = BitSet.valueOf(alphabetBits);
    int letters = alphabet.cardinality();
    int classes = 0;
    for (int b = alphabet.nextSetBit(0); b >= 0; b = alphabet.nextSetBit(b + 1)) {
      classes |= CLASSES[b] & 0xff;
    }
    BitSet pairs = BitSet.valueOf(pairBits);
    int count = pairs.cardinality();
    boolean whole = count * 2 > letters * letters;
    byte[] set =
        whole
            ? set(column.distinct(), () -> Arrays.stream(column.hashes(), 0, column.distinct()))
            : set(count, () -> pairs.stream().map(ColumnStamp::hash));
    return of(column, set.length == 0 ? STRINGS : whole ? WHOLES : PAIRS, classes, set);
  }

  private static ColumnStamp of(TextColumn column, int form, int classes, byte[] set) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int entry = 0; entry < column.distinct(); entry++) {
      int length = column.end(entry) - column.start(entry);
      least = Math.min(least, length);
      most = Math.max(most, length);
    }
    return least > most ? NONE : new ColumnStamp(form, classes, least, most, set);
  }

  /** Notes the first byte of a string, and which bytes follow one another. */
  private static void note(byte[] bytes, int from, int to, long[] firsts, long[] pairBits) {
    if (from == to) {
      return;
    }
    int last = bytes[from] & 0xff;
    firsts[last >>> 6] |= 1L << last;
    for (int at = from + 1; at < to; at++) {
      int b = bytes[at] & 0xff;
      pairBits[last << 2 | b >>> 6] |= 1L << b;
      last = b;
    }
  }

  /** A set of so many members with these hashes; empty if they are very many. */
  private static byte[] set(int count, Supplier<IntStream> hashes) {
    int bits = Math.max(LEAST_BITS, 32 - Integer.numberOfLeadingZeros(count * SPARSE));
    if (bits > MOST_BITS) {
      return NO;
    }
    byte[] set = new byte[1 << (bits - 3)];
    for (int hash : hashes.get().toArray()) {
      int place = hash >>> (Integer.SIZE - bits);
      set[place >>> 3] |= (byte) (1 << (place & 7));
    }
    return set;
  }

  private boolean mayHold(int hash) {
    int place = hash >>> (Integer.numberOfLeadingZeros(set.length) - 2);
    return (set[place >>> 3] >>> (place & 7) & 1) == 1;
  }

  private static int hash(int pair) {
    return pair * 0x9E3779B1;
  }

  private static int classOf(byte b) {
    if (b < 0) {
      return 7;
    }
    if (b >= '0' && b <= '9') {
      return 0;
    }
    if (b >= 'a' && b <= 'z') {
      return b <= 'f' ? 1 : 2;
    }
    if (b >= 'A' && b <= 'Z') {
      return b <= 'F' ? 3 : 4;
    }
    return b == '.' || b == '-' || b == '_' || b == '/' || b == ':' ? 5 : 6;
  }

  /** Bytes of the set. */
  public int setBytes() {
    return set.length;
  }

  /** The same without its set. */
  public ColumnStamp withoutSet() {
    return form >= PAIRS ? new ColumnStamp(STRINGS, classes, least, most, NO) : this;
  }

  public void write(ByteBuilder out) {
    out.u8(form);
    if (form == NUMBERS) {
      out.zigzag(least).varint(most - least);
    } else if (form != 0) {
      out.u8(classes).varint(least).varint(most - least);
    }
    if (form >= PAIRS) {
      out.u8(Integer.numberOfTrailingZeros(set.length) + 3).bytes(set);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static ColumnStamp read(ByteCursor cursor) {
    int form = cursor.count(WHOLES);
    if (form == 0) {
      return NONE;
    }
    int classes = form == NUMBERS ? 0 : cursor.u8();
    long least = form == NUMBERS ? cursor.zigzag() : cursor.size();
    long most = least + cursor.size();
    byte[] set = NO;
    if (form >= PAIRS) {
      int bits = cursor.count(MOST_BITS);
      if (bits < LEAST_BITS) {
        throw cursor.damaged("a set of 2^# bits", bits);
      }
      set = cursor.bytes(1 << (bits - 3));
    }
    return new ColumnStamp(form, classes, least, most, set);
  }

  /** Whether the least and the greatest number are known. */
  public boolean isOfNumbers() {
    return form == NUMBERS;
  }

  /** The least number, if known. */
  public long least() {
    return least;
  }

  /** The greatest number, if known. */
  public long most() {
    return most;
  }

  /** Whether some value may be this number. */
  public boolean mayBe(long number) {
    return form != NUMBERS || (number >= least && number <= most);
  }

  /** Whether some value may be this number or a greater one. */
  public boolean mayBeAtLeast(long number) {
    return form != NUMBERS || most >= number;
  }

  /** Whether some value may be this number or a lesser one. */
  public boolean mayBeAtMost(long number) {
    return form != NUMBERS || least <= number;
  }

  /** Whether some value may have so many bytes, or more. */
  public boolean mayHaveBytes(int count) {
    return form < STRINGS || count <= most;
  }

  /** The bytes of the longest string, or a number that is greater. */
  public long mostBytes() {
    return form < STRINGS ? Long.MAX_VALUE : most;
  }

  /** Whether some value may have a byte. */
  public boolean mayHold(byte b) {
    return form < STRINGS || (classes >>> classOf(b) & 1) == 1;
  }

  /** Whether in some value the one byte may follow the other. */
  public boolean mayHold(byte first, byte second) {
    return form != PAIRS || mayHold(hash((first & 0xff) << 8 | (second & 0xff)));
  }

  /** Whether some value may be a part of a text. */
  public boolean mayBe(byte[] text, int from, int to) {
    return form != WHOLES || mayHold(TextColumn.hash(text, from, to));
  }

  /** Whether all values that have so many bytes, or more, have exactly so many. */
  public boolean hasNoneLonger(int count) {
    return form >= STRINGS && count >= most;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ColumnStamp stamp
        && form == stamp.form
        && classes == stamp.classes
        && least == stamp.least
        && most == stamp.most
        && Arrays.equals(set, stamp.set);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(least * 31 + most) + form + Arrays.hashCode(set);
  }
}
