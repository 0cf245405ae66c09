package semlog.cli;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import semlog.fault.Mistyped;

/** Asks for a passphrase on the terminal of the process, wherever its streams go. */
final class PassphrasePrompt {
  private static final String TERMINAL = "/dev/tty";
  private static final int MOST_BYTES = 1 << 12;

  private PassphrasePrompt() {}

  /**
   * The bytes that were typed.
   *
   * @param twice whether it must be typed twice
   */
  static byte[] ask(boolean twice) throws IOException {
    RandomAccessFile terminal;
    try {
      terminal = new RandomAccessFile(TERMINAL, "rw");
    } catch (IOException e) {
      throw new Mistyped(
          "no terminal to ask for the passphrase on",
          "give it with --passphrase-file, -fd, -env or -command");
    }
    try (terminal;
        Interruption _ = Interruption.cleaning(() -> echo(true))) {
      echo(false);
      byte[] typed = ask(terminal, "Passphrase: ");
      if (twice && !Arrays.equals(typed, ask(terminal, "The same again: "))) {
        throw new Mistyped("the passphrases differ", "type the same one twice");
      }
      return typed;
    } finally {
      echo(true);
    }
  }

  private static byte[] ask(RandomAccessFile terminal, String question) throws IOException {
    terminal.write(("slc: " + question).getBytes(StandardCharsets.UTF_8));
    byte[] typed = new byte[MOST_BYTES];
    int length = 0;
    for (int next = terminal.read(); next >= 0 && next != '\n'; next = terminal.read()) {
      if (length < typed.length) {
        typed[length++] = (byte) next;
      }
    }
    terminal.write('\n');
    byte[] passphrase = Arrays.copyOf(typed, length);
    Arrays.fill(typed, (byte) 0);
    return passphrase;
  }

  private static void echo(boolean on) {
    try {
      new ProcessBuilder("stty", on ? "echo" : "-echo")
          .redirectInput(new File(TERMINAL))
          .start()
          .waitFor();
    } catch (IOException e) {
      // without stty what is typed is seen
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
