package semlog.template;

import java.util.Arrays;
import java.util.Optional;
import semlog.bytes.EightBytes;
import semlog.value.TimestampFormat;

/**
 * The byte form of a skeleton: the static text of a line as it stands, and a marker byte in the
 * place of each slot. Lines holding a byte that could be taken for a marker are never tokenised, so
 * the form is unambiguous.
 *
 * <p>A slot is the marker {@code 0x0E + wire number}, one more from ESC (0x1B) on; a TIMESTAMP's
 * marker is followed by three bytes of its format number, seven bits each, low first, with the high
 * bit set.
 */
final class Skeletons {
  /** Bytes of the format number behind a TIMESTAMP's marker. */
  static final int FORMAT_BYTES = 3;

  private static final int MARKER_BASE = 0x0e;
  private static final int ESC = 0x1b;
  private static final byte TIMESTAMP = marker(SlotKind.TIMESTAMP);

  /** All markers are below. */
  private static final int BOUND = 0x20;

  /** For each byte below whether it marks a slot of a known kind. */
  private static final boolean[] KNOWN = new boolean[BOUND];

  static {
    for (SlotKind kind : SlotKind.values()) {
      KNOWN[marker(kind)] = true;
    }
  }

  private Skeletons() {}

  static byte marker(SlotKind kind) {
    int marker = MARKER_BASE + kind.wire();
    return (byte) (marker < ESC ? marker : marker + 1);
  }

  /** The kind that a byte marks, or empty for static text. */
  static Optional<SlotKind> kindOf(byte b) {
    return isMarker(b) ? SlotKind.ofWire((b < ESC ? b : b - 1) - MARKER_BASE) : Optional.empty();
  }

  /** Whether a byte marks a slot, be it of an unknown kind. */
  private static boolean isMarker(byte b) {
    return b < 0x20 && b > MARKER_BASE && b != ESC;
  }

  /** Whether the marker at a place is of a known kind, and has its format if it is a time's. */
  static boolean isWellFormed(byte[] bytes, int marker, int to) {
    return KNOWN[bytes[marker]]
        && (bytes[marker] != TIMESTAMP || TimestampFormat.exists(format(bytes, marker, to)));
  }

  /**
   * Where the text before each slot of a skeleton ends, and that behind the last; of bytes that are
   * none at least where the first marker is that is not well formed.
   */
  static int[] textEnds(byte[] bytes, int from, int to) {
    int[] ends = new int[8];
    int slots = 0;
    for (int at = marker(bytes, from, to); at < to; at = marker(bytes, at, to)) {
      if (slots + 1 == ends.length) {
        ends = Arrays.copyOf(ends, 2 * ends.length);
      }
      ends[slots++] = at;
      at = behindSlot(bytes, at);
    }
    ends[slots] = to;
    return Arrays.copyOf(ends, slots + 1);
  }

  /** The first marker from a place on, or {@code to}. */
  private static int marker(byte[] bytes, int from, int to) {
    int at = EightBytes.indexOfBelow(bytes, from, to, BOUND);
    while (at < to && !isMarker(bytes[at])) {
      at = EightBytes.indexOfBelow(bytes, at + 1, to, BOUND);
    }
    return at;
  }

  /** Where the text behind a slot begins whose marker is well formed. */
  static int behindSlot(byte[] bytes, int marker) {
    return marker + 1 + (bytes[marker] == TIMESTAMP ? FORMAT_BYTES : 0);
  }

  /** The slot of a marker that is well formed. */
  static Slot slot(byte[] bytes, int marker) {
    SlotKind kind = kindOf(bytes[marker]).orElseThrow();
    return kind == SlotKind.TIMESTAMP
        ? new Slot(kind, format(bytes, marker, bytes.length))
        : Slot.of(kind);
  }

  /** The format number behind the marker at a place, or -1 if there is none. */
  private static int format(byte[] skeleton, int marker, int to) {
    if (marker + FORMAT_BYTES >= to) {
      return -1;
    }
    int format = 0;
    for (int i = FORMAT_BYTES; i > 0; i--) {
      if (skeleton[marker + i] >= 0) {
        return -1;
      }
      format = (format << 7) | (skeleton[marker + i] & 0x7f);
    }
    return format;
  }

  /** Appends a TIMESTAMP's format number and returns the new end. */
  static int writeFormat(int format, byte[] skeleton, int at) {
    for (int i = 0; i < FORMAT_BYTES; i++) {
      skeleton[at + i] = (byte) (0x80 | ((format >>> (7 * i)) & 0x7f));
    }
    return at + FORMAT_BYTES;
  }
}
