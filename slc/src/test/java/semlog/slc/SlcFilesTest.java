package semlog.slc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import semlog.cli.Terminal;

/** Which files slc reads, writes, keeps and removes. */
final class SlcFilesTest {
  private static final byte[] LOG =
      "2026-11-21 10:00:00 port 8008 open\n2026-11-21 10:00:01 port 8009 open\r\nend"
          .getBytes(UTF_8);

  @TempDir Path directory;

  private Path log;
  private Path archive;

  @BeforeEach
  void writeLog() throws IOException {
    log = Files.write(directory.resolve("app.log"), LOG);
    archive = directory.resolve("app.log.slc");
  }

  @Test
  void writesAnArchiveBesideTheSourceAndKeepsBoth() throws IOException {
    Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r-----"));
    Files.setLastModifiedTime(log, FileTime.fromMillis(1_700_000_000_000L));
    Run run = Run.slc(log.toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().startsWith("slc: " + log + ": 74 B -> "), run.err());
    assertEquals(List.of(log, archive), files());
    Files.delete(log);
    assertEquals(0, Run.slc("-d", "-q", archive.toString()).code());
    assertArrayEquals(LOG, Files.readAllBytes(log));
    assertEquals(1_700_000_000_000L, Files.getLastModifiedTime(log).toMillis());
    assertEquals(
        "rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)));
    assertEquals(List.of(log, archive), files());
  }

  @Test
  void overwritesOnlyWhenForced() throws IOException {
    Files.write(archive, LOG);
    Run run = Run.slc("--rm", log.toString());
    assertEquals(1, run.code());
    assertEquals(
        "slc: error: " + archive + ": already exists\nhint: pass -f to overwrite it\n", run.err());
    assertArrayEquals(LOG, Files.readAllBytes(archive));
    assertEquals(List.of(log, archive), files());
    assertEquals(0, Run.slc("-fq", "--rm", log.toString()).code());
    assertEquals(List.of(archive), files());
  }

  @Test
  void doesTheOthersWhenOneCannotBeRead() throws IOException {
    Path other = Files.write(directory.resolve("other.log"), LOG);
    Path missing = directory.resolve("missing.log");
    Run run = Run.slc("-q", log.toString(), missing.toString(), other.toString());
    assertEquals(1, run.code());
    assertEquals("slc: error: " + missing + ": no such file\n", run.err());
    assertEquals(List.of(log, archive, other, directory.resolve("other.log.slc")), files());
  }

  @Test
  void takesDirectoriesOnlyWhenToldTo() throws IOException {
    Path deep = Files.createDirectories(directory.resolve("sub/deep"));
    Files.write(deep.resolve("b.log"), LOG);
    Run run = Run.slc(directory.toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains(": is a directory\nhint: pass --recursive"), run.err());
    assertEquals(0, Run.slc("-q", "--recursive", directory.toString()).code());
    assertTrue(Files.exists(archive) && Files.exists(deep.resolve("b.log.slc")));
    assertEquals(0, Run.slc("-dfq", "--rm", "--recursive", directory.toString()).code());
    assertFalse(Files.exists(archive) || Files.exists(deep.resolve("b.log.slc")));
  }

  @Test
  void takesALinkToADirectoryButNoneInsideIt() throws IOException {
    Path real = Files.createDirectories(directory.resolve("real/sub"));
    Files.write(real.resolve("b.log"), LOG);
    Files.createSymbolicLink(real.resolve("c.log"), log);
    Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("real"));
    Run run = Run.slc("--recursive", link.toString());
    assertEquals(0, run.code());
    assertTrue(run.err().startsWith("slc: " + link + "/sub/b.log: "), run.err());
    assertEquals(1, run.err().lines().count());
  }

  @Test
  void skipsArchivesWithAWord() {
    assertEquals(0, Run.slc("-q", log.toString()).code());
    Run run = Run.slc(archive.toString());
    assertEquals(0, run.code());
    assertEquals("slc: " + archive + ": is an archive already, skipped\n", run.err());
  }

  @Test
  void joinsInputsAndAppends() throws IOException {
    Path all = directory.resolve("all.slc");
    Run.slc("-q", "-o", all.toString(), log.toString(), log.toString());
    byte[] before = Files.readAllBytes(all);
    assertEquals(0, Run.slc("-qa", "-o", all.toString(), log.toString()).code());
    byte[] after = Files.readAllBytes(all);
    assertArrayEquals(before, Arrays.copyOf(after, before.length));
    assertArrayEquals(times(LOG, 3), Run.slc("-dc", all.toString()).out());
    assertEquals(0, Run.slc(LOG, Terminal.FILE, "-qa", "-o", all.toString(), "-").code());
    assertArrayEquals(times(LOG, 4), Run.slc("-dc", all.toString()).out());
  }

  @Test
  void appendsToArchivesOnly() throws IOException {
    Path text = Files.write(directory.resolve("text"), LOG);
    Run run = Run.slc("-a", "-o", text.toString(), log.toString());
    assertEquals(1, run.code());
    assertTrue(run.err().startsWith("slc: error: " + text + ": "), run.err());
    assertArrayEquals(LOG, Files.readAllBytes(text));
  }

  @Test
  void aMissingInputLeavesAnAppendedArchiveAsItWas() throws IOException {
    Run.slc("-q", log.toString());
    byte[] before = Files.readAllBytes(archive);
    Run run = Run.slc("-qa", "-o", archive.toString(), directory.resolve("missing").toString());
    assertEquals(1, run.code());
    assertArrayEquals(before, Files.readAllBytes(archive));
  }

