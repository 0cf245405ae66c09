package semlog.slc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import semlog.cli.Runner;
import semlog.cli.Surroundings;
import semlog.cli.Terminal;

/** A run of slc in this process: its exit code, and what it wrote. */
final class Run {
  private final int code;
  private final byte[] out;
  private final String err;

  private Run(int code, byte[] out, String err) {
    this.code = code;
    this.out = out;
    this.err = err;
  }

  static Run slc(String... words) {
    return slc(new byte[0], Terminal.FILE, words);
  }

  /** A run with this on standard input, and output to a terminal, pipe or file. */
  static Run slc(byte[] in, Terminal outTerminal, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(in),
            out,
            err,
            Terminal.FILE,
            outTerminal,
            Terminal.FILE,
            Map.of("XDG_CONFIG_HOME", "/nonexistent"),
            Clock.systemUTC(),
            ZoneOffset.UTC,
            byte[]::new);
    int code = Runner.run(new Slc(), List.of(words), surroundings);
    return new Run(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }

  int code() {
    return code;
  }

  byte[] out() {
    return out;
  }

  String text() {
    return new String(out, StandardCharsets.UTF_8);
  }

  String err() {
    return err;
  }
}
