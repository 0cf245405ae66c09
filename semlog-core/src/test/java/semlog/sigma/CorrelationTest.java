package semlog.sigma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CorrelationTest {
  private static final String FAIL =
      "id: 11\nname: fail\nlevel: low\n" + Detections.rule("Failed", "{e: fail}");
  private static final String LOGIN = "name: login\n" + Detections.rule("Login", "{e: login}");

  private static String correlation(String body) {
    return "title: C\nlevel: high\ntags: [t]\ncorrelation: {" + body + "}\n";
  }

  private static String event(int second, String kind, String user) {
    return "{\"@timestamp\":\"2026-11-20T10:00:%02dZ\",\"e\":\"%s\",\"u\":\"%s\",\"n\":\"%d\"}"
        .formatted(second, kind, user, second);
  }

  @Test
  void eventsAreCountedByKey() {
    Detections rules =
        Detections.of(
            FAIL,
            correlation(
                "type: event_count, rules: [fail], group-by: [u], timespan: 10s,"
                    + " condition: {gte: 3}"));
    List<String> alerts =
        rules.alerts(
            event(0, "fail", "a"),
            event(1, "fail", "b"),
            event(2, "fail", "a"),
            event(3, "login", "a"),
            event(4, "fail", "a"),
            event(5, "fail", "a"),
            event(40, "fail", "b"));
    assertEquals(List.of("C firing[e=fail][u=a]", "C resolved[e=fail][u=a]"), alerts);
  }

  @ParameterizedTest
  @CsvSource({
    "generate: true, Failed C",
    "generate: false, C",
  })
  void theOthersAreToldOfWhenAsked(String generate, String fired) {
    Detections rules =
        Detections.of(
            FAIL,
            correlation(
                generate
                    + ", type: event_count, rules: ['11'], timespan: 10s, condition: {eq: 1}"));
    assertEquals(List.of(fired.split(" ")), rules.fired(event(0, "fail", "a")));
  }

  @Test
  void valuesAreCounted() {
    Detections rules =
        Detections.of(
            FAIL,
            correlation(
                "type: value_count, rules: [fail], timespan: 1m,"
                    + " condition: {field: u, gt: 1}"));
    List<String> fired =
        rules.fired(event(0, "fail", "a"), event(1, "fail", "a"), event(2, "fail", "b"));
    assertEquals(List.of("C"), fired);
  }

  @Test
  void severalRulesMustBeTrueInAnyOrderOrInTheirs() {
    String body = ", rules: [fail, login], group-by: [u], timespan: 10s";
    String[] events = {event(0, "login", "a"), event(1, "fail", "a")};
    String[] ordered = {event(0, "fail", "a"), event(1, "login", "a")};
    Detections any = Detections.of(FAIL, LOGIN, correlation("type: temporal" + body));
    assertEquals(List.of("C"), any.fired(events));
    Detections inOrder = Detections.of(FAIL, LOGIN, correlation("type: temporal_ordered" + body));
    assertEquals(List.of(), inOrder.fired(events));
    assertEquals(List.of("C"), inOrder.fired(ordered));
  }

  @Test
  void aliasesNameOneThingInTwoFields() {
    String other = "name: other\n" + Detections.rule("Other", "{f: x}");
    Detections rules =
        Detections.of(
            FAIL,
            other,
            correlation(
                "type: temporal, rules: [fail, other], timespan: 10s, group-by: [who],"
                    + " aliases: {who: {fail: u, other: v}}"));
    String second = "{\"@timestamp\":\"2026-11-20T10:00:01Z\",\"f\":\"x\",\"v\":\"%s\"}";
    assertEquals(List.of(), rules.fired(event(0, "fail", "a"), second.formatted("b")));
    assertEquals(
        List.of("C firing[f=x, @sigma.0.rule=other, @sigma.0.rule=fail][who=a]"),
        rules.alerts(event(0, "fail", "a"), second.formatted("a")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "type: near, rules: [fail], timespan: 1s # the type 'near' is none of",
        "type: event_count, timespan: 1s # rules are missing",
        "type: event_count, rules: [fail], timespan: 1x, condition: {gte: 1} # timespan is",
        "type: event_count, rules: [fail], timespan: 1s # a condition is missing",
        "type: event_count, rules: [fail], timespan: 1s, condition: {lt: 3} # a condition with lt",
        "type: event_count, rules: [fail], timespan: 1s, condition: {gte: x} # a condition is gte",
        "type: value_count, rules: [fail], timespan: 1s, condition: {gte: 1} # field is missing",
        "type: event_count, rules: [who], timespan: 1s, condition: {gte: 1} # there is no rule 'who'",
      })
  void whatCannotBeCorrelatedLeavesItsRulesAsTheyAre(String body, String reason) {
    Detections rules = Detections.of(FAIL, correlation(body));
    assertEquals(List.of("Failed"), rules.fired(event(0, "fail", "a")));
    String unusable = rules.unusable().getFirst();
    assertTrue(unusable.startsWith("r.yml:") && unusable.contains(reason), unusable);
  }

  @Test
  void alertsSayWhatIsKnownOfTheRule() {
    assertEquals(
        "low",
        Detections.of(FAIL).told(event(0, "fail", "a")).getFirst().about().level().orElseThrow());
    assertEquals(
        List.of("Login"),
        Detections.of(FAIL, LOGIN + "level: medium\n")
            .least("medium")
            .fired(event(0, "fail", "a"), event(1, "login", "a")));
  }

  @Test
  void filtersNarrowRulesDown() {
    String filter =
        """
        title: F
        logsource: {product: windows}
        filter: {rules: %s, own: {u|startswith: adm}, condition: not own}
        """;
    String windows = "logsource: {product: windows}\n" + FAIL;
    String[] events = {event(0, "fail", "admin"), event(1, "fail", "bob")};
    assertEquals(1, Detections.of(windows, filter.formatted("[fail]")).fired(events).size());
    assertEquals(1, Detections.of(windows, filter.formatted("any")).fired(events).size());
    assertEquals(2, Detections.of(FAIL, filter.formatted("any")).fired(events).size());
    String missing = Detections.of(windows, filter.formatted("[none]")).unusable().getFirst();
    assertTrue(missing.contains("there is no rule 'none' to filter"), missing);
  }
}
