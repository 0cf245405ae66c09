package semlog.attribute;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import semlog.template.SlotSpan;
import semlog.template.Tokenizer;

/** The lines of samples.txt and how what is found in a line is written there. */
final class Samples {
  /** A line and what is expected of it. */
  record Sample(String line, String expected) {}

  private Samples() {}

  static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    List<String> rows = rows("samples.txt");
    for (int i = 0; i < rows.size(); i += 2) {
      samples.add(new Sample(rows.get(i), rows.get(i + 1)));
    }
    return samples;
  }

  /** The rows of a resource without comments, blank ones and blanks around them. */
  static List<String> rows(String resource) {
    try (InputStream in = Samples.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(row -> !row.startsWith("#") && !row.isBlank())
          .map(String::strip)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Attribute> find(String line) {
    byte[] bytes = line.getBytes(UTF_8);
    return new AttributeFinder().find(bytes, 0, bytes.length, slots(bytes));
  }

  static List<SlotSpan> slots(byte[] line) {
    Tokenizer tokenizer = new Tokenizer();
    tokenizer.tokenize(line, 0, line.length);
    return tokenizer.spans(0);
  }

  /**
   * {@code name=value | name:type=value}, or a hyphen for nothing; an element of a list has {@code
   * []} behind its name, a sentence in which others may lie {@code ()}.
   */
  static String describe(String line, List<Attribute> attributes) {
    String found =
        attributes.stream()
            .map(attribute -> label(attribute) + "=" + text(line, attribute))
            .collect(Collectors.joining(" | "));
    return found.isEmpty() ? "-" : found;
  }

  private static String label(Attribute attribute) {
    String type = attribute.type().label();
    String name =
        switch (attribute.role()) {
          case PLAIN, STRING, CELL -> attribute.name();
          case ELEMENT, STRING_ELEMENT -> attribute.name() + "[]";
          case WHOLE, STRING_WHOLE, CELL_WHOLE -> attribute.name() + "()";
        };
    return name.equals(type) ? type : name + ":" + type;
  }

  static String text(String line, Attribute attribute) {
    byte[] bytes = line.getBytes(UTF_8);
    return new String(bytes, attribute.start(), attribute.end() - attribute.start(), UTF_8);
  }
}
