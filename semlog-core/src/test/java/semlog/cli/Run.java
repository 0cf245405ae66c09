package semlog.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** One run of a program with streams in memory: what it wrote, what it said, how it ended. */
record Run(int code, String out, String err) {
  static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  static Run of(Program program, String... words) {
    return of(program, Map.of("XDG_CONFIG_HOME", "/nonexistent"), words);
  }

  static Run of(Program program, Map<String, String> environment, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            out,
            err,
            Terminal.FILE,
            Terminal.FILE,
            Terminal.FILE,
            environment,
            Clock.fixed(NOW, ZoneOffset.UTC),
            ZoneId.of("Europe/Berlin"),
            byte[]::new);
    int code = Runner.run(program, List.of(words), surroundings);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
