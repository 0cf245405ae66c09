package semlog.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import semlog.bytes.ByteBuilder;

/** A conversation with a server of mail. */
final class SmtpSession implements Closeable {
  private static final int PORT = 25;
  private static final int PORT_WITH_TLS = 465;
  private static final int MOST_LINES = 100;
  private static final int MOST_LINE = 2000;

  private final String host;
  private final int port;
  private final Optional<SSLSocketFactory> trusted;
  private Socket socket;
  private BufferedReader in;
  private OutputStream out;
  private boolean secure;
  private List<String> offers = List.of();

  private SmtpSession(URI server, Optional<SSLSocketFactory> trusted) {
    boolean secured = server.getScheme().equals("smtps");
    this.host = server.getHost();
    this.port = server.getPort() >= 0 ? server.getPort() : secured ? PORT_WITH_TLS : PORT;
    this.trusted = trusted;
    this.socket = new Socket();
  }

  /** Connects, in TLS where the server can. */
  static SmtpSession open(URI server, Optional<SSLSocketFactory> trusted, Duration patience)
      throws IOException {
    SmtpSession session = new SmtpSession(server, trusted);
    try {
      session.connect(server.getScheme().equals("smtps"), (int) patience.toMillis());
      return session;
    } catch (IOException e) {
      session.socket.close();
      throw e;
    }
  }

  private void connect(boolean securely, int patience) throws IOException {
    socket.connect(EndpointParser.address(host, port), patience);
    socket.setSoTimeout(patience);
    if (securely) {
      secure();
    } else {
      use(socket);
    }
    expect(220, answer());
    hello();
    if (!secure && offers("STARTTLS")) {
      expect(220, ask("STARTTLS"));
      secure();
      hello();
    }
  }

  private void secure() throws IOException {
    use(Connection.secured(socket, host, port, trusted));
    secure = true;
  }

  private void use(Socket next) throws IOException {
    socket = next;
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    out = socket.getOutputStream();
  }

  private void hello() throws IOException {
    List<String> answer = ask("EHLO " + LocalHost.name());
    expect(250, answer);
    offers = answer;
  }

  private boolean offers(String extension) {
    return offers.stream()
        .anyMatch(line -> line.substring(4).toUpperCase(Locale.ROOT).startsWith(extension));
  }

  /** Says who asks. A server that does not know them is one that is not set up yet. */
  void login(String user, byte[] password) throws IOException {
    if (!secure && !socket.getInetAddress().isLoopbackAddress()) {
      throw new IOException("offers no TLS, and a password goes nowhere without");
    }
    byte[] name = ("\0" + user + "\0").getBytes(UTF_8);
    byte[] words = new ByteBuilder().bytes(name).bytes(password).toByteArray();
    List<String> answer = ask("AUTH PLAIN " + Base64.getEncoder().encodeToString(words));
    if (code(answer) != 235) {
      throw new IOException("does not let " + user + " in: " + answer.getLast());
    }
  }

  /** Sends a mail, and ends the conversation. */
  void send(MailReceiver.Envelope envelope, String mail) throws IOException {
    expect(250, ask("MAIL FROM:<" + envelope.from() + ">"));
    for (String to : envelope.to()) {
      expect(250, ask("RCPT TO:<" + to + ">"));
    }
    expect(354, ask("DATA"));
    StringBuilder lines = new StringBuilder();
    mail.lines()
        .forEach(line -> lines.append(line.startsWith(".") ? "." : "").append(line).append("\r\n"));
    expect(250, ask(lines + "."));
    ask("QUIT");
  }

  private List<String> ask(String words) throws IOException {
    out.write((words + "\r\n").getBytes(UTF_8));
    out.flush();
    return answer();
  }

  private List<String> answer() throws IOException {
    List<String> lines = new ArrayList<>();
    String line = line();
    while (line.charAt(3) == '-' && lines.size() < MOST_LINES) {
      lines.add(line);
      line = line();
    }
    lines.add(line);
    return lines;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = in.read();
    while (c >= 0 && c != '\n' && line.length() < MOST_LINE) {
      line.append((char) c);
      c = in.read();
    }
    String text = line.toString().strip();
    if (!text.matches("[2-5][0-9]{2}.*")) {
      throw new IOException(text.isEmpty() ? "hung up" : "speaks no SMTP: " + text);
    }
    return text.length() == 3 ? text + " " : text;
  }

  private static int code(List<String> answer) {
    return Integer.parseInt(answer.getLast().substring(0, 3));
  }

  /** A server that says no for good has refused this mail; one that is busy may take it later. */
  private static void expect(int code, List<String> answer) throws IOException {
    if (code(answer) != code) {
      String text = "answered " + answer.getLast();
      throw code(answer) / 100 == 5 ? new Refused(text) : new IOException(text);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
