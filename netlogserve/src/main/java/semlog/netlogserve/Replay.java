package semlog.netlogserve;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import semlog.cli.Sizes;
import semlog.value.LineRetimer;

/** Writes lines at the moments that a {@link Schedule} gives their times. */
final class Replay implements LineUse {
  private final Options options;
  private final ReplayClock clock;
  private final Clock wall;
  private final OutputStream out;
  private final Moments moments;
  private final long mostNanos;
  private final LineRetimer retimer;
  private final Lateness lateness = new Lateness();

  private byte[] retimed = new byte[0];
  private long startNanos;
  private Instant wallStart = Instant.EPOCH;
  private long lines;
  private long bytes;
  private boolean overdue;

  /**
   * @param wall tells the times that {@link Retime.Now} writes
   */
  Replay(Options options, ReplayClock clock, Clock wall, OutputStream out) {
    this.options = options;
    this.clock = clock;
    this.wall = wall;
    this.out = out;
    this.moments = options.pace().moments();
    this.mostNanos = options.choice().mostNanos();
    this.retimer = new LineRetimer(options.zone());
  }

  /** Writes the lines, the last one flushed. */
  @Override
  public void take(Lines input) throws IOException, InterruptedException {
    for (boolean whole = true;
        !(whole && isDone()) && input.next(this::flush);
        whole = input.piece().endsLine()) {
      moments.take(input);
      if (moments.dueNanos() > mostNanos) {
        overdue = true;
        break;
      }
      if (lines == 0) {
        out.flush();
        begin();
      }
      await();
      write(input);
      lines += input.piece().startsLine() ? 1 : 0;
      if (!options.pace().isUnpaced()) {
        out.flush();
        lateness.add(clock.nanoTime() - startNanos - moments.dueNanos());
      }
    }
    flush();
  }

  /** Before the first line there is nobody to wait for: perhaps there is none. */
  private void flush() throws IOException {
    if (lines > 0) {
      out.flush();
    }
  }

  /** The next line is the first one again. */
  void restart() {
    moments.restart(options.pace().pause().toNanos());
  }

  /** Whether it has written all that was asked for. */
  boolean isDone() {
    return overdue || lines >= options.choice().limit();
  }

  long lines() {
    return lines;
  }

  /** How long it took so far, and how well the moments were met. */
  String report() {
    Duration taken = Duration.ofNanos(lines == 0 ? 0 : clock.nanoTime() - startNanos);
    String counted = lines + (lines == 1 ? " line, " : " lines, ") + Sizes.human(bytes);
    String spent = counted + " in " + Spans.text(taken);
    return options.pace().isUnpaced() || lines == 0 ? spent : spent + "; late: " + lateness;
  }

  private void begin() {
    startNanos = clock.nanoTime();
    wallStart = wall.instant();
  }

  private void await() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    long due = startNanos + moments.dueNanos();
    if (due - clock.nanoTime() > 0) {
      clock.waitUntil(due);
    }
  }

  private void write(Lines input) throws IOException {
    LineSource piece = input.piece();
    Retime retime = options.retime();
    if (!input.isTimed() || retime instanceof Retime.Keep) {
      write(piece.bytes(), piece.from(), piece.to() - piece.from());
      return;
    }
    Instant own = Instant.EPOCH.plusNanos(input.nanos());
    Instant other =
        switch (retime) {
          case Retime.Keep keep -> own;
          case Retime.Now now -> wallStart.plusNanos(moments.dueNanos());
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
    write(retimed, 0, end);
  }

  private void write(byte[] source, int from, int count) throws IOException {
    out.write(source, from, count);
    bytes += count;
  }
}
