package semlog.netlogserve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import semlog.cli.Runner;
import semlog.cli.Surroundings;
import semlog.cli.Terminal;

/**
 * One run of the program: what it wrote, at which moments, what it said, how it ended.
 *
 * @param moments of every write that reached the descriptor, in milliseconds from the first
 */
record Served(int code, String out, List<Long> moments, String err) {
  static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  static Served of(String input, String... words) {
    return of(input.getBytes(UTF_8), words);
  }

  static Served of(byte[] input, String... words) {
    TestClock clock = new TestClock(0);
    List<Long> moments = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OutputStream descriptor =
        new OutputStream() {
          @Override
          public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            moments.add(clock.now());
            out.write(bytes, offset, length);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(input),
            descriptor,
            err,
            Terminal.FILE,
            Terminal.FILE,
            Terminal.FILE,
            Map.of("XDG_CONFIG_HOME", "/nonexistent"),
            Clock.fixed(NOW, ZoneOffset.UTC),
            ZoneId.of("Europe/Berlin"),
            byte[]::new);
    int code = Runner.run(new NetLogServe(clock), List.of(words), surroundings);
    long first = moments.isEmpty() ? 0 : moments.getFirst();
    List<Long> since = moments.stream().map(moment -> (moment - first) / 1_000_000).toList();
    return new Served(code, out.toString(ISO_8859_1), since, err.toString(UTF_8));
  }
}
