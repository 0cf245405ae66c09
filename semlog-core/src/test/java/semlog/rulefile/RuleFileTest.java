package semlog.rulefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import semlog.cli.Durations;
import semlog.cli.Suggestion;
import semlog.condition.Condition;
import semlog.delivery.ActionReader;
import semlog.delivery.Secret;
import semlog.fault.Mistyped;
import semlog.query.Query;
import semlog.query.QueryParser;
import semlog.query.QueryTimes;
import semlog.trigger.Carry;
import semlog.trigger.CarryReader;
import semlog.trigger.Firing;
import semlog.trigger.Rule;
import semlog.trigger.RuleReader;

final class RuleFileTest {
  /** Where no action finds what it needs. */
  private record Nowhere() implements ActionReader.Around {
    @Override
    public Secret secret(String reference) {
      throw new Mistyped("no secret " + reference, "none");
    }

    @Override
    public void checkPlace(String place) {
      throw new Mistyped("no place " + place, "none");
    }

    @Override
    public void checkProgram(String program) {
      throw new Mistyped("no program " + program, "none");
    }

    @Override
    public String sender() {
      return "a@b";
    }
  }

  private static List<Rule> read(String text) {
    ActionReader actions = new ActionReader(new Nowhere());
    return new RuleFile(
            new RuleFile.Reading(QueryTimes.UTC, Durations::parse, Suggestion::nearest, actions))
        .read("r.yml", text);
  }

  @Test
  void theReferenceHasEveryKey() throws IOException {
    String reference = Files.readString(Path.of("../docs/RULES.md"));
    Stream.of(RuleReader.KEYS, RuleReader.KINDS, ActionReader.KEYS, CarryReader.KEYS)
        .flatMap(List::stream)
        .forEach(key -> assertTrue(reference.contains("`" + key + "`"), key));
  }

  @Test
  void aRuleSaysWhatFlagsSay() {
    assertEquals(
        List.of(
            new Rule(
                "brute force",
                new Condition.Count(QueryParser.parse("\"failed password\""), 5, 60_000),
                List.of("src_ip", "user"),
                new Firing(
                    true,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(4))),
            new Rule(
                "a:1 -> b:2",
                new Condition.Sequence(
                    List.of(QueryParser.parse("a:1"), QueryParser.parse("b:2")), 300_000),
                List.of(),
                Firing.EACH_TIME),
            new Rule(
                "silent",
                new Condition.Absent(
                    QueryParser.parse("a:*"), 60_000, List.of(List.of("x"), List.of("y"))),
                List.of("host"),
                Firing.EACH_TIME)),
        read(
            """
            # a comment
            rules:
              - name: brute force
                query: '"failed password"'
                on: count
                threshold: 5
                within: 1m
                by: [src_ip, user]
                once: true
                for: 1s
                suppress: 2s
                repeat: 3s
                resolve-after: 4s
              - on: sequence
                steps: [a:1, b:2]
                within: 5m
              - {name: silent, query: "a:*", on: absent, within: 1m, by: host, expect: [x, y]}
            """));
  }

