package semlog;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a fuzzer begins with are archives, and what it found once is no failure any more. */
final class ArchiveFuzzTest {
  @Test
  void whatItBeginsWithIsWhatWasWritten() throws IOException {
    for (byte[] seed : ArchiveFuzz.seeds()) {
      ArchiveFuzz.fuzzerTestOneInput(seed);
      LiveWriting written = ArchiveFuzz.writing(seed[0]);
      LiveWriting reading = ArchiveFuzz.writing(seed[0]);
      byte[] archive = FuzzedArchive.archive(seed, reading);
      assertEquals(
          written.lines(60) + written.lines(200), reading.inOrder(archive, Optional.empty()));
    }
  }

  @Test
  void whatItFoundOnce() throws IOException {
    try (Stream<Path> found = Files.list(Path.of("src/test/resources/semlog/fuzz"))) {
      for (Path file : found.sorted().toList()) {
        byte[] input = Files.readAllBytes(file);
        assertDoesNotThrow(() -> ArchiveFuzz.fuzzerTestOneInput(input), file.toString());
      }
    }
  }
}
