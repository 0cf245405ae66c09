package semlog.sigma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import semlog.event.Event;

/** Keywords are found alike in lines as they stand in a file, and in values that were read. */
final class SievePropertyTest {
  /** An object in one line is looked through as it is; laid out in two, its values are read. */
  @Property(seed = "33", tries = 500)
  void aLineSaysWhatItsValuesSay(
      @ForAll("keywords") List<Needle> keywords, @ForAll("objects") List<List<String>> objects) {
    List<Formula> formulas =
        keywords.stream()
            .<Formula>map(
                needle ->
                    new Formula.Test(
                        Field.ANY,
                        new ValueTest.Literal(
                            needle.text(), ValueTest.Place.ANYWHERE, needle.cased())))
            .toList();
    assertArrayEquals(
        found(formulas, objects, ",\n").toArray(), found(formulas, objects, ",").toArray());
  }

  private static List<int[]> found(
      List<Formula> formulas, List<List<String>> objects, String between) {
    Matcher matcher = Detections.matcher(formulas);
    StringBuilder json = new StringBuilder();
    for (List<String> values : objects) {
      json.append("{\"@m\":\"y\"");
      values.forEach(value -> json.append(between).append("\"a\":\"").append(value).append('"'));
      json.append("}\n");
    }
    List<int[]> found = new ArrayList<>();
    Detections.read(json.toString(), event -> found.add(matcher.match(event)));
    assertEquals(objects.size(), found.size());
    return found;
  }

  @Example
  void whatIsSpelledOtherwiseIsFoundToo() {
    List<String> values =
        List.of(
            "abk\\/kabk", "\\u0061bk/kabk", "ABK/KABK", "ab\u212a/kabk", "abk/kabk", "xabk\\/kabk");
    Formula keyword =
        new Formula.Test(
            Field.ANY, new ValueTest.Literal("abk/kabk", ValueTest.Place.ANYWHERE, false));
    for (String value : values) {
      assertEquals(
          1, found(List.of(keyword), List.of(List.of(value)), ",").getFirst().length, value);
    }
  }

  @Property(seed = "34", tries = 200)
  void whatIsThereIsNotSievedOut(@ForAll("keywords") List<Needle> keywords) {
    for (Needle keyword : keywords) {
      for (int before = 0; before < 9; before++) {
        String value = "x".repeat(before) + keyword.text().toUpperCase(Locale.ROOT);
        Matcher matcher =
            Detections.matcher(
                List.of(
                    new Formula.Test(
                        Field.ANY,
                        new ValueTest.Literal(keyword.text(), ValueTest.Place.ANYWHERE, false))));
        String json = "{\"a\":\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}\n";
        Detections.read(json, (Event event) -> assertEquals(1, matcher.match(event).length, json));
      }
    }
  }

  @Provide
  Arbitrary<List<Needle>> keywords() {
    Arbitrary<String> text =
        Arbitraries.of("abk", "::", "/k", "\\", "abk::abk")
            .list()
            .ofMinSize(3)
            .ofMaxSize(4)
            .map(parts -> String.join("", parts));
    return Combinators.combine(text, Arbitraries.of(true, false))
        .as((word, cased) -> new Needle(word, ValueTest.Place.ANYWHERE, cased))
        .list()
        .ofMinSize(1)
        .ofMaxSize(2);
  }

  /** Pieces of strings as JSON spells them, so that keywords come about now and then. */
  @Provide
  Arbitrary<List<List<String>>> objects() {
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            Tuple.of(20, Arbitraries.of("abk", "ABK", "::", "/k", "\\/k", "\\\\", "abk::abk")),
            Tuple.of(1, Arbitraries.of("\\u0061bk", "ab\u212a")));
    return piece
        .list()
        .ofMaxSize(16)
        .map(pieces -> String.join("", pieces))
        .list()
        .ofMaxSize(3)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
