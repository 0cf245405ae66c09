package semlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import semlog.fault.Damaged;

/** Who is at the other end of a stream decides what a failure means and what is shown. */
final class StreamsTest {
  @Test
  void tellsTerminalsFromPipesAndFiles() {
    assertEquals(Terminal.TERMINAL, Terminal.of(Terminal.TYPE_CHARACTER_DEVICE, "/dev/pts/3"));
    assertEquals(Terminal.TERMINAL, Terminal.of(Terminal.TYPE_CHARACTER_DEVICE, "/dev/tty1"));
    assertEquals(Terminal.FILE, Terminal.of(Terminal.TYPE_CHARACTER_DEVICE, "/dev/null"));
    assertEquals(Terminal.PIPE, Terminal.of(Terminal.TYPE_FIFO, "pipe:[4711]"));
    assertEquals(Terminal.PIPE, Terminal.of(Terminal.TYPE_FIFO, "/tmp/named"));
    assertEquals(Terminal.PIPE, Terminal.of(Terminal.TYPE_SOCKET, "socket:[4711]"));
    assertEquals(Terminal.FILE, Terminal.of(0x8000, "/tmp/a"));
  }

  @Test
  void aReaderThatWentAwayIsNoErrorButAFullDiskIs() {
    assertTrue(failure("Datenübergabe unterbrochen", Terminal.PIPE).readerGone());
    assertTrue(failure("Broken pipe", Terminal.FILE).readerGone());
    assertFalse(failure("No space left on device", Terminal.FILE).readerGone());
  }

  @Test
  void theFlagBeatsTheEnvironment() {
    assertTrue(color("always", Map.of("NO_COLOR", "1"), Terminal.FILE));
    assertFalse(color("never", Map.of("CLICOLOR_FORCE", "1"), Terminal.TERMINAL));
    assertTrue(color("", Map.of("CLICOLOR_FORCE", "1"), Terminal.PIPE));
    assertTrue(color("", Map.of("TERM", "xterm"), Terminal.TERMINAL));
    assertFalse(color("", Map.of("TERM", "xterm"), Terminal.PIPE));
    assertFalse(color("", Map.of("TERM", "dumb"), Terminal.TERMINAL));
    assertFalse(color("", Map.of("TERM", "xterm", "NO_COLOR", "1"), Terminal.TERMINAL));
  }

  @Test
  void progressIsWipedBeforeAMessage() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Messages messages = new Messages("slc", err, false);
    messages.progress("37 %");
    messages.line("done");
    messages.line("bye");
    assertEquals("\r\033[K37 %\r\033[Kslc: done\nslc: bye\n", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void liveInputWaitsNoLongerThanItMay() throws IOException, InterruptedException {
    PipedOutputStream writer = new PipedOutputStream();
    LiveInput input = new LiveInput(new PipedInputStream(writer));
    byte[] buffer = new byte[2];
    assertEquals(0, input.read(buffer, 1));
    writer.write("abc".getBytes(StandardCharsets.UTF_8));
    writer.flush();
    assertEquals(2, input.read(buffer, 60_000));
    assertFalse(input.isIdle());
    assertEquals(1, input.read(buffer, 60_000));
    assertEquals('c', buffer[0]);
    writer.close();
    assertEquals(-1, input.read(buffer, 60_000));
    assertEquals(-1, input.read(buffer, 60_000));
  }

  @Test
  void liveInputPassesOnWhatGoesWrong() {
    InputStream damaged =
        new InputStream() {
          @Override
          public int read() {
            throw new Damaged("packed data is cut off");
          }

          @Override
          public int read(byte[] target, int offset, int count) {
            return read();
          }
        };
    LiveInput input = new LiveInput(damaged);
    Damaged told = assertThrows(Damaged.class, () -> input.read(new byte[2], 60_000));
    assertEquals("packed data is cut off", told.getMessage());
  }

  private static boolean color(String flag, Map<String, String> environment, Terminal terminal) {
    return Color.of(flag.isEmpty() ? Optional.empty() : Optional.of(flag), environment)
        .isOn(terminal);
  }

  private static OutputFailure failure(String message, Terminal kind) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException(message);
          }
        };
    StandardOutput out = new StandardOutput(broken, kind);
    out.write('a');
    return assertThrows(OutputFailure.class, out::flush);
  }
}
