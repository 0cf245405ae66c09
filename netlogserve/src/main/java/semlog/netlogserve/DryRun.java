package semlog.netlogserve;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;

/** Counts what a replay would write, and how long it would take. */
final class DryRun implements LineUse {
  private final Options options;
  private final Schedule schedule;

  private long lines;
  private long timeless;
  private long assumed;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  DryRun(Options options) {
    this.options = options;
    this.schedule = new Schedule(options.speed(), options.idleNanos());
  }

  /** Counts the lines of one input. */
  @Override
  public void take(TimedLines input) throws IOException {
    OutputStream none = OutputStream.nullOutputStream();
    for (boolean whole = true;
        !(whole && isDone()) && input.next(none);
        whole = input.piece().endsLine()) {
      if (input.piece().startsLine()) {
        lines++;
        timeless += input.isTimed() ? 0 : 1;
      }
      if (input.isTimed()) {
        schedule.due(input.nanos());
        first = Math.min(first, input.nanos());
        last = Math.max(last, input.nanos());
        assumed += input.time().isAssumed() ? 1 : 0;
      }
    }
  }

  @Override
  public boolean isDone() {
    return lines >= options.limit();
  }

  /** A line for each thing there is to know. */
  String report() {
    StringBuilder text = new StringBuilder();
    text.append("lines: ").append(lines).append('\n');
    text.append("without a time: ").append(timeless).append('\n');
    text.append("out of order: ").append(schedule.outOfOrder()).append('\n');
    text.append("with a year, date or day assumed: ").append(assumed).append('\n');
    if (first <= last) {
      text.append("first: ").append(instant(first)).append('\n');
      text.append("last: ").append(instant(last)).append('\n');
      Duration span = Duration.between(instant(first), instant(last));
      text.append("duration: ").append(Spans.text(span)).append('\n');
      Duration replay = Duration.ofNanos(schedule.dueNanos());
      text.append("duration of the replay: ").append(Spans.text(replay)).append('\n');
    }
    return text.toString();
  }

  private static Instant instant(long nanos) {
    return Instant.EPOCH.plusNanos(nanos);
  }
}
