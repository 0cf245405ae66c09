package semlog.column;

import java.util.Arrays;
import java.util.Optional;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.mixing.NumberMixer;

/**
 * Unsigned 64-bit numbers as bytes. Wire layout: form u8, then one stream. Form 0: each number as a
 * varint. Form w from 1 to 8: w planes, all lowest bytes first, then all next ones. Form 9: what
 * {@link NumberMixer} makes of them.
 */
final class PackedNumbers implements ColumnWriter.Stream {
  private static final int VARINTS = 0;
  private static final int MIXED = 9;
  private static final int MOST_SHORT_PLANES = 3;
  private static final int WORTH_MIXING = 24;
  private static final int SAMPLE = 1 << 11;

  /** What is less than this is cheap to mix, and shares a frame, whose size tells nothing of it. */
  private static final int WORTH_COMPRESSING = 1 << 12;

  /** The back end takes less than estimated, by about this part. */
  private static final int UNCERTAINTY = 32;

  private final long[] values;
  private final int size;
  private final int width;

  /** What was estimated for a choice, of all of it or of samples, or -1. */
  private long planesGuess = -1;

  private long varintsGuess = -1;
  private long mixedGuess = -1;
  private long bits = -1;
  private Optional<byte[]> frame = Optional.empty();

  private PackedNumbers(long[] values, int size, int width) {
    this.values = values;
    this.size = size;
    this.width = width;
  }

  static void encode(long[] values, int size, ColumnWriter out) {
    long all = 0;
    for (int i = 0; i < size; i++) {
      all |= values[i];
    }
    int width = Math.max(1, (71 - Long.numberOfLeadingZeros(all)) / 8);
    out.stream(new PackedNumbers(values, size, width));
  }

  @Override
  public long cost(Backend backend) {
    if (planesGuess < 0) {
      byte[] planes = planes();
      planesGuess = backend.estimate(planes, 0, planes.length);
      if (mayBeVarints()) {
        byte[] varints = varints();
        varintsGuess = backend.estimate(varints, 0, varints.length);
      }
    }
    long plain = varintsGuess < 0 ? planesGuess : Math.min(planesGuess, varintsGuess);
    if (!backend.mixesNumbers() || mixedGuess(backend) >= plain) {
      return plain;
    }
    return Math.min(plain, mixedGuess + backend.mixingPrice(bits()));
  }

  /** Writes the form to the header and returns the stream. */
  @Override
  public byte[] finish(ByteBuilder header, Backend backend) {
    if (!backend.relates()) {
      return bySample(header, backend);
    }
    byte[] plain = planes();
    int form = width;
    boolean compared = mayBeVarints() || backend.mixesNumbers();
    long cost = compared ? whole(planesGuess, plain, backend) : 0;
    if (mayBeVarints()) {
      byte[] varints = varints();
      long other = whole(varintsGuess, varints, backend);
      if (other < cost) {
        plain = varints;
        form = VARINTS;
        cost = other;
      }
    }
    long worth = backend.mixesNumbers() ? worthMixing(cost, backend) : 0;
    if (worth > WORTH_MIXING && isWorthMixing(worth, backend)) {
      byte[] mixed = backend.mixer().write(values, 0, size);
      if (mixed.length < worth && pays(mixed.length, plain, backend)) {
        header.u8(MIXED);
        return mixed;
      }
    }
    header.u8(form);
    return plain;
  }

  /** The same by some of the numbers, for the first level. */
  private byte[] bySample(ByteBuilder header, Backend backend) {
    boolean varints = false;
    if (mayBeVarints()) {
      Sample some = Sample.USUAL;
      PackedNumbers sample = new PackedNumbers(some.of(values, size), some.size(size), width);
      sample.cost(backend);
      varints = sample.varintsGuess < sample.planesGuess;
    }
    header.u8(varints ? VARINTS : width);
    return varints ? varints() : planes();
  }

  /** The bytes that mixing must not exceed, so that what it takes to restore pays. */
  private long worthMixing(long cost, Backend backend) {
    return cost - cost / UNCERTAINTY - bits() / backend.mixedBitsPerByte();
  }

  private long bits() {
    if (bits < 0) {
      bits = NumberMixer.bits(values, size);
    }
    return bits;
  }

