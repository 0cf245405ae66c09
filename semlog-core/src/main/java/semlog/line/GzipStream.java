package semlog.line;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import semlog.bytes.BulkStream;

/**
 * The content of gzip members that follow one another (RFC 1952). Unlike the JDK's reader it does
 * not take a member with a damaged header, or anything else that is no member, for the end; only
 * zeros may follow the last.
 */
final class GzipStream extends BulkStream {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int DEFLATE = 8;
  private static final int HEADER_CHECK = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int filled;
  private boolean ended;

  /** Reads the first header. */
  GzipStream(InputStream in) throws IOException {
    this.in = in;
    header();
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    while (!ended) {
      int inflated = inflate(target, offset, count);
      if (inflated > 0) {
        check.update(target, offset, inflated);
        return inflated;
      }
      if (inflater.finished()) {
        at = filled - inflater.getRemaining();
        trailer();
        next();
      } else if (inflater.needsInput()) {
        require();
        give();
      } else {
        throw new ZipException("a preset dictionary is needed");
      }
    }
    return -1;
  }

  private int inflate(byte[] target, int offset, int count) throws ZipException {
    try {
      return inflater.inflate(target, offset, count);
    } catch (DataFormatException e) {
      throw new ZipException(String.valueOf(e.getMessage()));
    }
  }

  /** Gives the inflater what is in the buffer. */
  private void give() {
    inflater.setInput(buffer, at, filled - at);
    at = filled;
  }

  private void trailer() throws IOException {
    long checked = check.getValue();
    if (little(4) != checked || little(4) != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("checksum or length differs");
    }
  }

  /** Goes on with the next member, if there is one behind zeros or at once. */
  private void next() throws IOException {
    do {
      if (at == filled && !fill()) {
        ended = true;
        return;
      }
    } while (buffer[at] == 0 && at++ < filled);
    inflater.reset();
    header();
  }

  private void header() throws IOException {
    check.reset();
    if (one() != 0x1f || one() != 0x8b) {
      throw new ZipException("bytes that are no gzip member");
    }
    int method = one();
    int flags = one();
    if (method != DEFLATE || (flags & RESERVED) != 0) {
      throw new ZipException("a gzip member of a kind that nobody knows");
    }
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip((int) little(2));
    }
    skipText((flags & NAME) != 0);
    skipText((flags & COMMENT) != 0);
    long checked = check.getValue() & 0xffff;
    if ((flags & HEADER_CHECK) != 0 && little(2) != checked) {
      throw new ZipException("checksum of a header differs");
    }
    check.reset();
    give();
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      one();
    }
  }

  private void skipText(boolean there) throws IOException {
    while (there && one() != 0) {
      // the name or comment is not needed
    }
  }

  private long little(int bytes) throws IOException {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (long) one() << (8 * i);
    }
    return value;
  }

  private int one() throws IOException {
    require();
    check.update(buffer[at]);
    return buffer[at++] & 0xff;
  }

  private void require() throws IOException {
    if (at == filled && !fill()) {
      throw new EOFException();
    }
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.read(buffer, 0, buffer.length));
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
