package semlog.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/**
 * What surrounds a run of a program: its three streams, environment, clock and zone. Tests pass
 * streams in memory and a fixed clock.
 *
 * @param out standard output; writing to it fails like the descriptor does
 */
public record Surroundings(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Terminal inTerminal,
    Terminal outTerminal,
    Terminal errTerminal,
    Map<String, String> environment,
    Clock clock,
    ZoneId zone) {

  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Those of this process. */
  public static Surroundings ofProcess() {
    return new Surroundings(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Terminal.ofDescriptor(0),
        Terminal.ofDescriptor(1),
        Terminal.ofDescriptor(2),
        System.getenv(),
        Clock.systemUTC(),
        ZoneId.systemDefault());
  }
}
