package semlog.attribute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import semlog.fault.Mistyped;
import semlog.fault.Nearest;

/**
 * Formats: of files, each with a sample line of its own. The word in front of a format is its
 * place:
 *
 * <pre>
 * time    a header behind which the time is written as syslog does
 * header  the beginning of a line or what stands behind another header
 * phrase  wherever its first word or sign stands
 * flow    wherever the address stands that it begins with
 * grok    a grok expression, which names parts of whole lines
 * </pre>
 *
 * <p>In those that are no grok expressions, <code>\s</code> at the end is a blank. Of layouts that
 * begin alike the first one that fits is taken, in the order of the files and of their lines; those
 * of users come before built-in ones. docs/FORMATS.md tells users.
 */
public final class Formats {
  private static final List<String> FILES =
      List.of(
          "security",
          "database",
          "network",
          "syslog",
          "java",
          "app",
          "container",
          "web",
          "mail",
          "voice",
          "phrases");

  /** Those that come with the program, read once. */
  public static final Formats BUILT_IN = new Formats(builtIn(), List.of(), List.of());

  /** A format file: its name, for messages, and all of its text. */
  public record File(String name, String text) {}

  private final List<FormatRows.Entry> entries;
  private final Rule first;
  private final Rule times;
  private final Rule headers;
  private final Rule phrases;
  private final Rule flows;
  private final List<WholeLine> lines;

  /**
   * All formats there are.
   *
   * @param known built-in ones
   * @param own those of a user that are no grok expressions
   */
  private Formats(
      List<FormatRows.Entry> known, List<FormatRows.Entry> own, List<? extends WholeLine> lines) {
    this.entries = known;
    this.first = rule(own, "header");
    this.times = rule(own, known, "time");
    this.headers = rule(known, "header");
    this.phrases = rule(own, known, "phrase");
    this.flows = rule(own, known, "flow");
    this.lines = Stream.concat(lines.stream(), Stream.of(new ExportField())).toList();
  }

  private static Rule rule(List<FormatRows.Entry> own, List<FormatRows.Entry> known, String place) {
    Rule usual = rule(known, place);
    return own.isEmpty() ? usual : new FirstOf(List.of(rule(own, place), usual));
  }

  private static Rule rule(List<FormatRows.Entry> entries, String place) {
    return new LayoutRule(entries.stream().filter(entry -> entry.place().equals(place)).toList());
  }

  private static List<FormatRows.Entry> builtIn() {
    List<FormatRows.Entry> entries = new ArrayList<>();
    for (String name : FILES) {
      String file = name + ".formats";
      try (InputStream in = Formats.class.getResourceAsStream(file)) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        entries.addAll(
            FormatRows.read(file, text, (_, _) -> Optional.empty(), Formats::no).entries());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return entries;
  }

  private static void no(Mistyped mistake) {
    throw new IllegalStateException(mistake);
  }

  /**
   * The built-in formats behind those of files. What cannot be meant is left out and said, for each
   * file once.
   *
   * @param nearest what may have been meant by an unknown word
   */
  public static Formats of(List<File> files, Nearest nearest, Consumer<Mistyped> mistakes) {
    OwnFormats own = new OwnFormats(files, nearest, mistakes);
    return new Formats(BUILT_IN.entries, own.layouts(), own.groks());
  }

  List<FormatRows.Entry> entries() {
    return entries;
  }

  /** Headers that come before all others. */
  Rule first() {
    return first;
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

  Rule flows() {
    return flows;
  }

  /** What may name parts of whole lines, in this order. */
  List<WholeLine> lines() {
    return lines;
  }
}
