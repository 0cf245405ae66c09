package semlog.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import semlog.fault.Mistyped;

/**
 * Reads {@code measure {, measure} [by field {, field}]}, where a measure is {@code count} or a
 * function of a field, as in {@code avg(size), p99(duration) by path}.
 */
public final class AggregationParser {
  private static final String FUNCTIONS =
      "count, count(x), sum(x), avg(x), min(x), max(x), p50(x) … p99.9(x), distinct(x)";

  private final String text;
  private int at;

  private AggregationParser(String text) {
    this.text = text;
  }

  /**
   * Reads all of a text.
   *
   * @throws Mistyped with a caret under the mistake
   */
  public static Aggregation parse(String text) {
    AggregationParser parser = new AggregationParser(text);
    List<Measure> measures = new ArrayList<>();
    do {
      measures.add(parser.measure());
    } while (parser.take(','));
    List<String> by = parser.by();
    if (parser.peek() != 0) {
      throw parser.mistake("nothing more was expected", "write for instance avg(size) by path");
    }
    return new Aggregation(measures, by, Optional.empty(), OptionalInt.empty());
  }

  /**
   * Reads a list of fields.
   *
   * @throws Mistyped with a caret under the mistake
   */
  public static List<String> fields(String text) {
    AggregationParser parser = new AggregationParser(text);
    List<String> fields = parser.fieldList();
    if (parser.peek() != 0) {
      throw parser.mistake("nothing more was expected", "separate fields by commas: src_ip,status");
    }
    return fields;
  }

  private List<String> by() {
    int start = at;
    if (Character.isWhitespace(here()) || here() == 0 || text.startsWith("by", at)) {
      peek();
      if (word().equalsIgnoreCase("by")) {
        return fieldList();
      }
    }
    at = start;
    return List.of();
  }

  private List<String> fieldList() {
    List<String> fields = new ArrayList<>();
    do {
      fields.add(field());
    } while (take(','));
    return fields;
  }

  private Measure measure() {
    peek();
    int start = at;
    String name = word().toLowerCase(Locale.ROOT);
    if (!take('(')) {
      if (name.equals("count")) {
        return new Measure.Lines();
      }
      at = start;
      throw mistake(name.isEmpty() ? "a function is missing" : "no such function", FUNCTIONS);
    }
    if (name.equals("count") && take(')')) {
      return new Measure.Lines();
    }
    Optional<Measure> known = function(name, "x");
    if (known.isEmpty()) {
      at = start;
      throw mistake("no such function", FUNCTIONS);
    }
    String field = field();
    if (!take(')')) {
      throw mistake("a parenthesis is not closed", "write " + name + "(" + field + ")");
    }
    return function(name, field).orElseThrow();
  }

  private static Optional<Measure> function(String name, String field) {
    return switch (name) {
      case "median" -> Optional.of(new Measure.Percentile(BigDecimal.valueOf(50), field));
      case "mean" -> function("avg", field);
      default ->
          Measure.Function.named(name)
              .<Measure>map(function -> new Measure.Of(function, field))
              .or(() -> percentile(name, field));
    };
  }

  private static Optional<Measure> percentile(String name, String field) {
    if (!name.matches("p[0-9]{1,3}([.][0-9]{1,6})?")) {
      return Optional.empty();
    }
    BigDecimal percent = new BigDecimal(name.substring(1));
    return percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0
        ? Optional.empty()
        : Optional.of(new Measure.Percentile(percent, field));
  }

  private String field() {
    peek();
    String field = word();
    if (field.isEmpty()) {
      throw mistake("a field name is missing", "write for instance src_ip or status");
    }
    return field;
  }

  /** The characters up to a space, comma or parenthesis. */
  private String word() {
    int start = at;
    while (at < text.length() && " \t,()".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private char here() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  /** The next character that is no space; 0 at the end. */
  private char peek() {
    while (Character.isWhitespace(here())) {
      at++;
    }
    return here();
  }

  private boolean take(char symbol) {
    int start = at;
    boolean there = peek() == symbol;
    at = there ? at + 1 : start;
    return there;
  }

  private Mistyped mistake(String what, String hint) {
    return new Mistyped("aggregation: " + what, text, at, hint);
  }
}
