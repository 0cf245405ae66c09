package semlog.column;

import java.util.Arrays;
import semlog.mixing.BitCoder;
import semlog.mixing.ByteMixer;

/**
 * Numbers by what surrounds them, through context mixing; see FORMAT.md, "Mixed bytes". The same
 * steps in either direction.
 */
final class MixedNumbers {
  private static final int SAMPLE = 1 << 10;
  private static final int OWN_CONTEXTS = 4;
  private static final int CONTEXTS = RowContexts.KEYS + OWN_CONTEXTS;
  private static final int MATCHES = RowContexts.RECALLS;
  private static final int LENGTH_BITS = 4;
  private static final int MOST_STREAK = 62;

  private final Surroundings surroundings;
  private final Prediction prediction;
  private final boolean narrow;
  private final ByteMixer mixer;
  private final RowContexts rows;
  private final long[] coded;
  private final int[] streaks = new int[MATCHES];
  private final boolean[] agrees = new boolean[MATCHES];
  private int row;

  private MixedNumbers(
      BitCoder coder, Surroundings surroundings, Prediction prediction, boolean narrow) {
    this.surroundings = surroundings;
    this.prediction = prediction;
    this.narrow = narrow;
    int size = surroundings.templates().length;
    int bits = Math.clamp(37L - Integer.numberOfLeadingZeros(size | 1), 10, 20);
    mixer = new ByteMixer(CONTEXTS, MATCHES, bits, 10, 64, 64);
    mixer.use(coder);
    rows = new RowContexts(surroundings);
    coded = new long[size];
  }

  /** Writes the values in the way that a sample of them says is the smallest. */
  static void encode(long[] values, Surroundings surroundings, ColumnWriter out) {
    int from = Math.max(0, (values.length - SAMPLE) / 2);
    int to = Math.min(values.length, from + SAMPLE);
    boolean all = to - from == values.length;
    long[] sample = all ? values : Arrays.copyOfRange(values, from, to);
    MixedAttempt best =
        MixedAttempt.smallest(sample, all ? surroundings : surroundings.part(from, to));
    int way = best.way();
    byte[] stream = all ? best.finish() : new MixedAttempt(way, values, surroundings).finish();
    surroundings.write(out);
    out.header().u8(way << 1 | (isNarrow(values, way) ? 1 : 0)).zigzag(base(values, way));
    out.stream(stream);
  }

  /** What writes some values in one way. */
  static MixedNumbers writing(long[] values, Surroundings surroundings, int way, BitCoder coder) {
    Prediction prediction = new Prediction(way, base(values, way), surroundings);
    return new MixedNumbers(coder, surroundings, prediction, isNarrow(values, way));
  }

  private static long base(long[] values, int way) {
    long base = values[0];
    for (int i = 0; way == Prediction.PLAIN && i < values.length; i++) {
      base = Math.min(base, values[i]);
    }
    return base;
  }

  private static boolean isNarrow(long[] values, int way) {
    long base = base(values, way);
    boolean narrow = way == Prediction.PLAIN;
    for (int i = 0; narrow && i < values.length; i++) {
      narrow = values[i] - base >= 0 && values[i] - base < 256;
    }
    return narrow;
  }

  static void skip(ColumnReader in) {
    in.header().u8();
    in.header().zigzag();
    in.skipStream();
  }

  static long[] decode(ColumnReader in, Surroundings surroundings) {
    int form = in.header().u8();
    long base = in.header().zigzag();
    if (!Prediction.fits(form >> 1, surroundings)) {
      throw in.header().damaged("unknown prediction #", form >> 1);
    }
    Prediction prediction = new Prediction(form >> 1, base, surroundings);
    BitCoder coder = BitCoder.reading(in.stream());
    long[] values = new long[surroundings.templates().length];
    new MixedNumbers(coder, surroundings, prediction, (form & 1) == 1)
        .code(values, in.wanted(values.length));
    if (coder.exhausted()) {
      throw in.header().damaged("too few bytes for # numbers", values.length);
    }
    return values;
  }

  /** Codes the values up to a row; when reading, they are put there. */
  void code(long[] values, int to) {
    for (; row < to; row++) {
      int[] keys = rows.start();
      long residual = number(prediction.residual(row, values[row]), keys);
      coded[row] = residual;
      values[row] = prediction.value(row, residual);
      prediction.learn(row, values[row]);
      rows.end((int) ((values[row] * 0x9E3779B97F4A7C15L) >>> 32));
    }
  }

  private long number(long given, int[] keys) {
    for (int i = 0; i < MATCHES; i++) {
      agrees[i] = rows.recalled(i) >= 0;
    }
    int length = 1;
    int prefix = 1;
    if (!narrow) {
      length = symbol(bytes(given), LENGTH_BITS, keys, prefix, 0, -1);
      prefix = length + 2;
    }
    long value = 0;
    for (int index = length - 1; index >= 0; index--) {
      int part = (int) (given >>> (8 * index)) & 255;
      part = symbol(part, Byte.SIZE, keys, prefix, length, index);
      value = value << 8 | part;
      prefix = ByteMixer.hash(prefix, part + 1);
    }
    for (int i = 0; i < MATCHES; i++) {
      streaks[i] = agrees[i] ? Math.min(MOST_STREAK, streaks[i] + 1) : 0;
    }
    return value;
  }

  private static int bytes(long value) {
    return (71 - Long.numberOfLeadingZeros(value)) / 8;
  }

  /** The length (index -1) or a byte of a number. */
  private int symbol(int given, int bits, int[] keys, int prefix, int length, int index) {
    contexts(keys, prefix, length, index);
    int state = 0;
    for (int i = 0; i < MATCHES; i++) {
      int expected = agrees[i] ? expected(i, index) << (Byte.SIZE - bits) : 0;
      mixer.expect(i, expected, agrees[i] ? 1 + streaks[i] : 0);
      state = state * 4 + (agrees[i] ? 1 + Math.min(2, streaks[i] >> 2) : 0);
    }
    mixer.select(Math.min(9, index + 1), Math.min(63, surroundings.templates()[row]), state);
    mixer.mapContext(prefix ^ keys[1]);
    int got = mixer.code(given, bits);
    for (int i = 0; i < MATCHES; i++) {
      agrees[i] = agrees[i] && expected(i, index) == got;
    }
    return got;
  }

  private void contexts(int[] keys, int prefix, int length, int index) {
    int[] to = mixer.contexts();
    int n = 0;
    for (int key : keys) {
      to[n++] = ByteMixer.hash(prefix, key);
    }
    long last = row > 0 ? coded[row - 1] : 0;
    long before = row > 1 ? coded[row - 2] : 0;
    int hash = (int) last * 0x2C1B3C6D + (int) (last >>> 32);
    to[n++] = ByteMixer.hash(prefix, hash);
    to[n++] = ByteMixer.hash(ByteMixer.hash(prefix, hash), (int) before);
    to[n++] = ByteMixer.hash(prefix, bytes(last << 4) * 64 + bytes(before << 4) + 0x10000);
    to[n] = index * 256 + length;
  }

  private int expected(int match, int index) {
    long value = coded[rows.recalled(match)];
    return index < 0 ? bytes(value) : (int) (value >>> (8 * index)) & 255;
  }
}
