package semlog.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReceiversTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path folder;

  private static Receiver posting(URI place, Duration patience) throws IOException {
    return HttpReceiver.to(place, Optional.of("key".getBytes(UTF_8)), Optional.empty(), patience);
  }

  @Test
  void postsWithASignature() throws Exception {
    try (WebServer server = new WebServer()) {
      server.answers.add(204);
      URI place = URI.create(server.at("/p?q").toString().replace("//", "//me:pw@"));
      posting(place, LONG).deliver("{\"a\":\"é\"}".getBytes(UTF_8));
      WebServer.Post post = server.posts.take();
      assertEquals("{\"a\":\"é\"}", new String(post.body(), UTF_8));
      assertTrue(post.head().startsWith("post /p?q http/1.1\r\n"), post.head());
      assertTrue(post.head().contains("authorization: basic bwu6chc="), post.head());
      // printf '{"a":"é"}' | openssl dgst -sha256 -hmac key
      assertTrue(
          post.head()
              .contains(
                  "x-hub-signature-256: sha256="
                      + "fbaf5533b68db001346e34353ce7f34397d3fb6e41bedfc58302e8f8dd130325\r\n"),
          post.head());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200,",
    "503,IOException",
    "400,Refused",
    "404,IOException",
    "302,IOException",
    "0,IOException"
  })
  void anAnswerIsAReceiptARefusalOrNone(int code, String failure) throws IOException {
    try (WebServer server = new WebServer()) {
      server.answers.add(code);
      Receiver receiver = posting(server.at("/"), code == 0 ? Duration.ofMillis(50) : LONG);
      if (failure == null) {
        receiver.deliver(new byte[] {'x'});
      } else {
        IOException thrown =
            assertThrows(IOException.class, () -> receiver.deliver(new byte[] {'x'}));
        assertEquals(failure.equals("Refused"), thrown instanceof Refused);
      }
    }
  }

  /**
   * The server fails, stalls, and recovers: all arrives, in order, and nothing twice but what
   * stalled.
   */
  @Test
  void aServerThatRecoversGetsAll() throws Exception {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    try (WebServer server = new WebServer()) {
      server.answers.addAll(List.of(500, 0, 200, 200, 200));
      Courier courier =
          new Courier(
              "hook",
              Spool.temporary(),
              posting(server.at("/"), Duration.ofMillis(150)),
              new Courier.Pauses(Duration.ofMillis(1), Duration.ofMillis(1)),
              told::add);
      for (byte[] message : List.of(new byte[] {'a'}, new byte[] {'b'}, new byte[] {'c'})) {
        courier.put(message);
      }
      assertEquals(0, courier.close(LONG));
      StringBuilder posted = new StringBuilder();
      server.posts.forEach(post -> posted.append(new String(post.body(), UTF_8)));
      assertEquals("aaabc", posted.toString());
      assertEquals("hook: answered 500 so; trying until it takes alerts", told.take());
      assertEquals("hook: takes alerts again", told.take());
    }
  }

  @Test
  void aCommandGetsItsWordsAsTheyAreAndTheMessage() throws IOException {
    Path out = folder.resolve("out");
    List<String> words =
        List.of(
            "sh",
            "-c",
            "cat > \"$0\"; printf '%s|' \"$@\" >> \"$0\"",
            out.toString(),
            "a  $x",
            "*");
    new CommandReceiver(words, LONG).deliver("{}\n".getBytes(UTF_8));
    assertEquals("{}\na  $x|*|", Files.readString(out));
  }

  @ParameterizedTest
  @CsvSource({"exit 0,", "exit 75,IOException", "exit 3,Refused", "sleep 9,Refused"})
  void theExitCodeIsTheReceipt(String script, String failure) throws IOException {
    byte[] message = new byte[1 << 20];
    Duration patience = script.startsWith("sleep") ? Duration.ofMillis(50) : LONG;
    Receiver receiver = new CommandReceiver(List.of("sh", "-c", script), patience);
    if (failure == null) {
      receiver.deliver(message);
    } else {
      IOException thrown = assertThrows(IOException.class, () -> receiver.deliver(message));
      assertEquals(failure.equals("Refused"), thrown instanceof Refused);
    }
  }

  @Test
  void aProgramThatIsNotThereMayCome() {
    Receiver receiver = new CommandReceiver(List.of("/nonexistent/program"), LONG);
    IOException thrown = assertThrows(IOException.class, () -> receiver.deliver(new byte[] {'x'}));
    assertTrue(!(thrown instanceof Refused), thrown.toString());
  }

  @Test
  void syslogIsALineWithAHeader() throws IOException {
    Endpoint place = new Endpoint.Unix(folder.resolve("s"));
    try (ReceivedLines received = Listening.receive(place, text -> {});
        Receiver receiver =
            SyslogReceiver.to(
                place,
                Optional.empty(),
                java.time.Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC),
                "web1",
                text -> {})) {
      receiver.deliver("{\"a\":1}".getBytes(UTF_8));
      byte[] expected =
          "<13>1 1970-01-01T00:00:00.000000Z web1 slcnotify - - - {\"a\":1}\n".getBytes(UTF_8);
      assertArrayEquals(expected, received.readNBytes(expected.length));
    }
  }
}
