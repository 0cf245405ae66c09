package semlog.netlogserve;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Counts what a replay would write, and how long it would take. */
final class DryRun implements LineUse {
  private final Options options;
  private final Schedule schedule;
  private final Moments moments;
  private final long mostNanos;

  private long lines;
  private long timeless;
  private long assumed;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  DryRun(Options options) {
    this.options = options;
    this.schedule = options.pace().schedule();
    this.moments = options.pace().moments();
    this.mostNanos = options.choice().mostNanos();
  }

  @Override
  public void take(Lines input) throws IOException {
    for (boolean whole = true;
        !(whole && lines >= options.choice().limit()) && input.next(() -> {});
        whole = input.piece().endsLine()) {
      moments.take(input);
      if (moments.dueNanos() > mostNanos) {
        return;
      }
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
      Duration replay = Duration.ofNanos(moments.dueNanos());
      text.append("duration of the replay: ").append(Spans.text(replay)).append('\n');
    }
    return text.toString();
  }

  private static Instant instant(long nanos) {
    return Instant.EPOCH.plusNanos(nanos);
  }
}
