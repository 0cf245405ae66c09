package semlog;

import java.io.IOException;
import java.io.InputStream;
import semlog.block.BlockRows;
import semlog.template.TemplateStore;

/** Learns the templates of an input before its lines are told of. */
public final class Learning {
  private static final int CHUNK_BYTES = 1 << 20;

  /** Bytes of skeletons after which no more is learnt beforehand. */
  private static final long MOST_LEARNT_BYTES = 16L << 20;

  private final TemplateStore store = new TemplateStore();
  private final LineReceiver receiver = new LineReceiver(store, LineListener.NONE);
  private BlockRows rows = new BlockRows(CHUNK_BYTES + LineReceiver.PIECE_BYTES);
  private BlockRows other = new BlockRows(CHUNK_BYTES + LineReceiver.PIECE_BYTES);

  private Learning() {}

  /** Reads an input to its end and gives what was learnt from it. */
  public static TemplateStore of(InputStream in) throws IOException {
    return new Learning().all(in);
  }

  private TemplateStore all(InputStream in) throws IOException {
    while (store.bytes() < MOST_LEARNT_BYTES) {
      int read = in.read(rows.text(), rows.textLength(), CHUNK_BYTES);
      if (read < 0) {
        break;
      }
      rows.advance(read);
      receiver.scan(rows);
      while (rows.isFull()) {
        forget();
        receiver.scan(rows);
      }
      if (receiver.room(rows) <= 0) {
        receiver.piece(rows);
      }
      forget();
    }
    return store;
  }

  /** Goes on with nothing but the line that has not ended. */
  private void forget() {
    other.restart(rows.text(), receiver.lineStart(), rows.textLength());
    BlockRows full = rows;
    rows = other;
    other = full;
    receiver.restart();
  }
}
