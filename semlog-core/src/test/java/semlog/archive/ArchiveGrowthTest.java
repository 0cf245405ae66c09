package semlog.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import semlog.archive.ArchiveEvent.Ending;
import semlog.block.EncodedBlock;
import semlog.bytes.ByteArraySource;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteSink;
import semlog.bytes.ByteSource;

/** Archives that are appended to, joined, or torn while they grow. */
final class ArchiveGrowthTest {

  /** A file of which only the first bytes have been written yet. */
  private static final class Growing implements ByteSource {
    private final byte[] bytes;
    private long size;

    Growing(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) throws IOException {
      new ByteArraySource(Arrays.copyOf(bytes, (int) size)).read(position, target, offset, length);
    }

    @Override
    public void close() {}
  }

  @Test
  void aReaderSeesWhatIsCommittedAndNothingElse() throws IOException {
    Made made = new Made(3);
    made.segment().block(5, 40).finish().segment();
    for (int i = 0; i < 30; i++) {
      made.dictionary(5).block(10, 30, 20).commit();
    }
    byte[] bytes = made.finish().bytes();
    Growing file = new Growing(bytes);
    long first = ArchiveReader.open(new ByteArraySource(bytes)).segments().getFirst().end();
    file.size = first;
    ArchiveReader before = ArchiveReader.open(file);
    ArchiveReader reader = before;
    long blocks = 0;
    for (; file.size < bytes.length; file.size++) {
      reader = reader.refreshed();
      assertSame(before.segments().getFirst(), reader.segments().getFirst());
      boolean behindAClosed = reader.segments().getLast().closed();
      boolean torn = behindAClosed && reader.segments().getLast().end() < file.size;
      assertEquals(torn, reader.ending() == Ending.TORN);
      if (reader.segments().size() == 2) {
        Segment growing = reader.segments().getLast();
        assertTrue(growing.blocks() >= blocks);
        blocks = growing.blocks();
        BlockEntry last = growing.block(blocks - 1);
        assertEquals((blocks - 1) * 10, last.firstLine());
        assertEquals(10, growing.read(last).lines());
      }
    }
    assertEquals(30, blocks);
    assertEquals(Ending.CLOSED, reader.refreshed().ending());
    assertEquals(1, before.segments().size());
  }

  @Test
  void aFileThatHasOnlyBegunIsAnArchiveOfNothingYet() throws IOException {
    byte[] bytes = new Made(3).segment().block(5, 400).bytes();
    for (int length = SegmentHeader.BYTES; length < bytes.length; length++) {
      ArchiveReader reader = ArchiveReader.open(new ByteArraySource(Arrays.copyOf(bytes, length)));
      assertEquals(List.of(), reader.segments());
      assertEquals(List.of(new ByteRange(0, length)), reader.gaps());
      assertEquals(Ending.TORN, reader.ending());
    }
  }

  @Test
  void archivesJoinedAreAnArchive() throws IOException {
    Made made = new Made(5);
    for (int s = 0; s < 20; s++) {
      made.segment().dictionary(30).block(s, 20, 30).section("name1", s).finish();
    }
    ArchiveRoundTripTest.sameWhenOpened(
        made, ArchiveReader.open(new ByteArraySource(made.bytes())));
    ArchiveRoundTripTest.sameWhenScanned(
        made, Made.Scanned.all(ArchiveScanner.over(new ByteArrayInputStream(made.bytes()))));
  }

  @Test
  void afterATornAppendTheNextSegmentGoesOn() throws IOException {
    byte[] old = new Made(1).segment().block(5, 60).commit().block(6, 60).finish().bytes();
    byte[] torn = new Made(4).segment().block(7, 60).commit().block(8, 60, 300).bytes();
    byte[] next = new Made(3).segment().dictionary(9).block(9, 60, 10).finish().bytes();
    Segment segment = ArchiveReader.open(new ByteArraySource(torn)).segments().getFirst();
    long commit = segment.end();
    long block = segment.block(0).position() + segment.block(0).bytes();
    for (int length = 0; length <= torn.length; length++) {
      ByteBuilder all = new ByteBuilder().bytes(old).bytes(torn, 0, length).bytes(next);
      byte[] bytes = all.toByteArray();
      ArchiveReader reader = ArchiveReader.open(new ByteArraySource(bytes));
      long lines = reader.segments().stream().mapToLong(Segment::lines).sum();
      assertEquals(length >= commit ? 27 : 20, lines, "torn after " + length);
      assertEquals(Ending.CLOSED, reader.ending());
      long gap = length >= commit ? length - commit : length;
      assertEquals(gap, reader.gaps().stream().mapToLong(g -> g.to() - g.from()).sum());
      var scanned = Made.Scanned.all(ArchiveScanner.over(new ByteArrayInputStream(bytes)));
      long scannedLines = scanned.blocks().stream().mapToLong(b -> b.block().lines()).sum();
      assertEquals(length >= block ? 27 : 20, scannedLines);
      assertEquals(Ending.CLOSED, scanned.ending());
    }
  }

  @Test
  void bytesThatBelongToNobodyHideNothing() throws IOException {
    Made made = new Made(8);
    made.garbage(700).segment().block(4, 60).finish().garbage(5000);
    made.segment().block(5, 60).finish().garbage(100_000);
    byte[] bytes = made.bytes();
    ArchiveReader reader = ArchiveReader.open(new ByteArraySource(bytes));
    assertEquals(9, reader.segments().stream().mapToLong(Segment::lines).sum());
    assertEquals(3, reader.gaps().size());
    assertEquals(Ending.TORN, reader.ending());
    var scanned = Made.Scanned.all(ArchiveScanner.over(new ByteArrayInputStream(bytes)));
    assertEquals(2, scanned.blocks().size());
    assertEquals(Ending.TORN, scanned.ending());
    assertEquals(3, scanned.damage().size());
  }

  @Test
  void aWriterThatFailedOrFinishedWritesNoMore() throws IOException {
    ArchiveWriter failed = new ArchiveWriter(new Full(), new byte[16]);
    EncodedBlock block = new EncodedBlock(1, 2, new int[0], new byte[200], List.of());
    failed.addBlock(block);
    assertThrows(IOException.class, failed::commit);
    assertThrows(IllegalStateException.class, failed::finish);
    Made made = new Made(1).segment().finish();
    assertThrows(IllegalStateException.class, () -> made.writer().addBlock(block));
    EncodedBlock needy = new EncodedBlock(1, 2, new int[] {0}, new byte[0], List.of());
    assertThrows(
        IndexOutOfBoundsException.class, () -> new Made(1).segment().writer().addBlock(needy));
  }

  @Test
  void aCommitOfNothingNewIsNotWritten() throws IOException {
    Made made = new Made(1).segment().block(3, 10).commit();
    int length = made.bytes().length;
    assertEquals(length, made.commit().bytes().length);
  }

  /** A disk with room for a header and little more. */
  private static final class Full implements ByteSink {
    private int room = 100;

    @Override
    public void append(byte[] source, int offset, int length) throws IOException {
      room -= length;
      if (room < 0) {
        throw new IOException("no space left on device");
      }
    }

    @Override
    public void sync() {}

    @Override
    public void close() {}
  }
}
