package semlog.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import semlog.pattern.LineMatcher;
import semlog.search.AskedFields;
import semlog.search.LineEvent;
import semlog.search.LineSink;
import semlog.search.ShownLine;
import semlog.search.ValueSink;

/** Gathers the selected lines of all inputs into groups. */
public final class AggregateSink implements LineSink, ValueSink {
  private final Groups groups;
  private final AskedFields fields;

  public AggregateSink(Aggregation asked) {
    this.groups = new Groups(asked);
    this.fields = new AskedFields(asked.fields());
  }

  /** What was gathered. */
  public Groups groups() {
    return groups;
  }

  /** Where only the lines tell a field, they are needed. */
  @Override
  public Optional<ValueSink> values() {
    return fields.needLines() ? Optional.empty() : Optional.of(this);
  }

  @Override
  public List<String> fields() {
    return fields.names();
  }

  @Override
  public boolean isTimed() {
    return groups.isTimed();
  }

  @Override
  public void add(Function<String, Optional<byte[]>> values, Optional<Instant> time, long lines) {
    groups.add(field -> fields.noted(field, values.apply(field)), time, lines);
  }

  @Override
  public boolean wantsNumbers() {
    return fields.haveNumbers();
  }

  @Override
  public void begin(String inputName, Optional<LineMatcher> matcher) {
    fields.begin(inputName);
  }

  @Override
  public void selected(ShownLine line) {
    LineEvent event = line.event();
    groups.add(field -> fields.value(field, line, event), line.time());
  }

  /** The fields that no line had. */
  public List<String> unseen() {
    return fields.unseen();
  }
}
