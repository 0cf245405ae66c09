package semlog.attribute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class OwnFormatsTest {
  private static final String GOOD =
      """
      # comments and blank lines are skipped

      ORDER ORD-[0-9]+
      grok order %{ORDER:order.id} of %{USER:buyer}
        order ORD-17 of alice
        order ORD-9 of bob
      header {timestamp} <{service:word}> {level}\\s
        2026-11-21 10:15:02 <billing> WARN invoice is late
      phrase gave {tip:number} coins to {waiter:user}
        she gave 5 coins to bob
      """;

  private final List<String> mistakes = new ArrayList<>();

  private Formats formats(String... texts) {
    List<Formats.File> files = new ArrayList<>();
    for (String text : texts) {
      files.add(new Formats.File("f" + files.size() + ".formats", text));
    }
    return Formats.of(
        files,
        (word, known) -> known.stream().filter(k -> k.charAt(0) == word.charAt(0)).findFirst(),
        mistake -> mistakes.add(mistake.getMessage() + " | " + mistake.hint()));
  }

  private static String told(Formats formats, String line) {
    byte[] bytes = line.getBytes(UTF_8);
    return Samples.describe(
        line, new AttributeFinder(formats).find(bytes, 0, bytes.length, Samples.slots(bytes)));
  }

  @Test
  void namesWhatTheUserNames() {
    Formats formats = formats(GOOD);
    assertEquals(List.of(), mistakes);
    assertEquals(
        "timestamp=Nov 21 10:15:02 | host=web1 | process=app | pid=7 | order.id:id=ORD-1 |"
            + " buyer:user=eve | ipv4=192.0.2.7",
        told(formats, "Nov 21 10:15:02 web1 app[7]: order ORD-1 of eve at 192.0.2.7\r"));
    assertEquals(
        "timestamp=2026-11-21 10:15:02 | service:word=mail | level=INFO | user=bob",
        told(formats, "2026-11-21 10:15:02 <mail> INFO session opened for user bob"));
    assertEquals("tip:number=7 | waiter:user=joe", told(formats, "they gave 7 coins to joe today"));
  }

  @Test
  void ownFormatsComeFirst() {
    Formats formats =
        formats("phrase invalid user {who:word} from\n  an invalid user bob from x\n");
    assertEquals(
        "who:word=admin", told(formats, "Failed password for an invalid user admin from nowhere"));
  }

  @Test
  void tellsWhichLineOfWhichFile() {
    byte[] line = "order ORD-17 of alice at 192.0.2.7".getBytes(UTF_8);
    List<Found> found =
        new AttributeFinder(formats(GOOD))
            .found(line, 0, line.length, Samples.slots(line), Columns.NONE);
    assertEquals(
        List.of(
            new Found(Source.FORMAT, "f0.formats:4"),
            new Found(Source.FORMAT, "f0.formats:4"),
            new Found(Source.FORM, "")),
        found);
  }

  @Test
  void patternsOfAllFilesAreKnownInAll() {
    Formats formats = formats("grok id %{MINE:mine}\n  id a-7\n", "MINE [a-z]-[0-9]\n");
    assertEquals(List.of(), mistakes);
    assertEquals("mine:id=b-8", told(formats, "id b-8"));
  }

  @Test
  void aBadFileIsOneErrorAndTheRestCounts() {
    Formats formats =
        formats("heder {level} x\n  INFO x\ngrok %{NOPE:a}\n  b\n" + GOOD, "phrase\n", GOOD);
    assertEquals(
        List.of(
            "f0.formats:1: no format begins with 'heder'; 1 more mistakes in this file |"
                + " did you mean header?",
            "f1.formats:1: 'phrase' without a format | begin the line with header, phrase or grok,"
                + " or define a pattern: NAME REGEX"),
        mistakes);
    assertEquals("order.id:id=ORD-1 | buyer:user=eve", told(formats, "order ORD-1 of eve"));
  }

  @TestFactory
  Stream<DynamicTest> mistakesHaveTheirPlace() {
    return Stream.of(
            List.of("  a line\n", "1: a sample without a format above it"),
            List.of("# x\nheader {level}\n", "2: a format without a sample"),
            List.of("header {levl} x\n  INFO x\n", "1: no attribute type is called 'levl'"),
            List.of("header {level x\n  INFO x\n", "1: '{' without '}'"),
            List.of("phrase of {user...}\n  of x\n", "1: a value with ... that nothing follows"),
            List.of(
                "phrase of {user...} to {user...} now\n  of x to y now\n",
                "1: a value with ... that is not the only one"),
            List.of("phrase {size} of x\n  7 of x\n", "1: a phrase begins with a word or a sign"),
            List.of("flow {size} of x\n  7 of x\n", "1: a flow begins with an address"),
            List.of("Foo bar\n", "1: no format begins with 'Foo'"),
            List.of("\nBAD (a\n", "2: no regular expression: unclosed group near '(?:(a)'"),
            List.of(
                "header {level} at {size}\n  INFO of x\n",
                "1: the format does not fit its sample 'INFO of x'"),
            List.of(
                "grok %{WORD:a} %{IP:b} %{INT:c}\n  x 1.2.3.4 y\n",
                "1: the format does not fit its sample 'x 1.2.3.4 y'"),
            List.of(
                "grok req(?<id>[a-f0-9]{4})[a-f0-9]+ done\n  req7f3a9c02 done\n",
                "1: 'id' is only a part of 'req7f3a9c02', which is one value"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getFirst(),
                    () -> {
                      mistakes.clear();
                      formats(row.getFirst());
                      assertEquals(1, mistakes.size(), mistakes.toString());
                      String said = mistakes.getFirst();
                      assertTrue(said.startsWith("f0.formats:" + row.get(1) + " | "), said);
                    }));
  }

  @Test
  void saysHowFarAGrokExpressionFits() {
    formats("grok %{WORD:a} %{IP:b} %{INT:c}\n  x 1.2.3.4 y\n");
    String said = mistakes.getFirst();
    assertTrue(said.endsWith(" | it fits up to '%{WORD:a} %{IP:b} '"), said);
  }
}
