package semlog.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import semlog.search.LineEvent;

class ReportTest {
  /** A request for a path. */
  private record Request(String path) implements LineEvent {
    @Override
    public Optional<Instant> time() {
      return Optional.empty();
    }

    @Override
    public List<Named> members() {
      return List.of();
    }

    @Override
    public Optional<byte[]> value(String field) {
      return switch (field) {
        case "path" -> Optional.of(path.getBytes(StandardCharsets.US_ASCII));
        case "duration" -> Optional.of("7ms".getBytes(StandardCharsets.US_ASCII));
        default -> Optional.empty();
      };
    }

    @Override
    public List<String> values(String field) {
      return value(field).map(bytes -> new String(bytes, StandardCharsets.US_ASCII)).stream()
          .toList();
    }
  }

  @Test
  void saysWhenTablesLackValues() throws IOException {
    assertEquals(0, report(10).crowdedOut());
    assertFalse(Page.of(report(10), Instant.EPOCH).contains("class=\"notice\""));
    Report crowded = report(9000);
    long kept =
        crowded.paths().stream()
            .mapToLong(row -> row.measures().get(3).orElseThrow().longValue())
            .sum();
    assertEquals(9000 - kept, crowded.crowdedOut());
    assertTrue(Page.of(crowded, Instant.EPOCH).contains("class=\"notice\""));
  }

  private static Report report(int paths) {
    Report report = new Report();
    for (int i = 0; i < paths; i++) {
      report.add(new Request("/" + i + "x".repeat(1000)), Optional.empty(), "log:1", new byte[0]);
    }
    return report;
  }
}
