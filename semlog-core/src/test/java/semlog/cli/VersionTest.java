package semlog.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Programs and packages name the same version. */
final class VersionTest {
  @Test
  void isThatOfTheProject() throws IOException {
    String project = Files.readString(Path.of("pom.xml"));
    assertTrue(project.contains("<version>" + Version.TEXT + "</version>"));
  }
}
