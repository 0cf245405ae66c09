package semlog.aggregate;

import java.util.Optional;
import semlog.pattern.LineMatcher;
import semlog.search.LineSink;
import semlog.search.ShownLine;

/** Gathers the times of the selected lines of all inputs. */
public final class HistogramSink implements LineSink {
  private final Histogram histogram;

  public HistogramSink(Histogram histogram) {
    this.histogram = histogram;
  }

  /** What was gathered. */
  public Histogram histogram() {
    return histogram;
  }

  @Override
  public boolean wantsAttributes() {
    return false;
  }

  @Override
  public void begin(String inputName, Optional<LineMatcher> matcher) {}

  @Override
  public void selected(ShownLine line) {
    histogram.add(line.time());
  }
}
