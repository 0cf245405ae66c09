package semlog.slc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The content of a packed stream that another thread may be waiting for when this is closed. The
 * unpacker is then left alone, since its close would wait too.
 */
final class LiveContent extends FilterInputStream {
  private final InputStream stored;

  LiveContent(InputStream content, InputStream stored) {
    super(content);
    this.stored = stored;
  }

  @Override
  public void close() throws IOException {
    stored.close();
  }
}
