package semlog.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import semlog.value.LineTimeReader;
import semlog.value.TimeContext;
import semlog.value.TimeFilter;

/** What is marked by {@code >} begins an event, all else goes on with it. */
final class AutomaticStartsTest {
  private static final String TWO_TIMES =
      """
      > 2026-11-21 10:15:01 INFO one
      > 2026-11-21 10:15:02 INFO two
      """;

  @Test
  void framesOfJavaGoOnWithAnyLine() {
    check(
        """
        > Exception in thread "main" java.lang.IllegalStateException: no
          \tat org.example.Shop.sell(Shop.java:12)
          \t... 12 more
          Caused by: java.io.IOException: reset
          \tat org.example.Net.read(Net.java:7)
          \tSuppressed: java.io.IOException: twice
        > done
        """);
  }

  @Test
  void anEntryOfAJournalGoesOnToABlankLine() {
    check(
        """
        > __CURSOR=s=b18f;i=1
          __REALTIME_TIMESTAMP=1795234938391928
          MESSAGE=started at 2026-11-21 10:15:02
          {"a":1}
          _PID=49

        > __CURSOR=s=b18f;i=2
          MESSAGE=stopped
        > __CURSOR=s=b18f;i=3

        > 2026-11-21 10:15:02 INFO one
        """);
  }

  @Test
  void whatIsSaidOfATableBelongsToNoRow() {
    check(
        """
        > #Version: 1.0
        > #Date: 2026-11-21 00:00:00
        > #Fields: date time c-ip
        > 2026-11-21 00:00:02 203.0.113.9
        > #Software: Example
        > #path\tconn
        """);
  }

  @Test
  void theExceptionBehindALineWithTimeGoesOnFromTheFirst() {
    check(
        """
        > 2026-11-21 10:15:02 ERROR cannot sell
          java.lang.IllegalStateException: no
          \tat org.example.Shop.sell(Shop.java:12)
        > 2026-11-21 10:15:03 INFO sold
        """);
  }

  @Test
  void tracesOfPythonEndWithTheException() {
    check(
        """
        > starting
        > Traceback (most recent call last):
            File "shop.py", line 3, in sell
              raise KeyError("x")
          KeyError: 'x'

          During handling of the above exception, another exception occurred:

          Traceback (most recent call last):
            File "shop.py", line 5, in sell
          ValueError
        > stopping: now
        """);
  }

  @Test
  void panicsOfGoAreOneEvent() {
    check(
        """
        > panic: runtime error: index out of range [3]

          goroutine 1 [running]:
          main.sell(0x3)
          \t/src/shop.go:12 +0x1d
          created by main.start
          \t/src/shop.go:5
        > next program
        """);
  }

  @Test
  void framesOfOtherLanguagesGoOn() {
    check(
        """
        > TypeError: x is no function
              at sell (/srv/shop.js:3:9)
        > Unhandled exception. System.Exception: no
             at Shop.Sell() in /src/Shop.cs:line 3
             --- End of inner exception stack trace ---
        > shop.rb:3:in `sell': no (RuntimeError)
          \tfrom shop.rb:7:in `<main>'
        """);
  }

  @Test
  void indentedLinesGoOnWithALineThatHasATime() {
    check(
        """
        > 2026-11-21 10:15:02 UTC [811] LOG:  statement: SELECT a
          \t  FROM b
          \t WHERE day > '2026-11-20 00:00:00'
        > 2026-11-21 10:15:03 UTC [811] LOG:  done
        """);
  }

  @Test
  void linesWithoutTheTimeOfTheOthersGoOn() {
    check(
        TWO_TIMES
            + """
            > 2026-11-21 10:15:03 INFO free -m
              Mem:   8010172  627052
              Swap:  8388604       0
            > 2026-11-21 10:15:04 INFO three
            """);
  }

  @Test
  void linesOfLogsWithoutTimesAreEventsOfTheirOwn() {
    check(
        """
        > make: entering directory
        >   CC shop.o
        >   CC net.o
        >
        > at the end: done
        > INFO ready
        """);
  }

