package semlog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a file while it is followed happens in its pauses. */
final class FollowedFileTest {
  private interface Change {
    void make() throws IOException;
  }

  @TempDir private Path directory;

  @Test
  void goesOnWhenTheFileGrowsIsCutOrReplaced() throws IOException {
    Path log = directory.resolve("app.log");
    Path old = directory.resolve("app.log.1");
    Files.writeString(log, "one\n");
    String read =
        follow(
            log,
            () -> append(log, "two\n"),
            () -> {},
            () -> Files.move(log, old),
            () -> append(old, "three, late\n"),
            () -> Files.writeString(log, "four\n"),
            () -> append(old, "five, later still\n"),
            () -> {},
            () -> {},
            () -> append(log, "six\n"),
            () -> Files.writeString(log, "7\n"),
            () -> append(log, "eight\n"));
    assertEquals("one\ntwo\nthree, late\nfive, later still\nfour\nsix\n7\neight\n", read);
  }

  @Test
  void aFileThatIsNotThereIsAnError() {
    Path missing = directory.resolve("missing");
    assertThrows(
        IOException.class, () -> new FollowedFile(missing, FilePlace.START, () -> {}).close());
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }

  /** What is read until all changes are made, one in each pause. */
  private static String follow(Path file, Change... changes) throws IOException {
    Deque<Change> left = new ArrayDeque<>(List.of(changes));
    FollowedFile.Pause pause =
        () -> {
          if (left.isEmpty()) {
            throw new InterruptedException();
          }
          try {
            left.remove().make();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    StringBuilder read = new StringBuilder();
    try (InputStream in = new FollowedFile(file, FilePlace.START, pause)) {
      byte[] some = new byte[5];
      assertThrows(
          InterruptedIOException.class,
          () -> {
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
              read.append(new String(some, 0, count, UTF_8));
            }
          });
    }
    assertTrue(Thread.interrupted());
    return read.toString();
  }
}
