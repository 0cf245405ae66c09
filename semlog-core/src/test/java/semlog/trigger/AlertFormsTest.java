package semlog.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
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
        {"rule":"port:1","count":1,"matched":[{"field":"port","value":"1"}],"@source":"a.log",\
        "@line":17,"@timestamp":"2026-11-21T10:15:02Z","@message":"x \\"1\\"",\
        "@message_base64":"eA=="}
        """,
        Told.json(event, PORT));
  }

  @Test
  void jsonFromElsewhereHasTheObjectItself() throws IOException {
    assertEquals(
        """
        {"rule":"port:1 c>1","count":1,"matched":[{"field":"port","value":"1"},\
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
            + " a:1\",\"count\":1,\"matched\":[],\"@source\":\"in\",\"@message\":\"{}\"}\n",
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
        Told.told(event, out -> new TextAlerts(out, GrepColors.of("ne")), PORT)
            .replaceAll("\033\\[([0-9;]*)m", "<$1>"));
  }

  @Test
  void aLongLineIsWhole() throws IOException {
    String message = "x\u00e9".repeat(1 << 19);
    String event = "{\"@message\":\"" + message + "\",\"port\":1}";
    assertEquals("port:1 #1 (port=1) in: " + message + "\n", Told.text(event, PORT));
  }
}
