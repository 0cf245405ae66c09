package semlog.column;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import semlog.mixing.NumberMixer;

/** What compresses the streams of columns, by level. Not thread-safe. */
public final class Backend implements AutoCloseable {
  /** Levels run from 1 to 9, as on the command line. */
  public static final int LEVELS = 9;

  /** From this level on columns are written by context mixing. */
  public static final int MIXING_LEVEL = 9;

  /** The zstd level of what is worth all the time that zstd can take. */
  public static final int BEST_ZSTD_LEVEL = 22;

  private static final int[] ZSTD_LEVELS = {1, 3, 6, 12, 15, 18, 19, 19, 19};
  private static final int SMALL_LEVEL = 20;
  private static final int SMALL_TEXT = 1 << 23;
  private static final int SAMPLE_BYTES = 1 << 15;
  private static final int SAMPLES = 4;

  private static final int MOST_SCRATCH = 1 << 23;
  private static final int LONG_STREAM = 1 << 18;
  private static final int VAST_STREAM = 1 << 22;

  /** How far back zstd's fastest level looks. */
  private static final int NEAR = 1 << 19;

  private static final int EASY = 8;
  private static final int EASY_LEVEL = 12;

  /**
   * The zstd levels that texts are worth: of more than half of {@link #SMALL_TEXT}, and of more.
   */
  private static final int MIDDLE_TEXT_LEVEL = 19;

  private static final int LARGE_TEXT_LEVEL = 17;

  private static final int LEAST_THOROUGH_LEVEL = 7;
  private static final int LEAST_CAREFUL_LEVEL = 5;

  /**
   * Streams from which less than this part goes are noise, and stay as the fastest pass left them.
   */
  private static final int NOISE = 128;

  private static final int LEAST_RELATING_LEVEL = 2;
  private static final int LEAST_MIXING_LEVEL = 4;
  private static final int BITS_PER_BYTE = 110;
  private static final int BITS_PER_FRAME_BYTE = 140;
  private static final int BITS_PER_CHOSEN_BYTE = 80;
  private static final int PATIENT_BITS_PER_BYTE = 330;
  private static final int FAST_ESTIMATE = 1;
  private static final int FAIR_ESTIMATE = 3;

  private final int level;
  private Optional<Bits> bits = Optional.empty();
  private Optional<NumberMixer> mixer = Optional.empty();
  private byte[] scratch = {};
  private final ZstdCompressCtx compressor = new ZstdCompressCtx();
  private final ZstdCompressCtx estimator = new ZstdCompressCtx();
  private final int estimatorLevel;
  private final ZstdCompressCtx plain = new ZstdCompressCtx();
  private final boolean primed;
  private final ColumnRoom room = new ColumnRoom();
  private final List<long[]> taken = new ArrayList<>();
  private Optional<Consumer<byte[]>> samples = Optional.empty();

  /**
   * A back end of one level.
   *
   * @param level 1 (fastest) to {@link #LEVELS} (smallest)
   */
  public Backend(int level) {
    this(level, new byte[0]);
  }

  /**
   * A back end of one level that knows what frames are like beforehand.
   *
   * @param level 1 (fastest) to {@link #LEVELS} (smallest)
   * @param dictionary a zstd dictionary, or nothing
   */
  public Backend(int level, byte[] dictionary) {
    if (level < 1 || level > LEVELS) {
      throw new IllegalArgumentException("level " + level);
    }
    this.level = level;
    primed = dictionary.length > 0;
    compressor.setContentSize(false).setChecksum(false).setDictID(false);
    plain.setContentSize(false).setChecksum(false);
    estimatorLevel = mixesNumbers() ? FAIR_ESTIMATE : FAST_ESTIMATE;
    estimator.setLevel(estimatorLevel).setContentSize(false).setChecksum(false).setDictID(false);
    if (primed) {
      compressor.setLevel(ZSTD_LEVELS[level - 1]).loadDict(dictionary);
      estimator.loadDict(dictionary);
    }
  }

