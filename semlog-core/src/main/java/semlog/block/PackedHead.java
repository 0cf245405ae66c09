package semlog.block;

import java.util.Arrays;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.column.Backend;

/**
 * A small body, compressed where that helps. Wire layout: form u8 (0 stored, 1 zstd); for zstd the
 * raw length as a varint; the bytes.
 */
final class PackedHead {
  private static final int STORED = 0;
  private static final int ZSTD = 1;
  static final int MOST_BYTES = 1 << 26;

  private PackedHead() {}

  static byte[] pack(byte[] raw, Backend backend) {
    byte[] compressed = backend.compress(raw, 0, raw.length);
    ByteBuilder packed = new ByteBuilder(raw.length + 1);
    if (compressed.length + 4 < raw.length) {
      return packed.u8(ZSTD).varint(raw.length).bytes(compressed).toByteArray();
    }
    return packed.u8(STORED).bytes(raw).toByteArray();
  }

  static byte[] unpack(byte[] packed, String part) {
    ByteCursor cursor = new ByteCursor(packed, part);
    int form = cursor.u8();
    return switch (form) {
      case STORED -> Arrays.copyOfRange(packed, 1, packed.length);
      case ZSTD -> {
        int length = cursor.count(MOST_BYTES);
        yield Backend.decompress(cursor.bytes(cursor.remaining()), length, part);
      }
      default -> throw cursor.damaged("unknown form " + form);
    };
  }
}
