package semlog.line;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The content of a stream that may be packed by gzip, zstd or xz, told by its first bytes. Several
 * packed members one after the other are read as one.
 */
public final class PlainInput {
  /** zstd windows up to 2 GiB are read, as far as memory goes. */
  private static final int ZSTD_WINDOW_LOG = 31;

  private static final int XZ_MEMORY_KIB = 1 << 20;
  private static final int BUFFER_BYTES = 1 << 16;

  private PlainInput() {}

  /**
   * The content; live input comes as soon as it is there. Reading throws {@link
   * semlog.fault.Damaged} where packed bytes are not what was written.
   *
   * @param in becomes the result's to close, even if this fails
   */
  public static InputStream open(InputStream in) throws IOException {
    PeekedStream peeked = new PeekedStream(in);
    try {
      if (peeked.startsWith(0x1f, 0x8b)) {
        return new PackedStream(new GZIPInputStream(peeked.neverDry(), BUFFER_BYTES));
      }
      if (peeked.startsWith(0x28, 0xb5, 0x2f, 0xfd) || isSkippableFrame(peeked)) {
        return new PackedStream(zstd(peeked));
      }
      if (peeked.startsWith(0xfd, '7', 'z', 'X', 'Z', 0)) {
        return new PackedStream(new XZInputStream(peeked, XZ_MEMORY_KIB));
      }
      return peeked;
    } catch (IOException e) {
      peeked.close();
      throw PackedStream.damagedOr(e);
    }
  }

  private static InputStream zstd(InputStream in) throws IOException {
    return new ZstdInputStreamNoFinalizer(in).setLongMax(ZSTD_WINDOW_LOG);
  }

  private static boolean isSkippableFrame(PeekedStream in) throws IOException {
    for (int variant = 0x50; variant <= 0x5f; variant++) {
      if (in.startsWith(variant, 0x2a, 0x4d, 0x18)) {
        return true;
      }
    }
    return false;
  }
}
