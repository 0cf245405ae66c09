package semlog.sigma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConditionTest {
  private static final String RULE =
      """
      title: r
      detection:
        sel_a: {a: 1}
        sel_b: {b: 1}
        _hidden: {c: 1}
        condition: %s
      """;

  @ParameterizedTest
  @CsvSource({
    "sel_a, a, true",
    "sel_a, b, false",
    "sel_a or sel_b, b, true",
    "sel_a and sel_b, a, false",
    "SEL_A, a, unusable",
    "not sel_a, A, true",
    "not sel_a, a, false",
    "NOT sel_a AND sel_b, b, true",
    "not (sel_a or sel_b), A, true",
    "not not sel_a, a, true",
    "sel_a or sel_b and _hidden, a, true",
    "(sel_a or sel_b) and _hidden, a, false",
    "1 of sel_*, b, true",
    "any of sel_*, c, false",
    "all of sel_*, a, false",
    "all of sel_?, ab, true",
    "1 of them, c, false",
    "1 of them, a, true",
    "all of them and not _hidden, ab, true",
    "1 of nothing*, a, unusable",
    "sel_c, a, unusable",
    "(sel_a, a, unusable",
    "sel_a sel_b, a, unusable",
    "sel_a and, a, unusable",
    "sel_a | count() > 5, a, unusable",
    "'[sel_a, sel_b]', b, true",
  })
  void aConditionIsTrueOrNot(String condition, String members, String expected) {
    Detections rules = Detections.of(RULE.formatted(condition));
    if (expected.equals("unusable")) {
      assertTrue(rules.unusable().getFirst().startsWith("r.yml:6: "), rules.unusable().toString());
      return;
    }
    assertEquals(List.of(), rules.unusable());
    String event =
        members
            .chars()
            .mapToObj(c -> "\"" + (char) (c | 0x20) + "\":" + (c < 'a' ? 2 : 1))
            .collect(Collectors.joining(",", "{", "}"));
    assertEquals(expected.equals("true") ? List.of("r") : List.of(), rules.fired(event));
  }

  @Test
  void whatIsTrueOfNothingNeedsAFieldThatItAsksFor() {
    Detections rules = Detections.of(RULE.formatted("not sel_a"));
    assertEquals(List.of("r"), rules.fired("{\"x\":1}", "{}", "{\"a\":2}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "title: r                                              # 1: neither detection",
        "detection: {s: {a: 1}, condition: s}                  # 1: a title is missing",
        "{title: r, detection: {s: {a: 1}}}                    # 1: a condition is missing",
        "{title: r, detection: {s: {}, condition: s}}          # 1: an empty selection",
        "{title: r, level: bad, detection: {s: {a: 1}, condition: s}} # 1: level is none of",
        "{title: r, detection: [1]}                            # 1: selections and a condition",
        "a: [1                                                 # 1: no YAML",
      })
  void anUnusableRuleIsToldOfWithItsPlace(String text, String reason) {
    List<String> unusable = Detections.of(text, RULE.formatted("sel_a")).unusable();
    assertEquals(1, unusable.size());
    assertTrue(unusable.getFirst().startsWith("r.yml:" + reason), unusable.getFirst());
  }

  @Test
  void proseIsReadOnlyWhereSomethingIsWrong() throws Unusable {
    String text =
        "title: t\ndescription: |\n  a: [b\n\n  c\nreferences:\n- x\n- y: z\nlevel: low\n";
    Tree tree = YamlTrees.read(text).getFirst();
    assertEquals("low", tree.text("level").orElseThrow());
    assertTrue(tree.get("description").isEmpty());
    assertEquals(9, ((Tree.Text) tree.get("level").orElseThrow()).line());
    assertEquals(2, YamlTrees.read("a: 1\n---\nauthor: me\n---\nb: 2\n").size() - 1);
  }
}
