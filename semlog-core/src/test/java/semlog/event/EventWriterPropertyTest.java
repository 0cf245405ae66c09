package semlog.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever the bytes, the JSON is valid and says what was written. */
final class EventWriterPropertyTest {
  @Property(seed = "7", tries = 500)
  void anyBytesBecomeValidJson(
      @ForAll byte[] message, @ForAll List<byte[]> values, @ForAll boolean asArray)
      throws IOException {
    Map<?, ?> event = (Map<?, ?>) parsed(written(message, values, asArray), asArray);
    Object exact = event.get("@message_base64");
    byte[] restored =
        exact == null
            ? ((String) event.get("@message")).getBytes(UTF_8)
            : Base64.getDecoder().decode((String) exact);
    assertEquals(List.of(box(message)), List.of(box(restored)));
    assertEquals(exact == null ? 3 + values.size() : 4 + values.size(), event.size());
  }

  @Tag("slow")
  @Property(seed = "8", tries = 500)
  void anyNamesStayApart(@ForAll List<String> names) throws IOException {
    MemberNames apart = new MemberNames(new MadeNames(Schema.SEMLOG), Set.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = new EventWriter(out, false, Schema.SEMLOG)) {
      writer.begin("s", 1, new byte[0], 0, 0);
      for (String name : names) {
        writer.attribute(apart.next(name), new byte[] {'1'}, 0, 1);
        writer.attribute(apart.next(name), new byte[] {'2'}, 0, 1);
      }
      writer.end();
    }
    assertEquals(
        3 + 2 * names.size(), ((Map<?, ?>) JsonTree.all(out.toByteArray()).getFirst()).size());
  }

  /** jq must read each event and see the same message that Java does. */
  @Test
  void jqReadsWhatWeWrite() throws IOException, InterruptedException {
    Random random = new Random(42);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> messages = new ArrayList<>();
    try (EventWriter writer = new EventWriter(out, false, Schema.SEMLOG)) {
      for (int i = 1; i <= 3000; i++) {
        byte[] line = noise(random);
        messages.add(String.valueOf(line.length));
        writer.begin("n", i, line, 0, line.length);
        writer.attribute(new MadeNames(Schema.SEMLOG).name("value"), line, 0, line.length);
        writer.end();
      }
    }
    String filter =
        "((.[\"@message_base64\"] | select(.) | (length / 4 * 3) - ([match(\"=\"; \"g\")] |"
            + " length)) // (.[\"@message\"] | utf8bytelength))";
    assertEquals(messages, jq(filter, out.toByteArray()));
  }

  private static byte[] written(byte[] message, List<byte[]> values, boolean asArray)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MemberNames names = new MemberNames(new MadeNames(Schema.SEMLOG), Set.of());
    try (EventWriter writer = new EventWriter(out, asArray, Schema.SEMLOG)) {
      writer.begin("s", 1, message, 0, message.length);
      for (byte[] value : values) {
        writer.attribute(names.next("v"), value, 0, value.length);
      }
      writer.end();
    }
    return out.toByteArray();
  }

  private static Object parsed(byte[] json, boolean asArray) throws IOException {
    Object value = JsonTree.all(json).getFirst();
    return asArray ? ((List<?>) value).getFirst() : value;
  }

  private static List<Byte> box(byte[] bytes) {
    List<Byte> boxed = new ArrayList<>();
    for (byte b : bytes) {
      boxed.add(b);
    }
    return boxed;
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[random.nextInt(40)];
    random.nextBytes(bytes);
    if (random.nextBoolean()) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] &= 0x7f;
      }
    }
    return bytes;
  }

  private static List<String> jq(String filter, byte[] json)
      throws IOException, InterruptedException {
    Path input = Files.createTempFile("events", ".json");
    try {
      Files.write(input, json);
      Process jq =
          new ProcessBuilder("jq", "-c", filter, input.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      List<String> lines = jq.inputReader(UTF_8).lines().toList();
      assertEquals(0, jq.waitFor());
      return lines;
    } finally {
      Files.delete(input);
    }
  }
}
