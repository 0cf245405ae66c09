package semlog.archive;

import java.util.Arrays;
import semlog.bytes.ByteBuilder;
import semlog.bytes.Checksum;
import semlog.fault.WrongVersion;

/**
 * What every segment starts with:
 *
 * <pre>
 *  0  4  magic F3 53 4C 43
 *  4  1  version; 80 + d was draft d of version 0
 *  5 16  segment id
 * 21  2  low half of the CRC-32C of bytes 0 to 20
 * </pre>
 *
 * <p>The whole CRC-32C is the segment's salt: the checksum of each unit is combined with it, so
 * that a unit of another segment is not mistaken for one of this.
 */
final class SegmentHeader {
  static final int BYTES = 23;
  static final int MAGIC_BYTES = 4;
  static final int ID_BYTES = 16;
  private static final int DRAFT = 0x80;
  static final int VERSION = 1;
  static final byte FIRST_BYTE = (byte) 0xF3;
  static final byte[] MAGIC = {FIRST_BYTE, 'S', 'L', 'C'};
  private static final int VERSION_AT = 4;
  private static final int ID_AT = 5;
  private static final int CHECK_AT = 21;

  private final byte[] id;
  private final byte[] wire;

  SegmentHeader(byte[] id) {
    if (id.length != ID_BYTES) {
      throw new IllegalArgumentException("a segment id has 16 bytes, not " + id.length);
    }
    this.id = id.clone();
    ByteBuilder out = new ByteBuilder(BYTES).bytes(MAGIC).u8(VERSION).bytes(id);
    int salt = Checksum.of(out.array(), 0, CHECK_AT);
    this.wire = out.u8(salt).u8(salt >>> 8).toByteArray();
  }

  byte[] id() {
    return id.clone();
  }

  byte[] wire() {
    return wire.clone();
  }

  int salt() {
    return Checksum.of(wire, 0, CHECK_AT);
  }

  /** How many of the four magic bytes are at {@code offset}. */
  static int magicBytes(byte[] bytes, int offset, int limit) {
    int same = 0;
    for (int i = 0; i < MAGIC.length && offset + i < limit; i++) {
      same += bytes[offset + i] == MAGIC[i] ? 1 : 0;
    }
    return same;
  }

  /** Whether a whole and undamaged header, of whatever version, is at {@code offset}. */
  static boolean soundAt(byte[] bytes, int offset, int limit) {
    if (limit - offset < BYTES || magicBytes(bytes, offset, limit) < MAGIC_BYTES) {
      return false;
    }
    int check = Checksum.of(bytes, offset, CHECK_AT);
    return bytes[offset + CHECK_AT] == (byte) check
        && bytes[offset + CHECK_AT + 1] == (byte) (check >>> 8);
  }

  /**
   * Reads a header that is {@link #soundAt sound}.
   *
   * @throws WrongVersion when it is not the version written here
   */
  static SegmentHeader at(byte[] bytes, int offset, long position) {
    int version = bytes[offset + VERSION_AT] & 0xff;
    if (version != VERSION) {
      throw new WrongVersion(
          "segment at byte %d: format %s; this Semlog reads %s"
              .formatted(position, versionName(version), versionName(VERSION)));
    }
    return new SegmentHeader(Arrays.copyOfRange(bytes, offset + ID_AT, offset + CHECK_AT));
  }

  private static String versionName(int version) {
    return version < DRAFT ? "version " + version : "version 0, draft " + (version - DRAFT);
  }
}