  /** Tells from here on of all bytes that are compressed. */
  public void sample(Consumer<byte[]> into) {
    samples = Optional.of(into);
  }

  /** Whether somebody is told of all bytes that are compressed. */
  boolean isSampled() {
    return samples.isPresent();
  }

  /** Whether there is a dictionary. */
  public boolean isPrimed() {
    return primed;
  }

  /** Whether columns are written by context mixing. */
  public boolean mixes() {
    return level >= MIXING_LEVEL;
  }

  /** Whether columns look for what foretells them, and strings are taken apart. */
  public boolean relates() {
    return level >= LEAST_RELATING_LEVEL;
  }

  /** The least zstd level for what becomes of so much text: of little, a high one takes no time. */
  public int leastLevel(long textBytes) {
    return level >= LEAST_CAREFUL_LEVEL && textBytes <= SMALL_TEXT ? SMALL_LEVEL : 0;
  }

  /**
   * The least zstd level for what holds a block's text as it stands: of a long one that repeats
   * nothing, no level makes much less.
   */
  public int textLevel(byte[] head, int textBytes) {
    if (leastLevel(textBytes) > 0) {
      return textBytes <= SMALL_TEXT / 2 ? BEST_ZSTD_LEVEL : MIDDLE_TEXT_LEVEL;
    }
    boolean repeats =
        level >= LEAST_CAREFUL_LEVEL && estimateWhole(head) < Entropy.bytes(head, 0, head.length);
    return repeats ? LARGE_TEXT_LEVEL : 0;
  }

  /** A frame of these bytes. */
  public byte[] compress(byte[] source, int offset, int length) {
    return compress(source, offset, length, 0);
  }

  /**
   * A frame of these bytes.
   *
   * @param leastLevel of zstd's, whatever they are like; 0 for none
   */
  public byte[] compress(byte[] source, int offset, int length, int leastLevel) {
    samples.ifPresent(into -> into.accept(Arrays.copyOfRange(source, offset, offset + length)));
    return frame(source, offset, length, leastLevel);
  }

  /** What {@link #compress} would make of all of these bytes, of which nobody is told. */
  byte[] compressUnseen(byte[] source) {
    return frame(source, 0, source.length, 0);
  }

  private byte[] frame(byte[] source, int offset, int length, int leastLevel) {
    byte[] target = room(length);
    int size = estimator.compressByteArray(target, 0, target.length, source, offset, length);
    int estimate = size;
    int zstdLevel = 0;
    if (primed || size < length - length / NOISE) {
      zstdLevel = zstdLevel(source, offset, length, estimate, leastLevel);
      if (primed || zstdLevel != estimatorLevel) {
        compressor.setLevel(zstdLevel);
        size = compressor.compressByteArray(target, 0, target.length, source, offset, length);
      }
    }
    byte[] frame = Arrays.copyOf(target, size);
    if (primed) {
      plain.setLevel(zstdLevel);
      size = plain.compressByteArray(target, 0, target.length, source, offset, length);
    }
    return size < frame.length ? Arrays.copyOf(target, size) : frame;
  }

  /** Room for what becomes of so many bytes, the same again where it is not large. */
  private byte[] room(int length) {
    int needed = (int) Zstd.compressBound(length);
    if (needed > MOST_SCRATCH) {
      return new byte[needed];
    }
    if (scratch.length < needed) {
      scratch = new byte[Math.min(MOST_SCRATCH, needed * 2)];
    }
    return scratch;
  }

