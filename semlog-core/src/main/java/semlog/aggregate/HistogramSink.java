package semlog.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import semlog.pattern.LineMatcher;
import semlog.search.LineSink;
import semlog.search.ShownLine;
import semlog.search.ValueSink;

/** Gathers the times of the selected lines of all inputs. */
public final class HistogramSink implements LineSink, ValueSink {
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
  public Optional<ValueSink> values() {
    return Optional.of(this);
  }

  @Override
  public List<String> fields() {
    return List.of();
  }

  @Override
  public boolean isTimed() {
    return true;
  }

  @Override
  public void add(Function<String, Optional<byte[]>> values, Optional<Instant> time, long lines) {
    histogram.add(time);
  }

  @Override
  public void begin(String inputName, Optional<LineMatcher> matcher) {}

  @Override
  public void selected(ShownLine line) {
    histogram.add(line.time());
  }
}
