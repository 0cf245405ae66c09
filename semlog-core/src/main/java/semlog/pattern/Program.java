package semlog.pattern;

import java.util.Arrays;
import semlog.fault.Mistyped;

/**
 * A pattern as a non-deterministic automaton over bytes. An instruction is a number; its parts are
 * in parallel arrays. No instruction consumes a line feed.
 */
final class Program {
  /** Consumes a byte from {@code low} to {@code high}, goes on at {@code next}. */
  static final byte RANGE = 0;

  /** Consumes a byte by a table, ascending triples of low, high and where to go on. */
  static final byte TABLE = 1;

  /** Goes on at {@code next}, or if that fails at {@code other}. */
  static final byte SPLIT = 2;

  /** Goes on at {@code next} when its place holds. */
  static final byte PLACE = 3;

  /** The pattern has matched. */
  static final byte MATCH = 4;

  /** Fails. */
  static final byte FAIL = 5;

  private static final int MAX_SIZE = 1 << 20;

  private byte[] op = new byte[64];
  private int[] low = new int[64];
  private int[] high = new int[64];
  private int[] next = new int[64];
  private int[][] tables = new int[64][];
  private Node.Where[] places = new Node.Where[64];
  private int size;
  private int start;
  private boolean looksAtWords;
  private boolean looksAtStart;

  int size() {
    return size;
  }

  int start() {
    return start;
  }

  void startAt(int entry) {
    start = entry;
  }

  /** Whether some place depends on the bytes around it. */
  boolean looksAtWords() {
    return looksAtWords;
  }

  /** Whether some place is the start of the line. */
  boolean looksAtStart() {
    return looksAtStart;
  }

  byte op(int at) {
    return op[at];
  }

  int next(int at) {
    return next[at];
  }

  /** The second way of a split. */
  int other(int at) {
    return high[at];
  }

  int low(int at) {
    return low[at];
  }

  int high(int at) {
    return high[at];
  }

  int[] table(int at) {
    return tables[at];
  }

  boolean holds(int at, boolean start, boolean end, boolean wordBefore, boolean wordAfter) {
    return places[at].holds(start, end, wordBefore, wordAfter);
  }

  boolean isLineStart(int at) {
    return places[at] == Node.Where.LINE_START;
  }

  /** Where this instruction goes on after the byte {@code b}, or -1. */
  int step(int at, int b) {
    if (op[at] == RANGE) {
      return b >= low[at] && b <= high[at] ? next[at] : -1;
    }
    if (op[at] == TABLE) {
      int[] table = tables[at];
      for (int i = 0; i < table.length && table[i] <= b; i += 3) {
        if (b <= table[i + 1]) {
          return table[i + 2];
        }
      }
    }
    return -1;
  }

  int range(int first, int last, int to) {
    return add(RANGE, first, last, to);
  }

  int table(int[] triples) {
    int at = add(TABLE, 0, 0, 0);
    tables[at] = triples;
    return at;
  }

  int split(int first, int second) {
    return add(SPLIT, 0, second, first);
  }

  void setSplit(int at, int first, int second) {
    next[at] = first;
    high[at] = second;
  }

  int place(Node.Where where, int to) {
    looksAtWords |= where != Node.Where.LINE_START && where != Node.Where.LINE_END;
    looksAtStart |= where == Node.Where.LINE_START;
    int at = add(PLACE, 0, 0, to);
    places[at] = where;
    return at;
  }

  int match() {
    return add(MATCH, 0, 0, 0);
  }

  int fail() {
    return add(FAIL, 0, 0, 0);
  }

  private int add(byte what, int first, int last, int to) {
    if (size == MAX_SIZE) {
      throw new Mistyped(
          "pattern: too large", "repeat less, or search for its parts one after the other");
    }
    if (size == op.length) {
      grow();
    }
    op[size] = what;
    low[size] = first;
    high[size] = last;
    next[size] = to;
    return size++;
  }

  private void grow() {
    op = Arrays.copyOf(op, size * 2);
    low = Arrays.copyOf(low, size * 2);
    high = Arrays.copyOf(high, size * 2);
    next = Arrays.copyOf(next, size * 2);
    tables = Arrays.copyOf(tables, size * 2);
    places = Arrays.copyOf(places, size * 2);
  }

  /**
   * Bytes that no instruction tells apart share a class. The line feed has the last one to itself.
   *
   * @return for each byte its class
   */
  byte[] classes() {
    boolean[] begins = new boolean[257];
    for (int at = 0; at < size; at++) {
      if (op[at] == RANGE) {
        begins[low[at]] = true;
        begins[high[at] + 1] = true;
      }
      int[] table = op[at] == TABLE ? tables[at] : new int[0];
      for (int i = 0; i < table.length; i += 3) {
        begins[table[i]] = true;
        begins[table[i + 1] + 1] = true;
      }
    }
    begins['\n'] = true;
    begins['\n' + 1] = true;
    for (int b = 1; looksAtWords && b < 256; b++) {
      begins[b] |= isWord(b) != isWord(b - 1);
    }
    return number(begins);
  }

  private static byte[] number(boolean[] begins) {
    byte[] classes = new byte[256];
    int count = 0;
    for (int b = 0; b < 256; b++) {
      if (b != '\n') {
        boolean same = b > 0 && !begins[b] && b - 1 != '\n';
        count += same ? 0 : 1;
        classes[b] = (byte) (count - 1);
      }
    }
    classes['\n'] = (byte) count;
    return classes;
  }

  static boolean isWord(int b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || b == '_';
  }
}
