package semlog.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A web server that answers as it is told: with a code, or with 0 never. */
final class WebServer implements Closeable {
  /** What was posted, the header lines in lower case. */
  record Post(String head, byte[] body) {}

  final BlockingQueue<Post> posts = new LinkedBlockingQueue<>();
  final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();

  private final ServerSocket server;

  WebServer() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::serve);
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
  }

  private void serve() {
    try {
      while (true) {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> answer(client));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void answer(Socket client) {
    try (client) {
      InputStream in = new BufferedInputStream(client.getInputStream());
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) in.read());
      }
      String lines = head.toString().toLowerCase(Locale.ROOT);
      String length = lines.split("content-length: ", 2)[1].split("\r", 2)[0];
      posts.add(new Post(lines, in.readNBytes(Integer.parseInt(length))));
      int code = answers.take();
      if (code == 0) {
        in.read();
      }
      String answer = "HTTP/1.1 " + code + " Said\r\ncontent-length: 3\r\n\r\nso\n";
      client.getOutputStream().write(answer.getBytes(ISO_8859_1));
    } catch (IOException e) {
      // the client has gone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
