package semlog.sigma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import semlog.event.Event;
import semlog.query.Glob;

final class MatcherPropertyTest {
  private static final List<String> FIELDS = List.of("a", "b", "c");

  /** Many formulas at once say what each says alone, event after event. */
  @Property(seed = "31", tries = 300)
  void manyAtOnceAreEachAlone(
      @ForAll("formulas") List<Formula> formulas, @ForAll("events") List<List<String>> events) {
    Matcher matcher = Detections.matcher(formulas);
    String json = events.stream().map(MatcherPropertyTest::json).collect(Collectors.joining("\n"));
    List<int[]> found = new ArrayList<>();
    List<int[]> expected = new ArrayList<>();
    Detections.read(
        json,
        event -> {
          found.add(matcher.match(event));
          expected.add(
              IntStream.range(0, formulas.size())
                  .filter(
                      i -> holds(formulas.get(i), event) && mayBeLookedAt(formulas.get(i), event))
                  .toArray());
        });
    assertArrayEquals(expected.toArray(), found.toArray());
  }

  /** The first value of each of the three fields; {@code -} for none. */
  private static String json(List<String> values) {
    return IntStream.range(0, FIELDS.size())
        .filter(i -> !values.get(i).equals("-"))
        .mapToObj(i -> "\"" + FIELDS.get(i) + "\":[\"x\",\"" + values.get(i) + "\"]")
        .collect(Collectors.joining(",", "{\"z\":0", "}"))
        .replace("\"z\":0\"", "\"z\":0,\"");
  }

  private static boolean holds(Formula formula, Event event) {
    return switch (formula) {
      case Formula.All all -> all.parts().stream().allMatch(part -> holds(part, event));
      case Formula.Any any -> any.parts().stream().anyMatch(part -> holds(part, event));
      case Formula.Not not -> !holds(not.part(), event);
      case Formula.Test(var field, ValueTest.Absent _) ->
          event.values(field.names().getFirst()).isEmpty();
      case Formula.Test(var field, var test) ->
          event.values(field.names().getFirst()).stream().anyMatch(test::accepts);
    };
  }

  /** A formula that is true of nothing needs a field. */
  private static boolean mayBeLookedAt(Formula formula, Event event) {
    List<Formula.Test> tests = new ArrayList<>();
    gather(formula, tests);
    return tests.stream().allMatch(test -> test.test() instanceof ValueTest.Absent)
        || tests.stream()
            .filter(test -> !(test.test() instanceof ValueTest.Absent))
            .anyMatch(test -> !event.values(test.field().names().getFirst()).isEmpty());
  }

  private static void gather(Formula formula, List<Formula.Test> tests) {
    switch (formula) {
      case Formula.All all -> all.parts().forEach(part -> gather(part, tests));
      case Formula.Any any -> any.parts().forEach(part -> gather(part, tests));
      case Formula.Not not -> gather(not.part(), tests);
      case Formula.Test test -> tests.add(test);
    }
  }

  /** An index finds just what comparing needle by needle finds, also once it has learnt. */
  @Property(seed = "32", tries = 200)
  void anIndexFindsWhatComparingFinds(
      @ForAll("needles") List<Needle> needles, @ForAll("texts") List<String> values) {
    NeedleIndex index = new NeedleIndex(needles);
    for (String value : values) {
      int[] found = index.find(value);
      Arrays.sort(found);
      int[] expected =
          IntStream.range(0, needles.size())
              .filter(
                  i ->
                      Texts.isAt(
                          needles.get(i).place(),
                          value,
                          needles.get(i).text(),
                          needles.get(i).cased()))
              .toArray();
      assertArrayEquals(expected, found, value);
      if (value.length() % 7 == 0) {
        assertEquals(0, index.find("q".repeat(1 << 16)).length - emptyAnywhere(needles));
      }
    }
  }

  private static long emptyAnywhere(List<Needle> needles) {
    return needles.stream()
        .filter(needle -> needle.text().isEmpty() && needle.place() != ValueTest.Place.WHOLE)
        .count();
  }

  @Provide
  Arbitrary<List<Needle>> needles() {
    return Combinators.combine(
            text(), Arbitraries.of(ValueTest.Place.values()), Arbitraries.of(true, false))
        .as(Needle::new)
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return text().list().ofSize(2).map(parts -> String.join("", parts)).list().ofMaxSize(10);
  }

  private static Arbitrary<String> text() {
    return Arbitraries.strings().withChars("abAB\u00e9\u00c9\u212a").ofMaxLength(9);
  }

  @Provide
  Arbitrary<List<List<String>>> events() {
    return Arbitraries.of("-", "ab", "abc", "bc", "", "ABAB", "cab")
        .list()
        .ofSize(FIELDS.size())
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<Formula>> formulas() {
    return formula(3).list().ofMinSize(1).ofMaxSize(6);
  }

  private static Arbitrary<Formula> formula(int depth) {
    Arbitrary<Formula> test =
        Combinators.combine(Arbitraries.of(FIELDS), test())
            .as((field, value) -> new Formula.Test(Field.of(field), value));
    if (depth == 0) {
      return test;
    }
    Arbitrary<List<Formula>> parts = formula(depth - 1).list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(
        test,
        parts.map(Formula.All::new),
        parts.map(Formula.Any::new),
        formula(depth - 1).map(Formula.Not::new));
  }

  private static Arbitrary<ValueTest> test() {
    return Arbitraries.oneOf(
        Combinators.combine(
                Arbitraries.of("ab", "b", "abc", "AB", "x"),
                Arbitraries.of(ValueTest.Place.values()),
                Arbitraries.of(true, false))
            .as(ValueTest.Literal::new),
        Arbitraries.of("a*b", "?b", "*b?").map(glob -> new ValueTest.Shape(Glob.of(glob, true))),
        Arbitraries.of(new ValueTest.Present(), new ValueTest.Absent()));
  }
}
