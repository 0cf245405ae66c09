package semlog.value;

import java.util.Arrays;
import semlog.bytes.EightBytes;

/**
 * Lines that have no time wherever times are looked for as they were: most that have none came
 * before. Those that came twice are kept. Not thread-safe.
 *
 * <p>A hot loop (benchmark: {@code scripts/bench codec}).
 */
public final class TimelessLines {
  private static final int PLACES_BITS = 12;
  private static final int LONGEST = 256;

  private final byte[][] lines = new byte[1 << PLACES_BITS][];

  /** The hashes of the last lines without a time at each place. */
  private final long[] hashes = new long[1 << PLACES_BITS];

  private int layout;
  private long hash;
  private int place;

  /** By their first byte, whether the last such line had no time. */
  private final boolean[] expected = new boolean[256];

  /** No line came yet. */
  public TimelessLines() {}

  /**
   * Does what {@link LineTimeReader#read} does, unless the line is known to have no time.
   *
   * @param reader made alike each time
   */
  public boolean read(LineTimeReader reader, byte[] text, int from, int to) {
    if (has(text, from, to, reader.usualLayout())) {
      return false;
    }
    boolean timed = reader.read(text, from, to);
    learn(text, from, to, timed);
    return timed;
  }

  /**
   * Whether a line is one of them.
   *
   * @param usualLayout the layout that is looked for farther into a line than others
   */
  private boolean has(byte[] text, int from, int to, int usualLayout) {
    place = -1;
    int length = to - from;
    if (length == 0
        || length > LONGEST
        || !expected[text[from] & 0xff]
        || isObject(text, from, to)) {
      return false;
    }
    if (usualLayout != layout) {
      Arrays.fill(lines, null);
      layout = usualLayout;
    }
    hash = EightBytes.hash(text, from, to);
    place = (int) (hash >>> (Long.SIZE - PLACES_BITS));
    byte[] known = lines[place];
    return known != null
        && hashes[place] == hash
        && known.length == length
        && EightBytes.equal(known, 0, text, from, length);
  }

  /** Whether a line may be a JSON object, which matters to the next one. */
  private static boolean isObject(byte[] text, int from, int to) {
    int first = from;
    while (first < to && text[first] == ' ') {
      first++;
    }
    return first < to && (text[first] == '{' || text[first] < 0);
  }

  /**
   * Learns of the line that was asked for last, and is none that is known, whether it has a time.
   */
  private void learn(byte[] text, int from, int to, boolean timed) {
    if (from < to) {
      expected[text[from] & 0xff] = !timed;
    }
    if (!timed && place >= 0) {
      lines[place] = hashes[place] == hash ? Arrays.copyOfRange(text, from, to) : null;
      hashes[place] = hash;
    }
  }
}
