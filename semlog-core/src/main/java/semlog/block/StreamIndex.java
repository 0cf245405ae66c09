package semlog.block;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import semlog.bytes.ByteCursor;
import semlog.column.ColumnReader;
import semlog.column.Decompressor;
import semlog.fault.Damaged;

/** Where each stream of a block lies, so that it can be read alone. */
final class StreamIndex {
  /** Frames up to this size may hold several streams and are kept. */
  private static final int BUNDLED = 1 << 17;

  private final String part;
  private final int[] sizes;
  private final IntFunction<byte[]> stored;
  private final byte[][] raw;
  private final Frames.Places places = new Frames.Places();
  private final byte[] primer;
  private final int[] taken;
  private final boolean inline;
  private int[] frames = new int[256];
  private int[] starts = new int[256];
  private int[] lengths = new int[256];
  private int streams;
  private long readBytes;
  private long decodedBytes;

  /** What is kept for the next frame, while many are read. */
  private Optional<Decompressor> kept = Optional.empty();

  private boolean keeps;

  /**
   * Reads the sizes of frames, behind which the headers of columns follow.
   *
   * @param stored gives the stored bytes of a frame
   * @param primer the zstd dictionary that frames were made with, or nothing
   */
  StreamIndex(ByteCursor cursor, IntFunction<byte[]> stored, byte[] primer, String part) {
    this.part = part;
    this.primer = primer;
    this.stored = stored;
    int count = cursor.count(cursor.remaining());
    sizes = new int[Math.max(1, count)];
    raw = new byte[sizes.length][];
    taken = new int[sizes.length];
    for (int frame = 0; frame < count; frame++) {
      sizes[frame] = cursor.count(BlockLimits.MOST_BYTES * 2);
    }
    if (count == 0) {
      sizes[0] = cursor.count(cursor.remaining());
      raw[0] = cursor.splitEnd(sizes[0], part).bytes(sizes[0]);
    }
    inline = count == 0;
  }

  /** Streams as the headers tell of them, in order. */
  ColumnReader.Streams told(boolean ofStrings) {
    return new ColumnReader.Streams() {
      @Override
      public byte[] next(int length) {
        skip(length);
        return read(streams - 1);
      }

      @Override
      public void skip(int length) {
        tell(length, ofStrings);
      }
    };
  }

  /** Many frames are read from here on, up to {@link #end}. */
  void begin() {
    keeps = true;
  }

  void end() {
    kept.ifPresent(Decompressor::close);
    kept = Optional.empty();
    keeps = false;
  }

  /** How many streams were told of. */
  int streams() {
    return streams;
  }

  /** Bytes of the frames that were read. */
  long readBytes() {
    return readBytes;
  }

  /** Bytes that frames were decompressed to. */
  long decodedBytes() {
    return decodedBytes;
  }

  private void tell(int length, boolean ofStrings) {
    if (streams == frames.length) {
      frames = Arrays.copyOf(frames, streams * 2);
      starts = Arrays.copyOf(starts, streams * 2);
      lengths = Arrays.copyOf(lengths, streams * 2);
    }
    int frame = inline ? 0 : places.place(length, ofStrings);
    if (frame >= sizes.length || length > sizes[frame] - taken[frame]) {
      throw Damaged.at(name(frame), "no # bytes left", length);
    }
    frames[streams] = frame;
    starts[streams] = taken[frame];
    lengths[streams++] = length;
    taken[frame] += length;
  }

  private String name(int frame) {
    return Frames.name(part, frame);
  }

  /** Streams once more, from one on. */
  ColumnReader.Streams from(int stream) {
    int[] next = {stream};
    return new ColumnReader.Streams() {
      @Override
      public byte[] next(int length) {
        skip(length);
        return read(next[0] - 1);
      }

      @Override
      public void skip(int length) {
        int at = next[0]++;
        if (at >= streams || lengths[at] != length) {
          throw Damaged.at(part, "stream # is none of # bytes", at, length);
        }
      }
    };
  }

  private byte[] read(int stream) {
    int frame = frames[stream];
    byte[] whole = raw[frame];
    if (whole == null) {
      byte[] compressed = stored.apply(frame);
      readBytes += compressed.length;
      whole = decompressed(compressed, frame);
      decodedBytes += whole.length;
      raw[frame] = whole.length <= BUNDLED ? whole : null;
    }
    int start = starts[stream];
    return lengths[stream] == whole.length && !inline
        ? whole
        : Arrays.copyOfRange(whole, start, start + lengths[stream]);
  }

  private byte[] decompressed(byte[] compressed, int frame) {
    if (!keeps) {
      try (Decompressor zstd = new Decompressor(primer)) {
        return zstd.decompress(compressed, sizes[frame], name(frame));
      }
    }
    if (kept.isEmpty()) {
      kept = Optional.of(new Decompressor(primer));
    }
    return kept.get().decompress(compressed, sizes[frame], name(frame));
  }
}
