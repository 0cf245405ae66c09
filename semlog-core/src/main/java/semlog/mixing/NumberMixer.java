package semlog.mixing;

import semlog.bytes.BitLength;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.fault.Damaged;

/**
 * Unsigned 64-bit numbers, each told by the two before it: first how many bits it has, then its
 * bits below the highest. Each bit is predicted by three contexts, whose predictions are mixed.
 * Wire layout and all constants: FORMAT.md, "Mixed numbers". One mixer writes and reads run after
 * run, each from the beginning, with the same tables. Not thread-safe. Benchmark: {@code
 * scripts/bench codec}.
 */
public final class NumberMixer {
  private static final int MODELLED_BITS = 10;
  private static final int INPUTS = 3;
  private static final int CONFIDENCES = 4;
  private static final int LENGTH_SETS = 64;
  private static final int VALUE_SETS = 32;
  private static final int FIRST_WEIGHT = 22_000;

  /** Weights of a set. */
  private static final int ROW = INPUTS * CONFIDENCES;

  private static final int HALF = 1 << 31;
  private static final int COUNT_BITS = 10;
  private static final int COUNT_MASK = (1 << COUNT_BITS) - 1;
  private static final int CERTAIN = (1 << 22) - 1;
  private static final int SLOW = 255;
  private static final int FAST = 127;

  /** By count, in 1/65536. */
  private static final long[] RATES = rates();

  private static final int RATE_SHIFT = 16 - COUNT_BITS;

  private static final int[] FIRST_WEIGHTS = filled(ROW * (LENGTH_SETS + VALUE_SETS), FIRST_WEIGHT);

  private final short[] logits = Logistic.logitTable();
  private final char[] probabilities = Logistic.probabilityTable();
  private final int[] weights = FIRST_WEIGHTS.clone();

  /** For each context the probability of a 1 in 22 bits and a count in 10. */
  private int[] alone = {};

  private int[] afterValue = {};
  private int[] afterLengths = {};
  private int mask;
  private BitCoder coder = BitCoder.reading(new byte[0]);
  private LengthCode code = LengthCode.of(new long[0], 0, 0);
  private long last;
  private int lastLength;
  private int lengthBefore;

  /** Begins a run of numbers. */
  private void begin(BitCoder bits, LengthCode lengths, int size) {
    coder = bits;
    code = lengths;
    int cells = 8 * Integer.highestOneBit(Math.clamp(size, 64, 1 << 13));
    if (cells > alone.length) {
      alone = new int[cells];
      afterValue = new int[cells];
      afterLengths = new int[cells];
    }
    mask = cells - 1;
    alone[0] = HALF;
    Repetition.fill(alone, 1, cells);
    System.arraycopy(alone, 0, afterValue, 0, cells);
    System.arraycopy(alone, 0, afterLengths, 0, cells);
    System.arraycopy(FIRST_WEIGHTS, 0, weights, 0, weights.length);
    last = 0;
    lastLength = 0;
    lengthBefore = 0;
  }

  private static int[] filled(int size, int value) {
    int[] filled = new int[size];
    filled[0] = value;
    Repetition.fill(filled, 1, size);
    return filled;
  }

  private static long[] rates() {
    long[] rates = new long[COUNT_MASK + 1];
    for (int count = 0; count < rates.length; count++) {
      rates[count] = (5L << 16) / (5L * count + 8);
    }
    return rates;
  }

  /** How many bits of the values would be mixed, which is what it takes to read them. */
  public static long bits(long[] values, int size) {
    int[] counts = LengthCode.counts(values, 0, size);
    LengthCode code = LengthCode.of(counts);
    long bits = 0;
    for (int length = 0; length < counts.length; length++) {
      int each = code.bits(length) + Math.clamp(length - 1L, 0, MODELLED_BITS);
      bits += (long) counts[length] * each;
    }
    return bits;
  }

  /** The bytes of some of the values. */
  public byte[] write(long[] values, int from, int to) {
    LengthCode lengths = LengthCode.of(values, from, to);
    ByteBuilder out = new ByteBuilder(to - from + 40);
    lengths.write(out);
    begin(BitCoder.writing(out), lengths, to - from);
    for (int i = from; i < to; i++) {
      code(values[i]);
    }
    coder.finish();
    return out.toByteArray();
  }

  /**
   * The values of bytes.
   *
   * @param values takes them, and is returned
   * @param size how many there are
   * @param wanted how many of them, from the first on, are to be read
   * @param whole what the numbers are a part of, for the message
   */
  public long[] read(byte[] bytes, long[] values, int size, int wanted, String whole) {
    ByteCursor in = new ByteCursor(bytes, whole, "numbers");
    LengthCode lengths = LengthCode.read(in);
    begin(BitCoder.reading(bytes, in.position()), lengths, size);
    for (int i = 0; i < wanted; i++) {
      values[i] = code(0);
      if (coder.exhausted()) {
        throw Damaged.at(in.part(), "too few bytes for # numbers", size);
      }
    }
    return values;
  }

