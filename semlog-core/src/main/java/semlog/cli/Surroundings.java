package semlog.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * What surrounds a run of a program: its three streams, environment, clock, zone and randomness.
 * Tests pass streams in memory, a fixed clock and fixed bytes.
 *
 * @param out standard output; writing to it fails like the descriptor does
 * @param zone the local time zone, whose rules take a while to load
 * @param random makes as many random bytes as it is asked for
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
    Supplier<ZoneId> zone,
    IntFunction<byte[]> random) {

  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** The same with a zone that is known already. */
  public Surroundings(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Terminal inTerminal,
      Terminal outTerminal,
      Terminal errTerminal,
      Map<String, String> environment,
      Clock clock,
      ZoneId zone,
      IntFunction<byte[]> random) {
    this(
        in, out, err, inTerminal, outTerminal, errTerminal, environment, clock, () -> zone, random);
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
        SystemZone::ofProcess,
        Surroundings::systemRandom);
  }

  /** From the kernel itself: loading SecureRandom costs 20 ms of every start. */
  private static byte[] systemRandom(int count) {
    try (InputStream random = Files.newInputStream(Path.of("/dev/urandom"))) {
      return random.readNBytes(count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
