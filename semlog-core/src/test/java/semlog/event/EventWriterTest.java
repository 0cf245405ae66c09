package semlog.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EventWriterTest {
  private final MemberNames names = new MemberNames(new MadeNames(Schema.SEMLOG), Set.of());
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static void begin(EventWriter writer, long line, String message) throws IOException {
    byte[] bytes = bytes(message);
    writer.begin("web.log", line, bytes, 0, bytes.length);
  }

  private void attribute(EventWriter writer, String name, String value) throws IOException {
    byte[] bytes = bytes("<" + value + ">");
    writer.attribute(names.next(name), bytes, 1, bytes.length - 1);
  }

  private String written() {
    return out.toString(UTF_8);
  }

  @Test
  void writesOneObjectPerLineWithItsReservedMembersFirst() throws IOException {
    try (EventWriter writer = new EventWriter(out, false, Schema.SEMLOG)) {
      begin(writer, 7, "GET / on 8008");
      byte[] time = bytes("2026-11-21T10:00:00Z");
      writer.timestamp(time, 0, time.length);
      writer.template(new TemplateMembers("GET / on <*>", "t1", Schema.SEMLOG));
      attribute(writer, "portnumber", "8008");
      writer.end();
      begin(writer, 8, "");
      writer.end();
    }
    assertEquals(
        """
        {"@line":7,"@source":"web.log","@message":"GET / on 8008",\
        "@timestamp":"2026-11-21T10:00:00Z","@template":"GET / on <*>","@template_id":"t1",\
        "portnumber":8008}
        {"@line":8,"@source":"web.log","@message":""}
        """,
        written());
  }

  @Test
  void writesOneArrayWhoseObjectsEndTheirLines() throws IOException {
    try (EventWriter writer = new EventWriter(out, true, Schema.SEMLOG)) {
      begin(writer, 1, "a");
      writer.end();
      writer.flush();
      assertEquals("[\n{\"@line\":1,\"@source\":\"web.log\",\"@message\":\"a\"}\n", written());
      begin(writer, 2, "b");
      writer.end();
    }
    assertEquals(1, JsonTree.all(out.toByteArray()).size());
    assertEquals(2, ((List<?>) JsonTree.all(out.toByteArray()).getFirst()).size());
  }

  @Test
  void writesAnEmptyArrayForNoEvents() throws IOException {
    new EventWriter(out, true, Schema.SEMLOG).close();
    assertEquals("[]\n", written());
  }

  @Test
  void keepsTheBytesOfALineThatIsNotUtf8() throws IOException {
    try (EventWriter writer = new EventWriter(out, false, Schema.SEMLOG)) {
      byte[] line = {'a', (byte) 0xff, 'b', 0};
      writer.begin("x", 1, line, 0, line.length);
      writer.end();
    }
    assertEquals(
        "{\"@line\":1,\"@source\":\"x\",\"@message\":\"a\ufffdb\\u0000\","
            + "\"@message_base64\":\"Yf9iAA==\"}\n",
        written());
  }

  @Test
  void numbersTheSecondOfAName() throws IOException {
    try (EventWriter writer = new EventWriter(out, false, Schema.SEMLOG)) {
      begin(writer, 1, "");
      attribute(writer, "portnumber", "1");
      attribute(writer, "portnumber", "2");
      attribute(writer, "portnumber3", "3");
      attribute(writer, "portnumber", "4");
      writer.end();
    }
    assertEquals(
        "{@line=1, @source=web.log, @message=, portnumber=1, portnumber2=2, portnumber3=3,"
            + " portnumber4=4}",
        JsonTree.all(out.toByteArray()).getFirst().toString());
  }

  @Test
  void putsAnUnderscoreBeforeALogsOwnReservedName() throws IOException {
    try (EventWriter writer = new EventWriter(out, false, Schema.SEMLOG)) {
      begin(writer, 1, "");
      attribute(writer, "@line", "x");
      attribute(writer, "_@line", "y");
      writer.end();
    }
    Map<?, ?> event = (Map<?, ?>) JsonTree.all(out.toByteArray()).getFirst();
    assertEquals(1L, event.get("@line"));
    assertEquals("x", event.get("_@line"));
    assertEquals("y", event.get("_@line2"));
  }

  @Test
  void writesListsAsArrays() throws IOException {
    try (EventWriter writer = new EventWriter(out, false, Schema.SEMLOG)) {
      begin(writer, 1, "");
      writer.beginList(names.next("ports"));
      writer.element(bytes("80"), 0, 2);
      writer.element(bytes("x"), 0, 1);
      writer.endList();
      writer.beginList(names.next("none"));
      writer.endList();
      writer.end();
    }
    Map<?, ?> event = (Map<?, ?>) JsonTree.all(out.toByteArray()).getFirst();
    assertEquals(List.of(80L, "x"), event.get("ports"));
    assertEquals(List.of(), event.get("none"));
  }

  @Test
  void carriesALineLongerThanItsBuffer() throws IOException {
    String line = "\u00e9\u0001x\"".repeat(1 << 20);
    try (EventWriter writer = new EventWriter(out, false, Schema.SEMLOG)) {
      begin(writer, Long.MAX_VALUE, line);
      attribute(writer, "a", line);
      writer.end();
    }
    Map<?, ?> event = (Map<?, ?>) JsonTree.all(out.toByteArray()).getFirst();
    assertEquals(Long.MAX_VALUE, event.get("@line"));
    assertEquals(line, event.get("@message"));
    assertEquals(line, event.get("a"));
  }

  @Test
  void refusesCallsOutOfOrder() throws IOException {
    EventWriter writer = new EventWriter(out, false, Schema.SEMLOG);
    assertThrows(IllegalStateException.class, writer::end);
    begin(writer, 1, "");
    assertThrows(IllegalStateException.class, () -> begin(writer, 2, ""));
    writer.beginList(names.next("a"));
    assertThrows(IllegalStateException.class, writer::end);
    writer.endList();
    writer.end();
  }
}
