package semlog.slcgrep;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import semlog.cli.Runner;
import semlog.cli.Surroundings;
import semlog.cli.Terminal;

/**
 * One run of the program.
 *
 * @param out bytes as Latin-1
 */
record Grepped(int code, String out, String err) {

  static Grepped run(String input, List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.ISO_8859_1)),
            out,
            err,
            Terminal.FILE,
            Terminal.FILE,
            Terminal.FILE,
            Map.of(),
            Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC),
            ZoneOffset.UTC,
            byte[]::new);
    int code = Runner.run(new SlcGrep(), words, surroundings);
    return new Grepped(
        code, out.toString(StandardCharsets.ISO_8859_1), err.toString(StandardCharsets.UTF_8));
  }

  static Grepped of(String input, String... words) {
    return run(input, List.of(words));
  }
}
