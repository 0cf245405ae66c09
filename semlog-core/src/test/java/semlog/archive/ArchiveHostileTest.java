package semlog.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;
import semlog.block.EncodedBlock;
import semlog.bytes.ByteArraySource;
import semlog.bytes.ByteBuilder;
import semlog.fault.Damaged;
import semlog.fault.Fault;

/** Bytes made to hurt: each ends in a value or a named failure, in bounded time and memory. */
final class ArchiveHostileTest {
  private static final long HUGE = Long.MAX_VALUE;

  @Test
  void aLengthThatPromisesMoreThanThereIsCostsNothing() throws IOException {
    Window window = Window.over(new ByteArrayInputStream(new byte[1000]));
    assertFalse(window.has(UnitFrame.MAX_BODY));
    assertTrue(window.bytes().length <= 1 << 17, "held: " + window.bytes().length);
    byte[] promising = UnitFrame.write(UnitKind.BLOCK_HEAD, 0, 0, new byte[UnitFrame.MAX_BODY], 0);
    byte[] header = new SegmentHeader(new byte[16]).wire();
    byte[] bytes = new ByteBuilder().bytes(header).bytes(promising).toByteArray();
    var scanned = scan(bytes);
    assertEquals("the file ends inside unit 0 (block head)", scanned.damage().getFirst().what());
  }

  @Test
  void aUnitAboveTheLimitIsNoUnit() {
    byte[] frame = new ByteBuilder().u8(2).varint(0).varint(UnitFrame.MAX_BODY + 1L).toByteArray();
    assertEquals(UnitFrame.NONE, UnitFrame.parse(frame, 0, frame.length));
    assertThrows(
        IllegalArgumentException.class,
        () -> UnitFrame.write(UnitKind.SECTION, 0, 0, new byte[UnitFrame.MAX_BODY + 1], 0));
  }

  @Test
  void countsThatNothingStandsBehindAreDamage() throws IOException {
    byte[][] heads = {
      numbers(0, 0, 1, 1, HUGE),
      numbers(0, 0, 1, 1, 0, Integer.MAX_VALUE),
      numbers(0, 0, HUGE, 1, 0, 0),
      numbers(0, HUGE, 1, 1, 0, 0),
      numbers(HUGE, 0, 1, 1, 0, 0),
      numbers(0, 0, -1, 1, 0, 0),
      numbers(0, 0, 1, 1, 0, 2, HUGE, 5),
      numbers(),
    };
    for (byte[] head : heads) {
      byte[] bytes = new Crafted().unit(UnitKind.BLOCK_HEAD, 0, head).block(0).finish().bytes();
      endsInValueOrFault(bytes);
    }
  }

  @Test
  void directoriesThatLieAreReplacedByWhatIsThere() throws IOException {
    byte[][] directories = {
      numbers(),
      numbers(0, 1),
      numbers(0, 16, 1, 2, 16, HUGE, HUGE),
      numbers(0, HUGE, 1, 2, 16, 3, 9),
      numbers(HUGE, 16, 1, 2, 16, 3, 9),
      numbers(0, 16, 1, 4, 16, HUGE, HUGE, HUGE, HUGE, HUGE, HUGE),
      numbers(0, 16, 1, 4, 16, 3, 30, 9, 0, 0, 0),
      numbers(0, 16, 1, 9, 16),
      numbers(0, 16, 1, 5, 16, HUGE),
    };
    for (byte[] directory : directories) {
      Crafted crafted = new Crafted().block(0);
      int at = crafted.length();
      crafted.unit(UnitKind.DIRECTORY, 0, directory).block(1);
      byte[] bytes = crafted.finish(numbers(1 << 2, crafted.length() - at)).bytes();
      endsInValueOrFault(bytes);
      assertEquals(2, scan(bytes).blocks().size());
      assertEquals(2, blocks(bytes).size());
    }
  }

  @Test
  void aDirectoryThatPointsToItselfIsNoCircle() throws IOException {
    Crafted crafted = new Crafted().block(0);
    int at = crafted.length();
    crafted.unit(UnitKind.DIRECTORY, 0, numbers(0, 15, 1, 4, 15, 1, 3, 9, 0, 0, 0));
    byte[] bytes = crafted.finish(numbers(1 << 2, crafted.length() - at)).bytes();
    endsInValueOrFault(bytes);
  }