  /**
   * Whether mixing pays beside what the back end makes of the bytes that would be written else,
   * which may be far less than was estimated.
   */
  private boolean pays(int mixed, byte[] plain, Backend backend) {
    if (plain.length < WORTH_COMPRESSING || backend.mixes()) {
      return true;
    }
    byte[] compressed = backend.compressUnseen(plain);
    boolean pays = bits() < (compressed.length - mixed) * (long) backend.mixedBitsPerFrameByte();
    frame = pays || backend.isSampled() ? Optional.empty() : Optional.of(compressed);
    return pays;
  }

  @Override
  public Optional<byte[]> frame() {
    return frame;
  }

  private boolean isWorthMixing(long cost, Backend backend) {
    int sample = Math.min(size, SAMPLE);
    return mixedGuess(backend) < cost
        || (long) backend.mixer().write(values, size - sample, size).length * size / sample < cost;
  }

  /** What is estimated for all bytes, which it may have been before. */
  private static long whole(long guess, byte[] bytes, Backend backend) {
    boolean known = guess >= 0 && backend.estimatesAll(bytes.length);
    return known ? guess : backend.estimateWhole(bytes);
  }

  private long mixedGuess(Backend backend) {
    if (mixedGuess < 0) {
      mixedGuess = backend.bits().bytes(values, size);
    }
    return mixedGuess;
  }

  static void skip(ColumnReader in) {
    in.header().u8();
    in.skipStream();
  }

  static Numbers decode(ColumnReader in, int size) {
    int form = in.header().count(MIXED);
    byte[] bytes = in.stream();
    if (form == VARINTS || form > MOST_SHORT_PLANES) {
      return Numbers.of(unpacked(form, bytes, in, size), size);
    }
    checkPlanes(form, bytes, in, size);
    return form == 1 ? Numbers.over(bytes) : shortPlanes(bytes, form, size);
  }

  /** The numbers in a {@link DecodingRoom}, for who turns them into others. */
  static long[] unpack(ColumnReader in, int size) {
    int form = in.header().count(MIXED);
    return unpacked(form, in.stream(), in, size);
  }

  private static long[] unpacked(int form, byte[] bytes, ColumnReader in, int size) {
    if (form == MIXED) {
      int wanted = in.wanted(size);
      long[] values =
          in.room().mixer().read(bytes, in.room().numbers(size), size, wanted, in.header().part());
      Arrays.fill(values, wanted, size, 0);
      return values;
    }
    if (form == VARINTS) {
      ByteCursor cursor = new ByteCursor(bytes, in.header().part(), "numbers");
      if (cursor.remaining() < size) {
        throw cursor.damaged("too few bytes for # numbers", size);
      }
      return readVarints(cursor, in.room().numbers(size), size);
    }
    checkPlanes(form, bytes, in, size);
    return readPlanes(bytes, form, in.room().numbers(size), size);
  }

  private static void checkPlanes(int width, byte[] bytes, ColumnReader in, int size) {
    if (bytes.length != (long) width * size) {
      throw in.header().damaged("# bytes for # numbers", bytes.length, size);
    }
  }

  private static Numbers shortPlanes(byte[] bytes, int width, int size) {
    int[] values = new int[size];
    for (int i = 0; i < size; i++) {
      values[i] = (bytes[i] & 0xff) | (bytes[size + i] & 0xff) << 8;
    }
    for (int i = 0; width > 2 && i < size; i++) {
      values[i] |= (bytes[2 * size + i] & 0xff) << 16;
    }
    return Numbers.over(values);
  }

  private static long[] readPlanes(byte[] bytes, int width, long[] values, int size) {
    for (int i = 0; i < size; i++) {
      values[i] = bytes[i] & 0xff;
    }
    for (int plane = 1; plane < width; plane++) {
      int base = plane * size;
      for (int i = 0; i < size; i++) {
        values[i] |= (bytes[base + i] & 0xffL) << (8 * plane);
      }
    }
    return values;
  }

  private static long[] readVarints(ByteCursor cursor, long[] values, int size) {
    cursor.varints(values, size);
    cursor.end();
    return values;
  }

  /** Numbers of a byte are their plane. */
  private boolean mayBeVarints() {
    return width > 1;
  }

  private byte[] planes() {
    byte[] planes = new byte[width * size];
    for (int plane = 0; plane < width; plane++) {
      int base = plane * size;
      for (int i = 0; i < size; i++) {
        planes[base + i] = (byte) (values[i] >>> (8 * plane));
      }
    }
    return planes;
  }

  private byte[] varints() {
    ByteBuilder bytes = new ByteBuilder(size * 2);
    for (int i = 0; i < size; i++) {
      bytes.varint(values[i]);
    }
    return bytes.toByteArray();
  }
}
