package semlog.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import semlog.condition.Condition;
import semlog.fault.Mistyped;
import semlog.query.QueryParser;

final class RuleReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on=often|on: there is no 'often'|sequence",
        "on=new by=a|on new needs learn|0 tells of all",
        "on=new learn=1h|on new needs by|name a field",
        "on=count within=1m|on count needs threshold|say how many",
        "on=count threshold=3|on count needs within|such as 5m",
        "on=count threshold=0 within=1m|threshold: '0' does not fit|1 to 100000",
        "on=count threshold=x within=1m|threshold: 'x' does not fit|1 to 100000",
        "on=absent within=5|within: '5' does not fit|30s, 5m",
        "on=absent within=0|within: '0' does not fit|above 0",
        "on=absent within=1m expect=a|expect: 'a' does not fit|each field of by",
        "on=absent within=1m by=a,b expect=a|expect: 'a' does not fit|each field of by",
        "on=spike within=1m factor=0.5|factor: '0.5' does not fit|such as 3",
        "on=spike within=1m learn=30s|learn: '30s' does not fit|1 to 100 times",
        "on=spike within=1m learn=2h|learn: '2h' does not fit|1 to 100 times",
        "of=a|of means nothing with on match|change, distinct",
        "for=1m|for means nothing with on match|present, absent",
        "on=sequence within=1m|needs two queries|each step",
      })
  void aMistakeIsSaidWithWhatIsMeant(String settings, String what, String hint) {
    Mistyped mistake = assertThrows(Mistyped.class, () -> Told.rule(settings, "x:1"));
    assertTrue(mistake.getMessage().contains(what), mistake.getMessage());
    assertTrue(mistake.hint().contains(hint), mistake.hint());
  }

  @Test
  void onlyASequenceHasSeveralQueries() {
    assertThrows(Mistyped.class, () -> Told.rule("on=match", "x:1", "y:1"));
  }

  @Test
  void whatIsNotSaidIsUsual() {
    assertEquals(
        new Rule(
            "r",
            new Condition.Spike(QueryParser.parse("x:1"), 10, 3, 60_000, 600_000),
            List.of(),
            Firing.EACH_TIME),
        Told.rule("on=spike within=1m", "x:1"));
  }

  @Test
  void allCanBeSaid() {
    assertEquals(
        new Rule(
            "r",
            new Condition.New(QueryParser.parse("x:1"), 3_600_000, Optional.of(1000L), List.of()),
            List.of("a", "b"),
            new Firing(
                true,
                Duration.ZERO,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3))),
        Told.rule(
            "on=new by=a,b learn=1h within=1s once=true suppress=1s repeat=2s resolve-after=3s",
            "x:1"));
  }
}
