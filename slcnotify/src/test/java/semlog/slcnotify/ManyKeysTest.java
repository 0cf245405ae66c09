package semlog.slcnotify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import semlog.cli.Terminal;

/** However many keys come, so many are remembered, and the others are counted. */
@Tag("slow")
final class ManyKeysTest {
  private static final int EVENTS = 1_000_000;
  private static final int KEYS = 100_000;
  private static final int BATCH = 1_000;
  private static final long MOST_GROWTH = 16 << 20;

  @Test
  void memoryIsThatOfTheKeysThatAreKept() {
    Events events = new Events();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Notified notified =
        Notified.of(
            events,
            out,
            out,
            Terminal.FILE,
            "--on=count",
            "--threshold=3",
            "--within=10s",
            "--by=k",
            "--max-keys=1000",
            "--stats",
            "k:*");
    assertEquals(0, notified.code());
    assertEquals("", notified.out());
    assertTrue(
        notified.err().contains("k:*: 0 alerts, 1000 keys, " + (EVENTS - 1000) + " forgotten"),
        notified.err());
    assertTrue(
        events.late - events.early < MOST_GROWTH, events.early + " bytes, then " + events.late);
  }

  /** Each key comes once in 100,000 events, so that none is remembered when it comes again. */
  private static final class Events extends InputStream {
    private int next;
    private long early;
    private long late;

    @Override
    public int read() {
      throw new AssertionError("one byte at a time");
    }

    @Override
    public int read(byte[] to, int from, int length) {
      if (next == EVENTS) {
        return -1;
      }
      StringBuilder batch = new StringBuilder();
      for (int i = 0; i < BATCH; i++, next++) {
        batch.append(
            String.format(
                Locale.ROOT,
                "{\"@timestamp\":%d,\"k\":\"u%d\"}\n",
                1_700_000_000L + next / 10_000,
                next % KEYS));
      }
      if (next == EVENTS / 5) {
        early = used();
      } else if (next == EVENTS) {
        late = used();
      }
      byte[] bytes = batch.toString().getBytes(UTF_8);
      System.arraycopy(bytes, 0, to, from, bytes.length);
      return bytes.length;
    }

    private static long used() {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      return runtime.totalMemory() - runtime.freeMemory();
    }
  }
}