  @Test
  void aTimeNowAndThenSaysNothingAboutOtherLines() {
    String plain =
        String.join("", IntStream.range(0, 40).mapToObj(i -> "> line " + i + "\n").toList());
    check(TWO_TIMES.lines().findFirst().orElseThrow() + "\n" + plain + plain);
    check((plain + "> at 2026-11-21 10:15:02 it rained\n").repeat(4));
  }

  @Test
  void trustInTimesIsLostWhereManyLinesHaveNone() {
    List<String> lines = new ArrayList<>(TWO_TIMES.lines().toList());
    IntStream.range(1, AutomaticStarts.MANY_LINES).forEach(i -> lines.add("  line " + i));
    IntStream.range(0, 9).forEach(i -> lines.add("> line " + i));
    lines.add("> 2026-11-21 10:15:03 INFO three");
    lines.add("> line");
    check(lines.stream().collect(Collectors.joining("\n", "", "\n")));
  }

  @Test
  void otherHeadersBeginEventsAmongTimes() {
    check(
        TWO_TIMES
            + """
            > {"level":"info","msg":"three"}
            > WARN four
            > [ERROR] five
            > 2026-11-21 10:15:03 INFO six
            > 192.0.2.7 - - [21/Nov/2026:10:15:04 +0000] "GET / HTTP/1.1" 200 1
            > panic: seven
            """);
  }

  @Test
  void uptimesAreHeaders() {
    check(
        """
        > [    8.669845] pci 0000:03:1b.0: [8086:5873]
        > [    8.945975] usb 1-1: new device
        > 47.988: [GC
          Desired survivor size 557056 bytes
           22287K->15848K(24716K), 0.0013049 secs]
        > 47.993: [GC
        > [440.178s][info ][gc] GC(3025) Pause
        > [440.179s][info ][gc] GC(3026) Pause
        """);
  }

  @Test
  void headersOfJavaUtilLoggingHaveTwoLines() {
    check(
        """
        > Nov 21, 2026 10:15:01 AM org.example.Shop main
        > INFO: one
        > Nov 21, 2026 10:15:02 AM org.example.Shop main
          WARNING: two
        > Nov 21, 2026 10:15:03 AM org.example.Shop main
          INFO: three
        """);
  }

  @Test
  void queriesOfASlowLogBeginWithTheirTimeOrTheirUser() {
    check(
        """
        > # Time: 2026-11-21T10:15:02.698433Z
          # User@Host: root[root] @ localhost [192.0.2.7]  Id:     3
          # Query_time: 0.003464  Lock_time: 0.000324 Rows_sent: 1000
          SET timestamp=1795256102;
          SELECT a
          FROM b;
        > # User@Host: root[root] @ localhost [192.0.2.7]  Id:     3
          # Query_time: 0.003464  Lock_time: 0.000324 Rows_sent: 1000
          SELECT c;
        """);
  }

  @Test
  void blankLinesGoOnWithALineThatHasATime() {
    check(
        """
        > 2026-11-21 10:15:02 Full thread dump:

        > "main" #1 prio=5
        > 2026-11-21 10:15:03 INFO three
          \r
        """);
  }

  private static void check(String expected) {
    LineTimeReader time =
        new LineTimeReader(
            TimeContext.of(ZoneOffset.UTC, Instant.parse("2026-11-21T12:00:00Z")),
            TimeFilter.any());
    EventStarts starts = new AutomaticStarts();
    StringBuilder told = new StringBuilder();
    for (String row : expected.lines().toList()) {
      String line = row.length() < 2 ? "" : row.substring(2);
      byte[] bytes = ("x" + line).getBytes(StandardCharsets.ISO_8859_1);
      boolean timed = time.read(bytes, 1, bytes.length);
      int column = timed ? time.start() - 1 : EventStarts.NO_TIME;
      told.append(starts.begins(bytes, 1, bytes.length, column) ? "> " : "  ");
      told.append(line).append('\n');
    }
    assertEquals(expected.lines().map(AutomaticStartsTest::marked).toList(), marked(told));
  }

  private static List<String> marked(StringBuilder told) {
    return told.toString().lines().map(AutomaticStartsTest::marked).toList();
  }

  /** With its mark, which stripping blanks at the end of a text block may have shortened. */
  private static String marked(String row) {
    String mark = row.startsWith(">") ? "> " : "  ";
    return row.length() < 2 ? mark : mark + row.substring(2);
  }
}
