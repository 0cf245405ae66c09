package semlog.index;

import java.util.BitSet;
import semlog.column.TextColumn;
import semlog.pattern.Literal;
import semlog.pattern.LiteralFinder;

/**
 * What a value must be like for a string to stand at some place of a line. Each is made once, so
 * that it equals no other.
 */
final class ValueTest {
  /** Where in the value the part must stand. */
  enum Where {
    INSIDE,
    AT_START,
    AT_END,
    WHOLE
  }

  private final Where where;
  private final Literal string;
  private final int from;
  private final int to;
  private final NumberTest number;

  /**
   * A test of whether a value holds a part of a string.
   *
   * @param from first byte of the part
   * @param to the byte after the last
   */
  ValueTest(Where where, Literal string, int from, int to) {
    this.where = where;
    this.string = string;
    this.from = from;
    this.to = to;
    this.number = NumberTest.of(where, string, from, to);
  }

  Where where() {
    return where;
  }

  Literal string() {
    return string;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** What of numbers is known that pass. */
  NumberTest number() {
    return number;
  }

  /** Whether a value passes. */
  boolean passes(byte[] text, int start, int end) {
    int length = to - from;
    if (end - start < length) {
      return false;
    }
    return switch (where) {
      case WHOLE -> end - start == length && string.isAt(text, start, from, to);
      case AT_START -> string.isAt(text, start, from, to);
      case AT_END -> string.isAt(text, end - length, from, to);
      case INSIDE -> isInside(text, start, end - length);
    };
  }

  private boolean isInside(byte[] text, int start, int last) {
    for (int at = start; at <= last; at++) {
      if (string.isAt(text, at, from, to)) {
        return true;
      }
    }
    return false;
  }

  /** Which strings of a column pass. */
  BitSet passing(TextColumn strings) {
    return where == Where.INSIDE ? holding(strings) : each(strings);
  }

  private BitSet each(TextColumn strings) {
    BitSet found = new BitSet();
    for (int entry = 0; entry < strings.distinct(); entry++) {
      if (passes(strings.bytes(), strings.start(entry), strings.end(entry))) {
        found.set(entry);
      }
    }
    return found;
  }

  /** Those that hold the string, which is looked for in all their bytes and not in each. */
  private BitSet holding(TextColumn strings) {
    LiteralFinder finder = new LiteralFinder(string);
    byte[] bytes = strings.bytes();
    BitSet found = new BitSet();
    int searched = 0;
    int hit = -1;
    for (int entry = 0; entry < strings.distinct(); entry++) {
      int start = strings.start(entry);
      int end = strings.end(entry);
      if (start < searched) {
        found.set(entry, finder.find(bytes, start, end) >= 0);
        continue;
      }
      if (hit < start) {
        searched = start;
        int next = finder.find(bytes, start, bytes.length);
        hit = next < 0 ? bytes.length : next;
      }
      found.set(entry, hit + string.length() <= end);
    }
    return found;
  }
}