  @Test
  void aFileSaysWhatIsCarried() {
    ActionReader actions = new ActionReader(new Nowhere());
    RuleFile file =
        new RuleFile(
            new RuleFile.Reading(QueryTimes.UTC, Durations::parse, Suggestion::nearest, actions));
    file.read(
        "r.yml",
        """
        carry:
          - {field: src_ip, by: "host, pid", within: 2m}
          - {field: ip|address(from), as: peer, by: [pid], within: 1h, query: '"ACCEPT from"'}
        rules: [{query: "peer:*"}]
        """);
    Query accepted = QueryParser.parse("\"ACCEPT from\"");
    List<String> connection = List.of("host", "pid");
    assertEquals(
        List.of(
            new Carry("src_ip", "src_ip", connection, Duration.ofMinutes(2), Optional.empty()),
            new Carry(
                "ip|address(from)",
                "peer",
                List.of("pid"),
                Duration.ofHours(1),
                Optional.of(accepted))),
        file.carries());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|r.yml: no rules|begin it with rules:",
        "rule: []|r.yml:1:1: unknown key 'rule'|did you mean rules?",
        "x|r.yml:1:1: keys with values|write rules: …",
        "rules: []|r.yml:1:8: rules is a list|begins with",
        "rules: x|r.yml:1:8: rules is a list|begins with",
        "rules: [x]|r.yml:1:9: keys with values|write name: …",
        "rules: [{query: 'a:1', tresh: 5}]|r.yml:1:24: unknown key 'tresh'|the keys here are name, query",
        "rules: [{query: 'a:1', treshold: 5}]|r.yml:1:24: unknown key 'treshold'|did you mean threshold?",
        "rules: [{query: 'a:1', query: 'b:1'}]|r.yml:1:24: a second query|join",
        "rules: [{query: [a]}]|r.yml:1:17: query is one value|write query: VALUE",
        "rules: [{query: }]|r.yml:1:16: query is one value|write query: VALUE",
        "rules: [{name: x}]|r.yml:1:9: a rule has one query|write query:",
        "rules: [{query: 'a:1', steps: [b]}]|r.yml:1:17: a rule has one query|write query:",
        "rules: [{query: 'a:'}]|r.yml:1:17: query: a value is missing|a:*",
        "rules: [{query: 'a:1', on: cuont}]|r.yml:1:28: on: there is no 'cuont'|did you mean count?",
        "rules: [{query: 'a:1', on: count}]|r.yml:1:28: on count needs threshold|say how many",
        "rules: [{query: 'a:1', within: 5m}]|r.yml:1:32: within means nothing with on match|count",
        "rules: [{query: 'a:1', once: yes}]|r.yml:1:30: once: 'yes' does not fit|true or false",
        "rules: [{query: 'a:1'}, {query: 'a:1'}]|r.yml:1:25: a second rule 'a:1'|a name",
        "rules: [{query: 'a:1'}|r.yml:1:23: no YAML|colons",
        "rules: [\t|r.yml:1:9: no YAML|colons",
        "{rules: [{query: a}], carry: x}|r.yml:1:30: carry is a list|begins with",
        "{rules: [{query: a}], carry: [{feld: x}]}|r.yml:1:32: unknown key 'feld'|did you mean field?",
        "{rules: [{query: a}], carry: [{by: pid}]}|r.yml:1:31: what is carried needs field|src_ip",
        "{rules: [{query: a}], carry: [{field: ip}]}|r.yml:1:31: what is carried needs by|host, pid",
        "{rules: [{query: a}], carry: [{field: ip, by: p}]}|r.yml:1:31: what is carried needs within|2m",
        "{rules: [{query: a}], carry: [{field: i, by: p, within: 0s}]}|r.yml:1:57: within: '0s' does|2m",
        "{rules: [{query: a}], carry: [{field: i, by: p, within: x}]}|r.yml:1:57: within: 'x' does|2m",
        "{rules: [{query: a}], carry: [{field: $.x, by: p, within: 2m}]}|r.yml:1:39: '$.x' is no name|peer",
        "{rules: [{query: a}], carry: [{field: i, by: p, within: 2m, as: '@x'}]}|r.yml:1:65: as: '@x'|peer",
        "{rules: [{query: a}], carry: [{field: i, by: p, within: 2m, query: 'a:'}]}|r.yml:1:68: query: a|a:*",
      })
  void aMistakeHasItsPlace(String text, String what, String hint) {
    Mistyped mistake = assertThrows(Mistyped.class, () -> read(text));
    assertTrue(mistake.getMessage().startsWith(what), mistake.getMessage());
    assertTrue(mistake.hint().contains(hint), mistake.hint());
  }

  @Test
  void thePlaceIsShown() {
    String line = "  - {query: \"\ud83d\ude00\", onn: x}";
    Mistyped mistake = assertThrows(Mistyped.class, () -> read("rules:\n" + line));
    assertTrue(mistake.getMessage().startsWith("r.yml:2:18: unknown key"), mistake.getMessage());
    assertEquals("  " + line + "\n  " + " ".repeat(17) + "^", mistake.excerpt());
    Mistyped query = assertThrows(Mistyped.class, () -> read("rules:\n  - query: a=>1\n"));
    assertEquals("  a=>1\n   ^", query.excerpt());
    assertTrue(query.getMessage().startsWith("r.yml:2:12: query: "), query.getMessage());
  }

  @Property(seed = "41", tries = 300)
  void anyTextIsRulesOrAMistake(@ForAll String text) {
    Optional<Mistyped> mistake = Optional.empty();
    try {
      read("rules:\n- " + text);
    } catch (Mistyped e) {
      mistake = Optional.of(e);
    }
    assertTrue(mistake.isEmpty() || mistake.get().getMessage().startsWith("r.yml"), text);
  }
}
