package semlog.slcnotify;

import java.io.IOException;
import java.io.InputStream;
import semlog.cli.LiveInput;
import semlog.cli.Session;
import semlog.event.EventIntake;

/** Reads one input into events, and lets time pass when none come. */
final class Feed {
  /** Takes note of how many bytes of the input are done with. */
  @FunctionalInterface
  interface Progress {
    void isRead(long bytes);
  }

  private static final int BUFFER_BYTES = 1 << 16;
  private static final long TICK_MILLISECONDS = 100;

  /** An event to which nothing comes for so long is complete. */
  private static final long QUIET_MILLISECONDS = 20;

  private final EventIntake intake;
  private final boolean live;
  private final Progress progress;
  private final Watching watching;
  private final Session session;

  /**
   * Nothing of an input is read.
   *
   * @param live whether its events come as they happen
   */
  Feed(EventIntake intake, boolean live, Progress progress, Watching watching, Session session) {
    this.intake = intake;
    this.live = live;
    this.progress = progress;
    this.watching = watching;
    this.session = session;
  }

  /**
   * Reads the input.
   *
   * @return whether it was read to its end, or somebody wanted all to end
   */
  boolean read(InputStream in) throws IOException, InterruptedException {
    byte[] buffer = new byte[BUFFER_BYTES];
    int kept = 0;
    while (!isOver() && (kept > 0 || !(live && needsTime()))) {
      int count = in.read(buffer, kept, buffer.length - kept);
      if (count < 0) {
        take(buffer, 0, kept);
        return end();
      }
      int come = kept + count;
      boolean more = !live || in.available() > 0;
      int whole = more ? linesOf(buffer, come) : come;
      take(buffer, 0, whole);
      kept = come - whole;
      System.arraycopy(buffer, whole, buffer, 0, kept);
    }
    if (!isOver()) {
      readOnTime(new LiveInput(in), buffer);
    }
    return end();
  }

  /** How many of these bytes are whole lines; all of them if there is no end of any. */
  private static int linesOf(byte[] bytes, int count) {
    int end = count;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end == 0 ? count : end;
  }

  private boolean needsTime() {
    return watching.needsTime() || intake.isGathering();
  }

  private void readOnTime(LiveInput in, byte[] buffer) throws IOException, InterruptedException {
    int count = 0;
    while (count >= 0 && !isOver()) {
      count = in.read(buffer, intake.isGathering() ? QUIET_MILLISECONDS : TICK_MILLISECONDS);
      if (count > 0) {
        take(buffer, 0, count);
      } else if (count == 0) {
        quiet();
      }
    }
  }

  /** Takes bytes of the input. */
  void take(byte[] bytes, int from, int count) throws IOException {
    watching.now().clock(session.clock().instant(), live);
    intake.feed(bytes, from, from + count);
    took();
  }

  /** Nothing has come for some time: what more lines could belong to is complete. */
  private void quiet() throws IOException {
    if (intake.isGathering()) {
      watching.now().clock(session.clock().instant(), live);
      intake.release();
    }
    watching.now().idle(session.clock().instant());
    took();
  }

  private void took() throws IOException {
    session.out().flush();
    progress.isRead(intake.wholeBytes());
    watching.tick();
  }

  private boolean isOver() {
    return intake.hasEnded() || watching.isToEnd();
  }

  /**
   * Takes what came for all of the input, unless somebody wanted all to end.
   *
   * @return whether it was read to its end
   */
  boolean end() throws IOException {
    boolean toItsEnd = !intake.hasEnded();
    if (!watching.isToEnd()) {
      intake.end();
      progress.isRead(intake.wholeBytes());
    }
    return toItsEnd;
  }
}
