package semlog.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteCursor;
import semlog.query.QueryParser;

/** What later events of a connection have of earlier ones. */
final class CarryTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Carry ADDRESS =
      new Carry("ip|address(from)", "ip", List.of("pid"), Duration.ofMinutes(1), Optional.empty());
  private static final Rule FAILED =
      new Rule(
          "failed",
          Told.rule("on=match", "event:failed AND ip:*").condition(),
          List.of("ip"),
          Firing.EACH_TIME);

  private final List<Alert> alerts = new ArrayList<>();

  private Watch watch(int maxKeys, Carry... carries) {
    Watch.Settings settings =
        new Watch.Settings(0, false, maxKeys, Duration.ZERO, "@timestamp", () -> ZoneOffset.UTC);
    return new Watch(List.of(FAILED), List.of(carries), Detector.NONE, settings, alerts::add);
  }

  private static void feed(Watch watch, int second, String members) throws IOException {
    Instant time = START.plusSeconds(second);
    watch.clock(time, true);
    Told.feed("{\"@timestamp\":\"" + time + "\"," + members + "}", watch);
  }

  private List<String> told() {
    return alerts.stream().map(alert -> alert.by().getFirst().value()).toList();
  }

  @Test
  void laterEventsOfAKeyHaveTheValue() throws IOException {
    Watch watch = watch(1000, ADDRESS);
    feed(watch, 0, "\"pid\":1,\"event\":\"failed\"");
    feed(watch, 1, "\"pid\":1,\"from\":\"10.0.0.1:22\"");
    feed(watch, 2, "\"pid\":2,\"event\":\"failed\"");
    feed(watch, 3, "\"event\":\"failed\"");
    feed(watch, 61, "\"pid\":1,\"event\":\"failed\"");
    assertEquals(List.of("10.0.0.1"), told());
    feed(watch, 62, "\"pid\":1,\"event\":\"failed\"");
    assertEquals(1, alerts.size());
    assertEquals(List.of("carry ip: 1 values taken, 1 events given one"), watch.carried());
  }

  @Test
  void anEventKeepsItsOwnAndTheLatestIsCarried() throws IOException {
    Watch watch = watch(1000, ADDRESS);
    feed(watch, 0, "\"pid\":1,\"ip\":\"10.0.0.1\"");
    feed(watch, 1, "\"pid\":1,\"ip\":\"10.0.0.2\",\"event\":\"failed\"");
    feed(watch, 2, "\"pid\":1,\"event\":\"failed\"");
    assertEquals(List.of("10.0.0.2", "10.0.0.2"), told());
  }

  /** What an event is given is not taken from it again: the time runs from where it was. */
  @Test
  void whatIsGivenIsNotTakenAgain() throws IOException {
    Watch watch = watch(1000, ADDRESS);
    feed(watch, 0, "\"pid\":1,\"ip\":\"10.0.0.1\"");
    feed(watch, 50, "\"pid\":1,\"event\":\"failed\"");
    feed(watch, 70, "\"pid\":1,\"event\":\"failed\"");
    assertEquals(1, alerts.size());
  }

  /** A line that says what a later one means, under another name, for events that answer. */
  @Test
  void aMarkIsCarriedFromEventsThatAnswer() throws IOException {
    Carry mark =
        new Carry(
            "event",
            "ip",
            List.of("pid", "host"),
            Duration.ofMinutes(1),
            Optional.of(QueryParser.parse("event:refused")));
    Watch watch = watch(1000, mark);
    feed(watch, 0, "\"pid\":1,\"host\":\"a\",\"event\":\"refused\"");
    feed(watch, 1, "\"pid\":1,\"host\":\"a\",\"event\":\"failed\"");
    feed(watch, 2, "\"pid\":1,\"host\":\"b\",\"event\":\"failed\"");
    assertEquals(List.of("refused"), told());
  }

  @Test
  void theOneTakenLongestAgoGoes() throws IOException {
    Watch watch = watch(2, ADDRESS);
    for (int pid = 1; pid <= 3; pid++) {
      feed(watch, pid, "\"pid\":" + pid + ",\"ip\":\"10.0.0." + pid + "\"");
    }
    feed(watch, 4, "\"pid\":1,\"event\":\"failed\"");
    feed(watch, 5, "\"pid\":3,\"event\":\"failed\"");
    assertEquals(List.of("10.0.0.3"), told());
    assertEquals("carry ip: 2 keys, 1 forgotten", watch.statistics().getLast());
  }

  /** Another watch goes on with what was carried, if it carries the same. */
  @Test
  void aStateHasIt() throws IOException {
    Watch before = watch(1000, ADDRESS);
    feed(before, 0, "\"pid\":1,\"ip\":\"10.0.0.1\"");
    ByteArraySink seen = new ByteArraySink();
    before.save(seen);
    Carry other = new Carry("ip", "ip", List.of("pid"), Duration.ofMinutes(1), Optional.empty());
    for (Watch after : List.of(watch(1000, ADDRESS, ADDRESS), watch(1000, other), watch(1000))) {
      ByteCursor from = new ByteCursor(seen.toByteArray(), "seen");
      after.restore(from);
      from.end();
      feed(after, 30, "\"pid\":1,\"event\":\"failed\"");
    }
    assertEquals(List.of("10.0.0.1"), told());
  }
}
