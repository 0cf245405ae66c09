package semlog.slcnotify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import semlog.cli.Terminal;

final class InputPropertyTest {
  @Property(seed = "21", tries = 100)
  void theWayInputComesChangesNothing(
      @ForAll("documents") String json, @ForAll @IntRange(min = 1, max = 30) int pieceBytes) {
    byte[] bytes = json.getBytes(UTF_8);
    Notified whole = run(bytes, bytes.length + 1);
    Notified cut = run(bytes, pieceBytes);
    assertEquals(whole.code(), cut.code());
    assertEquals(withoutReasons(whole.out()), withoutReasons(cut.out()));
    assertEquals(whole.err().lines().count(), cut.err().lines().count());
  }

  @Property(seed = "22", tries = 100)
  void ofADocumentCutAnywhereTheWholeEventsFire(
      @ForAll @IntRange(min = 1, max = 119) int cutBytes, @ForAll boolean asArray) {
    String event = "{\"a\":{\"b\":[1,\"}\"]},\"@message\":\"\u00e9\"}";
    String between = asArray ? "," : "\n";
    String json = (asArray ? "[" : "") + String.join(between, List.of(event, event, event));
    byte[] whole = json.getBytes(UTF_8);
    byte[] cut = Arrays.copyOf(whole, Math.min(cutBytes, whole.length));
    int first = (asArray ? 1 : 0) + event.getBytes(UTF_8).length;
    int each = event.getBytes(UTF_8).length + 1;
    int expected = cut.length < first ? 0 : 1 + (cut.length - first) / each;
    assertEquals(expected, run(cut, 7).alerts());
  }

  /** What is wrong with a record is said in words that depend on what was known of it. */
  private static String withoutReasons(String out) {
    return out.replaceAll("\"bad_record\":\"([^\"\\\\]|\\\\.)*\"", "\"bad_record\"");
  }

  private static Notified run(byte[] bytes, int pieceBytes) {
    InputStream pieces =
        new ByteArrayInputStream(bytes) {
          @Override
          public int read(byte[] to, int from, int length) {
            return super.read(to, from, Math.min(length, pieceBytes));
          }
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return Notified.of(pieces, out, out, Terminal.FILE, "a.b:1", "x*y OR NOT a.b:*");
  }

  @Provide
  Arbitrary<String> documents() {
    return Arbitraries.of(
            "{\"a\":{\"b\":1}}\n",
            "{\"a\":{\"b\":[2,1]},\n \"c\":\"x\\u0000y\"}",
            "{\"@message\":\"x\u00e9y\",\"a\":1,\"a\":{\"b\":1}}\n",
            "{\"a\":",
            "{}\r\n",
            "oops\n",
            "[1,{\"a.b\":1.0},",
            "]\n")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }
}
