package semlog.sessions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs each script below {@code src-test/sessions} against installed programs, one test each. The
 * installation is named by the system property {@code semlog.bin} or the environment variable
 * {@code SEMLOG_BIN}, its directory of launchers; without one there is nothing to test.
 */
class SessionsTest {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Path SESSIONS = HOME.resolve("sessions");

  @TestFactory
  Stream<DynamicTest> sessions() throws IOException {
    Optional<Path> bin = installation();
    assumeTrue(bin.isPresent(), "no installation: pass -Dsemlog.bin=DIRECTORY");
    List<Path> scripts = scripts();
    assertFalse(scripts.isEmpty(), "no sessions in " + SESSIONS);
    return scripts.stream().map(script -> test(script, bin.orElseThrow()));
  }

  private static Optional<Path> installation() {
    String property = System.getProperty("semlog.bin", "");
    String named = property.isEmpty() ? System.getenv().getOrDefault("SEMLOG_BIN", "") : property;
    return Optional.of(named).filter(name -> !name.isEmpty()).map(Path::of);
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.walk(SESSIONS)) {
      return files
          .filter(file -> file.toString().endsWith(".sh"))
          .filter(file -> !file.getParent().equals(SESSIONS))
          .sorted()
          .toList();
    }
  }

  private static DynamicTest test(Path script, Path bin) {
    String name = SESSIONS.relativize(script).toString().replace(".sh", "");
    return DynamicTest.dynamicTest(name, script.toUri(), () -> assertRuns(name, bin));
  }

  private static void assertRuns(String name, Path bin) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sh", HOME.resolve("run-session").toString(), name);
    builder.environment().put("SEMLOG_BIN", bin.toAbsolutePath().toString());
    builder.redirectErrorStream(true);
    builder.redirectInput(Redirect.from(new File("/dev/null")));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), said);
  }
}
