package semlog.template;

import semlog.bytes.EightBytes;

/**
 * What one line was read into so far: its skeleton and the values of its slots. All bytes between
 * slots are static text, which is copied with the slot behind it. The arrays are reused for the
 * next line.
 */
final class Slots {
  final byte[] skeleton = new byte[Tokenizer.MAX_LINE_BYTES + 4 * Tokenizer.MAX_SLOTS + 16];
  final long[] values = new long[Tokenizer.MAX_SLOTS];
  final byte[] widths = new byte[Tokenizer.MAX_SLOTS];
  final int[] starts = new int[Tokenizer.MAX_SLOTS];
  final int[] ends = new int[Tokenizer.MAX_SLOTS];
  final byte[] markers = new byte[Tokenizer.MAX_SLOTS];

  private byte[] line = new byte[0];

  /** The first byte of the line that is neither in a slot nor copied. */
  private int rest;

  /** How many bytes of the skeleton there are. */
  int length;

  /** How many slots there are. */
  int count;

  /** Begins with the line's byte at {@code from}. */
  void begin(byte[] bytes, int from) {
    line = bytes;
    rest = from;
    length = 0;
    count = 0;
  }

  /** Takes all up to there that is in no slot as static text. */
  void staticUpTo(int end) {
    int size = end - rest;
    if (size > 0) {
      EightBytes.copy(line, rest, skeleton, length, size);
      length += size;
    }
  }

  /** Adds a slot whose value is its text and returns its end. */
  int text(SlotKind kind, int start, int end) {
    return add(kind, start, end, (long) start << 32 | end, 0);
  }

  /** Adds an INTEGER written with at least {@code width} digits and returns its end. */
  int integer(int start, int end, long value, int width) {
    return add(SlotKind.INTEGER, start, end, value, width);
  }

  int timestamp(int start, int end, long value, int format) {
    add(SlotKind.TIMESTAMP, start, end, value, 0);
    length = Skeletons.writeFormat(format, skeleton, length);
    return end;
  }

  int add(SlotKind kind, int start, int end, long value, int width) {
    staticUpTo(start);
    rest = end;
    int slot = count++;
    byte marker = Skeletons.marker(kind);
    markers[slot] = marker;
    starts[slot] = start;
    ends[slot] = end;
    values[slot] = value;
    widths[slot] = (byte) width;
    skeleton[length++] = marker;
    return end;
  }
}
