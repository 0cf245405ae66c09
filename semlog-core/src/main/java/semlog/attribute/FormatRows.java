package semlog.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import semlog.fault.Mistyped;
import semlog.fault.Nearest;

/**
 * What stands in a format file: formats, each on a line that begins with the word for its place and
 * with at least one sample below it, blanks in front; and patterns for grok expressions, {@code
 * NAME REGEX}. A hash begins a comment.
 */
record FormatRows(List<Entry> entries, List<Definition> definitions) {
  /** The words that a format begins with. */
  static final List<String> PLACES = List.of("time", "header", "phrase", "flow", "grok");

  private static final String EXPECTED =
      "begin the line with header, phrase or grok, or define a pattern: NAME REGEX";

  /**
   * A format.
   *
   * @param place the word before it
   * @param text as it stands in the file
   * @param samples lines that it fits
   * @param origin file and line
   */
  record Entry(String place, String text, List<String> samples, String origin) {
    /** The layout, of places other than grok. */
    Layout layout() {
      return Layout.parse(pattern(), origin);
    }

    /** What the layout is read from. */
    String pattern() {
      return text.endsWith("\\s") ? text.replace("\\s", " ") : text;
    }
  }

  /** A pattern of a user. */
  record Definition(String name, String pattern, String origin) {
    /** Built-in formats do without. */
    private static final Pattern FORM = Pattern.compile("([A-Z][A-Z0-9_]*) +(.+)");
  }

  FormatRows {
    entries = List.copyOf(entries);
    definitions = List.copyOf(definitions);
  }

  /**
   * Reads a file.
   *
   * @param file its name
   * @param mistakes takes what cannot be meant, each with its place; the rest is read
   */
  static FormatRows read(String file, String text, Nearest nearest, Consumer<Mistyped> mistakes) {
    Reading reading = new Reading(file, nearest, mistakes);
    text.lines().forEach(reading::row);
    reading.endEntry();
    return new FormatRows(reading.entries, reading.definitions);
  }

  /** One file, row by row. */
  private static final class Reading {
    private final String file;
    private final Nearest nearest;
    private final Consumer<Mistyped> mistakes;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();

    /** Of the format at hand: its place, or nothing where there is none. */
    private String place = "";

    private String format = "";
    private String begun = "";
    private List<String> samples = new ArrayList<>();
    private boolean skipping;
    private int number;

    Reading(String file, Nearest nearest, Consumer<Mistyped> mistakes) {
      this.file = file;
      this.nearest = nearest;
      this.mistakes = mistakes;
    }

    void row(String row) {
      number++;
      if (row.startsWith("#") || row.isBlank()) {
        return;
      }
      if (row.charAt(0) == ' ' || row.charAt(0) == '\t') {
        sample(row.strip());
        return;
      }
      endEntry();
      begin(row);
    }

    private void sample(String line) {
      if (!place.isEmpty()) {
        samples.add(line);
      } else if (!skipping) {
        mistake(origin(), "a sample without a format above it", EXPECTED);
      }
    }

    private void begin(String row) {
      skipping = false;
      int blank = row.indexOf(' ');
      String word = blank < 0 ? row : row.substring(0, blank);
      boolean known = PLACES.contains(word);
      String rest = blank < 0 ? "" : row.substring(blank + 1);
      if (known && !rest.isBlank()) {
        place = word;
        format = rest;
        begun = origin();
        return;
      }
      Matcher definition = Definition.FORM.matcher(row);
      if (definition.matches()) {
        definitions.add(new Definition(definition.group(1), definition.group(2), origin()));
      } else {
        skipping = true;
        unknown(word, known);
      }
    }

    private void unknown(String word, boolean known) {
      String near = nearest.of(word, PLACES).map(w -> "did you mean " + w + "?").orElse("");
      mistake(
          origin(),
          known ? "'" + word + "' without a format" : "no format begins with '" + word + "'",
          known || near.isEmpty() ? EXPECTED : near);
    }

    void endEntry() {
      if (!place.isEmpty() && samples.isEmpty()) {
        mistake(
            begun,
            "a format without a sample",
            "write a line of the log below it, with blanks in front");
      } else if (!place.isEmpty()) {
        entries.add(new Entry(place, format, samples, begun));
        samples = new ArrayList<>();
      }
      place = "";
    }

    private String origin() {
      return file + ":" + number;
    }

    private void mistake(String place, String what, String hint) {
      mistakes.accept(new Mistyped(place + ": " + what, hint));
    }
  }
}
