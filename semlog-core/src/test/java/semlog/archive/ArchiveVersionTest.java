package semlog.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import semlog.bytes.ByteArraySource;
import semlog.bytes.ByteBuilder;
import semlog.bytes.Checksum;
import semlog.fault.Damaged;
import semlog.fault.WrongVersion;

/** Protects old readers and new archives from each other. */
final class ArchiveVersionTest {
  private static final int UNKNOWN_KIND = 30;

  @Test
  void unitsThatNobodyKnowsAreSkipped() throws IOException {
    byte[] bytes =
        new Crafted().block(0).unit(UNKNOWN_KIND, 0, new byte[9]).block(1).finish().bytes();
    assertEquals(2, scan(bytes).blocks().size());
    assertTrue(scan(bytes).intact());
    Segment segment = open(bytes).segments().getFirst();
    assertEquals(2, segment.blocks());
    assertEquals(3, segment.head(segment.block(1)).firstLine());
  }

  @Test
  void unitsThatMustBeUnderstoodAreRefused() {
    byte[] bytes =
        new Crafted().block(0).unit(UNKNOWN_KIND, UnitFrame.REQUIRED, new byte[9]).finish().bytes();
    assertEquals(
        "unit 1 (kind 30) at byte 38: must be understood and is not",
        assertThrows(WrongVersion.class, () -> scan(bytes)).getMessage());
    assertThrows(WrongVersion.class, () -> open(bytes));
  }

  @Test
  void fieldsOfACommitThatNobodyKnowsAreSkipped() throws IOException {
    byte[] fields =
        new ByteBuilder()
            .varint(99 << 2)
            .varint(1L << 40)
            .varint((98 << 2) + 1)
            .block(new byte[5])
            .toByteArray();
    byte[] bytes = new Crafted().block(0).finish(fields).bytes();
    assertTrue(scan(bytes).intact());
    assertEquals(1, open(bytes).segments().getFirst().blocks());
  }

  @Test
  void fieldsOfACommitThatMustBeUnderstoodAreRefused() {
    byte[] fields = new ByteBuilder().varint((99 << 2) + 2).varint(7).toByteArray();
    byte[] bytes = new Crafted().block(0).finish(fields).bytes();
    assertThrows(WrongVersion.class, () -> scan(bytes));
    assertEquals(
        "unit 1 (commit) at byte 38: field 99 must be understood and is not",
        assertThrows(WrongVersion.class, () -> open(bytes)).getMessage());
  }

  @Test
  void aDraftOrAnotherVersionIsRefusedWhereverItIs() throws IOException {
    byte[] ours = new Made(1).segment().block(3, 40).finish().bytes();
    for (int version : new int[] {0, SegmentHeader.VERSION + 1, 0x80 | 25}) {
      byte[] theirs = ofVersion(ours, version);
      for (byte[] bytes :
          new byte[][] {
            theirs, joined(ours, theirs), joined(theirs, ours), joined(ours, theirs, ours)
          }) {
        assertThrows(WrongVersion.class, () -> scan(bytes));
        assertThrows(WrongVersion.class, () -> open(bytes));
      }
    }
    assertEquals("version 2", refused(ofVersion(ours, 2)));
    assertEquals("version 0, draft 25", refused(ofVersion(ours, 0x80 | 25)));
  }

  /** The version that is said not to be read. */
  private static String refused(byte[] archive) {
    String message = assertThrows(WrongVersion.class, () -> open(archive)).getMessage();
    assertTrue(message.startsWith("segment at byte 0: format "), message);
    assertTrue(message.endsWith("; this Semlog reads version 1"), message);
    return message.substring("segment at byte 0: format ".length(), message.indexOf(';'));
  }

  @Test
  void aDamagedVersionIsNoOtherVersion() throws IOException {
    byte[] bytes = new Made(1).segment().block(3, 40).finish().bytes();
    bytes[4] ^= 2;
    assertEquals(1, scan(bytes).blocks().size());
    assertEquals(1, open(bytes).segments().getFirst().blocks());
  }

  @Test
  void otherFilesAreNoArchives() {
    byte[] text =
        "2026-11-21 04:04:00 a line of text, and no archive\n".repeat(100).getBytes(UTF_8);
    assertEquals(
        "not a Semlog archive", assertThrows(Damaged.class, () -> open(text)).getMessage());
    assertEquals(
        "not a Semlog archive", assertThrows(Damaged.class, () -> scan(text)).getMessage());
  }

  private static byte[] ofVersion(byte[] archive, int version) {
    byte[] other = archive.clone();
    other[4] = (byte) version;
    int check = Checksum.of(other, 0, 21);
    other[21] = (byte) check;
    other[22] = (byte) (check >>> 8);
    return other;
  }

  private static byte[] joined(byte[]... parts) {
    ByteBuilder all = new ByteBuilder();
    for (byte[] part : parts) {
      all.bytes(part);
    }
    return all.toByteArray();
  }

  private static Made.Scanned scan(byte[] bytes) throws IOException {
    return Made.Scanned.all(ArchiveScanner.over(new ByteArrayInputStream(bytes)));
  }

  private static ArchiveReader open(byte[] bytes) throws IOException {
    return ArchiveReader.open(new ByteArraySource(bytes));
  }
}
