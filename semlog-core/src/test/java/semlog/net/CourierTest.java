package semlog.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CourierTest {
  private static final Courier.Pauses SHORT =
      new Courier.Pauses(Duration.ofMillis(1), Duration.ofMillis(2));
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path folder;

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final List<String> got = new ArrayList<>();

  private Courier courier(Receiver receiver) throws IOException {
    return new Courier("r", Spool.at(folder.resolve("s")), receiver, SHORT, told::add);
  }

  private static void put(Courier courier, String... messages) throws IOException {
    for (String message : messages) {
      courier.put(message.getBytes(UTF_8));
    }
  }

  @Test
  void triesUntilItIsTaken() throws IOException, InterruptedException {
    int[] tries = {0};
    Courier courier =
        courier(
            message -> {
              if (tries[0]++ % 4 != 3) {
                throw new IOException("not now");
              }
              got.add(new String(message, UTF_8));
            });
    String[] all = IntStream.range(0, 50).mapToObj(Integer::toString).toArray(String[]::new);
    put(courier, all);
    assertEquals(0, courier.close(LONG));
    assertEquals(List.of(all), got);
    assertEquals(50, courier.delivered());
    assertEquals("r: not now; trying until it takes alerts", told.take());
    assertEquals("r: takes alerts again", told.take());
  }

  @Test
  void aMessageThatIsRefusedAgainAndAgainIsLeftOut() throws IOException, InterruptedException {
    int[] tries = {0};
    Courier courier =
        courier(
            message -> {
              if (message[0] == 'b') {
                tries[0]++;
                throw new Refused("no");
              }
              got.add(new String(message, UTF_8));
            });
    put(courier, "a", "b", "c");
    assertEquals(0, courier.close(LONG));
    assertEquals(List.of("a", "c"), got);
    assertEquals(5, tries[0]);
    assertEquals(1, courier.leftOut());
    assertEquals(List.of("r: no; this alert is left out"), List.copyOf(told));
  }

  @Test
  void whatWaitsIsTriedAfterARestart() throws IOException, InterruptedException {
    Courier before =
        courier(
            message -> {
              if (message[0] != 'a') {
                throw new IOException("gone");
              }
              got.add(new String(message, UTF_8));
            });
    put(before, "a", "b", "c");
    assertTrue(told.take().contains("gone"));
    assertEquals(2, before.close(Duration.ZERO));
    Courier after = courier(message -> got.add(new String(message, UTF_8)));
    put(after, "d");
    assertEquals(0, after.close(LONG));
    assertEquals(List.of("a", "b", "c", "d"), got);
  }

  /** Whoever hands messages in goes on though the receiver never answers. */
  @Test
  void aReceiverThatStallsHoldsNobodyUp() throws IOException, InterruptedException {
    Object never = new Object();
    Courier courier =
        courier(
            message -> {
              synchronized (never) {
                try {
                  while (true) {
                    never.wait();
                  }
                } catch (InterruptedException e) {
                  throw new IOException("interrupted", e);
                }
              }
            });
    for (int i = 0; i < 1000; i++) {
      put(courier, "x");
    }
    assertEquals(1000, courier.waiting());
    assertEquals(1000, courier.close(Duration.ZERO));
  }
}
