package semlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import semlog.archive.ArchiveEvent;
import semlog.archive.ArchiveReader;
import semlog.archive.ArchiveScanner;
import semlog.archive.ArchiveWriter;
import semlog.archive.Segment;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.fault.Damaged;
import semlog.seal.Keyring;

/** Tables of grams and times are written beside blocks, and come beside blocks that have none. */
final class IndexingTest {
  private final ProvenArchives made = new ProvenArchives(37);

  private byte[] indexed(byte[] archive, Sealing sealing) throws IOException {
    Compaction indexing =
        Compaction.indexing(
            new ByteArraySource(archive), made.access(), sealing, (blocks, bytes) -> true);
    ByteArraySink sink = new ByteArraySink();
    indexing.write(sink, () -> made.some(16), ProvenArchives.options(sealing));
    indexing.check(new ByteArraySource(sink.toByteArray()));
    return sink.toByteArray();
  }

  @ParameterizedTest
  @EnumSource
  void linesStayAndReceiptsHold(VerifierTest.Kind kind) throws IOException {
    Sealing sealing = made.sealing(kind);
    List<Receipt> receipts = new ArrayList<>();
    byte[] archive = inBlocks(sealing, "port %d opened by bob\n");
    receipts.add(made.receipt(archive));
    archive = made.goneOn(archive, sealing, "", "an end without LF");
    receipts.add(made.receipt(archive));
    archive = made.goneOn(archive, sealing, "#Fields: date c-ip\n2026-11-21 203.0.113.9\n");
    receipts.add(made.receipt(archive));
    byte[] indexed = indexed(archive, sealing);
    byte[] again = indexed(indexed, sealing);
    for (byte[] copy : List.of(indexed, again)) {
      assertEquals(made.restored(archive), made.restored(copy));
      assertEquals(blocks(archive), blocks(copy));
      for (Receipt receipt : receipts) {
        Verdict verdict = made.verdict(Optional.of(receipt), copy);
        assertTrue(verdict.complete(), () -> receipt + ": " + verdict);
        assertEquals(ProvenArchives.isSigned(kind), verdict.origin() == Verdict.Origin.PROVEN);
      }
    }
  }

