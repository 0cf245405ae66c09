package semlog.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventReaderTest {
  private static final List<String> TWO = List.of("[a=1]", "[b=x]");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1}\n{\"b\":\"x\"}\n",
        "{\"a\":1}\r\n\r\n{\"b\":\"x\"}",
        "{\"a\":1}{\"b\":\"x\"}",
        "{\n  \"a\": 1\n}\n{\n  \"b\": \"x\"\n}\n",
        "[{\"a\":1},{\"b\":\"x\"}]",
        "[\n{\"a\":1}\n,{\"b\":\"x\"}\n]\n",
        "[{\"a\":1}]\n[{\"b\":\"x\"}]",
        "[{\"a\":1},{\"b\":\"x\"}",
        "[{\"a\":1},{\"b\":\"x\"},",
        "[]{\"a\":1} {\"b\":\"x\"}",
      })
  void readsEveryLayout(String json) throws IOException {
    for (int pieceBytes = 1; pieceBytes <= json.length(); pieceBytes++) {
      assertEquals(TWO, Collected.of(json.getBytes(UTF_8), pieceBytes, 1000).all);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"a\":1}", "[{\"a\":1}", "[{\"a\":1},{\"b\":", "{\"a\":1}{", "{\"a\":1}\n\"x"})
  void deliversAnEventBeforeItsLineOrDocumentEnds(String json) throws IOException {
    assertEquals(List.of("[a=1]"), Collected.ofOpen(json).all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"b\":2}|",
        "{\"a\":1,\"b\":2,\"a\":3}|a",
        "{\"a\":1,\"\\u0061\":3}|a",
        "{\"x\":{\"a\":1,\"b\":[{\"a\":2},{\"a\":3}],\"a\":{}},\"x\":1}|x.a",
        "{\"x\":[{\"a\":1,\"b\":{\"a\":1}},{\"a\":2}],\"a\":1,\"x.a\":1}|",
      })
  void saysWhichMemberComesAgain(String json, String repeated) throws IOException {
    List<String> found = new ArrayList<>();
    EventSink sink =
        new EventSink() {
          @Override
          public void event(Event event) {
            found.add(event.repeated().orElse(null));
          }

          @Override
          public void bad(BadRecord bad) {
            throw new AssertionError(bad);
          }
        };
    EventReader reader = new EventReader(sink, 1000);
    byte[] lines = (json + "\n" + json + "\n{\"a\":1}\n").getBytes(UTF_8);
    reader.feed(lines, 0, lines.length);
    byte[] laidOut = json.replace(",", ",\n").getBytes(UTF_8);
    reader.feed(laidOut, 0, laidOut.length);
    reader.end();
    assertEquals(Arrays.asList(repeated, repeated, null, repeated), found);
  }

  @Test
  void flattensNestedMembersAndLists() throws IOException {
    String json =
        """
        {"a":{"b":{"c":1,"d":null},"e":[1,{"f":2},[3]],"g":true},"h.i":1.50,"a":{"b":"again"}}
        """;
    assertEquals(
        List.of("[a.b.c=1, a.e=1, a.e.f=2, a.e=3, a.g=true, h.i=1.50, a.b=again]"),
        Collected.of(json).all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // garbage, a bad member, two values, a truncated record: the next line is read
        "oops~{\"a\":1}~|bad 1,[a=1]",
        "{\"a\":}~{\"a\":1}~|bad 1,[a=1]",
        "{\"a\":1} x {\"c\":1}~{\"a\":1}~|[a=1],bad 1,[a=1]",
        "{\"a\":[1,2~{\"a\":1}~{\"a\":2}~|bad 2,[a=1],[a=2]",
        "{\"a\":~{\"a\":1}~{\"a\":2}~|bad 3,[a=1],[a=2]",
        "{\"a\":~{\"a\":1}~|bad 2,[a=1]",
        "{\"a\":1,~{\"a\":2}~|bad 2,[a=2]",
        "{\"a\":\"x~{\"a\":1}~|bad 1,[a=1]",
        "{\"a\":\"x~{\"a\":1|bad 1,bad 2",
        // lines of a log between events
        "[2026-11-21] started~{\"a\":1}~|bad 1,[a=1]",
        "one~two~{\"a\":1}~|bad 1,bad 2,[a=1]",
        // values that are no objects
        "1~\"x\"~{\"a\":1}~|bad 1,bad 2,[a=1]",
        "[1,[{\"x\":1}],{\"a\":1},null]|bad 1,bad 1,[a=1],bad 1",
        // a record over several lines goes wrong: not its inner objects, but the next one
        "{~  \"x\": [~    {\"y\": 1},~    oops~  ]~}~{~  \"a\": 1~}~|bad 4,[a=1]",
        // in an array of events nothing can be read any more
        "[{\"a\":1},oops~{\"b\":1}~|[a=1],bad 1 end",
        "{\"a\":1|bad 1",
      })
  void goesOnBehindABadRecord(String json, String expected) throws IOException {
    byte[] bytes = json.replace('~', '\n').getBytes(UTF_8);
    for (int pieceBytes = 1; pieceBytes <= bytes.length; pieceBytes++) {
      Collected collected = Collected.of(bytes, pieceBytes, 1000);
      assertEquals(expected, String.join(",", collected.all).replace(", ", ","));
    }
  }

  @Test
  void saysWhereABadRecordIs() throws IOException {
    BadRecord bad = Collected.of("{\"a\":1}\n{\"a\":1}{\"b\":!}\n").bad.getFirst();
    assertEquals(2, bad.line());
    assertEquals(21, bad.offsetBytes());
    assertTrue(bad.reason().contains("'!'"), bad.reason());
  }

  @Test
  void refusesBytesThatAreNotUtf8() throws IOException {
    byte[] json = "{\"a\":\"?\"}\n{\"a\":1}\n".getBytes(UTF_8);
    json[6] = (byte) 0xff;
    assertEquals(List.of("bad 1", "[a=1]"), Collected.of(json).all);
  }

  @Test
  void boundsNesting() throws IOException {
    String deep = "{\"a\":".repeat(499) + "1" + "}".repeat(499) + "\n";
    String tooDeep = "{\"a\":".repeat(100_000) + "\n";
    List<String> all = Collected.of(deep + tooDeep + "[".repeat(100_000) + "\n{\"a\":1}\n").all;
    assertEquals(4, all.size());
    assertEquals("[" + "a.".repeat(498) + "a=1]", all.getFirst());
    assertEquals(List.of("bad 2", "bad 3", "[a=1]"), all.subList(1, 4));
  }

  @Test
  void boundsNumbers() throws IOException {
    String json =
        "{\"a\":" + "9".repeat(1000) + "}\n{\"a\":" + "9".repeat(2000) + "}\n{\"a\":1e999}";
    assertEquals(
        List.of("[a=" + "9".repeat(1000) + "]", "bad 2", "[a=1e999]"), Collected.of(json).all);
  }

  @Test
  void readsALongString() throws IOException {
    String text = "x\u00e9".repeat(1 << 19);
    byte[] json = ("{\"a\":\"" + text + "\"}").getBytes(UTF_8);
    assertEquals(List.of("[a=" + text + "]"), Collected.of(json, 4096, 1 << 22).all);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64, 100_000})
  void leavesOutAnEventOverTheLimit(int pieceBytes) throws IOException {
    String large = "{\"a\":\"" + "x".repeat(5000) + "\"}";
    byte[] lines = (large + "\n{\"a\":1}\n").getBytes(UTF_8);
    assertEquals(List.of("bad 1", "[a=1]"), Collected.of(lines, pieceBytes, 1000).all);
    String wide = "{\"a\":[" + "1,".repeat(5000) + "1]}";
    byte[] array = ("[{\"a\":0}," + wide + ",{\"a\":1}]").getBytes(UTF_8);
    assertEquals(List.of("[a=0]", "bad 1", "[a=1]"), Collected.of(array, pieceBytes, 1000).all);
  }

  @Test
  void countsNamesMadeAnewTowardsTheLimit() throws IOException {
    StringBuilder json = new StringBuilder("{\"" + "n".repeat(20_000) + "\":{");
    for (int i = 0; i < 10_000; i++) {
      json.append("\"m").append(i).append("\":1,");
    }
    json.append("\"a\":1}}\n{\"a\":1}\n");
    byte[] bytes = json.toString().getBytes(UTF_8);
    assertEquals(List.of("bad 1", "[a=1]"), Collected.of(bytes, bytes.length, 1 << 20).all);
  }

  @Test
  void givesTheTextOfAnEventWithoutMessage() throws IOException {
    String first = "{ \"a\" : \"\u00e9\" }";
    String second = "{\"@message\":\"m\"}";
    byte[] json = (first + "\n" + second + "\n").getBytes(UTF_8);
    for (int pieceBytes = 1; pieceBytes <= json.length; pieceBytes++) {
      List<String> messages = new ArrayList<>();
      EventReader reader =
          new EventReader(
              new EventSink() {
                @Override
                public void event(Event event) {
                  messages.add(event.message());
                  messages.addAll(event.values("@message"));
                }

                @Override
                public void bad(BadRecord bad) {
                  messages.add(bad.toString());
                }
              },
              1000);
      for (int at = 0; at < json.length; at += pieceBytes) {
        reader.feed(json, at, Math.min(json.length, at + pieceBytes));
      }
      assertEquals(List.of(first, first, "m", "m"), messages);
    }
  }
}
