package semlog.block;

import java.util.ArrayList;
import java.util.List;
import semlog.bytes.ByteBuilder;

/**
 * How streams are laid out in frames: a large one has a frame of its own, small ones are bundled in
 * order of appearance.
 */
final class Frames {
  private static final int SMALL_STREAM = 1 << 12;
  private static final int BUNDLE = 1 << 16;

  private final List<ByteBuilder> frames = new ArrayList<>();
  private final Places places = new Places();

  void add(byte[] stream) {
    int frame = places.place(stream.length);
    if (frame == frames.size()) {
      frames.add(new ByteBuilder(stream.length));
    }
    frames.get(frame).bytes(stream);
  }

  List<ByteBuilder> frames() {
    return frames;
  }

  /** The most bytes of a frame that has a stream of this length. */
  static int most(int length) {
    return length >= SMALL_STREAM ? length : BUNDLE + SMALL_STREAM;
  }

  /** The same decisions for writer and reader. */
  static final class Places {
    private static final int NO_BUNDLE = -1;

    private int opened;
    private int bundle = NO_BUNDLE;
    private int bundled;

    /** The frame of the next stream. */
    int place(int length) {
      if (length >= SMALL_STREAM) {
        return opened++;
      }
      if (bundle == NO_BUNDLE) {
        bundle = opened++;
        bundled = 0;
      }
      int frame = bundle;
      bundled += length;
      if (bundled >= BUNDLE) {
        bundle = NO_BUNDLE;
      }
      return frame;
    }
  }
}
