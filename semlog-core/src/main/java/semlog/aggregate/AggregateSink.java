package semlog.aggregate;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import semlog.pattern.LineMatcher;
import semlog.search.LineEvent;
import semlog.search.LineSink;
import semlog.search.ShownLine;
import semlog.search.ValueSink;

/** Gathers the selected lines of all inputs into groups. */
public final class AggregateSink implements LineSink, ValueSink {
  private static final String LINE = "@line";
  private static final String SOURCE = "@source";
  private static final Set<String> OF_LINES = Set.of(LINE, SOURCE, "@timestamp", "@message");

  private final Groups groups;
  private final List<String> fields;
  private final Set<String> seen = new HashSet<>();
  private String name = "";

  public AggregateSink(Aggregation asked) {
    this.groups = new Groups(asked);
    this.fields = asked.fields();
  }

  /** What was gathered. */
  public Groups groups() {
    return groups;
  }

  /** Where only the lines tell a field, they are needed. */
  @Override
  public Optional<ValueSink> values() {
    boolean timed = groups.isTimed();
    return timed || fields.stream().anyMatch(OF_LINES::contains)
        ? Optional.empty()
        : Optional.of(this);
  }

  @Override
  public List<String> fields() {
    return fields;
  }

  @Override
  public void add(Function<String, Optional<byte[]>> values, long lines) {
    groups.add(field -> noted(field, values.apply(field)), Optional.empty(), lines);
  }

  private Optional<byte[]> noted(String field, Optional<byte[]> value) {
    if (value.isPresent() && seen.size() < fields.size()) {
      seen.add(field);
    }
    return value;
  }

  @Override
  public boolean wantsNumbers() {
    return fields.contains(LINE);
  }

  @Override
  public void begin(String inputName, Optional<LineMatcher> matcher) {
    name = inputName;
  }

  @Override
  public void selected(ShownLine line) {
    LineEvent event = line.event();
    groups.add(field -> value(field, line, event), line.time());
  }

  /** The fields that no line had. */
  public List<String> unseen() {
    return fields.stream().filter(field -> !seen.contains(field)).toList();
  }

  private Optional<byte[]> value(String field, ShownLine line, LineEvent event) {
    return noted(field, spelled(field, line, event));
  }

  private Optional<byte[]> spelled(String field, ShownLine line, LineEvent event) {
    return switch (field) {
      case LINE -> Optional.of(utf8(Long.toString(line.number())));
      case SOURCE -> Optional.of(utf8(name));
      default -> event.value(field);
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
