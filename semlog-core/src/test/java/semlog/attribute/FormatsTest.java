package semlog.attribute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class FormatsTest {
  /** What a layout names in its sample is what the line is understood to say. */
  @TestFactory
  Stream<DynamicTest> samples() {
    return Formats.BUILT_IN.entries().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.text(), () -> assertFound(entry)));
  }

  /** What a layout is found by is what it begins with. */
  @Test
  void firstWords() {
    for (FormatRows.Entry entry : Formats.BUILT_IN.entries()) {
      if (!entry.place().equals("grok")) {
        assertEquals(entry.layout().first(), Layout.first(entry.pattern()), entry.text());
      }
    }
  }

  private static void assertFound(FormatRows.Entry entry) {
    for (String sample : entry.samples()) {
      assertFound(entry, sample);
    }
  }

  private static void assertFound(FormatRows.Entry entry, String sample) {
    byte[] line = sample.getBytes(UTF_8);
    Units units = new Units(line, 0, line.length, Samples.slots(line));
    Claims claims = new Claims();
    int at = 0;
    while (at < units.count() && entry.layout().apply(units, at, claims) == Rule.NONE) {
      at++;
    }
    assertTrue(at < units.count(), "does not fit " + sample);
    List<Attribute> found = Samples.find(sample);
    assertTrue(found.containsAll(claims.attributes()), () -> missing(sample, claims, found));
  }

  private static String missing(String sample, Claims claims, List<Attribute> found) {
    return Samples.describe(sample, claims.attributes())
        + " but found "
        + Samples.describe(sample, found);
  }

  @Test
  void everyLayoutIsThereOnceAndHasAPlace() {
    Set<String> seen = new HashSet<>();
    for (FormatRows.Entry entry : Formats.BUILT_IN.entries()) {
      assertTrue(
          Set.of("time", "header", "phrase", "flow").contains(entry.place()), entry.toString());
      assertTrue(seen.add(entry.place() + entry.text()), entry.toString());
    }
    assertEquals(seen.size(), Formats.BUILT_IN.entries().size());
  }
}
