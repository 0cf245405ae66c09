package semlog.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is remembered of a value is what was found out about just that value. */
final class ValueMemoPropertyTest {
  /** Values as they stand in a line, and as a parser gives them; the room is enough for some. */
  @Property(seed = "35", tries = 300)
  void eachValueIsItself(@ForAll("members") List<List<String>> objects) throws IOException {
    ValueMemo.Room room = new ValueMemo.Room(2000);
    List<ValueMemo<String>> memos =
        List.of(
            new ValueMemo<>(value -> "one " + value, room),
            new ValueMemo<>(value -> "other " + value, room));
    String lines =
        objects.stream()
            .map(values -> values.stream().collect(Collectors.joining(",\"a\":", "{\"a\":", "}")))
            .collect(Collectors.joining("\n"));
    for (String json : List.of(lines + "\n", lines.replace("{", "{\n") + "\n")) {
      read(
          json,
          event -> {
            for (int i = 0; i < event.size(); i++) {
              assertEquals("one " + event.value(i), memos.get(0).of(event, i));
              assertEquals("other " + event.value(i), memos.get(1).of(event, i));
            }
            event.label("b", "a\\n");
            assertEquals("one a\\n", memos.get(0).of(event, event.size() - 1));
          });
    }
  }

  /** What comes again is found out once, and a value too many makes none wrong. */
  @Example
  void whatComesAgainIsKnown() throws IOException {
    int[] asked = {0};
    ValueMemo<String> memo =
        new ValueMemo<>(
            value -> {
              asked[0]++;
              return value;
            },
            new ValueMemo.Room(1 << 20));
    String three = "{\"a\":[\"x\",1,\"a longer value\"]}\n";
    read(three.repeat(100), event -> assertEquals("1", memo.of(event, 1)));
    assertEquals(1, asked[0]);
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      many.append("{\"a\":").append(i).append("}\n");
    }
    read(many.toString(), event -> assertEquals(event.value(0), memo.of(event, 0)));
    assertTrue(asked[0] >= 20_000, asked[0] + " values");
  }

  private static void read(String json, Consumer<Event> events) throws IOException {
    byte[] bytes = json.getBytes(UTF_8);
    EventSink sink =
        new EventSink() {
          @Override
          public void event(Event event) {
            events.accept(event);
          }

          @Override
          public void bad(BadRecord bad) {
            throw new AssertionError(bad.toString());
          }
        };
    new EventReader(sink, 1 << 20).feed(bytes, 0, bytes.length);
  }

  @Provide
  Arbitrary<List<List<String>>> members() {
    Arbitrary<String> value =
        Arbitraries.of(
            "\"a\\n\"",
            "\"a\\\\n\"",
            "\"an\"",
            "1",
            "\"1\"",
            "true",
            "\"é\"",
            "\"\\u00e9\"",
            "\"\"",
            "\"C:\\\\Windows\\\\System32\"",
            "\"" + "long ".repeat(600) + "\"",
            "null",
            "\"x\"");
    return value.list().ofMinSize(1).ofMaxSize(6).list().ofMinSize(1).ofMaxSize(30);
  }
}
