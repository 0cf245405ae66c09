package semlog.archive;

import semlog.bytes.ByteBuilder;
import semlog.bytes.Checksum;

/**
 * The clear framing in front of each unit's body:
 *
 * <pre>
 * 1    kind (low 5 bits) and flags: 80 REQUIRED, 40 and 20 by kind
 * 1-9  ordinal, a varint: 0 for the first unit of a segment, then one more each
 * 1-4  length of the stored body, a varint
 * 1    check: low byte of the CRC-32C of the bytes so far
 * 4    CRC-32C of the bytes before the check and of the body, xor the segment's salt
 * </pre>
 *
 * <p>The check lets a reader trust the length before it has read that far, and find units again
 * after damage at little cost. Numbers are as short as they can be; longer forms are not frames.
 *
 * @param frameBytes how long the framing itself is
 * @param checksum as stored, salt included
 */
record UnitFrame(int kind, int flags, long ordinal, int length, int frameBytes, int checksum) {
  /** The longest stored body: 64 MiB. */
  static final int MAX_BODY = 1 << 26;

  static final int MAX_FRAME = 19;
  static final int REQUIRED = 0x80;

  /** Bytes that are no frame. */
  static final UnitFrame NONE = new UnitFrame(0, 0, 0, 0, 0, 0);

  /** Bytes that end before a frame does. */
  static final UnitFrame CUT = new UnitFrame(0, 0, 0, 0, 0, 1);

  static final int KIND_BITS = 0x1f;
  private static final int TAIL = 5;
  private static final int CUT_NUMBER = -1;
  private static final int BAD_NUMBER = -2;

  /** Whether this is a frame and not {@link #NONE} or {@link #CUT}. */
  boolean sound() {
    return kind != 0;
  }

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** Framing and body. */
  int unitBytes() {
    return frameBytes + length;
  }

  String name() {
    return "unit " + ordinal + " (" + UnitKind.name(kind) + ")";
  }

  /** Reads the frame at {@code from}, of which bytes are there up to {@code limit}. */
  static UnitFrame parse(byte[] bytes, int from, int limit) {
    if (from >= limit) {
      return CUT;
    }
    int first = bytes[from] & 0xff;
    if ((first & KIND_BITS) == 0) {
      return NONE;
    }
    long ordinal = number(bytes, from + 1, limit, 9);
    if (ordinal < 0) {
      return ordinal == CUT_NUMBER ? CUT : NONE;
    }
    int at = from + 1 + numberBytes(ordinal);
    long length = number(bytes, at, limit, 4);
    if (length < 0 || length > MAX_BODY) {
      return length == CUT_NUMBER ? CUT : NONE;
    }
    at += numberBytes(length);
    if (limit - at < TAIL) {
      return at < limit && !checks(bytes, from, at) ? NONE : CUT;
    }
    if (!checks(bytes, from, at)) {
      return NONE;
    }
    return new UnitFrame(
        first & KIND_BITS,
        first & ~KIND_BITS,
        ordinal,
        (int) length,
        at + TAIL - from,
        littleEndian(bytes, at + 1));
  }

  /** The frame of a body about to be written. */
  static byte[] write(int kind, int flags, long ordinal, byte[] body, int salt) {
    if (body.length > MAX_BODY) {
      throw new IllegalArgumentException(
          UnitKind.name(kind) + " of " + body.length + " bytes; at most 64 MiB fit a unit");
    }
    ByteBuilder out = new ByteBuilder(MAX_FRAME).u8(kind | flags).varint(ordinal);
    out.varint(body.length);
    int counted = out.length();
    int check = Checksum.of(out.array(), 0, counted);
    int checksum = Checksum.of(out.array(), counted, body) ^ salt;
    return out.u8(check).u32(checksum).toByteArray();
  }

  /** The salt with which this frame at {@code from} and the body behind it agree. */
  int salt(byte[] bytes, int from) {
    return checksum ^ Checksum.of(bytes, from, frameBytes - TAIL, from + frameBytes, length);
  }

  /** How long the frame of such a unit is. */
  static int frameBytes(long ordinal, long length) {
    return 1 + numberBytes(ordinal) + numberBytes(length) + TAIL;
  }

  private static boolean checks(byte[] bytes, int from, int at) {
    return bytes[at] == (byte) Checksum.of(bytes, from, at - from);
  }

  private static long number(byte[] bytes, int from, int limit, int maxBytes) {
    long value = 0;
    for (int i = 0; i < maxBytes; i++) {
      if (from + i >= limit) {
        return CUT_NUMBER;
      }
      int next = bytes[from + i];
      value |= (long) (next & 0x7f) << (7 * i);
      if (next >= 0) {
        return next == 0 && i > 0 ? BAD_NUMBER : value;
      }
    }
    return BAD_NUMBER;
  }

  private static int numberBytes(long value) {
    return (63 - Long.numberOfLeadingZeros(value | 1)) / 7 + 1;
  }

  private static int littleEndian(byte[] b, int at) {
    return (b[at] & 0xff)
        | (b[at + 1] & 0xff) << 8
        | (b[at + 2] & 0xff) << 16
        | (b[at + 3] & 0xff) << 24;
  }
}
