package semlog.aggregate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Lines of one field {@code x} for each value, and of fields {@code a} and {@code b}. */
final class Told {
  private Told() {}

  static Groups values(String asked, String... values) {
    Groups groups = new Groups(AggregationParser.parse(asked));
    for (String value : values) {
      groups.add(
          field -> field.equals("x") ? Optional.of(latin(value)) : Optional.empty(),
          Optional.empty());
    }
    return groups;
  }

  /** Lines {@code time/a/b/x}; what is empty is not there. */
  static Groups lines(Aggregation asked, String... lines) {
    Groups groups = new Groups(asked);
    for (String line : lines) {
      String[] parts = line.split("/", -1);
      groups.add(
          field -> {
            String value = parts["abx".indexOf(field) + 1];
            return value.isEmpty() ? Optional.empty() : Optional.of(latin(value));
          },
          parts[0].isEmpty() ? Optional.empty() : Optional.of(Instant.parse(parts[0])));
    }
    return groups;
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The rows as CSV without the names. */
  static String rows(Groups groups) {
    StringBuilder text = new StringBuilder();
    for (Row row : groups.table().rows()) {
      row.keys().forEach(k -> text.append(new String(k, StandardCharsets.ISO_8859_1)).append(','));
      for (int i = 0; i < row.measures().size(); i++) {
        text.append(row.spelled(i)).append(i + 1 < row.measures().size() ? "," : "\n");
      }
    }
    return text.toString();
  }
}
