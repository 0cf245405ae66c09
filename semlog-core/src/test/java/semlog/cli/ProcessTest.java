package semlog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What only real processes, pipes, devices and signals can show. */
final class ProcessTest {
  private static final String END = " 2>&1; echo \"code $?\"";

  @Test
  void aReaderThatGoesAwayEndsItQuietly() throws IOException, InterruptedException {
    assertEquals(
        "a line for whoever reads\ncode 0\n",
        shell(
            "{ $child --do write 2>&1; echo \"code $?\" > code; } | head -n 1; cat code; rm code"));
  }

  @Test
  void aFullDiskIsAnError() throws IOException, InterruptedException {
    String expected =
        """
        child: error: standard output: no space left on device
        hint: free some space, or write elsewhere
        code 1
        """;
    assertEquals(expected, shell("{ $child --do write > /dev/full; }" + END));
    assertEquals(expected, shell("{ $child --help > /dev/full; }" + END));
  }

  @Tag("slow")
  @Test
  void workThatIsAskedToEndEndsWithItsOwnCode() throws IOException, InterruptedException {
    for (String signal : List.of("INT", "TERM", "HUP")) {
      assertEquals(
          "ended\ncode 7\n",
          shell(
              "mkfifo pipe; $signalled $child --do end > pipe & exec 3< pipe; rm pipe; read ready"
                  + " <&3; kill -"
                  + signal
                  + " $!; cat <&3; wait $!; echo \"code $?\""));
    }
  }

  @Tag("slow")
  @Test
  void workThatIsCleanedUpEndsWithTheCodeOfTheSignal() throws IOException, InterruptedException {
    assertEquals(
        "child: cleaned\ncode 143\n",
        shell(
            "mkfifo pipe; $child --do clean > pipe 2>&1 & exec 3< pipe; rm pipe; read ready <&3;"
                + " kill -TERM $!; cat <&3; wait $!; echo \"code $?\""));
  }

  @Test
  void knowsWhatItsStreamsAreConnectedTo() throws IOException, InterruptedException {
    assertEquals("FILE PIPE FILE\n", shell("$child < /dev/null 2> /dev/null | cat; echo"));
    assertEquals(
        "PIPE FILE PIPE\n", shell("echo | $child 2>&1 > file | cat; cat file; echo; rm file"));
    assertEquals(
        "PIPE PIPE PIPE\n",
        shell("mkfifo named; { echo > named; } & $child < named 2>&1 | cat; echo; rm named"));
  }

  /** Runs a script in which {@code $child} is the program, and returns what it writes. */
  private static String shell(String script) throws IOException, InterruptedException {
    String libraries =
        Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toString();
    Path target = Path.of("target").toAbsolutePath();
    String child =
        System.getProperty("java.home")
            + "/bin/java -XX:TieredStopAtLevel=1 -cp "
            + target
            + "/classes:"
            + target
            + "/test-classes:"
            + libraries
            + " semlog.cli.Child";
    Path directory = Files.createTempDirectory("process");
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", script);
    builder.directory(directory.toFile());
    builder.environment().put("child", child);
    builder.environment().put("signalled", "env --default-signal=INT,HUP");
    builder.environment().keySet().removeIf(name -> name.contains("JAVA_"));
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    Files.delete(directory);
    return output;
  }
}
