package semlog.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import semlog.bytes.ByteBuilder;
import semlog.column.ColumnWriter;

/**
 * How streams are laid out in frames: a large one has a frame of its own, small ones are bundled in
 * order of appearance, those of strings apart from others, so that strings can be tested alone.
 */
final class Frames {
  private static final int SMALL_STREAM = 1 << 12;
  private static final int BUNDLE_OF_STRINGS = 1 << 16;

  /** What says which row has which value: of these a search needs few, and zstd gains little. */
  private static final int BUNDLE_OF_OTHERS = 1 << 13;

  private final List<ByteBuilder> frames = new ArrayList<>();
  private final Places places = new Places();

  /** What the back end made of frames before, by their numbers. */
  private final Map<Integer, byte[]> made = new HashMap<>();

  void add(ColumnWriter.Finished stream) {
    int frame = places.place(stream.bytes().length, stream.ofStrings());
    if (stream.bytes().length >= SMALL_STREAM) {
      stream.frame().ifPresent(bytes -> made.put(frame, bytes));
      frames.add(ByteBuilder.over(stream.bytes()));
      return;
    }
    if (frame == frames.size()) {
      frames.add(new ByteBuilder(SMALL_STREAM));
    }
    frames.get(frame).bytes(stream.bytes());
  }

  List<ByteBuilder> frames() {
    return frames;
  }

  /** What the back end made of a frame before, at its own level. */
  Optional<byte[]> made(int frame) {
    return Optional.ofNullable(made.get(frame));
  }

  /** What a frame of a block is called in messages. */
  static String name(String block, int frame) {
    return block + ", frame " + frame;
  }

  /** The most bytes of a frame that has a stream of this length. */
  static int most(int length) {
    return length >= SMALL_STREAM ? length : BUNDLE_OF_STRINGS + SMALL_STREAM;
  }

  /** The same decisions for writer and reader. */
  static final class Places {
    private final Bundle strings = new Bundle(BUNDLE_OF_STRINGS);
    private final Bundle others = new Bundle(BUNDLE_OF_OTHERS);
    private int opened;

    /** The frame of the next stream. */
    int place(int length, boolean ofStrings) {
      if (length >= SMALL_STREAM) {
        return opened++;
      }
      Bundle bundle = ofStrings ? strings : others;
      if (bundle.bytes >= bundle.most) {
        bundle.frame = opened++;
        bundle.bytes = 0;
      }
      bundle.bytes += length;
      return bundle.frame;
    }
  }

  /** The frame that the next small stream goes to, unless it is full. */
  private static final class Bundle {
    private final int most;
    private int frame;
    private int bytes;

    Bundle(int most) {
      this.most = most;
      this.bytes = most;
    }
  }
}
