package semlog.slcnotify;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import semlog.cli.LiveInput;
import semlog.cli.Session;
import semlog.event.EventReader;
import semlog.trigger.Watch;

/** Reads one input into events, and lets time pass when none come. */
final class Feed {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final long TICK_MILLISECONDS = 100;

  private final EventReader reader;
  private final Watch watch;
  private final Outbox outbox;
  private final Session session;
  private final byte[] buffer = new byte[BUFFER_BYTES];

  Feed(EventReader reader, Watch watch, Outbox outbox, Session session) {
    this.reader = reader;
    this.watch = watch;
    this.outbox = outbox;
    this.session = session;
  }

  /**
   * Reads an input.
   *
   * @param live whether its events come as they happen
   * @return whether it was read to its end
   */
  boolean read(InputStream in, boolean live) throws IOException, InterruptedException {
    if (live && (watch.needsTime() || outbox.needsTime())) {
      readOnTime(new LiveInput(in));
    } else {
      int count = in.read(buffer);
      while (count >= 0) {
        feed(count, live);
        count = reader.hasEnded() ? -1 : in.read(buffer);
      }
    }
    boolean toItsEnd = !reader.hasEnded();
    reader.end();
    return toItsEnd;
  }

  private void readOnTime(LiveInput in) throws IOException, InterruptedException {
    int count = 0;
    while (count >= 0 && !reader.hasEnded()) {
      count = in.read(buffer, TICK_MILLISECONDS);
      if (count > 0) {
        feed(count, true);
      } else if (count == 0) {
        watch.idle(now());
        outbox.tick();
      }
    }
  }

  private void feed(int count, boolean live) throws IOException {
    watch.clock(now(), live);
    reader.feed(buffer, 0, count);
    session.out().flush();
    outbox.tick();
  }

  private Instant now() {
    return session.clock().instant();
  }
}
