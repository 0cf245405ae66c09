package semlog.line;

import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.tukaani.xz.CorruptedInputException;
import org.tukaani.xz.XZFormatException;
import semlog.bytes.BulkStream;
import semlog.fault.Damaged;

/** The content of packed bytes; what its reader says of bad ones becomes {@link Damaged}. */
final class PackedStream extends BulkStream {
  private final InputStream in;

  PackedStream(InputStream in) {
    this.in = in;
  }

  /** Returns the failure when it is one of the medium. */
  static IOException damagedOr(IOException failure) {
    String name = failure.getClass().getName();
    boolean damaged =
        failure instanceof EOFException
            || failure instanceof ZipException
            || (name.startsWith("com.github") && failure instanceof ZstdIOException)
            || (name.startsWith("org.tukaani")
                && (failure instanceof CorruptedInputException
                    || failure instanceof XZFormatException));
    if (!damaged) {
      return failure;
    }
    boolean cutOff =
        failure instanceof EOFException || "Truncated source".equals(failure.getMessage());
    throw new Damaged(cutOff ? "packed data is cut off" : "packed data: " + failure.getMessage());
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    try {
      return in.read(target, offset, count);
    } catch (IOException e) {
      throw damagedOr(e);
    }
  }

  @Override
  public int available() throws IOException {
    return in.available();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
