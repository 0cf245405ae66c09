package semlog.search;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fields asked of lines by name, and which of them any line had. Beside attributes there are {@code
 * @line}, {@code @source}, {@code @timestamp}, {@code @template}, {@code @template_id} and {@code
 * @message}.
 */
public final class AskedFields {
  private static final String LINE = "@line";
  private static final String SOURCE = "@source";
  private static final Set<String> OF_LINES = Set.of(LINE, SOURCE, "@timestamp", "@message");

  private final List<String> names;
  private final Set<String> seen = new HashSet<>();
  private String input = "";

  public AskedFields(List<String> names) {
    this.names = List.copyOf(names);
  }

  public List<String> names() {
    return names;
  }

  /** The lines to come are of this input. */
  public void begin(String inputName) {
    input = inputName;
  }

  /** Whether one of them is the number of the line. */
  public boolean haveNumbers() {
    return names.contains(LINE);
  }

  /** Whether only a line tells one of them, its columns do not. */
  public boolean needLines() {
    return names.stream().anyMatch(OF_LINES::contains);
  }

  /** What a line has in one of them. */
  public Optional<byte[]> value(String field, ShownLine line, LineEvent event) {
    return noted(
        field,
        switch (field) {
          case LINE -> Optional.of(utf8(Long.toString(line.number())));
          case SOURCE -> Optional.of(utf8(input));
          default -> event.value(field);
        });
  }

  /** The same value, after it is noted that there was one. */
  public <T> Optional<T> noted(String field, Optional<T> value) {
    if (value.isPresent() && seen.size() < names.size()) {
      seen.add(field);
    }
    return value;
  }

  /** Those that no line had. */
  public List<String> unseen() {
    return names.stream().filter(name -> !seen.contains(name)).toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
