package semlog.line;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.tukaani.xz.XZInputStream;
import semlog.fault.Mistyped;

/**
 * The content of a stream that may be packed by gzip, zstd or xz. Several packed members one after
 * the other are read as one.
 */
public final class PlainInput {
  /** zstd windows up to 2 GiB are read, as far as memory goes. */
  private static final int ZSTD_WINDOW_LOG = 31;

  private static final int XZ_MEMORY_KIB = 1 << 20;

  private PlainInput() {}

  /**
   * The content of a stream that is packed if its first bytes say so; live input comes as soon as
   * it is there. Reading throws {@link semlog.fault.Damaged} where packed bytes are not what was
   * written.
   *
   * @param in becomes the result's to close, even if this fails
   */
  public static InputStream open(InputStream in) throws IOException {
    PeekedStream peeked = new PeekedStream(in);
    try {
      Optional<Packing> packing = Packing.ofContent(peeked);
      return packing.isPresent() ? unpacked(peeked, packing.get()) : peeked;
    } catch (IOException e) {
      peeked.close();
      throw PackedStream.damagedOr(e);
    }
  }

  /**
   * The content of a stream that is said to be packed.
   *
   * @param in becomes the result's to close, even if this fails
   * @throws Mistyped when it is not packed like that
   */
  public static InputStream open(InputStream in, Packing packing) throws IOException {
    PeekedStream peeked = new PeekedStream(in);
    boolean opened = false;
    try {
      if (!packing.begins(peeked)) {
        throw new Mistyped(
            "is not in " + packing.label() + " format, as its name says",
            "rename it or pipe it in, and it is taken as it is");
      }
      InputStream content = unpacked(peeked, packing);
      opened = true;
      return content;
    } catch (IOException e) {
      throw PackedStream.damagedOr(e);
    } finally {
      if (!opened) {
        peeked.close();
      }
    }
  }

  private static InputStream unpacked(PeekedStream in, Packing packing) throws IOException {
    return new PackedStream(
        switch (packing) {
          case GZIP -> new GzipStream(in);
          case ZSTD -> new ZstdInputStreamNoFinalizer(in).setLongMax(ZSTD_WINDOW_LOG);
          case XZ -> new XZInputStream(in, XZ_MEMORY_KIB);
        });
  }
}
