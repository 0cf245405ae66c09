package semlog.slc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.cli.Terminal;

/** What cannot be meant is said before anything is opened. */
final class OptionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-d -t a.slc",
        "-l --json a.slc",
        "-c -o b a",
        "-a -c a",
        "-d -a a.slc",
        "-a -",
        "--rm -c a",
        "--rm -t a.slc",
        "--rm -o b -",
        "a -",
        "-M 1M a",
        "-M lots a",
        "--level 10 a",
        "-T -1 a",
        "--flush-interval soon a"
      })
  void refuses(String words) {
    Run run = Run.slc(words.split(" ", -1));
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().startsWith("slc: error: "), run.err());
    assertEquals(2, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("\nhint: "), run.err());
  }

  @Test
  void neverWritesAnArchiveToATerminal() {
    Run run = Run.slc(new byte[] {'a'}, Terminal.TERMINAL, "-");
    assertEquals(2, run.code());
    assertEquals(0, run.out().length);
    assertTrue(run.err().contains("terminal"));
    assertEquals(0, Run.slc(new byte[] {'a'}, Terminal.TERMINAL, "-f", "-").code());
  }
}
