package semlog.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When each condition fires and is resolved. */
final class ConditionsTest {
  private static void check(String rule, String events, String... alerts) throws IOException {
    assertEquals(List.of(alerts), Scenario.alerts(rule, events));
  }

  @Test
  void matchCountsByKey() throws IOException {
    check(
        "by=host | a:*",
        """
        1 a=1 host=x
        2 a=1 host=y
        3 a=1
        4 b=1 host=x
        5 a=1 host=x
        """,
        "1 firing x #1",
        "2 firing y #1",
        "3 firing #1",
        "5 firing x #2");
  }

  @Test
  void whatMatchesIsToldAgainOnlyAfterAWhileWhenAsked() throws IOException {
    String events =
        """
        0 a=1
        1 a=1
        9 a=1
        10 a=1
        12 a=1
        """;
    check("suppress=10s | a:*", events, "0 firing #1", "10 firing #4");
    check("once=true | a:*", events, "0 firing #1");
  }

  @Test
  void whatMatchesCanBeAnAlertThatLasts() throws IOException {
    check(
        "resolve-after=5s repeat=3s | a:*",
        """
        0 a=1
        2 a=1
        4 a=1
        20 a=1
        """,
        "0 firing #1",
        "3 firing #2",
        "6 firing #3",
        "9 resolved #3",
        "20 firing #4");
  }

  @Test
  void aPartOfAKeyCanBeTheFirstOfSeveralFields() throws IOException {
    check(
        "on=count by=a|b threshold=2 within=10s | NOT z:1",
        """
        0 a=1 b=2
        1 b=1
        2 c=1
        """,
        "1 firing 1 #2");
  }

  @Test
  void newTellsOfEachKeyOnceAfterLearning() throws IOException {
    check(
        "on=new by=user,host learn=10s | user:*",
        """
        0 user=a host=x
        9 user=b host=x
        11 user=a host=x
        12 user=a host=y
        13 user=a host=y
        """,
        "12 firing a,y #1");
    check("on=new by=user learn=0 | user:*", "0 user=a\n1 user=a", "0 firing a #1");
  }

  @Test
  void aKeyCanBecomeNewAgain() throws IOException {
    check(
        "on=new by=user learn=0 within=10s | user:*",
        """
        0 user=a
        9 user=a
        18 user=a
        28 user=a
        """,
        "0 firing a #1",
        "28 firing a #2");
  }

  @Test
  void presentHoldsWhileEventsCome() throws IOException {
    check(
        "on=present within=5s for=6s by=host | a:*",
        """
        0 a=1 host=x
        4 a=1 host=x
        7 a=1 host=x
        8 a=1 host=y
        20 b=1
        """,
        "6 firing x #2",
        "12 resolved x #3");
    check(
        "on=present within=5s for=6s | a:*",
        """
        0 a=1
        7 a=1
        12 a=1
        20 a=1
        """);
  }

  @Test
  void absentIsNoticedByTheClock() throws IOException {
    check(
        "on=absent within=10s by=host | a:*",
        """
        0 a=1 host=x
        1 a=1 host=y
        9 a=1 host=x
        12 idle
        13 idle
        25 a=1 host=y
        26 a=1 host=x
        """,
        "11 firing y #1",
        "19 firing x #2",
        "25 resolved y #2",
        "26 resolved x #3");
  }

  @Test
  void whatIsExpectedIsMissedThoughItNeverCame() throws IOException {
    check(
        "on=absent within=10s by=host expect=x expect=y | a:*",
        """
        0 idle
        5 idle
        8 a=1 host=y
        13 idle
        14 b=1
        """,
        "10 firing x #0");
    check(
        "on=absent within=10s | a:*", "0 idle\n13 idle\n15 a=1", "10 firing #0", "15 resolved #1");
    check("on=absent within=10s | a:*", "0 b=1\n9 b=1\n11 b=1", "10 firing #0");
  }

  @Test
  void anAbsenceIsOverOnlyWhenItStaysSo() throws IOException {
    check(
        "on=absent within=10s resolve-after=5s | a:*",
        """
        0 a=1
        12 a=1
        30 a=1
        34 a=1
        38 a=1
        """,
        "10 firing #1",
        "17 resolved #2",
        "22 firing #2",
        "35 resolved #4");
  }

  @Test
  void changeComparesWithTheValueBefore() throws IOException {
    check(
        "on=change of=level by=host | host:*",
        """
        0 host=x level=a
        1 host=y level=b
        2 host=x level=a
        3 host=x
        4 host=x level=b
        5 host=x level=a
        """,
        "4 firing x #1",
        "5 firing x #2");
  }

  @Test
  void countIsOfASlidingWindow() throws IOException {
    check(
        "on=count threshold=3 within=10s by=ip | a:*",
        """
        0 a=1 ip=x
        6 a=1 ip=x
        10 a=1 ip=x
        11 a=1 ip=y
        15 a=1 ip=x
        17 a=1 ip=x
        30 b=1
        """,
        "15 firing x #3",
        "16 resolved x #3",
        "17 firing x #3",
        "20 resolved x #3");
    check(
        "on=count threshold=1 within=2s | a:*",
        "0 a=1\n9 a=1",
        "0 firing #1",
        "2 resolved #1",
        "9 firing #1");
  }

  @Test
  void aCountMayHaveToHold() throws IOException {
    check(
        "on=count threshold=2 within=10s for=5s | a:*",
        """
        0 a=1
        8 a=1
        12 a=1
        40 a=1
        """,
        "17 firing #2",
        "18 resolved #2");
  }

  @Test
  void distinctCountsEachValueOnce() throws IOException {
    check(
        "on=distinct of=user threshold=3 within=10s by=ip | user:*",
        """
        0 user=a ip=x
        1 user=a ip=x
        2 user=b ip=x
        3 user=b ip=x
        9 user=a ip=x
        13 user=c ip=x
        14 user=b ip=x
        15 user=d ip=x
        40 user=d ip=x
        """,
        "14 firing x #3",
        "23 resolved x #3");
  }

  @Test
  void aSpikeIsFarAboveTheUsual() throws IOException {
    StringBuilder events = new StringBuilder();
    for (int i = 0; i < 120; i += 2) {
      events.append(i).append(" a=1\n");
    }
    for (int i = 0; i < 20; i++) {
      events.append(120).append(" a=1\n");
    }
    events.append("200 b=1\n");
    check(
        "on=spike within=12s learn=60s threshold=10 factor=3 | a:*",
        events.toString(),
        "120 firing #18",
        "132 resolved #25");
  }

  @Test
  void aSequenceIsInOrderAndInTime() throws IOException {
    check(
        "on=sequence within=10s by=user | act:fail | act:fail | act:ok",
        """
        0 user=a act=fail
        1 user=a act=ok
        2 user=a act=fail
        3 user=b act=ok
        10 user=a act=ok
        11 user=a act=ok
        20 user=b act=fail
        28 user=b act=fail
        31 user=b act=ok
        32 user=b act=fail
        33 user=b act=ok
        """,
        "10 firing a #1",
        "33 firing b #1");
  }
}
