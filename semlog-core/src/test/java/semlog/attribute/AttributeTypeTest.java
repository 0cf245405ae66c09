package semlog.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The public vocabulary is what docs/ATTRIBUTES.md says, and its examples are true. */
final class AttributeTypeTest {
  private record Row(int wire, String label, String example) {}

  private static List<Row> rows() throws IOException {
    Path docs = Path.of("..", "docs", "ATTRIBUTES.md");
    try (Stream<String> lines = Files.lines(docs)) {
      return lines
          .filter(line -> line.matches("\\| \\d+ \\|.*"))
          .map(AttributeTypeTest::row)
          .toList();
    }
  }

  private static Row row(String line) {
    String[] cells = line.split(" \\| ", -1);
    return new Row(
        Integer.parseInt(cells[0].substring(2)),
        cells[1].replace("`", ""),
        cells[3].replaceAll("^`|` \\|$", ""));
  }

  @Test
  void tableListsEveryTypeWithItsWireNumber() throws IOException {
    List<Row> rows = rows();
    assertEquals(AttributeType.values().length, rows.size());
    for (Row row : rows) {
      AttributeType type = AttributeType.ofLabel(row.label()).orElseThrow();
      assertEquals(row.wire(), type.wire());
      assertEquals(Optional.of(type), AttributeType.ofWire(row.wire()));
    }
  }

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    return rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.label(), () -> assertFound(row.example(), row.label())));
  }

  private static void assertFound(String line, String label) {
    List<Attribute> found = Samples.find(line);
    assertTrue(
        found.stream().anyMatch(attribute -> attribute.type().label().equals(label)),
        () -> line + ": " + Samples.describe(line, found));
  }

  @Test
  void unknownWireNumbersAreNothing() {
    assertEquals(Optional.empty(), AttributeType.ofWire(0));
    assertEquals(Optional.empty(), AttributeType.ofWire(-1));
    assertEquals(Optional.empty(), AttributeType.ofWire(9999));
  }
}
