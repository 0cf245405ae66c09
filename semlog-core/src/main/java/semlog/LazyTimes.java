package semlog;

import java.util.function.Supplier;
import semlog.value.LineTimeReader;
import semlog.value.TimeContext;
import semlog.value.TimeFilter;

/** Reads the times of lines; zone rules and layouts are loaded when the first is asked for. */
final class LazyTimes implements Supplier<LineTimeReader> {
  private final Supplier<TimeContext> context;
  private LineTimeReader reader;

  LazyTimes(Supplier<TimeContext> context) {
    this.context = context;
  }

  @Override
  public LineTimeReader get() {
    if (reader == null) {
      reader = new LineTimeReader(context.get(), TimeFilter.any());
    }
    return reader;
  }
}
