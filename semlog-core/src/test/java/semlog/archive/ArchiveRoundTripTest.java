package semlog.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import semlog.archive.ArchiveEvent.Ending;
import semlog.block.EncodedBlock;
import semlog.bytes.ByteArraySource;
import semlog.seal.Keyring;

final class ArchiveRoundTripTest {

  @Property(tries = 40, seed = "7")
  void whatWentInComesOutBothWays(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int segments, @ForAll boolean sealed)
      throws IOException {
    Made made = new Made(seed, sealed);
    Random random = new Random(seed + 1);
    for (int s = 0; s < segments; s++) {
      made.segment();
      for (int things = random.nextInt(150); things > 0; things--) {
        made.anything();
      }
      made.finish();
    }
    byte[] bytes = made.bytes();
    Keyring keys = made.keyring();
    sameWhenScanned(
        made, Made.Scanned.all(ArchiveScanner.over(new ByteArrayInputStream(bytes), keys)));
    sameWhenScanned(made, Made.Scanned.all(ArchiveScanner.over(new ByteArraySource(bytes), keys)));
    sameWhenOpened(made, ArchiveReader.open(new ByteArraySource(bytes), keys));
  }

  @Test
  void anArchiveOfNothingIsComplete() throws IOException {
    byte[] bytes = new Made(1).segment().finish().bytes();
    ArchiveReader reader = ArchiveReader.open(new ByteArraySource(bytes));
    assertEquals(Ending.CLOSED, reader.ending());
    assertEquals(0, reader.segments().getFirst().lines());
    var scanned = Made.Scanned.all(ArchiveScanner.over(new ByteArrayInputStream(bytes)));
    assertEquals(Ending.CLOSED, scanned.ending());
    assertTrue(scanned.intact());
  }

  @Test
  void severalThreadsReadOneSegment() throws IOException {
    Made made = new Made(9).segment();
    for (int i = 0; i < 700; i++) {
      made.block(1 + i % 5, 20, 30).commit();
    }
    byte[] bytes = made.finish().bytes();
    Segment segment = ArchiveReader.open(new ByteArraySource(bytes)).segments().getFirst();
    IntStream.range(0, 4)
        .parallel()
        .forEach(
            thread -> {
              Random random = new Random(thread);
              for (int i = 0; i < 500; i++) {
                int number = random.nextInt(700);
                same(made.content().blocks.get(number), read(segment, number));
              }
            });
  }

  private static EncodedBlock read(Segment segment, long number) {
    try {
      return segment.read(segment.block(number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void sameWhenScanned(Made made, Made.Scanned scanned) {
    assertTrue(scanned.intact(), scanned.damage()::toString);
    assertEquals(Ending.CLOSED, scanned.ending());
    assertEquals(made.segments.size(), scanned.starts().size());
    List<EncodedBlock> blocks = made.segments.stream().flatMap(s -> s.blocks.stream()).toList();
    assertEquals(blocks.size(), scanned.blocks().size());
    for (int i = 0; i < blocks.size(); i++) {
      same(blocks.get(i), scanned.blocks().get(i).block());
    }
    List<byte[]> sections = made.segments.stream().flatMap(s -> s.sections.stream()).toList();
    List<byte[]> dictionaries =
        made.segments.stream().flatMap(s -> s.dictionaries.stream()).toList();
    same(sections, scanned.sections().stream().map(ArchiveEvent.Section::body).toList());
    same(dictionaries, scanned.dictionaries().stream().map(d -> d.body()).toList());
  }

  static void sameWhenOpened(Made made, ArchiveReader reader) throws IOException {
    assertEquals(Ending.CLOSED, reader.ending());
    assertEquals(List.of(), reader.gaps());
    assertEquals(made.segments.size(), reader.segments().size());
    for (int s = 0; s < made.segments.size(); s++) {
      same(made.segments.get(s), reader.segments().get(s));
    }
  }

  /** Asks backwards, so that nothing depends on what was read before. */
  static void same(Made.Content made, Segment segment) throws IOException {
    assertArrayEquals(made.id, segment.id());
    assertTrue(segment.closed());
    assertEquals(made.blocks.size(), segment.blocks());
    assertEquals(made.lines(), segment.lines());
    assertEquals(made.lines() * 40, segment.rawBytes());
    long line = made.lines();
    for (int i = made.blocks.size() - 1; i >= 0; i--) {
      BlockEntry entry = segment.block(i);
      line -= made.blocks.get(i).lines();
      assertEquals(i, entry.number());
      assertEquals(line, entry.firstLine());
      same(made.blocks.get(i), segment.read(entry));
      if (entry.lines() > 0) {
        assertEquals(entry, segment.blockAt(line));
        assertEquals(entry, segment.blockAt(line + entry.lines() - 1));
      }
    }
    for (int i = made.dictionaries.size() - 1; i >= 0; i--) {
      assertArrayEquals(made.dictionaries.get(i), segment.dictionary(i));
    }
    for (int i = made.sections.size() - 1; i >= 0; i--) {
      SectionEntry section = segment.section(i);
      assertEquals(made.sectionNames.get(i), section.name());
      assertArrayEquals(made.sections.get(i), segment.read(section));
    }
    for (int i = 0; i < 3; i++) {
      int last = made.sectionNames.lastIndexOf("name" + i);
      var found = segment.lastSection("name" + i);
      assertEquals(last, found.map(f -> (int) f.number()).orElse(-1));
    }
  }

  static void same(EncodedBlock expected, EncodedBlock actual) {
    assertEquals(expected.lines(), actual.lines());
    assertEquals(expected.rawBytes(), actual.rawBytes());
    assertArrayEquals(expected.dictionaries(), actual.dictionaries());
    assertArrayEquals(expected.head(), actual.head());
    same(expected.frames(), actual.frames());
  }

  private static void same(List<byte[]> expected, List<byte[]> actual) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertArrayEquals(expected.get(i), actual.get(i));
    }
  }
}
