package semlog.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is said to a server of mail, and what its answers mean; src-test/native/mail.sh has a real
 * one.
 */
final class MailReceiverTest {
  private static final String OK =
      "220 hi,250-me,250 AUTH PLAIN,235 in,250 ok,250 ok,250 ok,354 go,250 ok,221 bye";

  /** Talks to a server that answers each line but those of a mail; returns what it heard. */
  private static List<String> heard(String answers, boolean login, String mail) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<String>> heard = pool.submit(() -> serve(server, List.of(answers.split(","))));
      MailReceiver receiver =
          MailReceiver.to(
              URI.create("smtp://127.0.0.1:" + server.getLocalPort()),
              login
                  ? Optional.of(new MailReceiver.Login("u", "p".getBytes(UTF_8)))
                  : Optional.empty(),
              new MailReceiver.Envelope("a@b", List.of("c@d", "e@f")),
              Optional.empty(),
              Duration.ofSeconds(30));
      receiver.deliver(mail.getBytes(UTF_8));
      return heard.get();
    }
  }

  private static List<String> serve(ServerSocket server, List<String> answers) throws IOException {
    List<String> heard = new ArrayList<>();
    try (Socket client = server.accept()) {
      BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
      Iterator<String> next = answers.iterator();
      while (next.hasNext()) {
        String answer = next.next();
        client.getOutputStream().write((answer + "\r\n").getBytes(UTF_8));
        String line = answer.charAt(3) == '-' || !next.hasNext() ? "" : in.readLine();
        if (line == null) {
          return heard;
        }
        heard.add(line);
        while (answer.startsWith("354") && !heard.getLast().equals(".")) {
          heard.add(in.readLine());
        }
      }
    }
    return heard;
  }

  @Test
  void linesThatBeginWithADotKeepIt() throws Exception {
    List<String> heard = heard(OK, true, "H: h\r\n\r\n.\r\n..a\r\nb\n");
    assertEquals(
        List.of(
            "",
            "AUTH PLAIN AHUAcA==",
            "MAIL FROM:<a@b>",
            "RCPT TO:<c@d>",
            "RCPT TO:<e@f>",
            "DATA",
            "H: h",
            "",
            "..",
            "...a",
            "b",
            ".",
            "QUIT",
            ""),
        heard.subList(1, heard.size()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "220 hi,250 me,550 no such sender;Refused",
        "220 hi,250 me,250 ok,451 busy;IOException",
        "220 hi,250 me,250 ok,250 ok,250 ok,354 go,554 spam;Refused",
        "421 busy;IOException",
        "HTTP/1.1 400 Bad Request;IOException",
        "220 hi,250-me,250 STARTTLS,454 not now;IOException"
      })
  void aServerRefusesForGoodOrIsBusy(String answers, String failure) {
    IOException thrown = assertThrows(IOException.class, () -> heard(answers, false, "x"));
    assertEquals(failure.equals("Refused"), thrown instanceof Refused, thrown.toString());
  }
}
