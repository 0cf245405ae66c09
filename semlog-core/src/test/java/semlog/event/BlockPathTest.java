package semlog.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.fault.Mistyped;

final class BlockPathTest {
  private static final String DOCUMENT =
      "{'v':1,'Records':[{'a':1,'in':[{'b':1},{'b':7}]},{'a':2,'in':[{'b':9}]}],'x':{'y':{'a':3}}}"
          .replace('\'', '"');

  private static Collected read(String json, String path, int pieceBytes) throws IOException {
    return Collected.of(json.getBytes(UTF_8), pieceBytes, 1000, BlockPath.parse(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "$                      # v=1 Records.a=1 Records.in.b=1 Records.in.b=7 Records.a=2 Records.in.b=9 x.y.a=3",
        "$.Records[*]           # a=1 in.b=1 in.b=7|a=2 in.b=9",
        "$.Records              # a=1 in.b=1 in.b=7|a=2 in.b=9",
        "$['Records'][1]        # a=2 in.b=9",
        "$.Records[*].in[*]     # b=1|b=7|b=9",
        "$.*.y                  # a=3",
        "$[\"x\"].*             # a=3",
        "$.Records[*].in[?(@.b > 5)] # b=7|b=9",
        "$.Records[?(@.a == 2)] # a=2 in.b=9",
        "$..y                   # a=3",
        "$.Records[*]..[?(@.b in [7, 9])] # b=7|b=9",
        "$.none                 # ''",
      })
  void eventsAreWhereThePathLeads(String path, String events) throws IOException {
    for (int pieceBytes : new int[] {1, 5, 1000}) {
      Collected read = read(DOCUMENT, path, pieceBytes);
      assertEquals(List.of(), read.bad);
      assertEquals(events, String.join("|", read.all.stream().map(BlockPathTest::plain).toList()));
    }
  }

  /** {@code a=1 b=2}. */
  private static String plain(String event) {
    return event.replaceAll("^\\W+|\\W+$", "").replace(", ", " ");
  }

  @Test
  void anEventIsThereThoughItsDocumentIsNotComplete() throws IOException {
    Collected read = read("{\"Records\":[{\"a\":1},{\"a\":2},{\"a\"", "$.Records[*]", 4);
    assertEquals(List.of("[a=1]", "[a=2]", "bad 1 end"), read.all);
  }

  @Test
  void whatIsNoObjectIsToldOfWhereThePathLeadsOnly() throws IOException {
    Collected read = read("{\"x\":[1,{\"a\":1}],\"y\":[1,2]}", "$.x[*]", 3);
    assertEquals(1, read.bad.size());
    assertTrue(read.bad.getFirst().toString().contains("no object"), read.bad.toString());
  }

  @Test
  void aMistakeAmongEventsEndsTheInputAtItsPlace() throws IOException {
    Collected read = read("{\"x\":[{\"a\":1},oops]}\n{\"x\":[{\"a\":2}]}\n", "$.x[*]", 100);
    assertEquals(1, read.bad.size());
    assertTrue(read.bad.getFirst().endsInput());
    assertEquals("line 1, byte 15", read.bad.getFirst().toString().split(":", 2)[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Records", "$.a[", "$.a[?(@.b", "$..", "$x y", "$.a[?(]"})
  void aMistypedPathIsRefused(String path) {
    assertThrows(Mistyped.class, () -> BlockPath.parse(path));
  }

  /** Streaming takes the same steps as looking at the whole tree. */
  @Property(seed = "15", tries = 300)
  void stepsInAStreamAreStepsInATree(
      @ForAll("paths") String path, @ForAll @IntRange(min = 1, max = 60) int pieceBytes)
      throws IOException {
    String json =
        "{\"a\":{\"b\":{\"k\":1},\"a\":[{\"k\":2},{\"b\":{\"k\":3}}]},\"b\":[[{\"k\":4}]]}";
    long inTree =
        JsonPaths.of(json).find(BlockPath.parse(path)).stream()
            .mapToLong(BlockPathTest::objects)
            .sum();
    Collected read = read(json, path, pieceBytes);
    assertEquals(inTree, read.all.size() - read.bad.size());
  }

  /** How many events a value is. */
  private static long objects(Object value) {
    return value instanceof List<?> list
        ? list.stream().filter(Map.class::isInstance).count()
        : value instanceof Map ? 1 : 0;
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of(".a", ".b", ".*", "[0]", "[1]", "[*]", "['k']")
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(steps -> "$" + String.join("", steps))
        .filter(path -> !path.endsWith("k']"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "$.v                     # 1",
        "$.Records[*].a          # 1 2",
        "$.v[?(@ >= 1)]          # 1",
        "$.v[?(@ > 1)]           # ''",
        "$.Records[?(@.a > 1)].a # 2",
        "$..b                    # 1 7 9",
        "$.x                     # {\"y\":{\"a\":3}}",
        "$.Records[0].in[?(@.b == 7)] # {\"b\":7}",
        "$.none..x               # ''",
      })
  void fieldsOfEventsMayBePaths(String path, String values) throws IOException {
    StringBuilder found = new StringBuilder();
    EventSink sink =
        new EventSink() {
          @Override
          public void event(Event event) {
            found.append(String.join(" ", event.values(path)));
          }

          @Override
          public void bad(BadRecord bad) {
            throw new AssertionError(bad.toString());
          }
        };
    byte[] bytes = DOCUMENT.getBytes(UTF_8);
    new EventReader(sink, 1000).feed(bytes, 0, bytes.length);
    assertEquals(values, found.toString());
  }
}
