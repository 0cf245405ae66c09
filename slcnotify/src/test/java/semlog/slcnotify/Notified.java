package semlog.slcnotify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import semlog.cli.Runner;
import semlog.cli.Surroundings;
import semlog.cli.Terminal;

/** One run of the program: how it ended, what it wrote and said. */
record Notified(int code, String out, String err) {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  static Notified of(String input, String... words) {
    return of(input.getBytes(UTF_8), words);
  }

  static Notified of(byte[] input, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return of(new ByteArrayInputStream(input), out, out, Terminal.FILE, words);
  }

  static Notified onTerminal(String input, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream in = new ByteArrayInputStream(input.getBytes(UTF_8));
    return of(in, out, out, Terminal.TERMINAL, words);
  }

  /**
   * A run with streams of the test's own.
   *
   * @param kept what counts as written
   */
  static Notified of(
      InputStream in,
      OutputStream descriptor,
      ByteArrayOutputStream kept,
      Terminal outTerminal,
      String... words) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            in,
            descriptor,
            err,
            Terminal.PIPE,
            outTerminal,
            Terminal.FILE,
            Map.of("XDG_CONFIG_HOME", "/nonexistent", "TERM", "xterm"),
            Clock.fixed(NOW, ZoneOffset.UTC),
            ZoneOffset.UTC,
            byte[]::new);
    int code = Runner.run(new SlcNotify(), List.of(words), surroundings);
    return new Notified(code, kept.toString(UTF_8), err.toString(UTF_8));
  }

  long alerts() {
    return out.lines().filter(line -> !line.startsWith("{\"bad_record\":")).count();
  }
}