  /**
   * Longer streams of which the estimator leaves little, or as much as if nothing in them repeated,
   * and vast ones, which lines kept whole become, take a level that is not slow in proportion to
   * what it gains; those of which the fastest level leaves much one that looks farther back.
   */
  private int zstdLevel(byte[] source, int offset, int length, int estimate, int leastLevel) {
    int own = ZSTD_LEVELS[level - 1];
    if (leastLevel > own) {
      return leastLevel;
    }
    if (length <= LONG_STREAM || level >= LEAST_THOROUGH_LEVEL) {
      return own;
    }
    if (own == ZSTD_LEVELS[0] && length > NEAR && estimate >= length / EASY) {
      return ZSTD_LEVELS[1];
    }
    if (length > VAST_STREAM || estimate < length / EASY) {
      return Math.min(own, EASY_LEVEL);
    }
    return estimate >= Entropy.bytes(source, offset, length) ? ZSTD_LEVELS[0] : own;
  }

  /** The rows of a column by which its encoding is chosen. */
  Sample sample() {
    return relates() ? Sample.USUAL : Sample.SMALL;
  }

  /** Whether columns look for what tends to come in the same order again. */
  boolean follows() {
    return relates() && !mixesNumbers();
  }

  /** Whether the level allows numbers by context mixing. */
  boolean mixesNumbers() {
    return level >= LEAST_MIXING_LEVEL;
  }

  /** How many bits may be mixed to save a byte: each costs whoever restores or searches. */
  int mixedBitsPerByte() {
    return mixes() ? PATIENT_BITS_PER_BYTE : BITS_PER_BYTE;
  }

  /** The same, where it is known what else a frame of its own would take, not only estimated. */
  int mixedBitsPerFrameByte() {
    return BITS_PER_FRAME_BYTE;
  }

  /** How many bytes less an encoding of which so many bits are mixed has to take than another. */
  long mixingPrice(long bits) {
    return mixes() ? 0 : bits / BITS_PER_CHOSEN_BYTE;
  }

  /** An array of so many numbers, or more, whatever they are, until {@link #columnDone}. */
  long[] longs(int size) {
    long[] array = room.longs(size);
    taken.add(array);
    return array;
  }

  /** What was written last is finished: others may have its arrays. */
  public void columnDone() {
    taken.forEach(room::leave);
    taken.clear();
  }

  /** Made when it is first asked for, with large tables that fast levels do without. */
  Bits bits() {
    if (bits.isEmpty()) {
      bits = Optional.of(new Bits());
    }
    return bits.get();
  }

  /** Made when it is first asked for, as {@link #bits}. */
  NumberMixer mixer() {
    if (mixer.isEmpty()) {
      mixer = Optional.of(new NumberMixer());
    }
    return mixer.get();
  }

  /** Whether {@link #estimate} looks at all of so many bytes, as {@link #estimateWhole} does. */
  boolean estimatesAll(int length) {
    return length <= SAMPLE_BYTES * SAMPLES;
  }

  /** About how many bytes {@link #compress} would make of these. */
  public long estimate(byte[] source, int offset, int length) {
    if (estimatesAll(length)) {
      return compressed(source, offset, length);
    }
    long sampled = 0;
    int stride = (length - SAMPLE_BYTES) / (SAMPLES - 1);
    for (int i = 0; i < SAMPLES; i++) {
      sampled += compressed(source, offset + i * stride, SAMPLE_BYTES);
    }
    return sampled * length / (SAMPLE_BYTES * SAMPLES);
  }

  /**
   * About how many bytes {@link #compress} would make of these, from the second level on with
   * repetitions far apart.
   */
  public long estimateWhole(byte[] source) {
    return relates() ? compressed(source, 0, source.length) : estimate(source, 0, source.length);
  }

  /** The same by a level that finds nearly all that repeats. */
  public long estimateThoroughly(byte[] source) {
    compressor.setLevel(EASY_LEVEL);
    byte[] target = room(source.length);
    return compressor.compressByteArray(target, 0, target.length, source, 0, source.length);
  }

  private int compressed(byte[] source, int offset, int length) {
    byte[] target = room(length);
    return estimator.compressByteArray(target, 0, target.length, source, offset, length);
  }

  @Override
  public void close() {
    compressor.close();
    plain.close();
    estimator.close();
  }
}
