package semlog.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;

/**
 * Prints nanoseconds per call of {@link TimestampParser#parse} and {@link TimestampFormat#write}.
 */
final class TimestampBenchmark {
  private static final int CALLS = 3_000_000;
  private static final int ROUNDS = 8;
  private static final List<String> TIMES =
      List.of(
          "2023-11-18 08:18:52,910 [main] INFO",
          "2017-11-04T13:09:38+0000 [-] Loaded",
          "Jun  9 06:06:20 combo syslogd 1.4.1: restart.",
          "17/May/2015:10:05:03 +0000] \"GET /",
          "Sun Dec 04 04:47:44 2005] [notice] x",
          "10.30 16:49:06] chrome.exe - proxy",
          "Jan 12, 2012 3:53:59 PM org.apache",
          "081109 203615 148 INFO dfs.DataNode",
          "18:46:46.798: INFO: Overriding value");
  private static final List<String> OTHERS =
      List.of("hello world foo", "Total world foo", "8080 foo bar baz", "192.168.12.12 foo");

  private TimestampBenchmark() {}

  public static void main(String[] words) {
    long sum = 0;
    for (int warming = 0; warming < 2; warming++) {
      for (String text : TIMES) {
        sum += measure("read " + text, text, warming > 0);
        sum += measureWrite("write " + text, text, warming > 0);
      }
      for (String text : OTHERS) {
        sum += measure("reject " + text, text, warming > 0);
      }
    }
    System.err.println(sum);
  }

  private static long measure(String name, String text, boolean told) {
    TimestampParser parser = new TimestampParser();
    byte[] bytes = text.getBytes(UTF_8);
    long sum = 0;
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int call = 0; call < CALLS; call++) {
        sum += parser.parse(bytes, 0, bytes.length) + parser.value();
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    tell(name, best, told);
    return sum;
  }

  private static long measureWrite(String name, String text, boolean told) {
    TimestampParser parser = new TimestampParser();
    byte[] bytes = text.getBytes(UTF_8);
    byte[] target = new byte[TimestampFormat.MAX_LENGTH + 4];
    long sum = parser.parse(bytes, 0, bytes.length);
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int call = 0; call < CALLS; call++) {
        sum += TimestampFormat.write(parser.format(), parser.value(), target, call & 3);
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    tell(name, best, told);
    return sum;
  }

  private static void tell(String name, long nanos, boolean told) {
    if (told) {
      System.err.printf(Locale.ROOT, "%-52s %6.1f ns%n", name, (double) nanos / CALLS);
    }
  }
}
