package semlog.column;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to write a run of numbers. Wire layout: the encoding's number u8, then what the encoding
 * says.
 */
sealed interface NumberEncoding
    permits ConstantNumbers, PlainNumbers, DeltaNumbers, DictionaryNumbers, FollowingNumbers {
  NumberEncoding CONSTANT = new ConstantNumbers();
  NumberEncoding PLAIN = new PlainNumbers();
  NumberEncoding DELTA = new DeltaNumbers();
  NumberEncoding DICTIONARY = new DictionaryNumbers();
  NumberEncoding FOLLOWING = new FollowingNumbers();
  List<NumberEncoding> ALL = List.of(CONSTANT, PLAIN, DELTA, DICTIONARY, FOLLOWING);

  /** The permanent number of this encoding, FORMAT.md. */
  int wire();

  /** Whether these values can be written this way at all. */
  boolean fits(long[] values, int size);

  void encode(long[] values, int size, ColumnWriter out, Backend backend);

  Numbers decodeBody(ColumnReader in, int size);

  /** The numbers in a {@link DecodingRoom}, for who turns them into others. */
  long[] unpackBody(ColumnReader in, int size);

  /** Passes over what {@link #decodeBody} would read. */
  void skipBody(ColumnReader in);

  /** Writes with whichever encoding comes out smallest on a sample. */
  static void encodeSmallest(long[] values, int size, ColumnWriter out, Backend backend) {
    Sample sample = backend.sample();
    Choice best = choose(sample.of(values, size), sample.size(size), backend);
    encode(best, values, size, out, backend);
  }

  /**
   * Writes as was chosen for a sample of the values, or plainly where that fits the sample only. If
   * the sample was all of them, that is what was written then.
   */
  static void encode(Choice choice, long[] values, int size, ColumnWriter out, Backend backend) {
    if (backend.sample().isAll(size)) {
      out.append(choice.written());
      return;
    }
    if (choice.encoding() instanceof DictionaryNumbers dictionary) {
      if (!dictionary.write(values, size, out, backend)) {
        write(PLAIN, values, size, out, backend);
      }
      return;
    }
    NumberEncoding encoding = choice.encoding().fits(values, size) ? choice.encoding() : PLAIN;
    write(encoding, values, size, out, backend);
  }

  private static void write(
      NumberEncoding encoding, long[] values, int size, ColumnWriter out, Backend backend) {
    out.header().u8(encoding.wire());
    encoding.encode(values, size, out, backend);
  }

  /**
   * An encoding for a sample.
   *
   * @param cost about how many bytes it takes
   * @param written the sample, written so
   */
  record Choice(NumberEncoding encoding, long cost, ColumnWriter written) {}

  /** The encoding that takes the fewest bytes for these values. */
  static Choice choose(long[] values, int size, Backend backend) {
    Choice best = new Choice(PLAIN, Long.MAX_VALUE, new ColumnWriter());
    for (NumberEncoding encoding : promising(values, size, backend)) {
      ColumnWriter attempt = new ColumnWriter();
      write(encoding, values, size, attempt, backend);
      long cost = attempt.cost(backend);
      if (cost < best.cost()) {
        best = new Choice(encoding, cost, attempt);
      }
    }
    return best;
  }

  /**
   * What fits and is worth trying: numbers of a byte need no dictionary, what is new each time
   * follows nothing, mixing finds what follows what by itself, and the first level does not look.
   */
  private static List<NumberEncoding> promising(long[] values, int size, Backend backend) {
    if (CONSTANT.fits(values, size)) {
      return List.of(CONSTANT);
    }
    boolean near = areNear(values, size);
    boolean repeated = !near && DICTIONARY.fits(values, size);
    List<NumberEncoding> promising = new ArrayList<>(List.of(PLAIN));
    if (DELTA.fits(values, size)) {
      promising.add(DELTA);
    }
    if (repeated) {
      promising.add(DICTIONARY);
    }
    if ((repeated || near) && backend.follows() && FOLLOWING.fits(values, size)) {
      promising.add(FOLLOWING);
    }
    return promising;
  }

  private static boolean areNear(long[] values, int size) {
    long least = Long.MAX_VALUE;
    long largest = Long.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      least = Math.min(least, values[i]);
      largest = Math.max(largest, values[i]);
    }
    return (largest - least) >>> Byte.SIZE == 0;
  }

  static Numbers decode(ColumnReader in, int size) {
    return read(in).decodeBody(in, size);
  }

  /** The numbers in a {@link DecodingRoom}, for who turns them into others. */
  static long[] unpack(ColumnReader in, int size) {
    return read(in).unpackBody(in, size);
  }

  static void skip(ColumnReader in) {
    read(in).skipBody(in);
  }

  private static NumberEncoding read(ColumnReader in) {
    int wire = in.header().u8();
    for (NumberEncoding encoding : ALL) {
      if (encoding.wire() == wire) {
        return encoding;
      }
    }
    throw in.header().damaged("unknown number encoding #", wire);
  }
}