  /** Writes the value, or ignores it and gives what was written. */
  private long code(long value) {
    int lengths = lastLength * 65 + lengthBefore;
    int hash = ((int) (last ^ (last >>> 32)) * 0x9E3779B1) >>> 18;
    int length = length(BitLength.of(value), hash, lengths);
    long coded = length <= 1 ? length : low(value, length, hash, lengths);
    lengthBefore = lastLength;
    lastLength = length;
    last = coded;
    return coded;
  }

  private int length(int length, int hash, int lengths) {
    if (code.only() >= 0) {
      return code.only();
    }
    int[] ends = code.ends();
    int rest = code.aligned(length);
    int ofValue = hash * 47;
    int ofLengths = lengths * 467;
    int path = 1;
    int bits = 0;
    do {
      int set = Math.min(LENGTH_SETS - 1, path);
      int second = path * 40501 + ofValue & mask;
      int third = path * 32561 + ofLengths & mask;
      path = path << 1 | bit(rest >>> (Integer.SIZE - 1), ROW * set, path & mask, second, third);
      rest <<= 1;
      bits++;
    } while (path >= ends[bits]);
    return code.length(path, bits);
  }

  /** The value, whose bits below the highest are coded. */
  private long low(long value, int length, int hash, int lengths) {
    int free = Math.max(0, length - 1 - MODELLED_BITS);
    int near = free == 0 ? hash * 113 : lastLength * 7989;
    int ofLengths = lengths * 1765;
    int base = 256 + length * 1021;
    int path = 1;
    for (int i = length - 2; i >= free; i--) {
      int at = base + path * 61;
      int set = LENGTH_SETS + Math.min(VALUE_SETS - 1, length + (path > 7 ? 8 : 0));
      int bit = (int) (value >>> i) & 1;
      int second = at * 43 + near & mask;
      int third = at * 53 + ofLengths & mask;
      path = path << 1 | bit(bit, ROW * set, at & mask, second, third);
    }
    long coded = path;
    for (int i = free - 1; i >= 0; i--) {
      coded = coded << 1 | coder.code((int) (value >>> i) & 1, 1 << 15);
    }
    return coded;
  }

  /**
   * Codes a bit in its three contexts; other than by short calls, which the simple compiler
   * inlines, all in one place.
   *
   * @param bit what to write; ignored when reading
   * @param row where the weights of the bit's set begin
   */
  private int bit(int bit, int row, int first, int second, int third) {
    int a = alone[first];
    int b = afterValue[second];
    int c = afterLengths[third];
    int s = logits[a >>> 20];
    int t = logits[b >>> 20];
    int u = logits[c >>> 20];
    int[] weights = this.weights;
    int at = row + INPUTS * Math.min(CONFIDENCES - 1, b & COUNT_MASK);
    int mixed = (weights[at] * s + weights[at + 1] * t + weights[at + 2] * u) >> 16;
    int logit = mixed > Logistic.LIMIT ? Logistic.LIMIT : Math.max(mixed, -Logistic.LIMIT);
    int probability = probabilities[logit + Logistic.LIMIT];
    BitCoder coder = this.coder;
    coder.tell(bit);
    long low = coder.low;
    long high = coder.high;
    long middle = BitCoder.middle(low, high, probability);
    int coded;
    int target;
    int error;
    if (coder.code <= middle) {
      high = middle;
      coder.high = middle;
      coded = 1;
      target = CERTAIN;
      error = ((1 << 16) - probability) >> 2;
    } else {
      low = middle + 1;
      coder.low = low;
      coded = 0;
      target = 0;
      error = -probability >> 2;
    }
    if (BitCoder.unknown(low, high) == 0) {
      coder.widen();
    }
    weights[at] += (s * error + (1 << 15)) >> 16;
    weights[at + 1] += (t * error + (1 << 15)) >> 16;
    weights[at + 2] += (u * error + (1 << 15)) >> 16;
    alone[first] = updated(a, target, SLOW);
    afterValue[second] = updated(b, target, FAST);
    afterLengths[third] = updated(c, target, FAST);
    return coded;
  }

  /** The state behind a bit. Short, as {@link #step} is. */
  private static int updated(int state, int target, int limit) {
    int count = state & COUNT_MASK;
    int counted = state + ((count - limit) >>> (Integer.SIZE - 1));
    return counted + step(state, target, count);
  }

  /** What the probability in a state grows by, in its place. */
  private static int step(int state, int target, int count) {
    return (int) (((target - (state >>> COUNT_BITS)) * RATES[count]) >> RATE_SHIFT) & ~COUNT_MASK;
  }
}
