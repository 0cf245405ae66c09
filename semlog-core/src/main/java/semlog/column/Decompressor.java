package semlog.column;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import semlog.fault.Damaged;

/** What gives back the bytes of frames. Not thread-safe; to be closed. */
public final class Decompressor implements AutoCloseable {
  private final ZstdDecompressCtx context = new ZstdDecompressCtx();

  /**
   * For frames that were made with a dictionary, or without one.
   *
   * @param dictionary a zstd dictionary, or nothing
   */
  public Decompressor(byte[] dictionary) {
    if (dictionary.length > 0) {
      context.loadDict(dictionary);
    }
  }

  /**
   * The bytes that a frame holds.
   *
   * @param rawBytes what must come out, already checked against a limit
   * @param part what is being read, for the message
   */
  public byte[] decompress(byte[] stored, int rawBytes, String part) {
    byte[] raw = new byte[rawBytes];
    try {
      int size = context.decompressByteArray(raw, 0, rawBytes, stored, 0, stored.length);
      if (size == rawBytes) {
        return raw;
      }
      throw Damaged.at(part, "# bytes instead of #", size, rawBytes);
    } catch (ZstdException e) {
      throw new Damaged(part + ": " + e.getMessage());
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
