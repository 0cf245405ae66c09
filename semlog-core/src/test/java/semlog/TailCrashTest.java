package semlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import semlog.bytes.ByteArraySource;
import semlog.bytes.ByteSource;
import semlog.fault.Damaged;
import semlog.seal.Keyring;
import semlog.seal.Lock;
import semlog.seal.X25519Identity;
import semlog.search.LineChunks;
import semlog.search.Wanted;
import semlog.value.TimeContext;

/**
 * A live archive on a disk that fails at every step there is: each line that was flushed is there
 * exactly once, whoever reads it, and also after another writer has gone on with it.
 */
final class TailCrashTest {
  private static final TimeContext TIMES =
      TimeContext.of(ZoneOffset.UTC, Instant.parse("2026-11-21T12:00:00Z"));

  /** Blocks of 1 MiB, which the log fills twice. */
  private static final CompressionOptions OPTIONS = new CompressionOptions(1, 1, 1);

  private static final String LOG = log();
  private static final int FLUSHES = 7;
  private static final String LATER = "a line that came later\n";

  private final Random ids = new Random(7);
  private CompressionOptions options = OPTIONS;
  private Access access = Access.PLAIN;

  /** Later runs write sealed archives, without the key that reads them. */
  private void seal(boolean sealed) {
    if (sealed) {
      X25519Identity owner = X25519Identity.generate(this::some);
      options =
          OPTIONS.with(
              new Sealing(
                  Optional.of(new Lock(List.of(owner.recipient()), this::some)),
                  Optional.empty(),
                  false));
      access = new Access(Optional.empty(), Keyring.of(List.of(owner)));
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"false,false", "true,false", "true,true"})
  void whereverItStopsEachFlushedLineIsThereOnce(boolean onlySynced, boolean sealed)
      throws IOException {
    seal(sealed);
    CrashingDisk disk = CrashingDisk.failingAfter(0);
    for (int steps = 0; steps == 0 || disk.hasFailed(); steps++) {
      disk = CrashingDisk.failingAfter(steps);
      int flushed = write(disk);
      assertHolds(disk.rebooted(onlySynced, 0), flushed, "", "after " + steps + " steps");
    }
    assertEquals(LOG, restored(disk, false));
    assertTrue(disk.tailBytes().isEmpty());
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"false,false", "true,false", "false,true", "true,true"})
  void anotherWriterGoesOnWithWhatWasLeft(boolean onlySynced, boolean sealed) throws IOException {
    seal(sealed);
    CrashingDisk disk = CrashingDisk.failingAfter(0);
    for (int steps = 0; steps == 0 || disk.hasFailed(); steps++) {
      disk = CrashingDisk.failingAfter(steps);
      int flushed = write(disk);
      goOn(disk, onlySynced, flushed, steps);
    }
  }

  private void goOn(CrashingDisk left, boolean onlySynced, int flushed, int steps)
      throws IOException {
    if (left.rebooted(onlySynced, 0).archiveBytes().length < TailCheck.LEAST_BYTES) {
      return; // not an archive yet: nobody appends to it
    }
    CrashingDisk disk = left;
    for (int more = 0; more == 0 || disk.hasFailed(); more++) {
      disk = left.rebooted(onlySynced, more);
      String later = append(disk);
      String where = "after " + steps + " and " + more + " steps";
      assertHolds(disk.rebooted(onlySynced, 0), flushed, later, where);
    }
    assertTrue(disk.tailBytes().isEmpty());
  }

  @Test
  void aLongStreamHasFullBlocksThoughItIsFlushedOften() throws IOException {
    CrashingDisk disk = CrashingDisk.failingAfter(Long.MAX_VALUE);
    write(disk);
    Listing listing =
        Listing.of(new ByteArraySource(disk.archiveBytes()), Optional.empty(), Keyring.none());
    assertEquals(3, listing.blocks());
  }

  @Test
  void aTailIsReadByPositionAndToldOf() throws IOException {
    CrashingDisk disk = CrashingDisk.failingAfter(Long.MAX_VALUE);
    Compressor compressor = compressor(disk);
    byte[] text = "one 1\ntwo 2\n".getBytes(StandardCharsets.UTF_8);
    compressor.write(text, 0, text.length);
    compressor.flush();
    byte[] archive = disk.archiveBytes();
    Optional<ByteSource> tail = disk.tailBytes().map(ByteArraySource::new);
    Listing listing = Listing.of(new ByteArraySource(archive), tail, Keyring.none());
    assertEquals(2, listing.lines());
    assertEquals(2, listing.tailLines());
    assertEquals(Listing.State.OPEN, listing.state());
    assertEquals(
        2, Contents.of(new ByteArraySource(archive), tail, Access.PLAIN, () -> TIMES).templates());
    String said = report(disk).unfinished().orElseThrow();
    assertTrue(said.endsWith("2 lines are in its tail"), said);
  }

  @Test
  void aTailOfAnotherArchiveIsLeftOutAndSaid() throws IOException {
    CrashingDisk one = CrashingDisk.failingAfter(Long.MAX_VALUE);
    CrashingDisk other = CrashingDisk.failingAfter(Long.MAX_VALUE);
    for (CrashingDisk disk : new CrashingDisk[] {one, other}) {
      Compressor compressor = compressor(disk);
      compressor.write(new byte[] {'a', '\n'}, 0, 2);
      compressor.flush();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Restorer.Report report =
        Restorer.restore(
            new ByteArrayInputStream(one.archiveBytes()),
            other.tailBytes().map(ByteArrayInputStream::new),
            Access.PLAIN,
            out);
    assertEquals(0, out.size());
    assertEquals("tail: is of another archive, and left out", report.damages().getFirst());
  }

  @Test
  void aDamagedTailIsSaidAndTheRestRestored() throws IOException {
    CrashingDisk disk = CrashingDisk.failingAfter(Long.MAX_VALUE);
    Compressor compressor = compressor(disk);
    byte[] text = LOG.getBytes(StandardCharsets.UTF_8);
    int inBlocks = 0;
    for (int at = 0; at < text.length - 5; at += text.length / 9) {
      compressor.write(text, at, Math.min(text.length / 9, text.length - at - 5));
      compressor.flush();
      inBlocks =
          (int)
              Listing.of(new ByteArraySource(disk.archiveBytes()), Optional.empty(), Keyring.none())
                  .rawBytes();
    }
    byte[] tail = disk.tailBytes().orElseThrow();
    for (int at = 0; at < tail.length; at += 1 + tail.length / 40) {
      byte[] damaged = tail.clone();
      damaged[at] ^= 4;
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Restorer.Report report =
          Restorer.restore(
              new ByteArrayInputStream(disk.archiveBytes()),
              Optional.of(new ByteArrayInputStream(damaged)),
              Access.PLAIN,
              out);
      assertFalse(report.damages().isEmpty(), "byte " + at);
      assertTrue(out.toString(StandardCharsets.UTF_8).startsWith(LOG.substring(0, inBlocks)));
    }
  }

  /** Writes until the disk fails; how many bytes were flushed by then. */
  private int write(CrashingDisk disk) {
    byte[] text = LOG.getBytes(StandardCharsets.UTF_8);
    int flushed = 0;
    try (Compressor compressor = compressor(disk)) {
      for (int i = 1; i <= FLUSHES; i++) {
        int from = text.length / FLUSHES * (i - 1);
        int to = i == FLUSHES ? text.length : text.length / FLUSHES * i;
        compressor.write(text, from, to - from);
        compressor.flush();
        flushed = LOG.lastIndexOf('\n', to - 1) + 1;
      }
    } catch (IOException | IllegalStateException e) {
      return flushed;
    }
    return text.length;
  }

  private Compressor compressor(CrashingDisk disk) {
    return new Compressor(
        Target.of(disk.archive(), Optional.of(disk.tails())), this::id, options, Optional.empty());
  }

  /** Appends as another writer does; what was flushed of it. */
  private String append(CrashingDisk disk) {
    byte[] line = LATER.getBytes(StandardCharsets.UTF_8);
    String flushed = "";
    try {
      if (disk.tailBytes().isPresent()) {
        LeftTail.adopt(
            new ByteArraySource(disk.archiveBytes()),
            new ByteArraySource(disk.tailBytes().get()),
            disk.archive(),
            disk.tails());
      }
      try (Compressor compressor = compressor(disk)) {
        compressor.write(line, 0, line.length);
        compressor.flush();
        flushed = LATER;
      }
    } catch (IOException | IllegalStateException e) {
      return flushed;
    }
    return flushed;
  }

  private byte[] id() {
    return some(16);
  }

  private byte[] some(int count) {
    byte[] made = new byte[count];
    ids.nextBytes(made);
    return made;
  }

  private void assertHolds(CrashingDisk disk, int flushed, String later, String where)
      throws IOException {
    String inOrder = restored(disk, false);
    String byPosition = restored(disk, true);
    for (String text : new String[] {inOrder, byPosition}) {
      String first =
          text.endsWith(LATER) ? text.substring(0, text.length() - LATER.length()) : text;
      assertTrue(first.length() >= flushed, where + ": " + first.length() + " of " + flushed);
      assertTrue(LOG.startsWith(first), where + ": not the beginning of the log");
      assertTrue(text.endsWith(later), where + ": a later line is missing");
    }
  }

  private String restored(CrashingDisk disk, boolean byPosition) throws IOException {
    if (disk.archiveBytes().length < TailCheck.LEAST_BYTES) {
      return "";
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (byPosition) {
      Optional<ByteSource> tail = disk.tailBytes().map(ByteArraySource::new);
      try (LineChunks lines =
          ArchiveLines.ofArchive(
                  new ByteArraySource(disk.archiveBytes()),
                  tail,
                  access,
                  () -> TIMES,
                  Wanted.EVERYTHING)
              .orElseThrow()) {
        while (next(lines)) {
          out.write(lines.buffer(), lines.from(), lines.to() - lines.from());
        }
      }
    } else {
      Optional<InputStream> tail = disk.tailBytes().map(ByteArrayInputStream::new);
      Restorer.restore(new ByteArrayInputStream(disk.archiveBytes()), tail, access, out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What is said of a header that was not written to its end hides no line. */
  private static boolean next(LineChunks lines) throws IOException {
    try {
      return lines.next();
    } catch (Damaged e) {
      return next(lines);
    }
  }

  private Restorer.Report report(CrashingDisk disk) throws IOException {
    return Restorer.restore(
        new ByteArrayInputStream(disk.archiveBytes()),
        disk.tailBytes().map(ByteArrayInputStream::new),
        access,
        new ByteArrayOutputStream());
  }

  private static String log() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; log.length() < 2_300_000; i++) {
      log.append("request ")
          .append(i)
          .append(" of the same kind as all the others that came before");
      log.append(" and of those that are to come\n");
    }
    return log.append("no LF").toString();
  }
}
