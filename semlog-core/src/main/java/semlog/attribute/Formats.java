package semlog.attribute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The built-in formats: files of layouts, each with a sample line of its own. A layout is on a line
 * that begins with the word for its place, the sample on the line below, with blanks in front:
 *
 * <pre>
 * time    a header behind which the time is written as syslog does
 * header  the beginning of a line or what stands behind another header
 * phrase  wherever its first word or sign stands
 * </pre>
 *
 * <p>A hash begins a comment; <code>\s</code> at the end of a layout is a blank. Of layouts that
 * begin alike the first one that fits is taken, in the order of the files and of their lines.
 */
final class Formats {
  private static final List<String> FILES =
      List.of("security", "syslog", "container", "database", "web", "mail", "voice", "phrases");

  /** All of them, read once. */
  static final Formats BUILT_IN = new Formats(FILES.stream().flatMap(Formats::read).toList());

  /**
   * A layout of a file.
   *
   * @param place the word before it
   * @param layout as it stands in the file
   * @param sample a line that it fits
   */
  record Entry(String place, String layout, String sample) {
    Layout parsed() {
      return Layout.parse(layout.endsWith("\\s") ? layout.replace("\\s", " ") : layout);
    }
  }

  private final List<Entry> entries;
  private final Rule times;
  private final Rule headers;
  private final Rule phrases;

  private Formats(List<Entry> entries) {
    this.entries = entries;
    this.times = rule("time");
    this.headers = rule("header");
    this.phrases = rule("phrase");
  }

  private Rule rule(String place) {
    return new LayoutRule(
        entries.stream().filter(entry -> entry.place().equals(place)).map(Entry::parsed).toList());
  }

  private static Stream<Entry> read(String name) {
    try (InputStream in = Formats.class.getResourceAsStream(name + ".formats")) {
      return entries(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Entry> entries(String text) {
    List<String> rows = text.lines().filter(row -> !row.isBlank() && !row.startsWith("#")).toList();
    List<Entry> entries = new ArrayList<>(rows.size() / 2);
    for (int i = 0; i + 1 < rows.size(); i += 2) {
      String[] words = rows.get(i).split(" ", 2);
      entries.add(new Entry(words[0], words[1], rows.get(i + 1).strip()));
    }
    return entries;
  }

  List<Entry> entries() {
    return entries;
  }

  Rule times() {
    return times;
  }

  Rule headers() {
    return headers;
  }

  Rule phrases() {
    return phrases;
  }
}
