package semlog.column;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import semlog.bytes.ByteBuilder;
import semlog.mixing.BitCoder;

/** Mixed numbers while they are written in one of the ways that there are. */
final class MixedAttempt {
  /** After so many rows attempts are compared first. */
  private static final int FIRST_LAP = 16;

  /** One that exceeds the smallest by more than this part of it, and these bytes, is given up. */
  private static final int MARGIN = 8;

  private static final int HELD_BACK = 6;

  private final int way;
  private final long[] values;
  private final ByteBuilder stream;
  private final BitCoder coder;
  private final MixedNumbers numbers;
  private boolean finished;

  MixedAttempt(int way, long[] values, Surroundings surroundings) {
    this.way = way;
    this.values = values.clone();
    stream = new ByteBuilder(values.length);
    coder = BitCoder.writing(stream);
    numbers = MixedNumbers.writing(values, surroundings, way, coder);
  }

  /**
   * The attempt that takes the fewest bytes. Each time that twice as many rows were written, those
   * that will hardly make up for what they have taken more are given up.
   */
  static MixedAttempt smallest(long[] values, Surroundings surroundings) {
    List<MixedAttempt> left = new ArrayList<>();
    for (int way = 0; way < Prediction.WAYS; way++) {
      if (Prediction.fits(way, surroundings)) {
        left.add(new MixedAttempt(way, values, surroundings));
      }
    }
    for (int lap = FIRST_LAP; lap < values.length && left.size() > 1; lap *= 2) {
      int to = lap;
      left.forEach(attempt -> attempt.code(to));
      int least = left.stream().mapToInt(MixedAttempt::length).min().orElseThrow();
      left.removeIf(attempt -> attempt.length() > least + least / MARGIN + HELD_BACK);
    }
    if (left.size() > 1) {
      left.forEach(MixedAttempt::finish);
    }
    return Collections.min(left, Comparator.comparingInt(MixedAttempt::length));
  }

  /** Which way it is. */
  int way() {
    return way;
  }

  /** How many bytes there are, but for those that the coder holds back. */
  private int length() {
    return stream.length();
  }

  private void code(int to) {
    numbers.code(values, to);
  }

  /** All bytes. */
  byte[] finish() {
    if (!finished) {
      code(values.length);
      coder.finish();
      finished = true;
    }
    return stream.toByteArray();
  }
}
