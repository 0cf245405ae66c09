package semlog.template;

/**
 * What one line was read into so far: its skeleton and the values of its slots. The arrays are
 * reused for the next line.
 */
final class Slots {
  final byte[] skeleton = new byte[Tokenizer.MAX_LINE_BYTES + 4 * Tokenizer.MAX_SLOTS + 16];
  final long[] values = new long[Tokenizer.MAX_SLOTS];
  final byte[] widths = new byte[Tokenizer.MAX_SLOTS];
  final int[] starts = new int[Tokenizer.MAX_SLOTS];
  final int[] ends = new int[Tokenizer.MAX_SLOTS];
  final SlotKind[] kinds = new SlotKind[Tokenizer.MAX_SLOTS];

  /** How many bytes of the skeleton there are. */
  int length;

  /** How many slots there are. */
  int count;

  void clear() {
    length = 0;
    count = 0;
  }

  /** Adds a byte of static text. */
  void put(byte b) {
    skeleton[length++] = b;
  }

  /** Adds static text and returns its end. */
  int copy(byte[] line, int start, int end) {
    System.arraycopy(line, start, skeleton, length, end - start);
    length += end - start;
    return end;
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
    int slot = count++;
    kinds[slot] = kind;
    starts[slot] = start;
    ends[slot] = end;
    values[slot] = value;
    widths[slot] = (byte) width;
    skeleton[length++] = Skeletons.marker(kind);
    return end;
  }
}
