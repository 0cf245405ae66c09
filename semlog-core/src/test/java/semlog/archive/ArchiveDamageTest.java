package semlog.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import semlog.archive.ArchiveEvent.Ending;
import semlog.block.EncodedBlock;
import semlog.bytes.ByteArraySource;
import semlog.fault.Damaged;
import semlog.fault.Fault;
import semlog.seal.Keyring;

/** Protects what is not damaged from what is. */
final class ArchiveDamageTest {
  /** A block of the intact archive: where it is, what is in it. */
  private record Known(long from, long to, long firstLine, long lines, String content) {
    boolean touched(long at) {
      return at >= from && at < to;
    }
  }

  /** What is still restored of a damaged archive, and what is said about the rest. */
  private record Left(List<String> blocks, List<ArchiveEvent.Damage> damage, Ending ending) {}

  private static byte[] small() throws IOException {
    Made made = new Made(11).segment().dictionary(20).block(10, 20).block(5, 30, 40, 150);
    made.commit().section("name0", 30).block(7, 20, 12).dictionary(9);
    for (int i = 0; i < 9; i++) {
      made.block(3 + i, 17, 5).commit();
    }
    made.finish().segment().block(100, 40).finish();
    return made.bytes();
  }

  @Tag("slow")
  @Test
  void aFlippedBitCostsNoMoreThanTheBlockItIsIn() throws IOException {
    byte[] bytes = small();
    List<Known> known = known(bytes);
    for (int at = 0; at < bytes.length; at++) {
      for (int bit = at % 2; bit < 8; bit += 2) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << bit);
        String where = "bit " + bit + " of byte " + at;
        allButTouched(known, at, scanned(flipped), where);
        allButTouched(known, at, opened(flipped), where);
      }
    }
  }

  @Test
  void aWipedStretchCostsNoMoreThanTheBlocksItTouches() throws IOException {
    byte[] bytes = small();
    List<Known> known = known(bytes);
    for (int length : new int[] {3, 23, 64, 200}) {
      for (int at = 0; at + length < bytes.length; at += 3) {
        byte[] wiped = bytes.clone();
        Arrays.fill(wiped, at, at + length, (byte) 0);
        allButTouched(known, at, length, scanned(wiped));
        allButTouched(known, at, length, opened(wiped));
      }
    }
  }

  private static void allButTouched(List<Known> known, long at, int length, Left left) {
    List<String> wrong = new ArrayList<>(left.blocks());
    for (Known block : known) {
      wrong.remove(block.content());
      boolean touched = block.from() < at + length && block.to() > at;
      boolean found = left.blocks().contains(block.content());
      assertTrue(touched || found || lonely(known, block, at), block + " wiped at " + at);
    }
    assertEquals(List.of(), wrong);
  }

  /** A segment of one block and one commit, its header wiped and one of the two as well. */
  private static boolean lonely(List<Known> known, Known block, long at) {
    return block.equals(known.getLast()) && at > known.get(known.size() - 2).from();
  }

  @Test
  void linesOfALostBlockAreNamed() throws IOException {
    byte[] bytes = small();
    for (Known block : known(bytes)) {
      for (long at = block.from(); at < block.to(); at++) {
        byte[] flipped = bytes.clone();
        flipped[(int) at] ^= 1;
        Left left = scanned(flipped);
        assertEquals(1, left.damage().size(), () -> left.damage().toString());
        LineRange lines = left.damage().getFirst().lines();
        assertEquals(block.firstLine(), lines.first());
        boolean told = lines.known() || block.lines() == 100;
        assertTrue(told, "byte " + at + ": " + left.damage());
        assertTrue(!lines.known() || lines.count() == block.lines(), left.damage()::toString);
      }
    }
  }

  @Test
  void cutAnywhereAllThatWasCommittedIsThere() throws IOException {
    byte[] bytes = small();
    List<Known> known = known(bytes);
    List<Long> commits = new ArrayList<>();
    ArchiveScanner whole = ArchiveScanner.over(new ByteArraySource(bytes), Keyring.none());
    for (ArchiveEvent e = whole.next(); !(e instanceof ArchiveEvent.End); e = whole.next()) {
      if (e instanceof ArchiveEvent.Committed commit) {
        commits.add(commit.position());
      }
    }
    for (int length = SegmentHeader.BYTES; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      int end = length;
      Left left = scanned(cut);
      List<String> whatCame =
          known.stream().filter(b -> b.to() <= end).map(Known::content).toList();
      long committed = commits.stream().filter(c -> c <= end).max(Long::compare).orElse(0L);
      boolean open = committed > 0 && committed < commits.get(commits.size() - 2);
      List<String> came = open ? whatCame.subList(0, left.blocks().size()) : whatCame;
      assertEquals(came, left.blocks(), "cut at " + length);
      assertTrue(whatCame.size() - came.size() <= 1, "cut at " + length);
      assertEquals(!open && committed != end, left.ending() == Ending.TORN, "cut at " + length);
      List<String> vouched =
          known.stream().filter(b -> b.to() <= committed).map(Known::content).toList();
      assertEquals(vouched, committed(cut), "cut at " + length);
    }
  }

  @Test
  void cutInsideItsFirstHeaderItIsNoArchive() throws IOException {
    byte[] bytes = small();
    for (int length = 0; length < SegmentHeader.BYTES; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      Damaged opened =
          assertThrows(Damaged.class, () -> ArchiveReader.open(new ByteArraySource(cut)));
      assertTrue(opened.getMessage().startsWith("not a Semlog archive"), opened.getMessage());
      Damaged scanned = assertThrows(Damaged.class, () -> scanned(cut));
      assertTrue(scanned.getMessage().startsWith("not a Semlog archive"), scanned.getMessage());
    }
  }

  @Test
  void truncationAndFlippedBitsAreToldApart() throws IOException {
    byte[] bytes = new Made(5).segment().block(10, 500).finish().bytes();
    String cut = scanned(Arrays.copyOf(bytes, 300)).damage().getFirst().what();
    assertEquals("the file ends inside unit 0 (block head)", cut);
    bytes[300] ^= 4;
    String flipped = scanned(bytes).damage().getFirst().what();
    assertEquals("unit 0 (block head): checksum differs", flipped);
  }

  /** Its commit does not say how many lines it has. */
  @Test
  void theOnlyBlockOfASegmentIsNotLostWithoutAWord() throws IOException {
    byte[] bytes = new Made(5).segment().block(10, 500).finish().bytes();
    ByteRange block = new ByteRange(SegmentHeader.BYTES, known(bytes).getFirst().to());
    for (long at = block.from(); at < block.to(); at += 7) {
      byte[] flipped = bytes.clone();
      flipped[(int) at] ^= 4;
      ArchiveReader reader = ArchiveReader.open(new ByteArraySource(flipped));
      long blocks = reader.segments().stream().mapToLong(Segment::blocks).sum();
      assertTrue(blocks == 1 || !reader.gaps().isEmpty(), "byte " + at);
      for (ByteRange gap : reader.gaps()) {
        assertFalse(Made.Scanned.all(reader.scan(gap)).damage().isEmpty(), "byte " + at);
      }
    }
  }

  @Test
  void missingAndRepeatedUnitsAreNoticed() throws IOException {
    byte[] bytes = small();
    List<Known> known = known(bytes);
    Known gone = known.get(4);
    byte[] without = new byte[bytes.length - (int) (gone.to() - gone.from())];
    System.arraycopy(bytes, 0, without, 0, (int) gone.from());
    System.arraycopy(
        bytes, (int) gone.to(), without, (int) gone.from(), bytes.length - (int) gone.to());
    Left left = scanned(without);
    assertEquals(known.size() - 1, left.blocks().size());
    assertEquals(new LineRange(gone.firstLine(), gone.lines()), left.damage().getFirst().lines());

    byte[] twice = new byte[bytes.length + (int) (gone.to() - gone.from())];
    System.arraycopy(bytes, 0, twice, 0, (int) gone.to());
    System.arraycopy(
        bytes, (int) gone.from(), twice, (int) gone.to(), bytes.length - (int) gone.from());
    Left repeated = scanned(twice);
    assertEquals(known.size(), repeated.blocks().size());
    assertFalse(repeated.damage().isEmpty());
  }

  @Test
  void aBlockOfAnotherSegmentIsNotMistakenForOneOfThis() throws IOException {
    byte[] one = new Made(1).segment().block(10, 50).finish().bytes();
    byte[] other = new Made(2).segment().block(10, 50).finish().bytes();
    System.arraycopy(other, SegmentHeader.BYTES, one, SegmentHeader.BYTES, 60);
    assertEquals(List.of(), scanned(one).blocks());
    assertEquals(List.of(), opened(one).blocks());
  }

  private static void allButTouched(List<Known> known, long at, Left left, String where) {
    List<String> wanted =
        known.stream().filter(block -> !block.touched(at)).map(Known::content).toList();
    List<String> found = left.blocks().stream().sorted().toList();
    assertEquals(wanted.stream().sorted().toList(), found, where);
  }

  private static List<Known> known(byte[] bytes) throws IOException {
    List<Known> known = new ArrayList<>();
    for (Segment segment : ArchiveReader.open(new ByteArraySource(bytes)).segments()) {
      for (long i = 0; i < segment.blocks(); i++) {
        BlockEntry b = segment.block(i);
        long to = b.position() + b.bytes();
        String content = content(segment.read(b));
        known.add(new Known(b.position(), to, b.firstLine(), b.lines(), content));
      }
    }
    return known;
  }

  private static Left scanned(byte[] bytes) throws IOException {
    var scanned = Made.Scanned.all(ArchiveScanner.over(new ByteArrayInputStream(bytes)));
    List<String> blocks = scanned.blocks().stream().map(b -> content(b.block())).toList();
    return new Left(blocks, scanned.damage(), scanned.ending());
  }

  /** All that a positioned reader and a look into its gaps give. */
  private static Left opened(byte[] bytes) throws IOException {
    ArchiveReader reader = ArchiveReader.open(new ByteArraySource(bytes));
    List<String> blocks = new ArrayList<>(committed(bytes));
    for (ByteRange gap : reader.gaps()) {
      try {
        var scanned = Made.Scanned.all(reader.scan(gap));
        scanned.blocks().forEach(b -> blocks.add(content(b.block())));
      } catch (Damaged e) {
        assertTrue(e.getMessage().startsWith("not a Semlog archive"), e.getMessage());
      }
    }
    return new Left(blocks, List.of(), reader.ending());
  }

  private static List<String> committed(byte[] bytes) throws IOException {
    List<String> blocks = new ArrayList<>();
    for (Segment segment : ArchiveReader.open(new ByteArraySource(bytes)).segments()) {
      for (long i = 0; i < segment.blocks(); i++) {
        try {
          blocks.add(content(segment.read(segment.block(i))));
        } catch (Fault e) {
          assertEquals(Damaged.class, e.getClass());
        }
      }
    }
    return blocks;
  }

  private static String content(EncodedBlock block) {
    StringBuilder content = new StringBuilder(block.lines() + " ");
    content.append(Base64.getEncoder().encodeToString(block.head()));
    block.frames().forEach(f -> content.append(' ').append(Base64.getEncoder().encodeToString(f)));
    return content.toString();
  }
}