  @Test
  void unpacksOnTheWayIn() throws IOException {
    Path packed = directory.resolve("other.log.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(LOG);
    }
    assertEquals(0, Run.slc("-q", packed.toString()).code());
    assertArrayEquals(LOG, Run.slc("-dc", directory.resolve("other.log.slc").toString()).out());
    byte[] whole = Files.readAllBytes(packed);
    Files.write(packed, Arrays.copyOf(whole, whole.length / 2));
    for (String[] words :
        new String[][] {
          {"-fq", packed.toString()}, {"-c", packed.toString()}, {"-j", packed.toString()}
        }) {
      Run run = Run.slc(words);
      assertEquals(1, run.code());
      assertTrue(
          run.err().startsWith("slc: error: " + packed + ": packed data is cut off"), run.err());
    }
    Path all = directory.resolve("all.slc");
    assertEquals(1, Run.slc("-o", all.toString(), log.toString(), packed.toString()).code());
    assertFalse(Files.exists(all));
  }

  @Test
  void takesBytesAsTheyAreUnlessTheNameSaysPacked() throws IOException {
    byte[] begins = {0x1f, (byte) 0x8b, 8, 0, '\n', 'x', '\n'};
    Files.write(log, begins);
    assertArrayEquals(begins, restored(Run.slc("-c", log.toString())));
    assertArrayEquals(begins, restored(Run.slc(begins, Terminal.FILE, "-")));
    Path named = Files.write(directory.resolve("named.log.gz"), LOG);
    for (String[] words : new String[][] {{"-c"}, {"-j"}, {"-q"}, {"-qfo", archive.toString()}}) {
      String[] all = Arrays.copyOf(words, words.length + 2);
      all[words.length] = named.toString();
      all[words.length + 1] = log.toString();
      Run run = Run.slc(all);
      assertEquals(1, run.code());
      assertEquals(
          "slc: error: "
              + named
              + ": is not in gzip format, as its name says\n"
              + "hint: rename it or pipe it in, and it is taken as it is\n",
          run.err());
    }
    assertArrayEquals(begins, Run.slc("-dc", archive.toString()).out());
  }

  private static byte[] restored(Run archived) {
    assertEquals(0, archived.code(), archived.err());
    return Run.slc(archived.out(), Terminal.FILE, "-dc", "-").out();
  }

  @Test
  void restoresOnlyWhatHasASuffixToTakeOff() {
    Run run = Run.slc("-d", log.toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains("has no suffix .slc"), run.err());
  }

  @Test
  void whatIsNoArchiveLeavesNothing() throws IOException {
    Files.write(archive, LOG);
    Files.delete(log);
    Run run = Run.slc("-d", "--rm", archive.toString());
    assertEquals(1, run.code());
    assertTrue(run.err().startsWith("slc: error: " + archive + ": "), run.err());
    assertEquals(List.of(archive), files());
    assertEquals(1, Run.slc("-t", archive.toString()).code());
    assertEquals(1, Run.slc("-l", archive.toString()).code());
  }

  @Test
  void aCutArchiveIsNeverSilentlyShort() throws IOException {
    Run.slc("-q", log.toString());
    byte[] whole = Files.readAllBytes(archive);
    Files.write(archive, Arrays.copyOf(whole, whole.length - 1));
    Run run = Run.slc("-dfq", "--rm", archive.toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains("lines restored"), run.err());
    assertTrue(Files.exists(archive), "the source of a damaged restore stays");
    assertEquals(1, Run.slc("-tq", archive.toString()).code());
  }

  @Test
  void testsAndLists() {
    Run.slc("-q", log.toString());
    Run tested = Run.slc("-t", archive.toString());
    assertEquals("slc: " + archive + ": sound, 3 lines, 74 B\n", tested.err());
    Run listed = Run.slc("-l", archive.toString());
    assertEquals(2, listed.text().lines().count());
    assertTrue(listed.text().contains(" 3 ") && listed.text().contains("74 B"), listed.text());
    assertTrue(listed.text().endsWith(archive + "\n"));
  }

  @Test
  void writesDevicesInPlace() {
    assertEquals(0, Run.slc("-q", "-o", "/dev/null", log.toString()).code());
    assertTrue(Files.exists(Path.of("/dev/null")) && !Files.isRegularFile(Path.of("/dev/null")));
  }

  @Test
  void aFullDiskIsAnError() {
    Run run = Run.slc("-o", "/dev/full", log.toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains("no space left"), run.err());
  }

  @Test
  void archivesWhileItShowsEvents() throws IOException {
    Run run = Run.slc("-j", "-o", archive.toString(), log.toString());
    assertEquals(0, run.code(), run.err());
    assertEquals(2, run.text().lines().count(), "the last line has no time");
    assertArrayEquals(LOG, Run.slc("-dc", archive.toString()).out());
    assertEquals(
        run.text().lines().count(), Run.slc("-j", archive.toString()).text().lines().count());
    assertEquals(3, Run.slc("-j", "--multiline", "", archive.toString()).text().lines().count());
  }

  private static byte[] times(byte[] bytes, int count) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      all.writeBytes(bytes);
    }
    return all.toByteArray();
  }

  private List<Path> files() throws IOException {
    try (var stream = Files.list(directory)) {
      return stream.sorted().toList();
    }
  }
}
