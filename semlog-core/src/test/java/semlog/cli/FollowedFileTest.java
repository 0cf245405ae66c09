package semlog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a file while it is followed happens in its pauses. */
final class FollowedFileTest {
  private interface Change {
    void make() throws IOException;
  }

  @TempDir private Path directory;
  private final List<String> warnings = new ArrayList<>();

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
        IOException.class,
        () -> new FollowedFile(missing, FilePlace.START, _ -> {}, () -> {}).close());
  }

  @Test
  void aLogThatIsRotatedJustNowIsWaitedFor() throws IOException {
    Path log = directory.resolve("app.log");
    assertEquals("one\n", follow(log, () -> {}, () -> Files.writeString(log, "one\n")));
    FilePlace left = left(log, "one\n");
    Files.delete(log);
    assertEquals("2\n", follow(log, left, () -> Files.writeString(log, "2\n")));
  }

  @Test
  void whatIsRenamedWhileItIsLookedForIsFound() throws IOException, InterruptedException {
    Path log = directory.resolve("app.log");
    FilePlace left = left(log, "one\n");
    AtomicBoolean enough = new AtomicBoolean();
    Thread renaming = new Thread(() -> rename(log, enough));
    renaming.start();
    for (int time = 0; time < 1000; time++) {
      new FollowedFile(log, left, warnings::add, () -> Thread.sleep(1)).close();
    }
    enough.set(true);
    renaming.join();
    assertEquals(List.of(), warnings);
  }

  /** Moves four files of a log round. */
  private static void rename(Path log, AtomicBoolean enough) {
    try {
      for (int number = 1; number < 4; number++) {
        Files.writeString(old(log, number), number + "\n");
      }
      while (!enough.get()) {
        Files.move(old(log, 3), old(log, 4));
        Files.move(old(log, 2), old(log, 3));
        Files.move(old(log, 1), old(log, 2));
        Files.move(log, old(log, 1));
        Files.move(old(log, 4), log);
        Thread.sleep(2);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path old(Path log, int number) {
    return log.resolveSibling(log.getFileName() + "." + number);
  }

  @Test
  void goesOnWithAFileWhateverItsNameIs() throws IOException {
    Path log = directory.resolve("app.log");
    FilePlace left = left(log, "one\n");
    append(log, "two\n");
    Files.move(log, directory.resolve("app.log.2"));
    Files.writeString(directory.resolve("app.log.1"), "three\n");
    Files.writeString(directory.resolve("app.log.backup"), "of another\n");
    Files.writeString(log, "four\n");
    assertEquals("two\nthree\nfour\n", rest(log, left));
    assertEquals(List.of(), warnings);
  }

  /** Clocks of file systems are coarse. */
  @Test
  void filesOfOneTimeAreReadInTheOrderOfTheirNames() throws IOException {
    Path log = directory.resolve("app.log");
    FilePlace left = left(log, "one\n");
    Files.move(log, directory.resolve("app.log.11"));
    for (int number = 10; number > 0; number--) {
      Files.writeString(directory.resolve("app.log." + number), number + "\n");
    }
    Files.writeString(log, "last\n");
    FileTime time = FileTime.from(Instant.parse("2026-11-22T00:00:00Z"));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        Files.setLastModifiedTime(file, time);
      }
    }
    Change[] nothing = new Change[40];
    Arrays.fill(nothing, (Change) () -> {});
    assertEquals("10\n9\n8\n7\n6\n5\n4\n3\n2\n1\nlast\n", follow(log, left, nothing));
  }

  @Test
  void goesOnWithACopyOfAFileThatWasCut() throws IOException {
    Path log = directory.resolve("app.log");
    FilePlace left = left(log, "one\n");
    append(log, "two\n");
    Files.copy(log, directory.resolve("app.log.1"));
    Files.writeString(log, "three, and longer than before\n");
    assertEquals("two\nthree, and longer than before\n", rest(log, left));
    assertEquals(List.of(), warnings);
  }

  /** A new file may get the number of one that was removed. */
  @Test
  void anotherFileOfTheSameNumberIsReadFromItsStart() throws IOException {
    Path log = directory.resolve("app.log");
    FilePlace left = left(log, "one\n");
    Files.writeString(log, "two, and longer than before\n"); // the same file, as if made anew
    assertEquals("two, and longer than before\n", rest(log, left));
    assertEquals(1, warnings.size());
    assertTrue(warnings.getFirst().contains("read up to byte 4 is gone"), warnings::toString);
  }

  @Test
  void aFileThatWasCutAndIsLongerAgainIsReadFromItsStart() throws IOException {
    Path log = directory.resolve("app.log");
    Files.writeString(log, "one\n");
    assertEquals(
        "one\ntwo, and longer\n", follow(log, () -> Files.writeString(log, "two, and longer\n")));
  }

  @Test
  void linesOfSeveralFilesAreWholeAndTheirPlacesKnown() throws IOException {
    Path first = Files.writeString(directory.resolve("a.log"), "a 1\na");
    Path second = Files.writeString(directory.resolve("b.log"), "b 1\n");
    List<Path> logs = List.of(first, second);
    Deque<Change> changes = new ArrayDeque<>(List.of(() -> append(first, " 2\na 3")));
    byte[] some = new byte[64];
    Map<String, FilePlace> left;
    try (FollowedFiles in = new FollowedFiles(logs, Map.of(), warnings::add, making(changes))) {
      StringBuilder read = new StringBuilder();
      while (read.length() < 12) {
        read.append(new String(some, 0, in.read(some), UTF_8));
      }
      assertEquals("a 1\nb 1\na 2\n", read.toString());
      assertEquals(List.of(2L, 0L), offsets(in.places(2)));
      assertEquals(List.of(4L, 3L), offsets(in.places(7)));
      left = in.places(12);
      assertEquals(List.of(8L, 4L), offsets(left));
    }
    append(first, "\n");
    try (FollowedFiles in = new FollowedFiles(logs, left, warnings::add, () -> {})) {
      assertEquals("a 3\n", new String(some, 0, in.read(some), UTF_8));
    }
  }

  private static List<Long> offsets(Map<String, FilePlace> places) {
    return places.values().stream().map(FilePlace::offset).toList();
  }

  /** How far a file was read that has a text. */
  private FilePlace left(Path file, String text) throws IOException {
    Files.writeString(file, text);
    try (FollowedFile in = new FollowedFile(file)) {
      in.readNBytes(text.length());
      return in.place(text.length());
    }
  }

  private String rest(Path file, FilePlace from) throws IOException {
    return follow(file, from, () -> {}, () -> {}, () -> {}, () -> {}, () -> {}, () -> {});
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }

  /** What is read until all changes are made, one in each pause. */
  private String follow(Path file, Change... changes) throws IOException {
    return follow(file, FilePlace.START, changes);
  }

  private static FollowedFile.Pause making(Deque<Change> left) {
    return () -> {
      if (left.isEmpty()) {
        throw new InterruptedException();
      }
      try {
        left.remove().make();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private String follow(Path file, FilePlace from, Change... changes) throws IOException {
    FollowedFile.Pause pause = making(new ArrayDeque<>(List.of(changes)));
    StringBuilder read = new StringBuilder();
    try (InputStream in = new FollowedFile(file, from, warnings::add, pause)) {
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
