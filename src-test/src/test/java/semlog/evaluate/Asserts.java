package semlog.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code parser.assert} of a CrowdSec service states: fields of the events of each parser. */
final class Asserts {
  /**
   * What one parser made of one event.
   *
   * @param syslog whether the parser is the one of syslog headers
   * @param message the part of the line that the parser saw
   * @param fields names and values
   */
  record Stated(boolean syslog, String message, List<Map.Entry<String, String>> fields) {}

  private static final Pattern LINE =
      Pattern.compile(
          "results\\[\"([^\"]+)\"]\\[\"([^\"]+)\"]\\[(\\d+)]\\.Evt\\.(?:Parsed|Meta)\\[\"([^\"]+)\"]"
              + " == ([\"'`])(.*)\\5");

  private Asserts() {}

  /** By parser, in the order of its events. */
  static List<List<Stated>> read(Path file) throws IOException {
    Map<String, Map<Integer, List<Map.Entry<String, String>>>> parsers = new LinkedHashMap<>();
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    text.lines()
        .map(LINE::matcher)
        .filter(Matcher::find)
        .forEach(
            line ->
                parsers
                    .computeIfAbsent(
                        line.group(1) + "/" + line.group(2), p -> new LinkedHashMap<>())
                    .computeIfAbsent(Integer.valueOf(line.group(3)), i -> new ArrayList<>())
                    .add(Map.entry(line.group(4), value(line.group(5), line.group(6)))));
    List<List<Stated>> stated = new ArrayList<>();
    parsers.forEach(
        (parser, events) ->
            stated.add(
                events.values().stream()
                    .flatMap(fields -> stated(parser, fields).stream())
                    .toList()));
    return stated;
  }

  private static String value(String quote, String literal) {
    return quote.equals("\"")
        ? literal.replace("\\\"", "\"").replace("\\t", "\t").replace("\\\\", "\\")
        : literal;
  }

  private static Optional<Stated> stated(String parser, List<Map.Entry<String, String>> fields) {
    return fields.stream()
        .filter(field -> field.getKey().equals("message") && !field.getValue().isEmpty())
        .findFirst()
        .map(field -> new Stated(parser.endsWith("/syslog-logs"), field.getValue(), fields));
  }
}
