package semlog.netlogserve;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens plain, gzip and zstd input alike, told apart by their first bytes. */
final class Inputs {
  private static final int GZIP = 0x1f8b;
  private static final int ZSTD = 0x28b52ffd;
  private static final int BUFFER_BYTES = 1 << 16;

  private Inputs() {}

  static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return open(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** The content of a stream; live input comes as soon as it is there. */
  static InputStream open(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, BUFFER_BYTES);
    buffered.mark(4);
    int magic = 0;
    int two = 0;
    for (int i = 0; i < 4; i++) {
      int next = buffered.read();
      if (next < 0 || (i == 0 && next != GZIP >> 8 && next != ZSTD >>> 24)) {
        break;
      }
      magic = magic << 8 | next;
      two = i == 1 ? magic : two;
    }
    buffered.reset();
    if (two == GZIP) {
      return new GZIPInputStream(buffered, BUFFER_BYTES);
    }
    return magic == ZSTD ? new ZstdInputStream(buffered).setContinuous(true) : buffered;
  }
}
