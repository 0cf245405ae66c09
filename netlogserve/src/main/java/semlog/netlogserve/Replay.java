package semlog.netlogserve;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import semlog.value.LineRetimer;

/** Writes lines at the moments that a {@link Schedule} gives their times. */
final class Replay implements LineUse {
  private final Options options;
  private final ReplayClock clock;
  private final Clock wall;
  private final OutputStream out;
  private final Schedule schedule;
  private final LineRetimer retimer;
  private final Lateness lateness = new Lateness();

  private byte[] retimed = new byte[0];
  private long startNanos;
  private Instant wallStart = Instant.EPOCH;
  private long lines;

  /**
   * @param wall tells the times that {@link Retime.Now} writes
   */
  Replay(Options options, ReplayClock clock, Clock wall, OutputStream out) {
    this.options = options;
    this.clock = clock;
    this.wall = wall;
    this.out = out;
    this.schedule = new Schedule(options.speed(), options.idleNanos());
    this.retimer = new LineRetimer(options.zone());
  }

  /** Writes the lines of one input, the last one flushed. */
  @Override
  public void take(TimedLines input) throws IOException, InterruptedException {
    for (boolean whole = true;
        !(whole && isDone()) && input.next(out);
        whole = input.piece().endsLine()) {
      if (input.isTimed()) {
        schedule.due(input.nanos());
      }
      if (lines == 0) {
        begin();
      }
      await();
      write(input);
      lines += input.piece().startsLine() ? 1 : 0;
      if (!isUnpaced()) {
        out.flush();
        lateness.add(clock.nanoTime() - startNanos - schedule.dueNanos());
      }
    }
    out.flush();
  }

  /** The next input is the first one again. */
  void restart() {
    schedule.restart();
  }

  @Override
  public boolean isDone() {
    return lines >= options.limit();
  }

  long lines() {
    return lines;
  }

  /** How long it took so far, and how well the moments were met. */
  String report() {
    Duration taken = Duration.ofNanos(lines == 0 ? 0 : clock.nanoTime() - startNanos);
    String counted = lines + (lines == 1 ? " line in " : " lines in ") + Spans.text(taken);
    return isUnpaced() || lines == 0 ? counted : counted + "; late: " + lateness;
  }

  private boolean isUnpaced() {
    return Double.isInfinite(options.speed().factor());
  }

  private void begin() {
    startNanos = clock.nanoTime();
    wallStart = wall.instant();
  }

  private void await() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    long due = startNanos + schedule.dueNanos();
    if (due - clock.nanoTime() > 0) {
      clock.waitUntil(due);
    }
  }

  private void write(TimedLines input) throws IOException {
    LineSource piece = input.piece();
    Retime retime = options.retime();
    if (!input.isTimed() || retime instanceof Retime.Keep) {
      out.write(piece.bytes(), piece.from(), piece.to() - piece.from());
      return;
    }
    Instant own = Instant.ofEpochSecond(input.time().epochSecond(), input.time().nano());
    Instant other =
        switch (retime) {
          case Retime.Keep keep -> own;
          case Retime.Now now -> wallStart.plusNanos(schedule.dueNanos());
          case Retime.Shift shift -> own.plus(shift.by());
        };
    int most = piece.to() - piece.from() + LineRetimer.MOST_ADDED_BYTES;
    retimed = retimed.length < most ? new byte[2 * most] : retimed;
    int end =
        retimer.write(
            input.time(),
            piece.bytes(),
            piece.from(),
            piece.to(),
            other.getEpochSecond(),
            other.getNano(),
            retimed,
            0);
    out.write(retimed, 0, end);
  }
}
