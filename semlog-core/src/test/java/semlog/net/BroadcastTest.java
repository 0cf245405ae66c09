package semlog.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BroadcastTest {
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();
  private MessageSink sink;
  private int port;

  @BeforeEach
  void listen() throws IOException {
    ServerSocketChannel server =
        ServerSocketChannel.open()
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    port = ((InetSocketAddress) server.getLocalAddress()).getPort();
    sink = new Broadcast("here", server, told::add);
  }

  @AfterEach
  void end() {
    pool.close();
  }

  @Test
  void manyClientsGetTheSameLines() throws Exception {
    List<Future<String>> clients = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
      clients.add(pool.submit(() -> all(client)));
    }
    send("first");
    StringBuilder expected = new StringBuilder("first\n");
    for (int i = 0; i < 500; i++) {
      send("line " + i);
      expected.append("line ").append(i).append('\n');
    }
    sink.close();
    for (Future<String> client : clients) {
      String got = client.get();
      assertTrue(expected.toString().endsWith(got), got);
      assertTrue(got.isEmpty() || got.startsWith("first") || got.startsWith("line "), got);
    }
    assertEquals(expected.toString(), clients.getFirst().get());
  }

  @Test
  void theFirstClientIsWaitedForBeforeAnythingIsSent() throws Exception {
    FutureTask<Void> flush =
        new FutureTask<>(
            () -> {
              sink.flush();
              return null;
            });
    Thread waiting = Thread.ofPlatform().start(flush);
    while (waiting.isAlive() && waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    assertFalse(flush.isDone());
    Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
    flush.get();
    send("a");
    sink.close();
    assertEquals("a\n", all(client));
  }

  @Test
  void oneWhoComesLaterGetsWhatComesThen() throws Exception {
    Socket early = new Socket(InetAddress.getLoopbackAddress(), port);
    Future<String> both = pool.submit(() -> all(early));
    send("a");
    sink.send("b".getBytes(UTF_8), 0, 1, false);
    Socket late = new Socket(InetAddress.getLoopbackAddress(), port);
    Future<String> rest = pool.submit(() -> all(late));
    sink.send("c".getBytes(UTF_8), 0, 1, true);
    sink.close();
    assertEquals("a\nbc\n", both.get());
    assertTrue(List.of("a\nbc\n", "bc\n", "").contains(rest.get()), rest.get());
  }

  @Test
  void whoComesAtTheEndSeesTheEnd() throws Exception {
    Future<String> early =
        pool.submit(() -> all(new Socket(InetAddress.getLoopbackAddress(), port)));
    send("a");
    List<Socket> late = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      late.add(new Socket(InetAddress.getLoopbackAddress(), port));
    }
    sink.close();
    assertEquals("a\n", early.get());
    for (Socket client : late) {
      assertEquals("", all(client));
    }
  }

  @Test
  void oneWhoIsTooSlowIsLetGoAndTheOthersGetAll() throws Exception {
    byte[] line = new byte[1 << 16];
    int count = 1000;
    try (Socket fast = new Socket(InetAddress.getLoopbackAddress(), port); // is let in first
        Socket slow = new Socket(InetAddress.getLoopbackAddress(), port)) {
      Future<Long> got = pool.submit(() -> fast.getInputStream().transferTo(nowhere()));
      for (int i = 0; i < count; i++) {
        sink.send(line, 0, line.length, true);
        sink.flush();
      }
      sink.close();
      assertEquals((long) count * (line.length + 1), got.get());
      assertTrue(told.take().contains("1 clients were too slow"));
      assertTrue(slow.isConnected());
    }
  }

  @Test
  void thoseWhoAreAlikeFastAllGetAll() throws Exception {
    byte[] line = new byte[1 << 16];
    int count = 1000;
    List<Future<Long>> clients = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
      clients.add(pool.submit(() -> client.getInputStream().transferTo(nowhere())));
    }
    sink.flush();
    for (int i = 0; i < count; i++) {
      sink.send(line, 0, line.length, true);
    }
    sink.close();
    assertEquals(List.of(), List.copyOf(told));
    assertEquals((long) count * (line.length + 1), clients.getFirst().get());
  }

  private static OutputStream nowhere() {
    return OutputStream.nullOutputStream();
  }

  private void send(String line) throws IOException {
    byte[] bytes = line.getBytes(UTF_8);
    sink.send(bytes, 0, bytes.length, true);
    sink.flush();
  }

  private static String all(Socket client) throws IOException {
    try (client) {
      return new String(client.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
