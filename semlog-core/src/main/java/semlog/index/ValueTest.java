package semlog.index;

import java.util.BitSet;
import semlog.column.TextColumn;
import semlog.pattern.Literal;

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
    return where == Where.INSIDE ? Holding.of(string, strings) : each(strings);
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
}
