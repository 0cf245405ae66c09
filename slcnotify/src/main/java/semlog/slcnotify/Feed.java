package semlog.slcnotify;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import semlog.cli.LiveInput;
import semlog.cli.Session;
import semlog.event.EventReader;

/** Reads one input into events, and lets time pass when none come. */
final class Feed {
  /** Takes note of how many bytes of the input are done with. */
  @FunctionalInterface
  interface Progress {
    void isRead(long bytes);
  }

  private static final int BUFFER_BYTES = 1 << 16;
  private static final long TICK_MILLISECONDS = 100;

  private final EventReader reader;
  private final Watching watching;
  private final Session session;
  private final byte[] buffer = new byte[BUFFER_BYTES];

  Feed(EventReader reader, Watching watching, Session session) {
    this.reader = reader;
    this.watching = watching;
    this.session = session;
  }

  /**
   * Reads an input.
   *
   * @param live whether its events come as they happen
   * @return whether it was read to its end, or somebody wanted all to end
   */
  boolean read(InputStream in, boolean live, Progress progress)
      throws IOException, InterruptedException {
    if (live && watching.needsTime()) {
      readOnTime(new LiveInput(in), progress);
    } else {
      int count = in.read(buffer);
      while (count >= 0) {
        feed(count, live, progress);
        count = isOver() ? -1 : in.read(buffer);
      }
    }
    boolean toItsEnd = !reader.hasEnded();
    if (!watching.isToEnd()) {
      reader.end();
    }
    return toItsEnd;
  }

  private void readOnTime(LiveInput in, Progress progress)
      throws IOException, InterruptedException {
    int count = 0;
    while (count >= 0 && !isOver()) {
      count = in.read(buffer, TICK_MILLISECONDS);
      if (count > 0) {
        feed(count, true, progress);
      } else if (count == 0) {
        watching.now().idle(now());
        watching.tick();
      }
    }
  }

  private boolean isOver() {
    return reader.hasEnded() || watching.isToEnd();
  }

  private void feed(int count, boolean live, Progress progress) throws IOException {
    watching.now().clock(now(), live);
    reader.feed(buffer, 0, count);
    session.out().flush();
    progress.isRead(reader.wholeBytes());
    watching.tick();
  }

  private Instant now() {
    return session.clock().instant();
  }
}
