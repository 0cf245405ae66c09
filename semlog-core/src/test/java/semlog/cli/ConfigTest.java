package semlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each setting comes from the first place that has it, and a file that is wrong is said to be. */
final class ConfigTest {
  @TempDir Path directory;

  @Test
  void flagBeatsVariableBeatsNamedFileBeatsUserFile() throws IOException {
    write(
        "semlog/config.yml", "slc:\n  level: 1\n  keep: yes\n  threads: 3\nslcgrep:\n  color: x\n");
    String named = write("named.yml", "# mine\nslc:   # section\n  level: '2' # two\n").toString();
    Map<String, String> plain = Map.of("XDG_CONFIG_HOME", directory.toString());
    Map<String, String> variable =
        Map.of("XDG_CONFIG_HOME", directory.toString(), "SLC_LEVEL", "4");
    assertEquals("1 true 3", level(plain));
    assertEquals("2 true 3", level(plain, "--config", named));
    assertEquals("4 true 3", level(variable, "--config", named));
    assertEquals("5 true 3", level(variable, "--config", named, "--level", "5"));
    assertEquals(
        "", level(Map.of("HOME", "/nonexistent", "SLC_KEEP", "1")).replaceAll("[^4-9]", ""));
  }

  @Test
  void showsWhatHoldsAndWhereItIsFrom() throws IOException {
    Path file = write("semlog/config.yml", "slc:\n  level: 1\n  keep: \"true\"\n");
    Run run =
        Run.of(
            new Echo((a, s) -> ""),
            Map.of("XDG_CONFIG_HOME", directory.toString()),
            "-T2",
            "--print-config");
    assertEquals(
        "slc:\n  level: 1  # FILE, line 2\n  keep: true  # FILE, line 3\n"
                .replace("FILE", file.toString())
            + "  threads: 2  # command line\n",
        run.out());
  }

  @Test
  void namesTheValidKeys() throws IOException {
    assertEquals(
        """
        slc: error: FILE, line 2: unknown key 'levle'
        hint: keys of slc are level, keep, verbose, quiet, threads, color
        """,
        refused("slc:\n  levle: 1\n"));
    assertEquals(
        """
        slc: error: FILE, line 1: unknown section 'zip'
        hint: sections are slc, slcgrep, slcnotify, netlogserve
        """,
        refused("zip:\n"));
  }

  @Test
  void saysWhatItCannotRead() throws IOException {
    for (String wrong :
        new String[] {
          "slc: [1]", "slc:\n\tlevel: 1", "slc:\n  level: {a: 1}", "  level: 1", "- a"
        }) {
      assertTrue(refused(wrong).contains("error: FILE, line "), wrong);
    }
    assertTrue(refused("slc:\n  keep: maybe\n").contains("line 2: keep: 'maybe' does not fit"));
    Run run = Run.of(new Echo((a, s) -> ""), "--config", "/nonexistent.yml");
    assertEquals(new Run(1, "", "slc: error: /nonexistent.yml: no such file\n"), run);
  }

  @Test
  void valuesThatDoNotFitNameTheirOrigin() {
    Run run =
        Run.of(
            new Echo((a, s) -> a.integer("--level", 1, 9)),
            Map.of("XDG_CONFIG_HOME", "/nonexistent", "SLC_LEVEL", "99"));
    assertEquals(2, run.code());
    assertEquals(
        "slc: error: SLC_LEVEL: level: '99' does not fit\nhint: write a whole number 1 to 9\n",
        run.err());
    assertEquals(
        "slc: error: --color: 'red' does not fit\nhint: write one of auto, always, never\n",
        Echo.run((a, s) -> "", "--color=red").err());
  }

  private String level(Map<String, String> environment, String... words) {
    return Run.of(
            new Echo(
                (a, s) -> a.text("--level").orElse("") + " " + a.has("-k") + " " + a.threads()),
            environment,
            words)
        .out();
  }

  private String refused(String content) throws IOException {
    Path file = write("wrong.yml", content);
    Run run = Run.of(new Echo((a, s) -> a.has("-k")), "--config", file.toString());
    assertEquals(2, run.code());
    return run.err().replace(file.toString(), "FILE");
  }

  private Path write(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  @Test
  void aFolderThatIsNotAbsoluteIsNotLookedAt() {
    Map<String, String> environment = Map.of("XDG_CACHE_HOME", "here", "HOME", "/home/a");
    assertEquals(
        Optional.of(Path.of("/home/a/.cache/semlog")),
        Settings.userDirectory(environment, "XDG_CACHE_HOME", ".cache"));
  }
}
