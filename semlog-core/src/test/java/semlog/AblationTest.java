package semlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A writer without one of its ways writes archives that are read all the same. */
@Tag("slow")
final class AblationTest {
  private static final int BYTES = 60_000;

  static List<Ablation> all() {
    return Ablation.ALL;
  }

  @ParameterizedTest
  @MethodSource("all")
  void itsArchivesAreRead(Ablation ablation) throws Exception {
    ConstantLoader loader = new ConstantLoader(ablation.constants());
    for (String file : new String[] {"syslog-traditional.log", "nginx-access.json"}) {
      byte[] all = Files.readAllBytes(Path.of("..", "src-test", "corpus", file));
      byte[] log = Arrays.copyOf(all, Math.min(BYTES, all.length));
      byte[] archive = Ablation.writer(loader).apply(5, log);
      ByteArrayOutputStream restored = new ByteArrayOutputStream();
      assertTrue(Restorer.restore(new ByteArrayInputStream(archive), restored).complete());
      assertArrayEquals(log, restored.toByteArray());
    }
    assertEquals(Map.of(), loader.left());
  }
}
