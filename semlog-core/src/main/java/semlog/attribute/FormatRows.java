package semlog.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private static final Pattern DEFINITION = Pattern.compile("([A-Z][A-Z0-9_]*) +(.+)");
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
  record Definition(String name, String pattern, String origin) {}

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
    private Optional<Entry> open = Optional.empty();
    private boolean skipping;
    private int number;

    Reading(String file, Nearest nearest, Consumer<Mistyped> mistakes) {
      this.file = file;
      this.nearest = nearest;
      this.mistakes = mistakes;
    }

    void row(String row) {
      number++;
      if (row.isBlank() || row.startsWith("#")) {
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
      if (open.isPresent()) {
        Entry entry = open.get();
        List<String> samples = new ArrayList<>(entry.samples());
        samples.add(line);
        open = Optional.of(new Entry(entry.place(), entry.text(), samples, entry.origin()));
      } else if (!skipping) {
        mistake(origin(), "a sample without a format above it", EXPECTED);
      }
    }

    private void begin(String row) {
      skipping = false;
      String[] words = row.split(" ", 2);
      if (PLACES.contains(words[0]) && words.length > 1 && !words[1].isBlank()) {
        open = Optional.of(new Entry(words[0], words[1], List.of(), origin()));
        return;
      }
      Matcher definition = DEFINITION.matcher(row);
      if (definition.matches()) {
        definitions.add(new Definition(definition.group(1), definition.group(2), origin()));
      } else {
        skipping = true;
        String near = nearest.of(words[0], PLACES).map(w -> "did you mean " + w + "?").orElse("");
        boolean bare = PLACES.contains(words[0]);
        mistake(
            origin(),
            bare
                ? "'" + words[0] + "' without a format"
                : "no format begins with '" + words[0] + "'",
            bare || near.isEmpty() ? EXPECTED : near);
      }
    }

    void endEntry() {
      if (open.isPresent() && open.get().samples().isEmpty()) {
        mistake(
            open.get().origin(),
            "a format without a sample",
            "write a line of the log below it, with blanks in front");
      } else {
        open.ifPresent(entries::add);
      }
      open = Optional.empty();
    }

    private String origin() {
      return file + ":" + number;
    }

    private void mistake(String place, String what, String hint) {
      mistakes.accept(new Mistyped(place + ": " + what, hint));
    }
  }
}
