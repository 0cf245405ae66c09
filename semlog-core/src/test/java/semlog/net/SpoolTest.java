package semlog.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpoolTest {
  @TempDir private Path folder;

  /**
   * Adding, removing and opening anew in any order: what waits is what was added and not removed.
   */
  @Test
  void keepsMessagesInOrderOverRestarts() throws IOException {
    Random random = new Random(1);
    ArrayDeque<byte[]> expected = new ArrayDeque<>();
    Path file = folder.resolve("a.spool");
    Spool spool = Spool.at(file);
    for (int i = 0; i < 300; i++) {
      int what = random.nextInt(10);
      if (what < 5) {
        byte[] message = new byte[1 + random.nextInt(2000)];
        random.nextBytes(message);
        spool.add(message);
        expected.add(message);
      } else if (what < 9 && !expected.isEmpty()) {
        assertArrayEquals(expected.remove(), spool.first().orElseThrow());
        spool.removeFirst();
      } else {
        spool.close();
        spool = Spool.at(file);
      }
      assertEquals(expected.size(), spool.count());
    }
    spool.close();
  }

  @Test
  void whatWasCutShortIsNotThere() throws IOException {
    Path file = folder.resolve("a.spool");
    try (Spool spool = Spool.at(file)) {
      spool.add("one".getBytes(UTF_8));
      spool.add("two".getBytes(UTF_8));
    }
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertEquals(length >= 27 ? List.of("one") : List.of(), waiting(file));
    }
    for (int i = 16; i < whole.length; i++) {
      byte[] wrong = whole.clone();
      wrong[i] ^= 1;
      Files.write(file, wrong);
      assertEquals(i < 27 ? List.of() : List.of("one"), waiting(file));
    }
  }

  private static List<String> waiting(Path file) throws IOException {
    List<String> messages = new ArrayList<>();
    try (Spool spool = Spool.at(file)) {
      while (spool.count() > 0) {
        messages.add(new String(spool.first().orElseThrow(), UTF_8));
        spool.removeFirst();
      }
      assertTrue(spool.first().isEmpty());
    }
    return messages;
  }

  @Test
  void refusesAnotherFileAndAFullOne() throws IOException {
    Path other = Files.writeString(folder.resolve("b"), "0123456789abcdefgh");
    assertThrows(FileSystemException.class, () -> Spool.at(other));
    assertEquals("0123456789abcdefgh", Files.readString(other));
    try (Spool spool = Spool.at(folder.resolve("c"), 1000)) {
      spool.add(new byte[900]);
      assertThrows(FileSystemException.class, () -> spool.add(new byte[100]));
      assertEquals(1, spool.count());
    }
  }

  /** A receiver that is always a little behind must not make the file grow for ever. */
  @Test
  void roomOfWhatHasGoneIsUsedAgain() throws IOException {
    Path file = folder.resolve("c");
    byte[] message = new byte[1 << 10];
    try (Spool spool = Spool.at(file, 1 << 14)) {
      spool.add(new byte[] {0});
      for (int i = 1; i < 60; i++) {
        message[0] = (byte) i;
        spool.add(message);
        assertEquals(i - 1, spool.first().orElseThrow()[0]);
        spool.removeFirst();
      }
    }
    assertTrue(Files.size(file) < 3 << 12, "size " + Files.size(file));
    try (Spool spool = Spool.at(file)) {
      assertEquals(59, spool.first().orElseThrow()[0]);
      assertEquals(1, spool.count());
    }
  }
}
