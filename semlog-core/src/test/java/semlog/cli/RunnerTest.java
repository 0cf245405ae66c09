package semlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import semlog.fault.Damaged;
import semlog.fault.Mistyped;

/** Whatever happens in a program ends in its own words and its own exit code. */
final class RunnerTest {
  @Test
  void printsHelpAndVersionOnStandardOutput() {
    Run help = Echo.run((a, s) -> "", "-h");
    assertTrue(help.out().startsWith("slc - prints its arguments\n\nExamples:\n  slc -d word"));
    assertEquals("", help.err());
    assertEquals(help, Echo.run((a, s) -> "", "--help"));
    assertEquals(new Run(0, "slc " + Version.TEXT + "\n", ""), Echo.run((a, s) -> "", "-V"));
    assertEquals(Echo.run((a, s) -> "", "-V"), Echo.run((a, s) -> "", "-d", "--version"));
  }

  @Test
  void tellsFaultsWithTheirHint() {
    Run run = failing(new Damaged("a.slc: block 3: ends early"));
    assertEquals(1, run.code());
    assertEquals(
        "slc: error: a.slc: block 3: ends early\nhint: restore this file from a copy\n", run.err());
    assertEquals(2, failing(new Mistyped("no", "yes")).code());
  }

  @Test
  void tellsFailuresOfFiles() {
    Run run = failing(new UncheckedIOException(new NoSuchFileException("a.log")));
    assertEquals(new Run(1, "", "slc: error: a.log: no such file\n"), run);
    assertEquals(
        "slc: error: disk quota exceeded\n",
        failing(new UncheckedIOException(new IOException("Disk quota exceeded"))).err());
  }

  @Test
  void tellsBugsInOneLineUnlessVerbose() {
    Run run = failing(new IllegalStateException("seven"));
    assertEquals(1, run.code());
    assertEquals(2, run.err().lines().count());
    assertTrue(run.err().contains("internal error: java.lang.IllegalStateException: seven"));
    assertTrue(
        Echo.run(
                (a, s) -> {
                  throw new IllegalStateException("seven");
                },
                "--verbose")
            .err()
            .contains("RunnerTest.java:"));
  }

  @Test
  void controlCharactersInMessagesAreShown() {
    assertEquals(
        "slc: error: a\\x0ab\\x1b[31m: x\n", failing(new Mistyped("a\nb\033[31m: x", "")).err());
  }

  private static Run failing(RuntimeException failure) {
    return Echo.run(
        (a, s) -> {
          throw failure;
        });
  }
}
