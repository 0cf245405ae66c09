package semlog.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What time it is, as events come late, from the future, without a time, or not at all. */
final class TimeTest {
  private static void check(String rule, String events, String... alerts) throws IOException {
    assertEquals(List.of(alerts), Scenario.alerts(rule, events));
  }

  @Test
  void aTimeInTheFutureSaysNothing() throws IOException {
    check(
        "on=count threshold=2 within=10s | a:*",
        """
        0 a=1
        4000000@20 a=1
        21 a=1
        """,
        "21 firing #2");
  }

  @Test
  void oneTimeFarAheadDoesNotStopTheClock() throws IOException {
    check(
        "on=count threshold=2 within=10s | a:*",
        """
        0@90000 a=1
        80000@90000 a=1
        5@90000 a=1
        20@90000 a=1
        21@90000 a=1
        40@90000 b=1
        """,
        "5 firing #2",
        "15 resolved #2",
        "21 firing #2",
        "30 resolved #2");
  }

  @Test
  void hostsWhoseClocksDifferAreOnOneClock() throws IOException {
    check(
        "on=count threshold=3 within=10s by=host | a:*",
        """
        3600@3600 a=1 host=x
        0@3600 a=1 host=y
        3604@3604 a=1 host=x
        4@3604 a=1 host=y
        3608@3608 a=1 host=x
        8@3608 a=1 host=y
        """,
        "3608 firing x #3",
        "8 firing y #3");
  }

  @Test
  void anEventWithoutATimeIsOfNow() throws IOException {
    check(
        "on=count threshold=2 within=10s | a:*",
        """
        0@1000 a=1
        ?@1005 a=1
        ?@1030 a=1
        ?@1039 a=1
        """,
        "5 firing #2",
        "10 resolved #2",
        "39 firing #2");
    check("on=match | a:*", "?@7 a=1", "7 firing #1");
  }

  @Test
  void lateEventsCountAsComingNow() throws IOException {
    check(
        "on=sequence within=10s | a:1 | a:2",
        """
        10 a=1
        9@10 a=2
        """,
        "10 firing #1");
  }

  /**
   * Replaying gives the alerts that were given live, when events come a little late and it is
   * quiet.
   */
  @Property(seed = "31", tries = 200)
  void replayedIsAsLived(@ForAll Random random) throws IOException {
    StringBuilder live = new StringBuilder();
    StringBuilder replay = new StringBuilder();
    long second = 0;
    for (int i = 0; i < 60; i++) {
      long quiet = i == 0 ? 0 : random.nextInt(4) == 0 ? random.nextInt(30) : random.nextInt(3);
      long delay = random.nextInt(2);
      for (long passed = second; passed < second + quiet; passed++) {
        live.append(passed + delay).append(" idle\n");
      }
      second += quiet;
      String event = " a=" + random.nextInt(3) + " host=" + random.nextInt(3) + "\n";
      live.append(second).append('@').append(second + delay).append(event);
      replay.append(second).append("@1000000").append(event);
    }
    for (String rule : RULES) {
      assertEquals(
          Scenario.alerts(rule, replay.toString()), Scenario.alerts(rule, live.toString()), rule);
    }
  }

  /** Whoever goes on with what another watch had seen tells neither more nor less. */
  @Property(seed = "32", tries = 60)
  void aRestartChangesNothing(@ForAll Random random) throws IOException {
    StringBuilder through = new StringBuilder();
    StringBuilder restarted = new StringBuilder();
    long second = 0;
    for (int i = 0; i < 60; i++) {
      second += random.nextInt(4) == 0 ? random.nextInt(30) : random.nextInt(3);
      String line =
          random.nextInt(8) == 0
              ? second + " idle\n"
              : second + " a=" + random.nextInt(3) + " host=" + random.nextInt(3) + "\n";
      through.append(line);
      restarted.append(random.nextInt(6) == 0 ? second + " restart\n" : "").append(line);
    }
    for (String rule : RULES) {
      // What is due at one time may be told in another order.
      assertEquals(
          Scenario.alerts(rule, through.toString()).stream().sorted().toList(),
          Scenario.alerts(rule, restarted.toString()).stream().sorted().toList(),
          rule);
    }
  }

  private static final List<String> RULES =
      List.of(
          "by=host suppress=7s | a:1",
          "by=host resolve-after=5s repeat=4s | a:1",
          "on=new by=a within=9s learn=3s | a:*",
          "on=present within=4s for=3s by=host suppress=20s | a:*",
          "on=absent within=8s by=host expect=7 | a:1",
          "on=absent within=8s by=host resolve-after=3s repeat=5s once=true | a:*",
          "on=change of=a by=host | a:*",
          "on=count threshold=3 within=9s by=host for=2s | a:*",
          "on=distinct of=a threshold=2 within=6s by=host | a:*",
          "on=spike within=6s learn=12s threshold=3 factor=2 | a:*",
          "on=sequence within=9s by=host | a:0 | a:1 | a:2",
          "by=host once=true | a:*",
          "once=true | a:1");

  @ParameterizedTest
  @ValueSource(strings = {"on=absent within=3s by=k", "on=new by=k learn=0", "by=k"})
  void keysAreBounded(String rule) throws IOException {
    Watch.Settings few =
        new Watch.Settings(0, false, 5, Duration.ZERO, "@timestamp", () -> ZoneOffset.UTC);
    StringBuilder events = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      events.append(i / 100).append(" k=").append(i).append('\n');
    }
    int expected = rule.contains("absent") ? 0 : 5000;
    assertEquals(expected, Scenario.alerts(rule + " | k:*", events.toString(), few).size());
  }

  @Test
  void theKeyMetLongestAgoIsDropped() throws IOException {
    Watch.Settings two =
        new Watch.Settings(0, false, 2, Duration.ZERO, "@timestamp", () -> ZoneOffset.UTC);
    assertEquals(
        List.of("0 firing a #1", "1 firing b #1", "3 firing c #1", "5 firing b #1"),
        Scenario.alerts(
            "on=new by=k learn=0 | k:*", "0 k=a\n1 k=b\n2 k=a\n3 k=c\n4 k=a\n5 k=b", two));
  }
}
