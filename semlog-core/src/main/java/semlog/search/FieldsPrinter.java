package semlog.search;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import semlog.bytes.ByteBuilder;
import semlog.pattern.LineMatcher;

/** Named fields of the selected lines instead of the lines, a row each. */
public final class FieldsPrinter implements LineSink {
  private final Output out;
  private final AskedFields fields;
  private final RowFormat format;
  private final boolean lineBuffered;
  private final ByteBuilder row = new ByteBuilder();
  private boolean begun;

  public FieldsPrinter(
      OutputStream out, List<String> fields, RowFormat format, boolean lineBuffered) {
    this.out = new Output(out);
    this.fields = new AskedFields(fields);
    this.format = format;
    this.lineBuffered = lineBuffered;
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
    if (format == RowFormat.JSON) {
      object(line, event);
    } else {
      if (!begun) {
        separated(fields.names().stream().map(FieldsPrinter::utf8).toList());
        begun = true;
      }
      separated(
          fields.names().stream()
              .map(field -> fields.value(field, line, event).orElse(new byte[0]))
              .toList());
    }
    if (lineBuffered) {
      out.flush();
    }
  }

  /** The fields that no line had. */
  public List<String> unseen() {
    return fields.unseen();
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
    for (String field : fields.names()) {
      Optional<LineEvent.Named> list =
          fields.noted(
              field,
              members.stream().filter(m -> m.isList() && m.name().equals(field)).findFirst());
      Optional<byte[]> value =
          list.isPresent() ? Optional.empty() : fields.value(field, line, event);
      if (list.isPresent() || value.isPresent()) {
        out.put(before);
        JsonText.string(out, utf8(field));
        out.put(':');
        list.ifPresent(member -> JsonText.array(out, member.values()));
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
