package semlog.slc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.Test;

/** A live stream is committed when it pauses, and all of it arrives in order. */
final class LiveCopyTest {
  /** Gives a piece each time it is asked for one, and waits for a word before each. */
  private static final class Pieces extends InputStream {
    private final SynchronousQueue<String> pieces = new SynchronousQueue<>();

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        byte[] piece = pieces.take().getBytes(UTF_8);
        if (piece.length == 0) {
          return -1;
        }
        if (piece[0] == '!') {
          throw new IOException("cable cut");
        }
        System.arraycopy(piece, 0, target, offset, piece.length);
        return piece.length;
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  /** Notes what it is told, and lets the next piece come when it was told to commit. */
  private static final class Notes implements Receiver {
    private final StringBuilder notes = new StringBuilder();
    private final Pieces source;
    private final String[] rest;
    private int next;
    private boolean gathers;

    Notes(Pieces source, String... rest) {
      this.source = source;
      this.rest = rest;
    }

    void give() throws IOException {
      try {
        source.pieces.put(rest[next++]);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      notes.append(new String(bytes, offset, length, UTF_8));
    }

    @Override
    public boolean idle() {
      notes.append(" idle ");
      return gathers;
    }

    @Override
    public void quiet() throws IOException {
      notes.append("quiet ");
      give();
    }

    @Override
    public void commit() throws IOException {
      notes.append("commit ");
      give();
    }

    @Override
    public void commitBeside() {
      notes.append("beside ");
    }

    @Override
    public void close() {
      notes.append("close");
    }
  }

  @Test
  void commitsWheneverNothingMoreComes() throws IOException, InterruptedException {
    Pieces pieces = new Pieces();
    Notes notes = new Notes(pieces, "b", "c", "");
    Thread first = Thread.ofVirtual().start(() -> put(pieces, "a"));
    new LiveCopy(notes, FlushPolicy.of(Duration.ofMillis(1), false)).run(pieces);
    first.join();
    assertEquals("a idle commit b idle commit c idle commit ", notes.notes.toString());
  }

  @Test
  void takesAnEventForCompleteWhenNothingMoreComes() throws IOException, InterruptedException {
    Pieces pieces = new Pieces();
    Notes notes = new Notes(pieces, "b", "");
    notes.gathers = true;
    Thread first = Thread.ofVirtual().start(() -> put(pieces, "a"));
    new LiveCopy(notes, FlushPolicy.of(Duration.ofDays(1), false)).run(pieces);
    first.join();
    assertEquals("a idle quiet b idle quiet ", notes.notes.toString());
  }

  @Test
  void aBrokenStreamIsAFailure() {
    Pieces pieces = new Pieces();
    Notes notes = new Notes(pieces, "!");
    Thread.ofVirtual().start(() -> put(pieces, "a"));
    IOException failure =
        assertThrows(
            IOException.class,
            () -> new LiveCopy(notes, FlushPolicy.of(Duration.ofMillis(1), false)).run(pieces));
    assertEquals("cable cut", failure.getMessage());
  }

  private static void put(Pieces pieces, String piece) {
    try {
      pieces.pieces.put(piece);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
