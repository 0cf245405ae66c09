package semlog.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import semlog.condition.Reason;
import semlog.trigger.About;
import semlog.trigger.Alert;
import semlog.trigger.LogLine;

final class AlertMessageTest {
  private static final Instant TIME = Instant.parse("2026-11-21T10:00:00Z");
  private static final Postmark POSTMARK = new Postmark(TIME.plusSeconds(1), "here", "id");
  private static final String JSON =
      "{\"rule\":\"b\\u0000 \\\"f\\\"\",\"state\":\"firing\",\"count\":5,"
          + "\"by\":{\"src.ip\":\"::1\"},\"time\":\"2026-11-21T10:00:00Z\","
          + "\"matched\":[{\"field\":\"a\",\"value\":\"é\"}],\"context\":[\"before\"],"
          + "\"@source\":\"x.log\",\"@line\":7,\"@message\":\"the \\\"line\\\"\","
          + "\"event\":{\"a\":\"é\"}}";

  private static Alert alert(Alert.State state) {
    return new Alert(
        "b\0 \"f\"",
        About.NOTHING,
        state,
        true,
        List.of(new Reason("src.ip", "::1")),
        5,
        Optional.of(TIME),
        Optional.empty(),
        Optional.empty(),
        List.of(new Reason("a", "é")),
        Optional.of(
            new LogLine(
                "the \"line\"",
                Optional.empty(),
                Optional.of("x.log"),
                OptionalLong.of(7),
                Optional.empty(),
                Optional.of("{\"a\":\"é\"}"))),
        List.of("before"));
  }

  private static String message(Action action, Alert.State state) {
    return new String(AlertMessage.of(action, alert(state), POSTMARK), UTF_8);
  }

  private static String filled(String template) {
    return message(
        new Action.Webhook(
            new Secret(new byte[] {'x'}),
            new Template(template),
            Optional.empty(),
            Optional.empty()),
        Alert.State.FIRING);
  }

  @Test
  void commandsAndSyslogGetAllOfIt() {
    assertEquals(JSON + "\n", message(new Action.Command(List.of("x")), Alert.State.FIRING));
    assertEquals(JSON, message(new Action.Syslog("x", Optional.empty()), Alert.State.FIRING));
  }

  @Test
  void aTemplateIsFilledWithinQuotes() {
    assertEquals(JSON, filled("{{alert}}"));
    assertEquals(
        "b\\u0000 \\\"f\\\"|firing|src.ip=::1|5|2026-11-21T10:00:00Z|||a=é|before|the \\\"line\\\"|x.log",
        filled(
            "{{rule}}|{{state}}|{{key}}|{{count}}|{{time}}|{{first}}|{{ last }}|{{matched}}|{{context}}"
                + "|{{line}}|{{source}}"));
    assertEquals(
        "{a $1 \\ b\\\\x00 \\\"f\\\" [src.ip=::1] #5 (a=é) x.log:7: the \\\"line\\\"}",
        filled("{a $1 \\ {{summary}}}"));
  }

  @Test
  void anAlertmanagerGetsLabelsThatStayTheSame() {
    Action action = new Action.Alertmanager(URI.create("http://x"), Optional.empty());
    String labels = "[{\"labels\":{\"alertname\":\"b\\u0000 \\\"f\\\"\",\"src_ip\":\"::1\"},";
    String firing = message(action, Alert.State.FIRING);
    assertTrue(firing.startsWith(labels), firing);
    assertTrue(firing.endsWith("},\"startsAt\":\"2026-11-21T10:00:00Z\"}]"), firing);
    String resolved = message(action, Alert.State.RESOLVED);
    assertTrue(resolved.startsWith(labels), resolved);
    assertTrue(resolved.endsWith("},\"endsAt\":\"2026-11-21T10:00:01Z\"}]"), resolved);
  }

  @Test
  void aMailHasPlainHeadersAndAnEncodedBody() {
    Action action =
        new Action.Mail(
            URI.create("smtp://x"),
            Optional.empty(),
            "a@b",
            List.of("c@d", "e@f"),
            Optional.empty());
    String[] parts = message(action, Alert.State.FIRING).split("\r\n\r\n", 2);
    assertTrue(parts[0].chars().allMatch(c -> c < 0x7f), parts[0]);
    assertTrue(parts[0].lines().allMatch(line -> line.length() < 79), parts[0]);
    String[] headers = parts[0].split("\r\n(?! )", -1);
    assertEquals("Date: Sat, 21 Nov 2026 10:00:01 +0000", headers[0]);
    assertEquals("To: c@d, e@f", headers[2]);
    StringBuilder subject = new StringBuilder();
    for (String word : headers[3].substring("Subject: ".length()).split("\r\n ", -1)) {
      assertTrue(word.matches("=\\?utf-8\\?B\\?.*\\?="), word);
      String code = word.substring(10, word.length() - 2);
      subject.append(new String(Base64.getDecoder().decode(code), UTF_8));
    }
    assertEquals(
        "firing: b\\x00 \"f\" [src.ip=::1] #5 (a=é) x.log:7: the \"line\"", subject.toString());
    String body = new String(Base64.getMimeDecoder().decode(parts[1]), UTF_8);
    assertTrue(body.startsWith("  | before\r\nb\\x00 "), body);
    assertTrue(body.endsWith("\r\n" + JSON + "\r\n"), body);
  }
}
