package semlog.manual;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import semlog.cli.Example;
import semlog.cli.Option;
import semlog.cli.OptionGroup;
import semlog.cli.Usage;

/** The real readers of manual pages and completions accept what is written for them. */
final class ManualsTest {
  @TempDir Path directory;

  @BeforeEach
  void write() throws IOException {
    Manuals.write(directory, usage());
  }

  @Test
  void manReadsThePageWithoutWarnings() throws IOException, InterruptedException {
    String page = directory.resolve("man/man1/slc.1").toString();
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "no groff");
    String text = output("groff", "-man", "-Tascii", "-P-cbou", "-ww", page);
    assertFalse(text.contains("warning"), text);
    assertTrue(text.contains("-o, --output FILE\n"), text);
    assertTrue(text.contains("slc --output 'a b' .log\n"), text);
    assertTrue(text.contains("SLC_LEVEL"), text);
  }

  @Test
  void documentsArePagesWithoutWarnings() throws IOException, InterruptedException {
    Manuals.writeDocuments(directory, Path.of(".."));
    String format = document("semlog-format");
    assertTrue(format.contains("F3 53 4C 43"), format);
    assertTrue(format.contains("An archive is one or more segments, each complete"), format);
    String formats = document("semlog-formats");
    assertTrue(formats.contains("order %{ORDER:order.id} from %{IP:client.ip}"), formats);
  }

  private String document(String name) throws IOException, InterruptedException {
    String page = directory.resolve("man/man5/" + name + ".5").toString();
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "no groff");
    String text = output("groff", "-t", "-man", "-Tutf8", "-P-cbou", "-ww", "-rLL=100n", page);
    assertFalse(text.contains("warning"), text);
    return text;
  }

  @Test
  void bashCompletesOptionsChoicesAndFiles() throws IOException, InterruptedException {
    Files.createFile(directory.resolve("with blank.log"));
    assertEquals("--decompress\n", bash("slc", "--de"));
    assertEquals("always\n", bash("slc", "--color", "al"));
    assertEquals("always\n", bash("slc", "--color", "=", "al"));
    assertEquals("with blank.log\n", bash("slc", "--output", "wi"));
    assertEquals("with blank.log\n", bash("slc", "wi"));
    assertEquals("--loop=\n", bash("slc", "--loo"));
  }

  @Test
  void otherShellsReadTheirCompletions() throws IOException, InterruptedException {
    if (Files.isExecutable(Path.of("/usr/bin/zsh"))) {
      assertEquals("", output("zsh", "-n", directory + "/zsh/site-functions/_slc"));
    }
    if (Files.isExecutable(Path.of("/usr/bin/fish"))) {
      String script = directory + "/fish/vendor_completions.d/slc.fish";
      String said = output("fish", "-c", "source " + script + "; complete -C 'slc --color al'");
      assertEquals("always\tcolour the output: auto, always or never\n", said);
    }
  }

  private String bash(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    String script =
        "compopt() { :; }; . bash-completion/completions/slc; COMP_WORDS=(\"$@\");"
            + " COMP_CWORD=$(($# - 1)); _slc; printf '%s\\n' \"${COMPREPLY[@]}\"";
    command.addAll(List.of("bash", "-c", script, "bash"));
    command.addAll(List.of(words));
    return output(command.toArray(new String[0]));
  }

  private String output(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().put("HOME", directory.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }

  private static Usage usage() {
    return new Usage(
        "slc",
        "compress [logs]",
        List.of("[OPTION]... [FILE]...", "--rm"),
        List.of(new Example("slc --output 'a b' .log", ".log's name, 'a' \\ `b`")),
        List.of(
            OptionGroup.of(
                "What to do: anything",
                Option.flag("don't keep [it]: restore", "-d", "--decompress"),
                Option.value("FILE", "write to FILE", "-o", "--output"),
                Option.value("N", "level", "--level").withVariable("SLC_LEVEL").inConfig(),
                Option.flag("hidden", "-2").unlisted(),
                Option.optionalValue("N", "0", "again", "--loop"))),
        List.of("0  well", "1  not"),
        true,
        List.of("'Compresses' logs.", ".Restores them."));
  }
}
