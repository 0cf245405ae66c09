package semlog.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SocketsTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678901Z");

  @TempDir private Path folder;

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

  @Test
  void linesOfSeveralSendersComeWhole() throws IOException {
    Endpoint place = new Endpoint.Unix(folder.resolve("s"));
    try (ReceivedLines received = Listening.receive(place, told::add);
        OutputStream one = sending(place, Framing.LF);
        OutputStream two = sending(place, Framing.LF)) {
      for (int i = 0; i < 1000; i++) {
        one.write(("one " + i + "\n").getBytes(UTF_8));
        two.write(("two " + i + "\n").getBytes(UTF_8));
        if (i % 7 == 6) {
          one.flush();
          two.flush();
        }
      }
      one.flush();
      two.flush();
      List<String> lines = lines(received, 2000);
      for (String sender : List.of("one ", "two ")) {
        List<String> own = lines.stream().filter(line -> line.startsWith(sender)).toList();
        assertEquals(1000, own.size());
        assertEquals(sender + 999, own.getLast());
      }
    }
  }

  @Test
  void aLostConnectionIsMadeAnewAndGoesOnWithAWholeLine() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Endpoint place = new Endpoint.Tcp("127.0.0.1", server.getLocalPort(), false);
      try (OutputStream out = sending(place, Framing.LF)) {
        out.write("a\nb".getBytes(UTF_8));
        out.flush();
        try (Socket first = server.accept()) {
          assertEquals("a", reader(first).readLine());
          first.setSoLinger(true, 0);
        }
        String line = "";
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
          Future<String> next =
              pool.submit(
                  () -> {
                    try (Socket second = server.accept()) {
                      return reader(second).readLine();
                    }
                  });
          out.write("c\n".getBytes(UTF_8));
          while (!next.isDone()) {
            out.write("d\n".getBytes(UTF_8));
            out.flush();
          }
          line = next.get();
        }
        assertTrue(List.of("bc", "d").contains(line), line);
      }
      assertTrue(told.take().contains("connecting again"));
    }
  }

  @Test
  void aReceiverThatIsNotThereYetIsWaitedFor() throws Exception {
    Endpoint place = new Endpoint.Unix(folder.resolve("later"));
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> sent =
          pool.submit(
              () -> {
                try (OutputStream out = sending(place, Framing.LF)) {
                  out.write("a\n".getBytes(UTF_8));
                }
                return null;
              });
      assertTrue(told.take().contains("until it can be reached"));
      try (ReceivedLines received = Listening.receive(place, told::add)) {
        assertEquals(List.of("a"), lines(received, 1));
        sent.get();
      }
    }
  }

  @Test
  void datagramsAndSyslogMessagesAreLines() throws IOException {
    int port = freePort();
    Endpoint place = new Endpoint.Udp("127.0.0.1", port);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    try (ReceivedLines received = Listening.receive(place, told::add);
        MessageSink datagrams = Sending.to(place, Framing.LF, Optional.empty(), told::add)) {
      for (SyslogFormat format : SyslogFormat.values()) {
        MessageSink sink = Sending.syslog(format, datagrams, clock, "web1", "app");
        sink.send("xhello".getBytes(UTF_8), 1, 6, true);
      }
      assertEquals(
          List.of(
              "<13>1 2026-01-02T03:04:05.678901Z web1 app - - - hello",
              "<13>Jan  2 03:04:05 web1 app: hello"),
          lines(received, 2));
    }
  }

  private OutputStream sending(Endpoint place, Framing framing) throws IOException {
    return new MessageStream(Sending.to(place, framing, Optional.empty(), told::add));
  }

  private static List<String> lines(InputStream in, int count) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(reader.readLine());
    }
    return lines;
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
