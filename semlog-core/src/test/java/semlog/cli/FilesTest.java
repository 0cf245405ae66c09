package semlog.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are read at any place, appended to, and appear only when they are complete. */
final class FilesTest {
  private static final byte[] TEXT = "0123456789".getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;

  @Test
  void readsExactlyWhatWasAskedFor() throws IOException {
    Path file = Files.write(directory.resolve("a"), TEXT);
    try (FileSource source = FileSource.open(file)) {
      assertEquals(10, source.size());
      byte[] target = new byte[5];
      source.read(6, target, 1, 4);
      assertArrayEquals(new byte[] {0, '6', '7', '8', '9'}, target);
      assertThrows(EOFException.class, () -> source.read(7, target, 0, 4));
    }
  }

  @Test
  void aPendingFileIsThereOnlyWhenPublished() throws IOException {
    Path file = directory.resolve("a");
    try (PendingFile pending = PendingFile.begin(file, false, true)) {
      pending.append(TEXT, 0, 10);
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(pending.hidden())));
      assertEquals(false, Files.exists(file));
      pending.publish();
    }
    assertArrayEquals(TEXT, Files.readAllBytes(file));
    assertEquals(List.of(file), files());
  }

  @Test
  void anAbandonedFileLeavesNothing() throws IOException {
    Path file = Files.write(directory.resolve("a"), TEXT);
    try (PendingFile pending = PendingFile.begin(file, true, false)) {
      pending.append(TEXT, 0, 5);
    }
    assertArrayEquals(TEXT, Files.readAllBytes(file));
    assertEquals(List.of(file), files());
  }

  @Test
  void neverOverwritesUnlessTold() throws IOException {
    Path file = directory.resolve("a");
    PendingFile late = PendingFile.begin(file, false, false);
    Files.write(file, TEXT);
    late.append(TEXT, 0, 5);
    assertThrows(FileAlreadyExistsException.class, late::publish);
    late.close();
    assertThrows(FileAlreadyExistsException.class, () -> PendingFile.begin(file, false, false));
    assertArrayEquals(TEXT, Files.readAllBytes(file));
    try (PendingFile told = PendingFile.begin(file, true, false)) {
      told.append(TEXT, 0, 5);
      told.publish();
    }
    assertEquals(5, Files.size(file));
    assertEquals(List.of(file), files());
  }

  @Test
  void namesTheFileThatTheUserKnows() {
    Path file = directory.resolve("missing/a");
    NoSuchFileException failure =
        assertThrows(
            NoSuchFileException.class, () -> PendingFile.begin(file, false, false).close());
    assertEquals(file.toString(), failure.getFile());
  }

  @Test
  void appendsAndTakesBack() throws IOException {
    Path file = Files.write(directory.resolve("a"), TEXT);
    try (FileSink sink = FileSink.append(file)) {
      SinkStream stream = new SinkStream(sink);
      stream.write('a');
      stream.write(TEXT);
      stream.close();
      sink.sync();
      assertEquals(21, Files.size(file));
      sink.truncate(10);
    }
    assertArrayEquals(TEXT, Files.readAllBytes(file));
    try (FileSink sink = FileSink.append(Path.of("/dev/null"))) {
      sink.append(TEXT, 0, 10);
      sink.sync();
    }
  }

  @Test
  void waitsForRoomOnAFullDiskAndSaysSoOnce() throws IOException {
    List<String> told = new ArrayList<>();
    AtomicInteger pauses = new AtomicInteger();
    FollowedFile.Pause third =
        () -> {
          if (pauses.incrementAndGet() == 3) {
            throw new InterruptedException();
          }
        };
    Path full = Path.of("/dev/full");
    try (FileSink sink = FileSink.append(full).waitingFor(new Room(full, told::add, third))) {
      assertThrows(IOException.class, () -> sink.append(TEXT, 0, 10));
    }
    assertTrue(Thread.interrupted());
    assertEquals(3, pauses.get());
    assertEquals(
        List.of("/dev/full: the disk is full; nothing more is read until there is room"), told);
    Path missing = directory.resolve("a");
    try (FileSink sink = FileSink.create(missing).waitingFor(new Room(missing, told::add, third))) {
      sink.append(TEXT, 0, 10);
    }
    assertEquals(1, told.size());
  }

  @Test
  void knowsThatSomebodyAppends() throws IOException {
    Path file = Files.write(directory.resolve("a"), TEXT);
    FileSink.requireUnused(file);
    FileSink.requireUnused(directory.resolve("missing"));
    assertArrayEquals(TEXT, Files.readAllBytes(file));
  }

  private List<Path> files() throws IOException {
    try (var stream = Files.list(directory)) {
      return stream.toList();
    }
  }
}
