package semlog.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which names mean the same field: {@code fields.txt} beside this class. It was fixed before the
 * first measurement.
 */
final class FieldMap {
  /**
   * A field.
   *
   * @param annotated its names in the annotations
   * @param ours the names of attributes that say it
   * @param accepted more names under which its value is right, but another value is no mistake
   */
  record Field(String name, Set<String> annotated, Set<String> ours, Set<String> accepted) {}

  private final Map<String, Field> fields = new LinkedHashMap<>();

  FieldMap() {
    try (InputStream in = FieldMap.class.getResourceAsStream("fields.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] parts = line.split("=", -1);
    String[] left = parts[0].split(":", -1);
    Set<String> annotated = Set.of(left[1].strip().split("\\s+", -1));
    Set<String> ours = new HashSet<>();
    Set<String> accepted = new HashSet<>();
    for (String name : parts[1].strip().split("\\s+", -1)) {
      boolean only = name.startsWith("~");
      (only ? accepted : ours).add(plain(only ? name.substring(1) : name));
    }
    fields.put(left[0], new Field(left[0], annotated, ours, accepted));
  }

  Field field(String name) {
    return fields.get(name);
  }

  /** The field that an annotation's name means. */
  Optional<Field> annotated(String name) {
    return fields.values().stream().filter(field -> field.annotated().contains(name)).findFirst();
  }

  /** The last part of a name without case, joints and the number of a second one. */
  static String plain(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return last.replaceAll("[_-]", "").replaceAll("(?<=\\p{L})\\d+$", "");
  }

  /** Whether both spellings are one value of that field. */
  static boolean isSame(Field field, String annotated, String ours) {
    String one = normal(field, annotated);
    String other = normal(field, ours);
    if (field.name().equals("time")) {
      return one.startsWith(other) || other.startsWith(one);
    }
    return one.equals(other);
  }

  private static String normal(Field field, String value) {
    String bare = value.strip().replace("\\\"", "\"").replaceAll("^[\"'\\[<(]+|[\"'\\]>):,]+$", "");
    return switch (field.name()) {
      case "path" -> bare.replaceFirst("^[a-z]+://[^/]+", "").replaceFirst("\\?.*$", "");
      case "time" -> bare.replaceAll("\\s+", " ").replace(',', '.');
      case "source_ip", "target_ip", "method", "level" -> bare.toLowerCase(Locale.ROOT);
      default -> bare;
    };
  }
}
