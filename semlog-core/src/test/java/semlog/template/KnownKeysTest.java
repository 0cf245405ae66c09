package semlog.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Keys that are known from the lines before: they change nothing. */
final class KnownKeysTest {
  @Property
  void whatIsKnownOfTheLinesBeforeChangesNoResult(@ForAll("lines") List<String> lines) {
    assertSameAsAlone(lines);
  }

  @Provide
  Arbitrary<List<String>> lines() {
    Arbitrary<String> keys =
        Arbitraries.of(
            "\"a\":", "\"msg\":", "\"a\" :", "\"user name\":", "\"k12345\":", "\"p99\":");
    Arbitrary<String> values =
        Arbitraries.of(
            "\"x\"",
            "\"\"",
            "7",
            "-7",
            "0.25",
            "true",
            "null",
            "true2b3",
            "null.example.com",
            "word",
            "{\"a\":1}",
            "[\"a\"]",
            "\"2024-01-02T03:04:05.678Z\"",
            "\"took 5 s\"",
            "\"x\\\"y\"",
            "\"{\\\"a\\\":\\\"b\\\"}\"",
            "\"::ffff:192.0.2.7\"",
            "\"GET /a HTTP/1.1\"",
            "\"a\":\"b\"",
            "\",\"",
            "\"",
            "'a",
            "");
    Arbitrary<String> separators =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.just(",")),
            Tuple.of(1, Arbitraries.of(", ", "", "\\", "}", " ")));
    Arbitrary<String> member =
        Combinators.combine(keys, values, separators)
            .as((key, value, separator) -> key + value + separator);
    Arbitrary<String> line =
        member.list().ofMaxSize(6).map(all -> "{" + String.join("", all) + "}");
    return line.list().ofMinSize(2).ofMaxSize(6);
  }

  @Test
  void keysBeyondThoseThatAreKeptAreReadAllTheSame() {
    List<String> lines = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < KnownKeys.MOST + 10; i++) {
        String name = Integer.toString(i, 26).replaceAll("[0-9]", "z");
        lines.add(
            "{\"" + name + "\":\"a b\",\"" + name.repeat(12) + i % 100 + "\":\"b c\",\"n\":true}");
      }
    }
    assertSameAsAlone(lines);
  }

  @Test
  void aLineWithMoreSlotsThanThereMayBeIsKeptWhole() {
    String members = "\"a\":\"b c\",".repeat(Tokenizer.MAX_SLOTS);
    assertSameAsAlone(
        List.of("{\"a\":\"b c\",\"a\":1}", "{" + members + "\"a\":1}", "{\"a\":\"b\"}"));
  }

  private static void assertSameAsAlone(List<String> lines) {
    Tokenizer same = new Tokenizer();
    for (String line : lines) {
      assertEquals(read(new Tokenizer(), line), read(same, line), line);
    }
  }

  /** What a tokenizer tells of a line, which lies before other bytes. */
  private static List<Object> read(Tokenizer tokenizer, String line) {
    byte[] bytes = (line + "\n\"a\":\"x\",\"a\":1").getBytes(UTF_8);
    int length = line.getBytes(UTF_8).length;
    boolean tokenised = tokenizer.tokenize(bytes, 0, length);
    byte[] skeleton = Arrays.copyOf(tokenizer.skeleton(), tokenizer.skeletonLength());
    return List.of(tokenised, new String(skeleton, UTF_8), tokenizer.spans(0));
  }
}
