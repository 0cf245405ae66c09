package semlog.slc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import semlog.line.PlainInput;

/**
 * The content of a stream that may be packed. It looks at the first bytes only when something is
 * read, so that opening a live stream waits for nothing.
 */
final class PlainStream extends InputStream {
  private final InputStream packed;
  private final boolean live;
  private Optional<InputStream> plain = Optional.empty();

  /**
   * @param live whether another thread may be waiting in a read when this is closed; an unpacker is
   *     then left alone, since its close would wait too
   */
  PlainStream(InputStream packed, boolean live) {
    this.packed = packed;
    this.live = live;
  }

  @Override
  public int read() throws IOException {
    return plain().read();
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    return plain().read(target, offset, count);
  }

  @Override
  public void close() throws IOException {
    if (!live && plain.isPresent()) {
      plain.get().close();
    }
    packed.close();
  }

  private InputStream plain() throws IOException {
    if (plain.isEmpty()) {
      plain = Optional.of(PlainInput.open(packed));
    }
    return plain.get();
  }
}
