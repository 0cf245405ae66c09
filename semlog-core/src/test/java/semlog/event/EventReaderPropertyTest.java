package semlog.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class EventReaderPropertyTest {
  @Property(seed = "11", tries = 1000)
  void theWayInputIsCutChangesNothing(
      @ForAll("almostJson") String json, @ForAll @IntRange(min = 1, max = 9) int pieceBytes)
      throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    Collected whole = Collected.of(bytes, Math.max(1, bytes.length), 200);
    assertEquals(whole.all, Collected.of(bytes, pieceBytes, 200).all);
  }

  @Property(seed = "12", tries = 1000)
  void anyBytesEndInEventsAndBadRecords(@ForAll byte[] bytes) throws IOException {
    Collected.of(bytes, 3, 1000);
  }

  @Property(seed = "14", tries = 2000)
  void whatIsReadWithoutComplaintIsJson(@ForAll("almostJson") String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    if (Collected.of(bytes, 1, 1000).bad.isEmpty() && Collected.of(bytes).bad.isEmpty()) {
      try (JsonParser parser = new JsonFactory().createParser(bytes)) {
        while (parser.nextToken() != null) {}
      } catch (JsonEOFException unclosedArray) {
        assertTrue(json.contains("["), json);
      } catch (JsonParseException e) {
        throw new AssertionError(json, e);
      }
    }
  }

  @Property(seed = "13", tries = 500)
  void whatIsWrittenIsRead(@ForAll @Size(max = 5) List<byte[]> lines, @ForAll boolean asArray)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> expected = new ArrayList<>();
    try (EventWriter writer = new EventWriter(out, asArray, Schema.SEMLOG)) {
      for (byte[] line : lines) {
        writer.begin("s", 1, line, 0, line.length);
        writer.attribute(new MadeNames(Schema.SEMLOG).name("a"), new byte[] {'0', '7'}, 0, 2);
        writer.end();
      }
    }
    for (Object value : JsonTree.all(out.toByteArray())) {
      (value instanceof List<?> list ? list : List.of(value))
          .forEach(event -> expected.add(event.toString().replaceAll("^.|.$", "")));
    }
    List<String> read =
        Collected.of(out.toByteArray(), 2, 10_000).all.stream()
            .map(event -> event.replaceAll("^.|.$", ""))
            .toList();
    assertEquals(expected, read);
  }

  /** Documents of JSON's own pieces in random order: often almost right. */
  @Provide
  Arbitrary<String> almostJson() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\n",
            "\n",
            "\"a\"",
            "\"b\":1",
            "{\"a\":1}",
            "1",
            "null",
            "{\"a\":{\"b\":[2]}}\n",
            " ",
            "\"",
            "\u00e9",
            "x",
            "{\n\"a\":1,\n")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }
}
