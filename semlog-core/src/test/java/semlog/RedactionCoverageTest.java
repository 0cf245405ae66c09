package semlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import semlog.attribute.Formats;
import semlog.redaction.Redaction;
import semlog.search.LineEvent;
import semlog.value.TimeContext;

/**
 * What is told of lines as being of a type or under a name is not in them any more once that type
 * or name was redacted: on the corpus, on the logs in {@code semlog.logs}, and on lines made up.
 */
final class RedactionCoverageTest {
  private static final int LINES_OF_EACH = 400;
  private static final int SHORTEST = 3;
  private static final TimeContext TIMES =
      TimeContext.of(ZoneOffset.UTC, Instant.parse("2026-11-21T12:00:00Z"));
  private static final List<String> PEOPLE =
      List.of("email", "user", "ipv4", "ipv6", "mac", "uuid", "host", "url", "path", "session");
  private static final List<String> OTHERS =
      List.of("id", "hex", "portnumber", "pid", "number", "size", "process", "word", "version");

  @Tag("slow")
  @Test
  void noValueOfARedactedTypeIsLeft() throws IOException {
    int values = 0;
    for (String text : logs()) {
      values += checkTypes(text, PEOPLE) + checkTypes(text, OTHERS);
    }
    assertTrue(values > 10_000, values + " values looked for");
  }

  @Tag("slow")
  @Test
  void noValueUnderARedactedNameIsLeft() throws IOException {
    int values = 0;
    for (String text : logs()) {
      values += checkNames(text);
    }
    assertTrue(values > 10_000, values + " values looked for");
  }

  @Property(seed = "61", tries = 200)
  void noValueIsLeftInLinesMadeUp(@ForAll("lines") List<String> lines) throws IOException {
    String text = String.join("\n", lines) + "\n";
    checkTypes(text, PEOPLE);
    checkNames(text);
  }

  @Provide
  Arbitrary<List<String>> lines() {
    Arbitrary<String> name =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(3).ofMaxLength(9);
    Arbitrary<Integer> octet = Arbitraries.integers().between(0, 255);
    Arbitrary<String> ip =
        Combinators.combine(octet, octet, octet, octet)
            .as((a, b, c, d) -> a + "." + b + "." + c + "." + d);
    Arbitrary<String> frame =
        Arbitraries.of(
            "Nov 21 10:15:02 web1 sshd[42]: Failed password for invalid user U from I port 5151 ssh2",
            "{\"user\":\"U\",\"msg\":\"mail of U to U@mail.example.com from I\",\"ip\":\"I\"}",
            "user=U email=U@example.org from=[I]:8080 path=/home/U/x url=http://I/u?n=U",
            "I - U [21/Nov/2026:10:15:02 +0000] \"GET /~U/ HTTP/1.1\" 200 17 \"-\" \"curl/8\"",
            "connection of U (I) closed by U@host.example.net",
            "session opened for user U(uid=0) by U(uid=1000)");
    return Combinators.combine(frame, name, ip)
        .as((f, u, i) -> f.replace("U", u).replace("I", i))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  private static List<String> logs() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String from :
        Stream.of("../src-test/corpus", System.getProperty("semlog.logs", ""))
            .filter(name -> !name.isEmpty())
            .toList()) {
      try (Stream<Path> files = Files.list(Path.of(from))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          texts.add(beginning(Files.readAllBytes(file)));
        }
      }
    }
    return texts;
  }

  private static String beginning(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = 0;
    for (int line = 0; line < LINES_OF_EACH && end >= 0; line++) {
      end = text.indexOf('\n', end) + 1;
      end = end == 0 ? -1 : end;
    }
    return end < 0 ? text : text.substring(0, end);
  }

  /** As types are told of lines that come one by one. */
  private static int checkTypes(String text, List<String> types) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    UnderstoodLines understood = new UnderstoodLines(() -> TIMES, () -> Formats.BUILT_IN, true);
    List<Set<String>> told = new ArrayList<>();
    for (int at = 0; at < bytes.length; ) {
      int end = text.indexOf('\n', at) < 0 ? bytes.length : text.indexOf('\n', at);
      understood.passed(bytes, at, end);
      LineEvent event = understood.of(bytes, at, end);
      Set<String> values = new TreeSet<>();
      types.forEach(type -> values.addAll(event.values(type)));
      told.add(values);
      at = end + 1;
    }
    return check(bytes, types, Learnt.nothing(), told);
  }

  /** As events tell the lines of a file. */
  private static int checkNames(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (EventStream events =
        new EventStream(
            json, "x", EventOptions.EACH_LINE, TIMES, Learnt.of(new ByteArrayInputStream(bytes)))) {
      events.write(bytes, 0, bytes.length);
    }
    Set<String> names = new TreeSet<>();
    List<Set<String>> told = new ArrayList<>();
    for (Map<String, String> event : events(json.toByteArray())) {
      Map<String, String> redacted = new TreeMap<>(event);
      redacted.keySet().removeIf(name -> !name.matches("[a-zA-Z]{2,}") || name.contains("time"));
      names.addAll(redacted.keySet());
      told.add(new TreeSet<>(redacted.values()));
    }
    return check(bytes, List.copyOf(names), Learnt.of(new ByteArrayInputStream(bytes)), told);
  }

  private static List<Map<String, String>> events(byte[] json) throws IOException {
    List<Map<String, String>> events = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token; (token = parser.nextToken()) != null; ) {
        if (token == JsonToken.START_OBJECT) {
          events.add(new TreeMap<>());
        } else if (token.isScalarValue() && parser.currentName() != null) {
          events.getLast().put(parser.currentName(), parser.getText());
        }
      }
    }
    return events;
  }

  /** Redacts; then none of the values is a word of its line. */
  private static int check(byte[] text, List<String> words, Learnt learnt, List<Set<String>> told)
      throws IOException {
    if (words.isEmpty()) {
      return 0;
    }
    Redaction redaction = new Redaction(List.of(String.join(",", words)), List.of(), new byte[32]);
    List<byte[]> lines = lines(redacted(text, redaction, learnt));
    assertEquals(lines(text).size(), lines.size());
    int looked = 0;
    for (int i = 0; i < told.size(); i++) {
      String line = new String(lines.get(i), StandardCharsets.UTF_8);
      for (String value : told.get(i)) {
        if (value.length() >= SHORTEST && value.matches("(?s).*\\w.*") && !words.contains(value)) {
          looked++;
          assertTrue(!isWordOf(value, line), () -> value + " is left in " + line);
        }
      }
    }
    return looked;
  }

  private static boolean isWordOf(String value, String line) {
    return Pattern.compile(
            "(?<![\\w\\x80-\\x{10ffff}])" + Pattern.quote(value) + "(?![\\w\\x80-\\x{10ffff}])")
        .matcher(line)
        .find();
  }

  private static byte[] redacted(byte[] text, Redaction redaction, Learnt learnt)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Redactor redactor = new Redactor(out, redaction, Formats.BUILT_IN, learnt)) {
      redactor.write(text);
    }
    return out.toByteArray();
  }

  private static List<byte[]> lines(byte[] text) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length; at++) {
      if (text[at] == '\n') {
        lines.add(Arrays.copyOfRange(text, start, at));
        start = at + 1;
      }
    }
    if (start < text.length) {
      lines.add(Arrays.copyOfRange(text, start, text.length));
    }
    return lines;
  }
}
