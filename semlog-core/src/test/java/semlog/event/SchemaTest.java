package semlog.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SchemaTest {
  @Test
  void theDocumentedTableIsThatOfTheCode() throws IOException {
    List<String> documented =
        Files.readAllLines(Path.of("..", "docs", "ATTRIBUTES.md")).stream()
            .dropWhile(line -> !line.startsWith("| short |"))
            .takeWhile(line -> line.startsWith("|"))
            .skip(2)
            .toList();
    assertEquals(
        Stream.concat(Schema.RESERVED.stream(), Schema.ATTRIBUTES.stream())
            .map(SchemaTest::documented)
            .toList(),
        documented);
  }

  private static String documented(Schema.Row row) {
    String beside = row.beside().map(name -> "`" + name + "`").orElse("");
    return "| `%s` | %s | `%s` | `%s` |".formatted(row.name(), beside, row.ecs(), row.otel());
  }

  @Test
  void aRowMayAskForAnotherAttribute() {
    assertEquals("file.path", Schema.ECS.attribute("path", Set.of("path", "user")));
    assertEquals("url.path", Schema.ECS.attribute("path", Set.of("path", "method")));
    assertEquals("status", Schema.OTEL.attribute("status", Set.of("status")));
    assertEquals("path", Schema.SEMLOG.attribute("path", Set.of("path", "method")));
  }

  @Test
  void namesOfOneEventStayApart() {
    MemberNames names = new MemberNames(new MadeNames(Schema.OTEL), Set.of("src_ip", "timestamp"));
    assertEquals("source.address", names.next("src_ip").text());
    assertEquals("source.address2", names.next("src_host").text());
    assertEquals("log.record.template2", names.next("log.record.template").text());
    assertEquals("portnumber", names.next("portnumber").text());
    assertEquals("portnumber2", names.next("portnumber").text());
  }
}
