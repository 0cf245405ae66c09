package semlog.block;

import java.util.Arrays;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.column.Backend;
import semlog.column.Decompressor;
import semlog.mixing.BitCoder;
import semlog.mixing.TextMixer;

/**
 * A small body, of a block or of a section, compressed where that helps. Wire layout: form u8 (0
 * stored, 1 zstd, 2 mixed); unless stored the raw length as a varint; the bytes.
 */
public final class PackedHead {
  private static final int STORED = 0;
  private static final int ZSTD = 1;
  private static final int MIXED = 2;
  static final int MOST_BYTES = 1 << 26;

  private PackedHead() {}

  /** Packs a body. */
  public static byte[] pack(byte[] raw, Backend backend) {
    return pack(raw, backend, 0);
  }

  /**
   * Packs a body.
   *
   * @param leastLevel of zstd's; 0 for none
   */
  static byte[] pack(byte[] raw, Backend backend, int leastLevel) {
    boolean mixes = backend.mixes();
    byte[] compressed = mixes ? mix(raw) : backend.compress(raw, 0, raw.length, leastLevel);
    if (mixes && backend.isPrimed()) {
      byte[] primed = backend.compress(raw, 0, raw.length, leastLevel);
      mixes = compressed.length <= primed.length;
      compressed = mixes ? compressed : primed;
    }
    ByteBuilder packed = new ByteBuilder(raw.length + 1);
    if (compressed.length + 4 < raw.length) {
      return packed.u8(mixes ? MIXED : ZSTD).varint(raw.length).bytes(compressed).toByteArray();
    }
    return packed.u8(STORED).bytes(raw).toByteArray();
  }

  private static byte[] mix(byte[] raw) {
    ByteBuilder mixed = new ByteBuilder(raw.length);
    BitCoder coder = BitCoder.writing(mixed);
    TextMixer mixer = new TextMixer(raw.length);
    mixer.begin(coder, raw.length);
    mixer.all(raw);
    coder.finish();
    return mixed.toByteArray();
  }

  static byte[] unpack(byte[] packed, String part) {
    return unpack(packed, part, new byte[0]);
  }

  /**
   * The body.
   *
   * @param primer the zstd dictionary it was packed with, or nothing
   */
  public static byte[] unpack(byte[] packed, String part, byte[] primer) {
    ByteCursor cursor = new ByteCursor(packed, part);
    int form = cursor.u8();
    return switch (form) {
      case STORED -> Arrays.copyOfRange(packed, 1, packed.length);
      case ZSTD -> {
        int length = cursor.count(MOST_BYTES);
        try (Decompressor zstd = new Decompressor(primer)) {
          yield zstd.decompress(cursor.bytes(cursor.remaining()), length, part);
        }
      }
      case MIXED -> {
        int length = cursor.count(MOST_BYTES);
        BitCoder coder = BitCoder.reading(cursor.bytes(cursor.remaining()));
        TextMixer mixer = new TextMixer(length);
        mixer.begin(coder, length);
        byte[] raw = mixer.all(new byte[0]);
        if (raw.length != length) {
          throw cursor.damaged("too few bytes for #", length);
        }
        yield raw;
      }
      default -> throw cursor.damaged("unknown form #", form);
    };
  }
}
