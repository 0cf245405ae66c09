package semlog.net;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program for each message, which it reads as a line from its standard input; no shell is
 * involved. Exit code 0 is a receipt; 75 (EX_TEMPFAIL) asks to be tried again; others refuse the
 * message. What it writes to standard output is nobody's.
 */
public final class CommandReceiver implements Receiver {
  private static final int TRY_AGAIN = 75;

  private final List<String> words;
  private final Duration patience;

  /**
   * @param words the program and its arguments
   * @param patience how long it may run
   */
  public CommandReceiver(List<String> words, Duration patience) {
    this.words = List.copyOf(words);
    this.patience = patience;
  }

  @Override
  public void deliver(byte[] message) throws IOException {
    Process process =
        new ProcessBuilder(words)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.INHERIT)
            .start();
    Thread.ofVirtual().start(() -> write(process.getOutputStream(), message));
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        kill(process);
        throw new Refused("ran for more than " + patience.toSeconds() + " s");
      }
    } catch (InterruptedException e) {
      kill(process);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    int code = process.exitValue();
    if (code == TRY_AGAIN) {
      throw new IOException("exit code " + code);
    }
    if (code != 0) {
      throw new Refused("exit code " + code);
    }
  }

  /** Ends the program and all that it started, without waiting for what is still written to it. */
  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.toHandle().destroyForcibly();
  }

  /** A program that does not care for its input may end before it has all. */
  private static void write(OutputStream in, byte[] message) {
    try (in) {
      in.write(message);
    } catch (IOException e) {
      // its exit code tells
    }
  }
}