  /** Were each promise of a unit checked in full, this would take hours. */
  @Test
  void overlappingPromisesOfUnitsAreNotAllBelieved() throws IOException {
    byte[] promise = UnitFrame.write(UnitKind.SECTION, 0, 5, new byte[4 << 20], 1);
    ByteBuilder bytes = new ByteBuilder().bytes(new SegmentHeader(new byte[16]).wire());
    while (bytes.length() < 12 << 20) {
      bytes.bytes(promise);
    }
    assertFalse(scan(bytes.toByteArray()).damage().isEmpty());
  }

  /** Likewise for commits, which are looked for from the end. */
  @Test
  void overlappingPromisesOfCommitsAreNotAllBelieved() throws IOException {
    ByteBuilder bytes = new ByteBuilder().bytes(new SegmentHeader(new byte[16]).wire());
    for (int i = 0; i < 200_000; i++) {
      byte[] body =
          new ByteBuilder().varint(bytes.length()).u8(Commit.LAST_BYTE + 12).toByteArray();
      byte[] frame = UnitFrame.write(UnitKind.COMMIT, Commit.FIRST, 7, body, i);
      bytes.bytes(frame).bytes(body, 0, body.length - 1);
      bytes.u8(Commit.LAST_BYTE + frame.length + body.length);
    }
    endsInValueOrFault(bytes.toByteArray());
  }

  @Tag("slow")
  @Property(tries = 150, seed = "11")
  void mutatedArchivesGiveOnlyWhatWasWritten(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Made made = new Made(seed);
    for (int s = 0; s < 2; s++) {
      made.segment();
      for (int i = 0; i < 25; i++) {
        made.anything();
      }
      made.finish();
    }
    byte[] bytes = mutated(made.bytes(), random);
    endsInValueOrFault(bytes);
    Set<String> written = new HashSet<>();
    made.segments.forEach(s -> s.blocks.forEach(b -> written.add(content(b))));
    try {
      assertTrue(written.containsAll(blocks(bytes)));
      scan(bytes).blocks().forEach(b -> assertTrue(written.contains(content(b.block()))));
    } catch (Damaged e) {
      assertTrue(e.getMessage().startsWith("not a Semlog archive"), e.getMessage());
    }
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] mutated = bytes.clone();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      int length = Math.min(mutated.length, 1 + random.nextInt(64));
      int from = random.nextInt(mutated.length - length + 1);
      int to = random.nextInt(mutated.length - length + 1);
      switch (random.nextInt(4)) {
        case 0 -> mutated[to] ^= (byte) (1 << random.nextInt(8));
        case 1 -> System.arraycopy(mutated, from, mutated, to, length);
        case 2 -> mutated = without(mutated, from, length);
        default -> {
          byte[] noise = new byte[length];
          random.nextBytes(noise);
          System.arraycopy(noise, 0, mutated, to, length);
        }
      }
    }
    return mutated;
  }

  private static byte[] without(byte[] bytes, int from, int length) {
    int after = from + length;
    return new ByteBuilder(bytes.length)
        .bytes(bytes, 0, from)
        .bytes(bytes, after, bytes.length - after)
        .toByteArray();
  }

  private static void endsInValueOrFault(byte[] bytes) throws IOException {
    try {
      scan(bytes);
    } catch (Fault e) {
      assertFalse(e.getMessage().isEmpty());
    }
    try {
      blocks(bytes);
    } catch (Fault e) {
      assertFalse(e.getMessage().isEmpty());
    }
  }

  /** All blocks that a positioned reader can read, asked for by number and by line. */
  private static Set<String> blocks(byte[] bytes) throws IOException {
    Set<String> blocks = new HashSet<>();
    for (Segment segment : ArchiveReader.open(new ByteArraySource(bytes)).segments()) {
      for (long i = 0; i < Math.min(1000, segment.blocks()); i++) {
        try {
          BlockEntry entry = segment.block(i);
          blocks.add(content(segment.read(entry)));
          assertEquals(i, entry.number());
          if (entry.lines() > 0) {
            assertEquals(entry, segment.blockAt(entry.firstLine()));
          }
        } catch (Damaged e) {
          assertFalse(e.getMessage().isEmpty());
        }
      }
    }
    return blocks;
  }

  private static Made.Scanned scan(byte[] bytes) throws IOException {
    return Made.Scanned.all(ArchiveScanner.over(new ByteArrayInputStream(bytes)));
  }

  private static byte[] numbers(long... numbers) {
    ByteBuilder out = new ByteBuilder();
    for (long number : numbers) {
      out.varint(number);
    }
    return out.toByteArray();
  }

  private static String content(EncodedBlock block) {
    return block.lines() + " " + Base64.getEncoder().encodeToString(block.head());
  }
}
