package semlog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import semlog.attribute.Formats;
import semlog.bytes.BulkStream;
import semlog.redaction.Redaction;

/** The lines of a stream with values replaced, each when it has ended. */
public final class RedactedInput extends BulkStream {
  /** What can be read. */
  private static final class Ready extends ByteArrayOutputStream {
    private int at;

    boolean isEmpty() {
      return at == count;
    }

    int take(byte[] target, int offset, int most) {
      int taken = Math.min(most, count - at);
      System.arraycopy(buf, at, target, offset, taken);
      at += taken;
      if (isEmpty()) {
        at = 0;
        count = 0;
      }
      return taken;
    }
  }

  private final InputStream in;
  private final Ready ready = new Ready();
  private final Optional<ChangedLengths> lengths;
  private final Optional<ProtectedValues> values;
  private final Redactor redactor;
  private final byte[] chunk = new byte[1 << 16];
  private boolean ended;

  /**
   * A stream of redacted lines.
   *
   * @param in becomes this object's to close
   * @param values where those go that are protected, if some are
   */
  public RedactedInput(
      InputStream in,
      Redaction redaction,
      Formats formats,
      Learnt learnt,
      Optional<ProtectedValues> values) {
    this(in, redaction, formats, learnt, Optional.empty(), values);
  }

  private RedactedInput(
      InputStream in,
      Redaction redaction,
      Formats formats,
      Learnt learnt,
      Optional<ChangedLengths> lengths,
      Optional<ProtectedValues> values) {
    this.in = in;
    this.lengths = lengths;
    this.values = values;
    this.redactor = new Redactor(ready, redaction, formats, learnt, lengths, values);
  }

  /** One of a stream without an end, of which {@link #bytesBefore} knows. */
  public static RedactedInput following(
      InputStream in, Redaction redaction, Formats formats, Optional<ProtectedValues> values) {
    Optional<ChangedLengths> lengths = Optional.of(new ChangedLengths());
    return new RedactedInput(in, redaction, formats, Learnt.nothing(), lengths, values);
  }

  /** Where those values go that are protected. */
  public Optional<ProtectedValues> values() {
    return values;
  }

  /**
   * How many bytes of the stream were read for so many of the redacted lines, or for those of them
   * that are whole; for any thread. To be asked for ever more bytes.
   */
  public long bytesBefore(long redacted) {
    return lengths.orElseThrow().before(redacted);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (length > 0 && ready.isEmpty()) {
      if (ended) {
        return -1;
      }
      int count = in.read(chunk);
      if (count < 0) {
        ended = true;
        redactor.close();
      } else {
        redactor.write(chunk, 0, count);
      }
    }
    return ready.take(target, offset, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
