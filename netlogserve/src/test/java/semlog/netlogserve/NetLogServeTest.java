package semlog.netlogserve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import semlog.CompressionOptions;
import semlog.Compressor;
import semlog.cli.FileSink;
import semlog.net.Endpoint;
import semlog.net.Listening;
import semlog.net.ReceivedLines;

final class NetLogServeTest {
  private static final String LOG =
      """
      Nov 21 10:00:00 web httpd: a
      Nov 21 10:00:01 web httpd: b
      \tat nowhere
      Nov 21 10:00:11 web httpd: c
      Nov 21 10:00:10 web httpd: late
      Nov 21 10:00:12 web httpd: d
      """;

  @TempDir private Path folder;

  @Test
  void eachLineComesWhenItIsDue() {
    Served served = Served.of(LOG);
    assertEquals(LOG, served.out());
    assertEquals(List.of(0L, 1000L, 1000L, 11_000L, 11_000L, 12_000L), served.moments());
    assertEquals(0, served.code());
    assertEquals("", served.err());
  }

  @Test
  void speedAndIdleLimitShortenTheWait() {
    List<Long> twice = List.of(0L, 500L, 500L, 5500L, 5500L, 6000L);
    assertEquals(twice, Served.of(LOG, "--speed", "2x").moments());
    assertEquals(twice, Served.of(LOG, "--speed=200%").moments());
    assertEquals(
        List.of(0L, 1000L, 1000L, 3000L, 3000L, 4000L), Served.of(LOG, "-i", "2s").moments());
    assertEquals(
        List.of(0L, 500L, 500L, 1500L, 1500L, 2000L),
        Served.of(LOG, "-i", "2s", "--speed", "2").moments());
    Served max = Served.of(LOG, "--speed", "max");
    assertEquals(LOG, max.out());
    assertEquals(List.of(0L), max.moments());
  }

  @Test
  void limitCountsLines() {
    assertEquals(
        LOG.lines().limit(3).toList(), Served.of(LOG, "--limit", "3").out().lines().toList());
    assertEquals("", Served.of(LOG, "--limit", "0").out());
    String longLine = "Nov 21 10:00:00 " + "x".repeat(3 * LineSource.PIECE_BYTES) + "\n";
    Served one = Served.of(longLine + longLine, "--limit", "1");
    assertEquals(longLine, one.out());
  }

  @Test
  void sinceAndUntilChooseLinesAndThoseThatGoWithThem() {
    Served later = Served.of("before\n" + LOG, "--since", "2026-11-21 10:00:01");
    assertEquals(LOG.lines().skip(1).toList(), later.out().lines().toList());
    assertEquals(0, later.moments().getFirst());
    Served earlier = Served.of("before\n" + LOG, "--until", "2026-11-21T09:00:10Z");
    assertTrue(earlier.out().startsWith("before\nNov 21 10:00:00"), earlier.out());
    assertTrue(earlier.out().endsWith("nowhere\nNov 21 10:00:10 web httpd: late\n"), earlier.out());
  }

