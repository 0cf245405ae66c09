package semlog.bytes;

import java.util.zip.CRC32C;

/** The one checksum of the format: CRC-32C (Castagnoli), as in RFC 3720. */
public final class Checksum {
  private Checksum() {}

  /** Of one range of bytes. */
  public static int of(byte[] bytes, int offset, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, offset, length);
    return (int) crc.getValue();
  }

  /** Of two ranges of one array, read as if they were one. */
  public static int of(byte[] bytes, int offset, int length, int secondOffset, int secondLength) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, offset, length);
    crc.update(bytes, secondOffset, secondLength);
    return (int) crc.getValue();
  }

  /** Of two arrays, the first up to {@code length}, read as if they were one. */
  public static int of(byte[] first, int length, byte[] second) {
    CRC32C crc = new CRC32C();
    crc.update(first, 0, length);
    crc.update(second, 0, second.length);
    return (int) crc.getValue();
  }
}
