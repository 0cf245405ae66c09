package semlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import semlog.attribute.PlacedAttribute;
import semlog.attribute.PublicTemplate;
import semlog.query.Fields;
import semlog.value.LineTimeReader;
import semlog.value.Rfc3339;

/**
 * The attributes of one line, as a query asks for them.
 *
 * @param text holds the line
 * @param start its first byte
 * @param end the byte after its last, without LF
 * @param slotEnds where its slots end in the text
 * @param attributes placed by those slots
 * @param template its template as users see it, once asked for
 * @param aliases other public ids of the template
 * @param times reads the line's time
 */
record LineAttributes(
    byte[] text,
    int start,
    int end,
    int[] slotEnds,
    List<PlacedAttribute> attributes,
    Supplier<PublicTemplate> template,
    List<String> aliases,
    Supplier<LineTimeReader> times)
    implements Fields {
  static final String TEMPLATE_ID = "@template_id";
  static final String TIMESTAMP = "@timestamp";

  @Override
  public List<String> values(String field) {
    return switch (field) {
      case MESSAGE -> List.of(string(start, end));
      case TEMPLATE -> List.of(template.get().text());
      case TEMPLATE_ID, "template" -> templateIds();
      case TIMESTAMP -> timestamp();
      default -> attributes(field);
    };
  }

  private List<String> attributes(String field) {
    List<String> values = new ArrayList<>();
    for (PlacedAttribute attribute : attributes) {
      if (attribute.type().label().equals(field) || Fields.answers(field, attribute.name())) {
        int to = Math.min(end, attribute.end(start, slotEnds));
        int from = Math.min(to, attribute.start(start, slotEnds));
        values.add(string(from, to));
      }
    }
    return values;
  }

  private List<String> templateIds() {
    List<String> ids = new ArrayList<>(aliases);
    ids.addFirst(template.get().id());
    return ids;
  }

  private List<String> timestamp() {
    LineTimeReader time = times.get();
    if (!time.read(text, start, end)) {
      return List.of();
    }
    byte[] spelled = new byte[Rfc3339.MAX_LENGTH];
    int length = Rfc3339.write(time.epochSecond(), time.nano(), time.fractionDigits(), spelled, 0);
    return List.of(new String(spelled, 0, length, StandardCharsets.US_ASCII));
  }

  private String string(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }
}