  @Test
  void loopReplaysFilesAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("a.log"), LOG);
    Served served = Served.of("", "--loop=2", file.toString());
    assertEquals(LOG + LOG, served.out());
    List<Long> second = List.of(12_000L, 13_000L, 13_000L, 23_000L, 23_000L, 24_000L);
    assertEquals(second, served.moments().subList(6, 12));
    assertEquals(
        LOG + LOG.lines().findFirst().orElseThrow() + "\n",
        Served.of("", "--loop", "--limit", "7", file.toString()).out());
    Path empty = Files.createFile(folder.resolve("empty.log"));
    assertEquals("", Served.of("", "--loop", empty.toString()).out());
    Served stream = Served.of(LOG, "--loop");
    assertEquals(2, stream.code());
    assertTrue(stream.err().contains("--loop"), stream.err());
  }

  @Test
  void whatIsWrongWithAFileIsToldOnceHoweverOftenItIsReplayed() throws IOException {
    Path timeless = Files.writeString(folder.resolve("a.log"), "no time\n");
    Path missing = folder.resolve("missing.log");
    Served served = Served.of("", "--loop=3", timeless.toString(), missing.toString());
    assertEquals("no time\n".repeat(3), served.out());
    assertEquals(1, served.code());
    assertEquals(2, served.err().lines().count(), served.err());
  }

  @Test
  void severalInputsAreMergedByTime() throws IOException {
    Path one =
        Files.writeString(
            folder.resolve("1.log"), "10:00:00 a\n at nowhere\n10:00:05 c\n10:00:04 late\n");
    Path two = Files.writeString(folder.resolve("2.log"), "10:00:01 b\n10:00:05 d\n10:00:06 e");
    Served served = Served.of("", one.toString(), two.toString());
    assertEquals(
        "10:00:00 a\n at nowhere\n10:00:01 b\n10:00:05 c\n10:00:04 late\n10:00:05 d\n10:00:06 e",
        served.out());
    assertEquals(List.of(0L, 0L, 1000L, 5000L, 5000L, 5000L, 6000L), served.moments());
  }

  @Test
  void anArchiveIsReplayedAsWhatItHolds() throws IOException {
    Path archive = folder.resolve("a.slc");
    try (FileSink sink = FileSink.create(archive);
        Compressor compressor =
            new Compressor(sink, () -> new byte[16], CompressionOptions.defaults())) {
      compressor.write(LOG.getBytes(UTF_8), 0, LOG.length());
    }
    Served served = Served.of("", archive.toString());
    assertEquals(LOG, served.out());
    assertEquals(12_000, served.moments().getLast());
  }

  @Test
  void aSteadyRateLooksAtNoTimes() throws IOException {
    Served served = Served.of(LOG, "--rate", "2");
    assertEquals(LOG, served.out());
    assertEquals(List.of(0L, 500L, 1000L, 1500L, 2000L, 2500L), served.moments());
    Path file = Files.writeString(folder.resolve("a.log"), "a\nb\n");
    assertEquals(
        List.of(0L, 500L, 3000L, 3500L),
        Served.of("", "--rate", "2", "--loop=2", "--loop-delay", "2s", file.toString()).moments());
  }

  @Test
  void pausesAndAnEndCanBeAskedFor() throws IOException {
    Path file = Files.writeString(folder.resolve("a.log"), LOG);
    Served twice = Served.of("", "--loop=2", "--loop-delay=1m", file.toString());
    assertEquals(72_000L, twice.moments().get(6));
    Served cut = Served.of(LOG, "--duration", "5s", "--stats");
    assertEquals(LOG.lines().limit(3).toList(), cut.out().lines().toList());
    assertTrue(cut.err().contains("3 lines, "), cut.err());
    assertTrue(Served.of(LOG, "--dry-run", "--duration", "5s").out().startsWith("lines: 3\n"));
  }

  @Test
  void linesAreAppendedToAFile() throws IOException {
    Path target = Files.writeString(folder.resolve("b.log"), "before\n");
    Served served = Served.of(LOG, "-o", target.toString());
    assertEquals("", served.out());
    assertEquals("before\n" + LOG, Files.readString(target));
    assertEquals(1, Served.of(LOG, "-o", folder.toString()).code());
  }

  @Test
  void linesGoToASocketAsTheyAreOrAsSyslog() throws IOException {
    Path socket = folder.resolve("s");
    try (ReceivedLines received =
        Listening.receive(Endpoint.of("unix:" + socket).orElseThrow(), remark -> {})) {
      Served served = Served.of(LOG, "-o", "unix:" + socket);
      assertEquals("", served.err());
      assertEquals(LOG, new String(received.readNBytes(LOG.length()), UTF_8));
      Served.of("a\n", "-q", "-o", "unix:" + socket, "--syslog", "5424", "--framing", "octets");
      String header = "<13>1 2026-11-21T11:00:00.000000+01:00 ";
      assertEquals(header, new String(received.readNBytes(header.length()), UTF_8));
    }
  }

  @Test
  void compressedInputIsReadLikePlain() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(LOG.getBytes(UTF_8));
    }
    assertEquals(LOG, Served.of(gzip.toByteArray()).out());
    assertEquals(LOG, Served.of(zstd(LOG.getBytes(UTF_8))).out());
    Path file = Files.write(folder.resolve("a.log.gz"), gzip.toByteArray());
    assertEquals(LOG, Served.of("", file.toString()).out());
    byte[] torn = Arrays.copyOf(gzip.toByteArray(), gzip.size() / 2);
    assertEquals(1, Served.of(torn).code());
  }

  @Test
  void anyBytesComeOutAsTheyAre() {
    byte[] bytes = new byte[5000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 ^ i >> 3);
    }
    assertEquals(new String(bytes, ISO_8859_1), Served.of(bytes).out());
    for (String text :
        List.of("", "\n", "a", "\r\n\r\n", "10:00:00 a\r\n10:00:01 b", "(", "(a\n")) {
      assertEquals(text, Served.of(text).out());
    }
  }

  @Test
  void timesAreRewritten() {
    assertEquals(
        "Nov 21 12:00:00 a\nNov 21 12:00:01 b\n",
        Served.of("Nov 21 10:00:00 a\nNov 21 10:00:01 b\n", "--retime", "+2h").out());
    assertEquals(
        "2026-11-21 11:00:00 a\n2026-11-21 11:00:03 b\n no time\n",
        Served.of(
                "2001-02-03 04:05:06 a\n2001-02-03 04:05:12 b\n no time\n",
                "--retime=now",
                "--speed",
                "2x")
            .out());
    assertEquals(LOG, Served.of(LOG, "--retime", "keep").out());
  }

  @Test
  void aDryRunTellsWhatThereIs() {
    Served served = Served.of(LOG, "--dry-run", "--speed", "2x");
    assertEquals(
        """
        lines: 6
        without a time: 1
        out of order: 1
        with a year, date or day assumed: 5
        first: 2026-11-21T09:00:00Z
        last: 2026-11-21T09:00:12Z
        duration: 12.000 s
        duration of the replay: 6.000 s
        """,
        served.out());
    assertEquals(
        "lines: 0\n", Served.of("", "--dry-run").out().lines().findFirst().orElseThrow() + "\n");
  }

  @Test
  void zoneYearAndFormatAreTold() {
    String line = "03/04/2024 10:00:00 a\n";
    Served open = Served.of(line, "--dry-run");
    assertTrue(open.out().contains("first: 2024-03-04T09:00:00Z"), open.out());
    assertTrue(open.err().contains("--time-format"), open.err());
    Served told = Served.of(line, "--dry-run", "--time-format=dd/MM/yyyy HH:mm:ss", "--tz=UTC");
    assertTrue(told.out().contains("first: 2024-04-03T10:00:00Z"), told.out());
    assertEquals("", told.err());
    Served year = Served.of(LOG, "--dry-run", "--year", "1999");
    assertTrue(year.out().contains("first: 1999-11-21T09:00:00Z"), year.out());
  }

  @Test
  void verboseTellsHowWellTheMomentsWereMet() {
    Served served = Served.of(LOG, "-v");
    assertTrue(
        served.err().contains("6 lines, 160 B in 12.000 s; late: median 0.00 ms"), served.err());
    assertTrue(Served.of("x\n").err().contains("no line has a time"));
    assertEquals("", Served.of("x\n", "-q").err());
  }

  @Test
  void linesAreSortedWithinAWindow() {
    List<String> sorted = new ArrayList<>(LOG.lines().toList());
    sorted.add(3, sorted.remove(4));
    Served served = Served.of(LOG, "--order", "sort=2");
    assertEquals(sorted, served.out().lines().toList());
    assertEquals(List.of(0L, 1000L, 1000L, 10_000L, 11_000L, 12_000L), served.moments());
    assertEquals(LOG, Served.of(LOG, "--order=as-is").out());
    String dry = Served.of(LOG, "--dry-run", "--order", "sort=2").out();
    assertTrue(dry.contains("out of order: 0\n"), dry);
    String shifted = Served.of(LOG, "--order", "sort=9", "--retime", "+1h").out();
    assertTrue(shifted.contains("\nNov 21 11:00:10 web httpd: late\nNov 21 11:00:11"), shifted);
  }

  @Test
  void whatFollowsALineIsSortedWithIt() {
    String log = "head\n2026-11-21 10:00:05 b\n  b1\n\n2026-11-21 10:00:04 a\n\ta1";
    String sorted = "head\n2026-11-21 10:00:04 a\n\ta1\n2026-11-21 10:00:05 b\n  b1\n\n";
    assertEquals(sorted, Served.of(log, "--order", "sort=5").out());
    String long1 = "2026-11-21 10:00:05 " + "x".repeat(3 * LineSource.PIECE_BYTES) + "\n";
    String long2 = "2026-11-21 10:00:01 " + "y".repeat(2 * LineSource.PIECE_BYTES);
    assertEquals(
        long2 + "\n" + long1, Served.of(long1 + long2, "--order", "sort=2", "--speed=max").out());
  }

  @Test
  void aWindowAsWideAsTheDisorderSorts() {
    Random random = new Random(11);
    StringBuilder log = new StringBuilder();
    for (int line = 0; line < 400; line++) {
      int second = 100 + line - random.nextInt(6);
      log.append("2026-11-21 10:%02d:%02d line %d\n".formatted(second / 60, second % 60, line));
    }
    List<String> sorted = new ArrayList<>(log.toString().lines().toList());
    sorted.sort(Comparator.comparing(line -> line.substring(0, 19)));
    for (String order : List.of("sort=7", "sort=30", "sort=100000")) {
      Served served = Served.of(log.toString(), "--speed=max", "--order", order);
      assertEquals(sorted, served.out().lines().toList(), order);
    }
  }

  @Test
  void whatIsMistypedIsSaid() {
    for (String[] words :
        new String[][] {
          {"--speed", "fast"},
          {"--speed", "0x"},
          {"--tz", "Mars"},
          {"--retime", "soon"},
          {"--time-format", "yy"},
          {"--year", "12"},
          {"-i", "two"},
          {"--since", "soon"},
          {"--retime", ""},
          {"--order", "sort"},
          {"--order", "sort=1"},
          {"--order", "sort=100001"},
          {"--rate", "0"},
          {"--rate", "5", "--speed", "2x"},
          {"-o", "tcp://host"},
          {"-o", "unix:"},
          {"-o", "a.log", "--syslog", "5424"},
          {"--listen", "udp://:5140", "-o", "a.log"},
          {"--listen", "5140"}
        }) {
      Served served = Served.of(LOG, words);
      assertEquals(2, served.code(), served.err());
      assertTrue(served.err().contains("hint:"), served.err());
      assertEquals("", served.out());
    }
  }

  @Test
  void anUnreadableFileIsSaidAndTheOthersAreReplayed() throws IOException {
    Path file = Files.writeString(folder.resolve("a.log"), LOG);
    Served served = Served.of("", folder.resolve("none").toString(), file.toString());
    assertEquals(1, served.code());
    assertEquals(LOG, served.out());
    assertTrue(served.err().contains("no such file"), served.err());
    assertEquals(1, Served.of("", folder.toString()).code());
  }

  /** A frame of one raw block, of less than 256 bytes. */
  private static byte[] zstd(byte[] content) {
    int block = content.length << 3 | 1;
    byte[] head = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0x20, (byte) content.length, 0, 0, 0};
    head[6] = (byte) block;
    head[7] = (byte) (block >> 8);
    byte[] frame = Arrays.copyOf(head, head.length + content.length);
    System.arraycopy(content, 0, frame, head.length, content.length);
    return frame;
  }
}
