package semlog.slc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Tells on a descriptor how many bytes of what came are durable: a decimal number and LF whenever
 * there are more. Several inputs count as one after the other.
 */
final class Acknowledgement {
  /** Nobody wants to know. */
  static final Acknowledgement NONE = new Acknowledgement(Optional.empty(), said -> {});

  private final Consumer<String> warn;
  private Optional<OutputStream> descriptor;
  private long before;
  private long told;

  private Acknowledgement(Optional<OutputStream> descriptor, Consumer<String> warn) {
    this.descriptor = descriptor;
    this.warn = warn;
  }

  /** On an open descriptor, or nowhere. */
  static Acknowledgement on(OptionalInt descriptor, Consumer<String> warn) throws IOException {
    if (descriptor.isEmpty()) {
      return NONE;
    }
    Path open = Path.of("/dev/fd/" + descriptor.getAsInt());
    OutputStream out =
        Files.newOutputStream(open, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    return new Acknowledgement(Optional.of(out), warn);
  }

  /** So many bytes of the input at hand are durable. Who does not listen any more is let go. */
  void durable(long bytes) {
    if (descriptor.isEmpty() || before + bytes <= told) {
      return;
    }
    told = before + bytes;
    try {
      descriptor.get().write((told + "\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      warn.accept("--ack-fd: nobody takes what is durable: " + e.getMessage());
      descriptor = Optional.empty();
    }
  }

  /** The input at hand had so many bytes, and is over. */
  void over(long bytes) {
    before += bytes;
  }

  /** All inputs that are over are durable. */
  void allDurable() {
    durable(0);
  }
}