  /** Blocks of one line each. */
  private byte[] inBlocks(Sealing sealing, String line) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    try (Compressor compressor = made.compressor(Target.of(sink), sealing)) {
      for (int number = 0; number < 11; number++) {
        byte[] text = line.formatted(number).getBytes(UTF_8);
        compressor.write(text, 0, text.length);
        compressor.flush();
      }
    }
    return sink.toByteArray();
  }

  private List<Long> blocks(byte[] archive) throws IOException {
    return segments(archive).stream().map(Segment::blocks).toList();
  }

  private List<Segment> segments(byte[] archive) throws IOException {
    return ArchiveReader.open(new ByteArraySource(archive), made.access().keyring()).segments();
  }

  @Test
  void whatHasNoTablesGetsThoseThatItWouldHave() throws IOException {
    byte[] archive = noisy(9);
    List<byte[]> tables = tables(archive);
    assertEquals(4, tables.size(), "of eight blocks, and of one");
    byte[] before = without(archive, BlockTables.GRAMS, BlockTables.TIMES);
    assertEquals(0, tables(before).size());
    Compaction indexing = indexing(before);
    assertFalse(indexing.isNothing());
    ByteArraySink after = new ByteArraySink();
    indexing.write(after, () -> made.some(16), options(2));
    List<byte[]> added = tables(after.toByteArray());
    assertEquals(tables.size(), added.size());
    for (int i = 0; i < added.size(); i++) {
      assertArrayEquals(tables.get(i), added.get(i));
    }
    assertEquals(made.restored(archive), made.restored(after.toByteArray()));
    assertTrue(indexing(after.toByteArray()).isNothing(), "it has them now");
    assertFalse(indexing(without(archive, BlockTables.TIMES)).isNothing(), "it lacks some");
    byte[] few = without(noisy(3), BlockTables.GRAMS, BlockTables.TIMES);
    assertTrue(indexing(few).isNothing(), "few blocks need none");
  }

  private Compaction indexing(byte[] archive) throws IOException {
    return Compaction.indexing(new ByteArraySource(archive), made.access(), Sealing.NONE);
  }

  @Test
  void whatHasNoRoomForTablesIsNoBetterForBeingWrittenAnew() throws IOException {
    byte[] archive = inBlocks(Sealing.NONE, "port %d opened by bob\n");
    Compaction indexing =
        Compaction.indexing(
            new ByteArraySource(archive), made.access(), Sealing.NONE, (blocks, bytes) -> true);
    ByteArraySink after = new ByteArraySink();
    assertFalse(indexing.write(after, () -> made.some(16), options(2)));
    assertEquals(0, tables(after.toByteArray()).size());
    byte[] noisy = without(noisy(9), BlockTables.GRAMS);
    assertTrue(indexing(noisy).write(new ByteArraySink(), () -> made.some(16), options(2)));
  }

  @Test
  void theFastestLevelLeavesTablesToIndexing() throws IOException {
    byte[] fast = noisy(9, 1);
    assertEquals(0, tables(fast).size());
    ByteArraySink after = new ByteArraySink();
    indexing(fast).write(after, () -> made.some(16), options(1));
    assertEquals(4, tables(after.toByteArray()).size());
  }

  private static CompressionOptions options(int level) {
    return new CompressionOptions(level, 1, 1);
  }

  private byte[] noisy(int blocks) throws IOException {
    return noisy(blocks, 2);
  }

  private byte[] noisy(int blocks, int level) throws IOException {
    Random random = new Random(5);
    ByteArraySink sink = new ByteArraySink();
    try (Compressor compressor = new Compressor(sink, () -> made.some(16), options(level))) {
      for (int block = 0; block < blocks; block++) {
        byte[] noise = new byte[96];
        for (int line = 0; line < 1200; line++) {
          random.nextBytes(noise);
          String time = line == 7 ? "2026-11-%02d 10:15:02 ".formatted(block + 1) : "";
          String noisy = time + Base64.getEncoder().encodeToString(noise) + "\n";
          byte[] text = noisy.getBytes(UTF_8);
          compressor.write(text, 0, text.length);
        }
        compressor.flush();
      }
    }
    return sink.toByteArray();
  }

  private List<byte[]> tables(byte[] archive) throws IOException {
    List<byte[]> tables = new ArrayList<>();
    for (Segment segment : segments(archive)) {
      for (String name : List.of(BlockTables.GRAMS, BlockTables.TIMES)) {
        for (var section : NamedSections.of(segment, name)) {
          tables.add(segment.read(section));
        }
      }
    }
    return tables;
  }

  /** The same archive as of a writer that knows no such tables. */
  private byte[] without(byte[] archive, String... names) throws IOException {
    List<String> without = List.of(names);
    ByteArraySink sink = new ByteArraySink();
    ArchiveWriter writer = new ArchiveWriter(sink, made.some(16));
    ArchiveScanner scanner = ArchiveScanner.over(new ByteArrayInputStream(archive), Keyring.none());
    ArchiveEvent event = scanner.next();
    while (!(event instanceof ArchiveEvent.End)) {
      switch (event) {
        case ArchiveEvent.Dictionary(int _, byte[] body) -> writer.addDictionary(body);
        case ArchiveEvent.Block block -> writer.addBlock(block.block());
        case ArchiveEvent.Section(long _, String name, byte[] body) when !without.contains(name) ->
            writer.addSection(name, body);
        default -> {}
      }
      event = scanner.next();
    }
    writer.finish();
    return sink.toByteArray();
  }

  @Test
  void damageIsNeverBuried() throws IOException {
    byte[] archive = inBlocks(Sealing.NONE, "port %d of alpha\n");
    String text = made.restored(archive);
    for (int at = 0; at < archive.length; at += 5) {
      byte[] damaged = archive.clone();
      damaged[at] ^= 1;
      try {
        assertEquals(text, made.restored(indexed(damaged, Sealing.NONE)), "byte " + at);
      } catch (Damaged | semlog.fault.WrongVersion e) {
        assertFalse(e.getMessage().isEmpty());
      }
    }
  }

  @Test
  void anotherKeyIsRefused() throws IOException {
    Sealing signed = made.sealing(VerifierTest.Kind.SIGNED);
    byte[] archive = inBlocks(signed, "port %d of alpha\n");
    assertThrows(semlog.fault.Mistyped.class, () -> indexed(archive, Sealing.NONE));
  }
}
