package semlog.search;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import semlog.bytes.ByteBuilder;
import semlog.pattern.LineMatcher;

/**
 * Named fields of the selected lines instead of the lines. Beside attributes there are {@code
 * @line}, {@code @source}, {@code @timestamp}, {@code @template}, {@code @template_id} and {@code
 * @message}.
 */
public final class FieldsPrinter implements LineSink {
  private static final String LINE = "@line";
  private static final String SOURCE = "@source";

  private final Output out;
  private final List<String> fields;
  private final RowFormat format;
  private final boolean lineBuffered;
  private final ByteBuilder row = new ByteBuilder();
  private String name = "";
  private final Set<String> seen = new HashSet<>();
  private boolean begun;

  public FieldsPrinter(
      OutputStream out, List<String> fields, RowFormat format, boolean lineBuffered) {
    this.out = new Output(out);
    this.fields = List.copyOf(fields);
    this.format = format;
    this.lineBuffered = lineBuffered;
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
    if (format == RowFormat.JSON) {
      object(line, event);
    } else {
      if (!begun) {
        separated(fields.stream().map(FieldsPrinter::utf8).toList());
        begun = true;
      }
      separated(
          fields.stream().map(field -> value(field, line, event).orElse(new byte[0])).toList());
    }
    if (lineBuffered) {
      out.flush();
    }
  }

  /** The fields that no line had. */
  public List<String> unseen() {
    return fields.stream().filter(field -> !seen.contains(field)).toList();
  }

  private Optional<byte[]> value(String field, ShownLine line, LineEvent event) {
    Optional<byte[]> value = spelled(field, line, event);
    if (value.isPresent()) {
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

  private void separated(List<byte[]> values) {
    row.clear();
    for (int i = 0; i < values.size(); i++) {
      if (format == RowFormat.CSV) {
        row.bytes(i == 0 ? new byte[0] : new byte[] {','});
        DelimitedText.csv(values.get(i), row);
      } else {
        row.bytes(i == 0 ? new byte[0] : new byte[] {'\t'});
        DelimitedText.tsv(values.get(i), row);
      }
    }
    out.bytes(row.array(), 0, row.length()).put('\n');
  }

  private void object(ShownLine line, LineEvent event) {
    List<LineEvent.Named> members = event.members();
    char before = '{';
    for (String field : fields) {
      Optional<LineEvent.Named> list =
          members.stream().filter(m -> m.isList() && m.name().equals(field)).findFirst();
      Optional<byte[]> value = list.isPresent() ? Optional.empty() : value(field, line, event);
      if (list.isPresent() || value.isPresent()) {
        out.put(before);
        JsonText.string(out, utf8(field));
        out.put(':');
        list.ifPresent(member -> JsonText.array(out, member.values()));
        seen.add(field);
        value.ifPresent(bytes -> JsonText.value(out, bytes));
        before = ',';
      }
    }
    out.text(before == '{' ? "{}\n" : "}\n");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void flush() {
    out.flush();
  }
}
