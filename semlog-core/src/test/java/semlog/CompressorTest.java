package semlog;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.Listing.State;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.seal.Keyring;

final class CompressorTest {
  /** Small blocks, so that a few megabytes fill several. */
  private static final CompressionOptions SMALL_BLOCKS = new CompressionOptions(3, 1, 1);

  @Property(seed = "21", tries = 200)
  void anyBytesComeBack(
      @ForAll @Size(max = 400) byte[] bytes, @ForAll @IntRange(min = 1, max = 50) int step)
      throws IOException {
    assertRestores(bytes, compress(bytes, SMALL_BLOCKS, step));
  }

  @Property(seed = "22", tries = 200)
  void linesOfAnyBytesComeBack(@ForAll @Size(max = 30) List<@Size(max = 30) byte[]> lines)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      bytes.write(line);
      bytes.write('\n');
    }
    assertRestores(bytes.toByteArray(), compress(bytes.toByteArray(), SMALL_BLOCKS, 1 << 16));
  }

  @Test
  void severalBlocksAreTheSameWithAnyNumberOfThreads() throws IOException {
    byte[] log = log(60_000);
    byte[] one = compress(log, SMALL_BLOCKS, 10_000);
    assertRestores(log, one);
    assertArrayEquals(one, compress(log, new CompressionOptions(3, 4, 1), 99_999));
    assertTrue(Listing.of(new ByteArraySource(one), Optional.empty(), Keyring.none()).blocks() > 3);
  }

  /** Two threads share the only block, too. */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 9})
  void oneBlockIsTheSameByTwoThreads(int level) throws IOException {
    byte[] log = log(20_000);
    assertTrue(log.length > 1 << 20, () -> log.length + " bytes are encoded alone");
    byte[] one = compress(log, new CompressionOptions(level, 1, 64 << 20), 10_000);
    assertRestores(log, one);
    assertEquals(
        1, Listing.of(new ByteArraySource(one), Optional.empty(), Keyring.none()).blocks());
    assertArrayEquals(one, compress(log, new CompressionOptions(level, 2, 64 << 20), 10_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1 2 3 4 5 6 7 8"})
  void aBlockEndsWhereItsRowsAndValuesWouldTakeTooMuchMemory(String line) throws IOException {
    byte[] log = (line + "\n").repeat(300_000 / (line.length() + 1)).getBytes(US_ASCII);
    byte[] archive = compress(log, SMALL_BLOCKS, 77_777);
    assertRestores(log, archive);
    assertTrue(
        Listing.of(new ByteArraySource(archive), Optional.empty(), Keyring.none()).blocks() > 1);
    assertArrayEquals(archive, compress(log, SMALL_BLOCKS, 5_000_000));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1 << 20, (1 << 20) + 1, 5 << 20})
  void linesOfAnyLengthComeBack(int length) throws IOException {
    byte[] line = new byte[length];
    Arrays.fill(line, (byte) 'x');
    line[length / 2] = 0;
    byte[] archive = compress(line, SMALL_BLOCKS, 1 << 16);
    assertRestores(line, archive);
    assertEquals(
        1, Listing.of(new ByteArraySource(archive), Optional.empty(), Keyring.none()).lines());
    byte[] ended = Arrays.copyOf(line, length + 6);
    System.arraycopy("\nabc\n\n".getBytes(US_ASCII), 0, ended, length, 6);
    assertRestores(ended, compress(ended, SMALL_BLOCKS, 1 << 16));
  }

  @Tag("slow")
  @Test
  void randomBytesGrowLittle() throws IOException {
    byte[] bytes = new byte[3 << 20];
    new Random(1).nextBytes(bytes);
    byte[] archive = compress(bytes, CompressionOptions.defaults(), 1 << 16);
    assertRestores(bytes, archive);
    assertTrue(archive.length < bytes.length * 1.001, () -> "grew to " + archive.length);
  }

  @Test
  void nothingIsAnArchiveOfNothing() throws IOException {
    byte[] archive = compress(new byte[0], CompressionOptions.defaults(), 1);
    assertRestores(new byte[0], archive);
    assertEquals(
        0, Listing.of(new ByteArraySource(archive), Optional.empty(), Keyring.none()).lines());
  }

  @Test
  void flushedLinesAreThereBeforeTheEnd() throws IOException {
    ByteArraySink sink = new ByteArraySink();
    Compressor compressor = new Compressor(sink, ids(), CompressionOptions.defaults());
    byte[] text = "one\ntwo\nthr".getBytes(StandardCharsets.UTF_8);
    compressor.write(text, 0, text.length);
    compressor.flush();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Restorer.Report report = Restorer.restore(new ByteArrayInputStream(sink.toByteArray()), out);
    assertEquals("one\ntwo\n", out.toString(StandardCharsets.UTF_8));
    assertFalse(report.complete());
    assertEquals(List.of(), report.damages());
    assertEquals(
        "ends without a closing record: the writer is at work, or was killed",
        report.unfinished().orElseThrow());
    assertEquals(
        State.OPEN,
        Listing.of(new ByteArraySource(sink.toByteArray()), Optional.empty(), Keyring.none())
            .state());
    compressor.write("ee".getBytes(StandardCharsets.UTF_8), 0, 2);
    compressor.close();
    assertRestores("one\ntwo\nthree".getBytes(StandardCharsets.UTF_8), sink.toByteArray());
  }

  @Test
  void aFlushBesideIsCommittedWhileMoreComesAndByTheNextFlushAtTheLatest() throws IOException {
    for (int threads = 1; threads <= 2; threads++) {
      ByteArraySink sink = new ByteArraySink();
      CompressionOptions options = new CompressionOptions(5, threads, 64 << 20);
      try (Compressor compressor = new Compressor(sink, ids(), options)) {
        for (int i = 0; i < 3; i++) {
          compressor.write(new byte[] {'a', '\n'}, 0, 2);
          compressor.flushBeside();
        }
        compressor.flush();
        assertEquals(
            3,
            Listing.of(new ByteArraySource(sink.toByteArray()), Optional.empty(), Keyring.none())
                .lines());
        compressor.write(new byte[] {'b', '\n'}, 0, 2);
        compressor.flushBeside();
        byte[] none = {};
        while (Listing.of(new ByteArraySource(sink.toByteArray()), Optional.empty(), Keyring.none())
                .lines()
            < 4) {
          compressor.write(none, 0, 0);
        }
      }
      assertRestores("a\na\na\nb\n".getBytes(StandardCharsets.UTF_8), sink.toByteArray());
    }
  }

  @Test
  void whatNoCommitVouchesForIsLeftOutIfMoreWasToCome() throws IOException {
    byte[] log = "one 1\ntwo 2\n".getBytes(StandardCharsets.UTF_8);
    byte[] whole = compress(log, SMALL_BLOCKS, 9);
    ByteArraySink sink = new ByteArraySink();
    Compressor open = new Compressor(sink, ids(), CompressionOptions.defaults());
    open.write(log, 0, log.length);
    open.flush();
    int committed = sink.toByteArray().length;
    open.write(log, 0, log.length);
    open.flush();
    byte[] all = sink.toByteArray();
    for (int length = committed + 1; length < all.length; length++) {
      byte[] cut = Arrays.copyOf(all, length);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Restorer.Report report = Restorer.restore(new ByteArrayInputStream(cut), out);
      assertArrayEquals(log, out.toByteArray());
      assertEquals(List.of(), report.damages());
      String left = (length - committed) + " bytes without a commit are left out";
      assertTrue(report.unfinished().orElseThrow().endsWith(left), report::toString);
      assertEquals(
          State.OPEN,
          Listing.of(new ByteArraySource(cut), Optional.empty(), Keyring.none()).state());
    }
    byte[] appended = Arrays.copyOf(all, committed + 20 + whole.length);
    System.arraycopy(whole, 0, appended, committed + 20, whole.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Restorer.Report report = Restorer.restore(new ByteArrayInputStream(appended), out);
    assertEquals("one 1\ntwo 2\n".repeat(2), out.toString(StandardCharsets.UTF_8));
    assertEquals(List.of(), report.damages());
  }

  @Test
  void whatIsNotWhatWasToComeIsSaidWithItsPlace() throws IOException {
    byte[] log = "one 1\ntwo 2\n".getBytes(StandardCharsets.UTF_8);
    byte[] whole = compress(log, SMALL_BLOCKS, 9);
    byte[] noise = Arrays.copyOf(whole, whole.length + 50);
    assertTorn(noise, log, whole.length, noise.length);
    assertEquals(
        State.TORN,
        Listing.of(new ByteArraySource(noise), Optional.empty(), Keyring.none()).state());
    byte[] header = Arrays.copyOf(whole, 23);
    assertTorn(header, new byte[0], 0, 23);
  }

  private static void assertTorn(byte[] archive, byte[] restored, long from, long to)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Restorer.Report report = Restorer.restore(new ByteArrayInputStream(archive), out);
    assertArrayEquals(restored, out.toByteArray());
    String said =
        "no commit vouches for the last " + (to - from) + " bytes (bytes " + from + "-" + to + ")";
    assertEquals(List.of(said), report.damages());
    assertFalse(report.complete());
  }

  @Test
  void anUnfinishedSegmentIsSaidThoughOthersFollow() throws IOException {
    ByteArraySink sink = new ByteArraySink();
    Compressor killed = new Compressor(sink, ids(), CompressionOptions.defaults());
    killed.write(new byte[] {'a', '\n'}, 0, 2);
    killed.flush();
    try (Compressor next = new Compressor(sink, ids(), CompressionOptions.defaults())) {
      next.write(new byte[] {'b', '\n'}, 0, 2);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Restorer.Report report = Restorer.restore(new ByteArrayInputStream(sink.toByteArray()), out);
    assertEquals("a\nb\n", out.toString(StandardCharsets.UTF_8));
    assertTrue(report.unfinished().orElseThrow().startsWith("1 of 2 segments"), report::toString);
    assertEquals(
        State.OPEN,
        Listing.of(new ByteArraySource(sink.toByteArray()), Optional.empty(), Keyring.none())
            .state());
  }

  @Test
  void concatenatedArchivesRestoreOneAfterTheOther() throws IOException {
    byte[] first = compress("a 1\nb".getBytes(StandardCharsets.UTF_8), SMALL_BLOCKS, 9);
    byte[] second = compress("c 2\n".getBytes(StandardCharsets.UTF_8), SMALL_BLOCKS, 9);
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    assertRestores("a 1\nbc 2\n".getBytes(StandardCharsets.UTF_8), both);
    assertEquals(
        2, Listing.of(new ByteArraySource(both), Optional.empty(), Keyring.none()).segments());
  }

  @Tag("slow")
  @Test
  void explodingTemplatesStartNewSegments() throws IOException {
    StringBuilder log = new StringBuilder();
    Random random = new Random(4);
    while (log.length() < 4 << 20) {
      log.append("session of ");
      for (int letter = 0; letter < 500; letter++) {
        log.append((char) ('a' + random.nextInt(26)));
      }
      log.append(" closed\n"); // of one template with a word, and so each learnt
    }
    byte[] bytes = log.toString().getBytes(StandardCharsets.UTF_8);
    byte[] archive = compress(bytes, SMALL_BLOCKS, 1 << 16);
    assertRestores(bytes, archive);
    assertTrue(
        Listing.of(new ByteArraySource(archive), Optional.empty(), Keyring.none()).segments() > 1);
  }

  @Test
  void aDamagedBlockLosesOnlyItself() throws IOException {
    byte[] log = log(60_000);
    byte[] archive = compress(log, SMALL_BLOCKS, 1 << 16);
    archive[archive.length / 2] ^= 1;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Restorer.Report report = Restorer.restore(new ByteArrayInputStream(archive), out);
    assertEquals(1, report.damages().size());
    assertTrue(out.size() > log.length / 3 && out.size() < log.length);
    assertTrue(report.damages().getFirst().startsWith("line"), report.damages().getFirst());
  }

  private static void assertRestores(byte[] bytes, byte[] archive) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Restorer.Report report = Restorer.restore(new ByteArrayInputStream(archive), out);
    assertArrayEquals(bytes, out.toByteArray());
    assertEquals(List.of(), report.damages());
    assertTrue(report.complete());
    assertEquals(
        Listing.of(new ByteArraySource(archive), Optional.empty(), Keyring.none()).rawBytes(),
        bytes.length);
  }

  private static byte[] compress(byte[] bytes, CompressionOptions options, int step)
      throws IOException {
    ByteArraySink sink = new ByteArraySink();
    try (Compressor compressor = new Compressor(sink, ids(), options)) {
      for (int at = 0; at < bytes.length; at += step) {
        compressor.write(bytes, at, Math.min(step, bytes.length - at));
      }
    }
    return sink.toByteArray();
  }

  private static Supplier<byte[]> ids() {
    Random random = new Random(7);
    return () -> {
      byte[] id = new byte[16];
      random.nextBytes(id);
      return id;
    };
  }

  private static byte[] log(int lines) {
    Random random = new Random(3);
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      log.append("2024-11-21 10:").append(10 + i / 3000 % 50).append(':').append(10 + i / 60 % 50);
      log.append(" INFO worker-").append(i % 7).append(" request ").append(random.nextInt(1 << 20));
      log.append(" took ").append(random.nextInt(900)).append("ms for ");
      log.append(Long.toHexString(random.nextLong())).append('\n');
    }
    return log.toString().getBytes(StandardCharsets.UTF_8);
  }
}
