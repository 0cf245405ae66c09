package semlog.attribute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import semlog.fault.Mistyped;

final class GrokTest {
  private static GrokLibrary library() {
    return new GrokLibrary((word, known) -> known.stream().filter(word::startsWith).findFirst());
  }

  @TestFactory
  Stream<DynamicTest> namesParts() {
    List<String> rows = Samples.rows("grok.txt");
    return Stream.iterate(0, i -> i < rows.size(), i -> i + 3)
        .map(
            i ->
                DynamicTest.dynamicTest(
                    rows.get(i),
                    () -> assertEquals(rows.get(i + 2), told(rows.get(i), rows.get(i + 1)))));
  }

  /** What the expression names, without what is found between. */
  private static String told(String expression, String line) {
    byte[] bytes = line.getBytes(UTF_8);
    Grok grok = Grok.compile(expression, library(), "");
    Optional<List<Part>> parts = grok.parts(bytes, 0, bytes.length);
    Claims claims = new Claims();
    parts.ifPresent(
        found ->
            new PartsReader(bytes, Samples.slots(bytes), claims)
                .read(0, bytes.length, found, grok, (_, _) -> {}));
    return Samples.describe(line, claims.attributes());
  }

  @TestFactory
  Stream<DynamicTest> mistakes() {
    return Stream.of(
            List.of("%{WORDS:a}", "no pattern is called 'WORDS'", "did you mean WORD?"),
            List.of(
                "%{NOPE}",
                "no pattern is called 'NOPE'", "define it on a line of its own: NOPE REGEX"),
            List.of("%{LOOP}", "the pattern LOOP consists of itself", "define it anew"),
            List.of(
                "%{WORD:a b}", "'a b' is no name", "use letters, digits, _ - . or [outer][inner]"),
            List.of("%{WORD:a:date}", "no conversion is called 'date'", "write int, float or none"),
            List.of("a %{WORD", "'%{' without '}'", "write %{NAME:field}, or \\%\\{ for the signs"),
            List.of("(?<a", "'(?<' without '>'", "write (?<name>REGEX)"),
            List.of("[[:letter:]]", "no class is called [:letter:]", "write it out"),
            List.of(
                "(%{WORD:a}",
                "no regular expression: unclosed group near '0>\\b\\w+\\b)'",
                "brackets and braces that mean themselves need a backslash"))
        .map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> assertMistake(row)));
  }

  private static void assertMistake(List<String> row) {
    GrokLibrary library = library();
    library.define("LOOP", "a%{LOOP}");
    Mistyped mistake =
        assertThrows(Mistyped.class, () -> Grok.compile(row.getFirst(), library, ""));
    assertEquals(row.subList(1, 3), List.of(mistake.getMessage(), mistake.hint()));
  }

  @Test
  void aPatternThatGrowsBeyondBoundsIsAMistake() {
    GrokLibrary library = library();
    library.define("A", "x".repeat(1000));
    library.define("B", "%{A}".repeat(100));
    assertThrows(Mistyped.class, () -> Grok.compile("%{B}", library, ""));
  }

  @TestFactory
  Stream<DynamicTest> allUsualPatternsCompile() {
    return Samples.rows("grok.patterns").stream()
        .map(row -> row.substring(0, row.indexOf(' ')))
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> Grok.compile("%{" + name + "}", library(), "")));
  }
}
