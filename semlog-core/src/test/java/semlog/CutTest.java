package semlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.archive.ArchiveEvent;
import semlog.archive.ArchiveScanner;
import semlog.fault.Damaged;

/**
 * Cut at whatever byte, an archive has all lines that were committed, and another writer goes on.
 */
final class CutTest {
  private static final String LATER = "a line that came later\n";

  @Test
  void aSmallArchiveIsCutAtSomeBytes() throws IOException {
    cutSmall(false, 7);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aSmallArchiveIsCutAtEachByte(boolean sealed) throws IOException {
    cutSmall(sealed, 1);
  }

  private static void cutSmall(boolean sealed, int step) throws IOException {
    LiveWriting writing = new LiveWriting(5, sealed);
    String[] texts = {writing.lines(8), writing.lines(5), writing.lines(3)};
    byte[] archive = writing.archive(1, texts);
    NavigableMap<Long, Long> committed = committed(writing, archive);
    for (int cut = 0; cut <= archive.length; cut += step) {
      assertCommitted(writing, archive, cut, committed, String.join("", texts));
    }
  }

  /** With -Dsemlog.cuts=10000 as many as the campaign takes. */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aLargeArchiveIsCutAnywhere(boolean sealed) throws IOException {
    LiveWriting writing = new LiveWriting(6, sealed);
    String[] texts = new String[12];
    Arrays.setAll(texts, i -> writing.lines(1000 + 200 * i));
    byte[] archive = writing.archive(1, texts);
    NavigableMap<Long, Long> committed = committed(writing, archive);
    Random random = new Random(7);
    for (int i = Integer.getInteger("semlog.cuts", 100) / 2; i > 0; i--) {
      int cut = random.nextInt(archive.length);
      assertCommitted(writing, archive, cut, committed, String.join("", texts));
    }
  }

  /** A tail is cut while its archive is whole. */
  @Tag("slow")
  @Test
  void aTailIsCutAtEachByte() throws IOException {
    for (boolean sealed : new boolean[] {false, true}) {
      LiveWriting writing = new LiveWriting(8, sealed);
      CrashingDisk disk = CrashingDisk.failingAfter(Long.MAX_VALUE);
      Compressor writer =
          writing.compressor(Target.of(disk.archive(), Optional.of(disk.tails())), 1);
      String text = "";
      for (int flush = 0; flush < 3; flush++) {
        String more = writing.lines(4);
        text += more;
        writer.write(more.getBytes(UTF_8), 0, more.length());
        writer.flush();
      }
      byte[] tail = disk.tailBytes().orElseThrow();
      NavigableMap<Long, Long> committed = committed(writing, tail);
      for (int cut = 0; cut <= tail.length; cut++) {
        Optional<byte[]> left = Optional.of(Arrays.copyOf(tail, cut));
        long least = committed.floorEntry((long) cut).getValue();
        for (String read :
            new String[] {
              writing.inOrder(disk.archiveBytes(), left),
              writing.byPosition(disk.archiveBytes(), left)
            }) {
          assertTrue(text.startsWith(read) && read.length() >= least, "cut at " + cut);
        }
      }
    }
  }

  private static void assertCommitted(
      LiveWriting writing, byte[] archive, int cut, NavigableMap<Long, Long> committed, String text)
      throws IOException {
    byte[] left = Arrays.copyOf(archive, cut);
    long least = committed.floorEntry((long) cut).getValue();
    String where = "cut at " + cut + " of " + archive.length;
    String read;
    try {
      read = writing.inOrder(left, Optional.empty());
      assertEquals(read, writing.byPosition(left, Optional.empty()), where);
    } catch (Damaged e) {
      assertEquals(0, least, where + ": " + e.getMessage());
      return;
    }
    assertTrue(text.startsWith(read) && read.length() >= least, where);
    String more = writing.inOrder(writing.goneOn(left, LATER), Optional.empty());
    assertEquals(read + LATER, more, where);
  }

  /** How many bytes of lines are committed where each commit ends. */
  private static NavigableMap<Long, Long> committed(LiveWriting writing, byte[] archive)
      throws IOException {
    NavigableMap<Long, Long> committed = new TreeMap<>();
    committed.put(0L, 0L);
    long bytes = 0;
    ArchiveScanner scanner =
        ArchiveScanner.over(new ByteArrayInputStream(archive), writing.access.keyring());
    ArchiveEvent event = scanner.next();
    while (!(event instanceof ArchiveEvent.End)) {
      bytes += event instanceof ArchiveEvent.Block block ? block.block().rawBytes() : 0;
      if (event instanceof ArchiveEvent.Committed commit) {
        committed.put(commit.position(), bytes);
      }
      event = scanner.next();
    }
    return committed;
  }
}
