package semlog.aggregate;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import semlog.pattern.LineMatcher;
import semlog.search.LineEvent;
import semlog.search.LineSink;
import semlog.search.ShownLine;

/** Gathers the selected lines of all inputs into groups. */
public final class AggregateSink implements LineSink {
  private static final String LINE = "@line";
  private static final String SOURCE = "@source";

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
    Optional<byte[]> value = spelled(field, line, event);
    if (value.isPresent() && seen.size() < fields.size()) {
      seen.add(field);
    }
    return value;
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
