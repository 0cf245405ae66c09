package semlog.pattern;

import java.util.Arrays;

/**
 * A set of codes: Unicode scalars, and above them the bytes that a pattern names one by one.
 *
 * <p>{@code RAW + b} stands for the byte b, 0x80 to 0xff, wherever it stands in the text.
 */
final class CodeSet {
  static final int RAW = 0x110000;
  static final int MAX_SCALAR = 0x10ffff;
  static final int MAX = RAW + 0xff;
  static final CodeSet EMPTY = new CodeSet(new int[0]);

  /** Pairs of first and last, ascending, neither touching nor overlapping. */
  private final int[] ranges;

  private CodeSet(int[] ranges) {
    this.ranges = ranges;
  }

  static CodeSet of(int code) {
    return new CodeSet(new int[] {code, code});
  }

  static CodeSet range(int first, int last) {
    return new CodeSet(new int[] {first, last});
  }

  /** Pairs of first and last in any order, overlapping or not. */
  static CodeSet ofRanges(int... pairs) {
    long[] sorted = new long[pairs.length / 2];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = ((long) pairs[2 * i] << 32) | pairs[2 * i + 1];
    }
    Arrays.sort(sorted);
    int[] merged = new int[pairs.length];
    int length = 0;
    for (long pair : sorted) {
      int first = (int) (pair >>> 32);
      int last = (int) pair;
      if (length > 0
          && first <= merged[length - 1] + 1
          && (first != RAW || merged[length - 1] >= RAW)) {
        merged[length - 1] = Math.max(merged[length - 1], last);
      } else {
        merged[length++] = first;
        merged[length++] = last;
      }
    }
    return new CodeSet(Arrays.copyOf(merged, length));
  }

  CodeSet with(CodeSet other) {
    int[] both = Arrays.copyOf(ranges, ranges.length + other.ranges.length);
    System.arraycopy(other.ranges, 0, both, ranges.length, other.ranges.length);
    return ofRanges(both);
  }

  /** All scalars that are not in here, and no raw bytes. */
  CodeSet complement() {
    int[] gaps = new int[ranges.length + 2];
    int length = 0;
    int next = 0;
    for (int i = 0; i < ranges.length && ranges[i] <= MAX_SCALAR; i += 2) {
      if (ranges[i] > next) {
        gaps[length++] = next;
        gaps[length++] = ranges[i] - 1;
      }
      next = ranges[i + 1] + 1;
    }
    if (next <= MAX_SCALAR) {
      gaps[length++] = next;
      gaps[length++] = MAX_SCALAR;
    }
    return new CodeSet(Arrays.copyOf(gaps, length));
  }

  CodeSet without(CodeSet other) {
    CodeSet scalars = other.complement();
    int[] kept = new int[ranges.length + scalars.ranges.length];
    int length = 0;
    for (int i = 0, j = 0; i < ranges.length && j < scalars.ranges.length; ) {
      int first = Math.max(ranges[i], scalars.ranges[j]);
      int last = Math.min(ranges[i + 1], scalars.ranges[j + 1]);
      if (first <= last) {
        kept[length++] = first;
        kept[length++] = last;
      }
      if (ranges[i + 1] < scalars.ranges[j + 1]) {
        i += 2;
      } else {
        j += 2;
      }
    }
    CodeSet result = new CodeSet(Arrays.copyOf(kept, length));
    return result.with(raw());
  }

  private CodeSet raw() {
    int from = 0;
    while (from < ranges.length && ranges[from] < RAW) {
      from += 2;
    }
    return new CodeSet(Arrays.copyOfRange(ranges, from, ranges.length));
  }

  boolean contains(int code) {
    for (int i = 0; i < ranges.length && ranges[i] <= code; i += 2) {
      if (code <= ranges[i + 1]) {
        return true;
      }
    }
    return false;
  }

  boolean isEmpty() {
    return ranges.length == 0;
  }

  /** The number of ranges. */
  int size() {
    return ranges.length / 2;
  }

  int first(int range) {
    return ranges[2 * range];
  }

  int last(int range) {
    return ranges[2 * range + 1];
  }

  /** The only code, or -1. */
  int single() {
    return ranges.length == 2 && ranges[0] == ranges[1] ? ranges[0] : -1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodeSet set && Arrays.equals(ranges, set.ranges);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ranges);
  }

  @Override
  public String toString() {
    return Arrays.toString(ranges);
  }
}
