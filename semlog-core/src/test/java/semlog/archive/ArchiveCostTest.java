package semlog.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import semlog.CompressionOptions;
import semlog.Compressor;
import semlog.block.EncodedBlock;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.bytes.ByteCursor;
import semlog.bytes.ByteSink;

/** Keeps the promises of FORMAT.md about what the container itself costs. */
final class ArchiveCostTest {
  private static final int DAY = 86_400;
  private static final byte[] ID = new byte[16];

  /** Forgets what it is given, as an endless stream needs. */
  private static final class CountingSink implements ByteSink {
    private long bytes;

    @Override
    public void append(byte[] source, int offset, int length) {
      bytes += length;
    }

    @Override
    public void sync() {}

    @Override
    public void close() {}
  }

  private static EncodedBlock block(int lines, int headBytes, byte[]... frames) {
    return new EncodedBlock(lines, lines * 120L, new int[0], new byte[headBytes], List.of(frames));
  }

  @Test
  void aPlainArchiveOfOneBlockHasAtMost48BytesOfFraming() throws IOException {
    assertEquals(41, framing(0, block(1, 10)));
    assertEquals(42, framing(50, block(1, 10)));
    assertEquals(45, framing(500, block(100, 500)));
    assertEquals(45, framing(0, block(1_000_000, 1 << 20)));
    assertEquals(48, framing(1 << 20, block(1_000_000, (1 << 20) - 100)));
    assertEquals(47, framing(0, block(1_000_000, UnitFrame.MAX_BODY - 16)));
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      int dictionary = random.nextInt(1 << random.nextInt(21));
      EncodedBlock block = block(1 + random.nextInt(1000), random.nextInt(1 << random.nextInt(21)));
      long framing = framing(dictionary, block);
      assertTrue(framing <= 48, framing + " bytes with a dictionary of " + dictionary);
    }
  }

  /** All but the bodies of the dictionary, if it has bytes, and of the block's head. */
  private static long framing(int dictionary, EncodedBlock block) throws IOException {
    CountingSink sink = new CountingSink();
    ArchiveWriter writer = new ArchiveWriter(sink, ID);
    if (dictionary > 0) {
      writer.addDictionary(new byte[dictionary]);
    }
    writer.addBlock(block);
    writer.finish();
    long number = dictionary > 0 ? 1 : 0;
    return sink.bytes - BlockHead.body(0, 0, block, bytes -> bytes).length - dictionary - number;
  }

  /** The same of logs, by what their units are, not by what was put in. */
  @Test
  void archivesOfSmallLogsHaveAtMost48BytesOfFraming() throws IOException {
    Random random = new Random(2);
    for (int lines = 0; lines < 60; lines++) {
      StringBuilder log = new StringBuilder();
      for (int i = 0; i < lines; i++) {
        log.append("job ").append(random.nextInt(100)).append(i % 3 == 0 ? " done in " : " took ");
        log.append(random.nextInt(10_000)).append(" ms\n");
      }
      byte[] text = log.toString().getBytes(StandardCharsets.UTF_8);
      ByteArraySink sink = new ByteArraySink();
      try (Compressor out = new Compressor(sink, () -> ID, CompressionOptions.defaults())) {
        out.write(text, 0, text.length);
      }
      long framing = framing(sink.toByteArray());
      assertTrue(framing <= 48, lines + " lines: " + framing + " bytes");
    }
  }

  /** Header, commit, and what stands in front of dictionary and head. */
  static long framing(byte[] archive) throws IOException {
    UnitReader units =
        new UnitReader(
            new ByteArraySource(archive),
            SegmentHeader.at(archive, 0, 0).salt(),
            archive.length,
            SegmentSeal.NONE);
    long framing = SegmentHeader.BYTES;
    for (long at = SegmentHeader.BYTES; at < archive.length; ) {
      Unit unit = units.read(at, 0);
      at = unit.end();
      boolean commit = unit.frame().kind() == UnitKind.COMMIT;
      framing += commit ? unit.frame().unitBytes() : unit.frame().frameBytes();
      if (!commit && BlockHead.dictionary(unit).isPresent()) {
        ByteCursor in = unit.cursor();
        in.count(in.remaining());
        framing += in.position();
      }
    }
    return framing;
  }

  @Tag("slow")
  @Test
  void aDayOfOneSecondCommitsCostsLessThanOnePercent() throws IOException {
    // 1,000 lines of 120 bytes a second that shrink to a tenth.
    EncodedBlock second = block(1000, 1000, new byte[9000], new byte[2000]);
    CountingSink sink = new CountingSink();
    ArchiveWriter writer = new ArchiveWriter(sink, ID);
    long blocks = 0;
    for (int i = 0; i < DAY; i++) {
      long ordinal = i * 4L;
      blocks +=
          UnitFrame.frameBytes(ordinal, 1000)
              + BlockHead.body(i, i * 1000L, second, bytes -> bytes).length;
      blocks += UnitFrame.frameBytes(ordinal, 9000) + 9000;
      blocks += UnitFrame.frameBytes(ordinal, 2000) + 2000;
      writer.addBlock(second);
      writer.commit();
    }
    writer.finish();
    double perCommit = (double) (sink.bytes - blocks) / DAY;
    assertTrue(perCommit < 42, "bytes per commit: " + perCommit);
    assertTrue(perCommit < 0.01 * blocks / DAY, "share: " + perCommit / ((double) blocks / DAY));
  }

  @Test
  void aDayOfOneSecondCommitsOpensInLogarithmicallyManyReads() throws IOException {
    ByteArraySink sink = new ByteArraySink();
    ArchiveWriter writer = new ArchiveWriter(sink, ID);
    int worst = 0;
    for (int i = 0; i < DAY; i++) {
      writer.addBlock(block(1000, 150));
      writer.commit();
    }
    byte[] bytes = sink.toByteArray();
    CountingSource source = new CountingSource(bytes);
    Segment segment = ArchiveReader.open(source).segments().getFirst();
    assertEquals(DAY, segment.blocks());
    assertEquals(DAY * 1000L, segment.lines());
    assertEquals(16, source.reads);
    assertTrue(source.bytes <= 7_500, "bytes to open: " + source.bytes);
    for (int line = 0; line < DAY * 1000; line += 1_234_567) {
      CountingSource fresh = new CountingSource(bytes);
      Segment again = ArchiveReader.open(fresh).segments().getFirst();
      fresh.reset();
      BlockEntry entry = again.blockAt(line);
      assertEquals(line / 1000, entry.number());
      assertEquals(150, again.head(entry).head().length);
      worst = Math.max(worst, fresh.reads);
    }
    assertTrue(worst <= 7, "reads to find a line: " + worst);
  }

  @Test
  void openingNeverTakesMoreThanAFewReadsPerLevel() throws IOException {
    ByteArraySink sink = new ByteArraySink();
    ArchiveWriter writer = new ArchiveWriter(sink, ID);
    for (int i = 1; i <= 4100; i++) {
      writer.addBlock(block(1, 150));
      writer.commit();
      if (i % 37 == 0 || i == 4095) {
        CountingSource source = new CountingSource(sink.toByteArray());
        assertEquals(i, ArchiveReader.open(source).segments().getFirst().blocks());
        int levels = 1 + (int) (Math.log(i) / Math.log(8));
        assertTrue(source.reads <= 4 + 8 * levels, i + " commits: " + source.reads + " reads");
      }
    }
  }

  @Test
  void aFrameIsFetchedInOneRead() throws IOException {
    ByteArraySink sink = new ByteArraySink();
    ArchiveWriter writer = new ArchiveWriter(sink, ID);
    byte[][] frames = new byte[300][];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = new byte[1 + i * 100];
      frames[i][i] = (byte) i;
    }
    writer.addBlock(block(5, 40, frames));
    writer.finish();
    CountingSource source = new CountingSource(sink.toByteArray());
    Segment segment = ArchiveReader.open(source).segments().getFirst();
    BlockEntry entry = segment.block(0);
    BlockHead head = segment.head(entry);
    source.reset();
    for (int i = frames.length - 1; i >= 0; i--) {
      assertArrayEquals(frames[i], segment.frame(entry, head, i));
    }
    assertEquals(frames.length, source.reads);
  }
}
