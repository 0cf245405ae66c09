package semlog.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import semlog.search.GrepColors;

final class AlertFormsTest {
  private static final Rule PORT = Told.rule("port:1", Firing.EACH_TIME);

  @Test
  void jsonHasTheMembersOfTheEvent() throws IOException {
    String event =
        """
        {"@line":17,"@source":"a.log","@message":"x \\"1\\"","@message_base64":"eA==",
         "@timestamp":"2026-11-21T10:15:02Z","@template_id":"f","port":1}
        """;
    assertEquals(
        """
        {"rule":"port:1","state":"firing","count":1,"time":"2026-11-21T10:15:02Z",\
        "first":"2026-11-21T10:15:02Z","last":"2026-11-21T10:15:02Z",\
        "matched":[{"field":"port","value":"1"}],"@source":"a.log",\
        "@line":17,"@timestamp":"2026-11-21T10:15:02Z","@message":"x \\"1\\"",\
        "@message_base64":"eA=="}
        """,
        Told.json(event, PORT));
  }

  @Test
  void jsonFromElsewhereHasTheObjectItself() throws IOException {
    assertEquals(
        """
        {"rule":"port:1 c>1","state":"firing","count":1,"matched":[{"field":"port","value":"1"},\
        {"field":"c","value":"2"}],"@source":"in",\
        "@message":"{\\"port\\": 1,\\n\\"c\\":2, \\"@line\\": \\"x\\"}"}
        """,
        Told.json(
            "{\"port\": 1,\n\"c\":2, \"@line\": \"x\"}",
            Told.rule("port:1 c>1", Firing.EACH_TIME)));
  }

  @Test
  void aRuleWithoutReasonsHasAnEmptyList() throws IOException {
    assertEquals(
        "{\"rule\":\"NOT"
            + " a:1\",\"state\":\"firing\",\"count\":1,\"matched\":[],\"@source\":\"in\",\"@message\":\"{}\"}\n",
        Told.json("{}", Told.rule("NOT a:1", Firing.EACH_TIME)));
  }

  @Test
  void textCannotSteerATerminal() throws IOException {
    String event = "{\"@message\":\"a\\u001b[2J\\tb\\n\\u009bc\",\"@source\":\"s\\r\",\"port\":1}";
    assertEquals("port:1 #1 (port=1) s\\x0d: a\\x1b[2J\tb\\x0a\\x9bc\n", Told.text(event, PORT));
  }

  @Test
  void textHasThePaletteOfGrep() throws IOException {
    String event = "{\"@message\":\"m\",\"@source\":\"s\",\"@line\":3,\"port\":1}";
    assertEquals(
        "<01;31>port:1<> #1 (port=1) <35>s<><36>:<><32>3<><36>:<> m\n",
        Told.told(event, out -> new TextAlerts(out, GrepColors.of("ne")), Told.SETTINGS, PORT)
            .replaceAll("\033\\[([0-9;]*)m", "<$1>"));
  }

  @Test
  void aLongLineIsWhole() throws IOException {
    String message = "x\u00e9".repeat(1 << 19);
    String event = "{\"@message\":\"" + message + "\",\"port\":1}";
    assertEquals("port:1 #1 (port=1) in: " + message + "\n", Told.text(event, PORT));
  }

  @Test
  void anAlertThatLastsHasItsKeyAndItsEnd() throws IOException {
    Rule rule = Told.rule("on=present within=5s by=a,b", "a:*");
    String events =
        """
        {"@message":"one","@timestamp":"2026-11-21T10:15:02Z","a":"\\u001b","b":2}
        {"@message":"two","@timestamp":"2026-11-21T10:15:04Z","a":"\\u001b","b":2}
        {"@timestamp":"2026-11-21T10:15:10Z"}
        """;
    assertEquals(
        """
        r [a=\\x1b, b=2] #1 (a=\\x1b) in: one
        r [a=\\x1b, b=2] resolved #2 (a=\\x1b) in: two
        """,
        Told.text(events, rule));
    assertEquals(
        """
        {"rule":"r","state":"resolved","count":2,"by":{"a":"\\u001b","b":"2"},\
        "time":"2026-11-21T10:15:09Z","first":"2026-11-21T10:15:02Z","last":"2026-11-21T10:15:04Z",\
        "matched":[{"field":"a","value":"\\u001b"}],"@source":"in",\
        "@timestamp":"2026-11-21T10:15:04Z","@message":"two"}
        """,
        Told.json(events, rule).lines().skip(1).collect(Collectors.joining("", "", "\n")));
  }

  @Test
  void whatNeverCameHasNoLine() throws IOException {
    Rule rule = Told.rule("on=absent within=5s by=a expect=x", "a:*");
    String events =
        "{\"@timestamp\":\"2026-11-21T09:00:00Z\"}{\"@timestamp\":\"2026-11-21T09:00:09Z\"}";
    assertEquals("r [a=x] #0\n", Told.text(events, rule));
    assertEquals(
        "{\"rule\":\"r\",\"state\":\"firing\",\"count\":0,\"by\":{\"a\":\"x\"},"
            + "\"time\":\"2026-11-21T09:00:05Z\",\"matched\":[]}\n",
        Told.json(events, rule));
  }

  @Test
  void theLinesBeforeAreShownWhenAsked() throws IOException {
    Watch.Settings two =
        new Watch.Settings(2, false, 9, Duration.ZERO, "@timestamp", () -> ZoneOffset.UTC);
    String events =
        """
        {"@message":"one"}
        {"@message":"two\\u001b"}
        {"@message":"three"}
        {"@message":"four","port":1}
        """;
    assertEquals(
        "  | two\\x1b\n  | three\nport:1 #1 (port=1) in: four\n",
        Told.told(events, out -> new TextAlerts(out, GrepColors.none()), two, PORT));
    assertTrue(
        Told.told(events, JsonAlerts::new, two, PORT)
            .contains(",\"context\":[\"two\\u001b\",\"three\"],"));
  }
}
