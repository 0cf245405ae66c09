package semlog.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

  private static final byte[] NO_TEXT = {};
  private static final byte[][] ASCII = new byte[128][];

  static {
    for (int b = 0; b < ASCII.length; b++) {
      ASCII[b] = new byte[] {(byte) b};
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

  /** Whether each marker is of a known kind and each timestamp has its format. */
  static boolean isWellFormed(byte[] skeleton) {
    for (int at = 0; at < skeleton.length; at++) {
      byte b = skeleton[at];
      if (!isMarker(b)) {
        continue;
      }
      if (kindOf(b).isEmpty()
          || (b == TIMESTAMP && !TimestampFormat.exists(format(skeleton, at)))) {
        return false;
      }
      at += b == TIMESTAMP ? FORMAT_BYTES : 0;
    }
    return true;
  }

  /** The format number behind the marker at a place, or -1 if there is none. */
  private static int format(byte[] skeleton, int marker) {
    if (marker + FORMAT_BYTES >= skeleton.length) {
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

  /** Cuts a skeleton into its slots and the static text before each and behind the last. */
  static void cut(byte[] skeleton, List<Slot> slots, List<byte[]> texts) {
    int textStart = 0;
    int at = 0;
    while (at < skeleton.length) {
      if (isMarker(skeleton[at])) {
        SlotKind kind = kindOf(skeleton[at]).orElseThrow();
        texts.add(text(skeleton, textStart, at));
        if (kind == SlotKind.TIMESTAMP) {
          slots.add(new Slot(kind, format(skeleton, at)));
          at += FORMAT_BYTES;
        } else {
          slots.add(Slot.of(kind));
        }
        textStart = at + 1;
      }
      at++;
    }
    texts.add(text(skeleton, textStart, at));
  }

  /** Most texts are one byte or none, and are shared. */
  private static byte[] text(byte[] skeleton, int from, int to) {
    if (to - from == 1 && skeleton[from] >= 0) {
      return ASCII[skeleton[from]];
    }
    return from == to ? NO_TEXT : Arrays.copyOfRange(skeleton, from, to);
  }
}
