package semlog.value;

import java.util.Arrays;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;

/**
 * Minutes that follow one another, in some runs with gaps between them. Wire layout: count of the
 * runs as a varint; of each the distance of its first minute from the last of the one before, less
 * 2, as a varint (of the first run the minute itself, zigzag), and that of its last from its first
 * as a varint.
 */
final class TimeRuns {
  static final TimeRuns NONE = new TimeRuns(new long[0], new long[0]);

  /** Of so many runs all minutes are told; of more, those between the closest are told too. */
  static final int MOST_RUNS = 64;

  private static final int SECONDS = 60;

  /** No time has a minute farther from 1970. */
  private static final long MOST_MINUTE = 1L << 40;

  private final long[] firsts;
  private final long[] lasts;

  private TimeRuns(long[] firsts, long[] lasts) {
    this.firsts = firsts;
    this.lasts = lasts;
  }

  /** Takes seconds in any order. */
  static final class Builder {
    private static final int MOST_SPANS = 1 << 16;

    /** The spans of 2^{@link #bits} minutes that have some of them. */
    private long[] spans = new long[64];

    private int size;
    private int bits;

    void add(long second) {
      long span = Math.floorDiv(second, (long) SECONDS) >> bits;
      if (size > 0 && spans[size - 1] == span) {
        return;
      }
      if (size == spans.length) {
        settle();
        makeRoom();
        add(second);
        return;
      }
      spans[size++] = span;
    }

    /** Sorts them, each once. */
    private void settle() {
      Arrays.sort(spans, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (kept == 0 || spans[i] != spans[kept - 1]) {
          spans[kept++] = spans[i];
        }
      }
      size = kept;
    }

    /** More of them, or longer ones, where too many are left to be worth another round. */
    private void makeRoom() {
      while (size > spans.length / 2) {
        if (spans.length < MOST_SPANS) {
          spans = Arrays.copyOf(spans, 2 * spans.length);
        } else {
          bits++;
          for (int i = 0; i < size; i++) {
            spans[i] >>= 1;
          }
          settle();
        }
      }
    }

    TimeRuns runs() {
      settle();
      if (size == 0) {
        return NONE;
      }
      long joined = Math.max(1, closest());
      long[] firsts = new long[MOST_RUNS];
      long[] lasts = new long[MOST_RUNS];
      int count = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || spans[i] - spans[i - 1] > joined) {
          firsts[count++] = spans[i] << bits;
        }
        lasts[count - 1] = ((spans[i] + 1) << bits) - 1;
      }
      return new TimeRuns(Arrays.copyOf(firsts, count), Arrays.copyOf(lasts, count));
    }

    /** The greatest distance that is no gap. */
    private long closest() {
      if (size <= MOST_RUNS) {
        return 1;
      }
      long[] distances = new long[size - 1];
      Arrays.setAll(distances, i -> spans[i + 1] - spans[i]);
      Arrays.sort(distances);
      return distances[size - MOST_RUNS];
    }
  }

  static TimeRuns read(ByteCursor in) {
    int count = in.count(Math.min(MOST_RUNS, in.remaining()));
    long[] firsts = new long[count];
    long[] lasts = new long[count];
    for (int i = 0; i < count; i++) {
      firsts[i] = i == 0 ? in.zigzag() : lasts[i - 1] + 2 + in.size();
      lasts[i] = firsts[i] + in.size();
      if (firsts[i] < -MOST_MINUTE || lasts[i] > MOST_MINUTE || lasts[i] < firsts[i]) {
        throw in.damaged("minutes " + firsts[i] + " to " + lasts[i]);
      }
    }
    return new TimeRuns(firsts, lasts);
  }

  void write(ByteBuilder out) {
    out.varint(firsts.length);
    for (int i = 0; i < firsts.length; i++) {
      if (i == 0) {
        out.zigzag(firsts[0]);
      } else {
        out.varint(firsts[i] - lasts[i - 1] - 2);
      }
      out.varint(lasts[i] - firsts[i]);
    }
  }

  boolean isEmpty() {
    return firsts.length == 0;
  }

  /** Whether some second from one to another, both included, may be among them. */
  boolean mayMeet(long first, long last) {
    long from = Math.floorDiv(first, (long) SECONDS);
    long to = Math.floorDiv(last, (long) SECONDS);
    for (int i = 0; i < firsts.length; i++) {
      if (firsts[i] <= to && lasts[i] >= from) {
        return true;
      }
    }
    return false;
  }
}
