package semlog.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import semlog.block.EncodedBlock;
import semlog.bytes.ByteArraySource;
import semlog.bytes.ByteBuilder;
import semlog.fault.Damaged;
import semlog.fault.Fault;
import semlog.fault.WrongKey;

/** A sealed archive that was altered by somebody who knows the format, but not its secret. */
final class SealTamperTest {
  private final Made made = new Made(5, true);

  /** A unit as it is stored. */
  private record Stored(int kind, int flags, byte[] body) {}

  @Test
  void everyFlippedBitIsNoticed() throws IOException {
    byte[] bytes = made.segment().dictionary(9).block(3, 7, 20).section("n", 5).finish().bytes();
    for (int at = 0; at < bytes.length; at++) {
      byte[] altered = bytes.clone();
      altered[at] ^= (byte) (1 << at % 8);
      assertAltered(altered, "byte " + at);
    }
  }

  @Test
  void unitsAreWhereTheyWereWritten() throws IOException {
    List<Stored> units = units();
    for (int first = 1; first < units.size(); first++) {
      for (int second = first + 1; second < units.size(); second++) {
        List<Stored> swapped = new ArrayList<>(units);
        Collections.swap(swapped, first, second);
        assertAltered(written(swapped), first + " and " + second + " swapped");
      }
      List<Stored> twice = new ArrayList<>(units);
      twice.add(first, units.get(first));
      assertAltered(written(twice), first + " twice");
      List<Stored> fewer = new ArrayList<>(units);
      fewer.remove(first);
      assertAltered(written(fewer), first + " removed");
    }
  }

  @Test
  void unitsAreWhatTheyWereWrittenAs() throws IOException {
    List<Stored> units = units();
    for (int at = 1; at < units.size(); at++) {
      Stored unit = units.get(at);
      for (int kind = UnitKind.DICTIONARY; kind <= UnitKind.COMMIT; kind++) {
        if (kind != unit.kind()) {
          assertAltered(with(units, at, new Stored(kind, unit.flags(), unit.body())), "kind");
        }
      }
      for (int flag : new int[] {SegmentSeal.SEALED, 0x40, 0x20}) {
        Stored other = new Stored(unit.kind(), unit.flags() ^ flag, unit.body());
        assertAltered(with(units, at, other), "unit " + at + " flag " + flag);
      }
      byte[] body = unit.body().clone();
      body[body.length / 2] ^= 1;
      assertAltered(
          with(units, at, new Stored(unit.kind(), unit.flags(), body)), "body of unit " + at);
    }
  }

  @Test
  void unitsAreOfTheirSegment() throws IOException {
    List<Stored> units = units();
    List<Stored> others = units();
    for (int at = 0; at < units.size(); at++) {
      assertAltered(with(units, at, others.get(at)), "unit " + at + " of another segment");
    }
  }

  @Test
  void whatIsClearOfACommitIsBoundToIt() throws IOException {
    byte[] bytes = made.segment().block(2, 5).commit().block(1, 5).finish().bytes();
    List<Stored> units = stored(bytes);
    Stored last = units.getLast();
    byte[] body = last.body().clone();
    body[0] ^= 3;
    byte[] altered = with(units, units.size() - 1, new Stored(last.kind(), last.flags(), body));
    assertAltered(altered, "segment");
  }

  @Test
  void aPlainSegmentInTheMiddleIsNoneOfIt() throws IOException {
    List<Stored> units = units();
    List<Stored> plain = new ArrayList<>(units);
    plain.add(2, new Stored(UnitKind.SECTION, 0, new byte[] {0, 1, 'n', 1}));
    assertAltered(written(plain), "a plain section");
    assertAltered(written(units.subList(1, units.size())), "no keys");
  }

  @Test
  void damageAndTamperingAndWrongKeysAreToldApart() throws IOException {
    byte[] bytes = made.segment().block(2, 50).finish().bytes();
    byte[] flipped = bytes.clone();
    flipped[bytes.length - 30] ^= 1;
    assertTrue(message(flipped).contains("checksum differs"), message(flipped));
    List<Stored> units = stored(bytes);
    byte[] body = units.get(1).body().clone();
    body[1] ^= 1;
    byte[] tampered = with(units, 1, new Stored(units.get(1).kind(), units.get(1).flags(), body));
    assertTrue(message(tampered).contains("its seal is broken"), message(tampered));
    ArchiveScanner closed = ArchiveScanner.over(new ByteArrayInputStream(bytes));
    assertThrows(WrongKey.class, closed::end);
    assertThrows(WrongKey.class, () -> ArchiveReader.open(new ByteArraySource(bytes)));
    ArchiveScanner wrong =
        ArchiveScanner.over(new ByteArrayInputStream(bytes), new Made(6, true).keyring());
    assertThrows(WrongKey.class, wrong::end);
  }

  @Test
  void whatAnybodyCanTellNeedsNoKey() throws IOException {
    byte[] bytes = made.segment().block(2, 50).finish().segment().block(1, 9).commit().bytes();
    List<StoredSegment> segments = StoredSegment.of(new ByteArraySource(bytes));
    assertEquals(2, segments.size());
    assertTrue(segments.getFirst().closed());
    assertFalse(segments.getLast().closed());
    assertEquals(bytes.length, segments.getLast().end());
    assertEquals(32, made.keyring().open(segments.getFirst().keys().orElseThrow()).length);
    assertNotEquals(
        HexFormat.of().formatHex(segments.getFirst().keys().orElseThrow()),
        HexFormat.of().formatHex(segments.getLast().keys().orElseThrow()));
  }

  /** A segment with one unit of each kind. */
  private List<Stored> units() throws IOException {
    int before = made.bytes().length;
    made.segment().dictionary(9).section("n", 5).block(3, 7, 20).dictionary(4);
    for (int i = 0; i < 4; i++) {
      made.section("n", 2);
    }
    byte[] bytes = made.block(1, 7).finish().bytes();
    return stored(Arrays.copyOfRange(bytes, before, bytes.length));
  }

  private static List<Stored> stored(byte[] segment) {
    List<Stored> units = new ArrayList<>();
    for (int at = SegmentHeader.BYTES; at < segment.length; ) {
      UnitFrame frame = UnitFrame.parse(segment, at, segment.length);
      int body = at + frame.frameBytes();
      at += frame.unitBytes();
      units.add(new Stored(frame.kind(), frame.flags(), Arrays.copyOfRange(segment, body, at)));
    }
    return units;
  }

  private byte[] with(List<Stored> units, int at, Stored other) {
    List<Stored> changed = new ArrayList<>(units);
    changed.set(at, other);
    return written(changed);
  }

  /** The units one after the other in the segment that was made last, with right checksums. */
  private byte[] written(List<Stored> units) {
    SegmentHeader header = new SegmentHeader(made.content().id);
    ByteBuilder out = new ByteBuilder().bytes(header.wire());
    long ordinal = 0;
    for (Stored unit : units) {
      out.bytes(UnitFrame.write(unit.kind(), unit.flags(), ordinal++, unit.body(), header.salt()));
      out.bytes(unit.body());
    }
    return out.toByteArray();
  }

  /**
   * In order something is wrong; by position there may be nothing, where a directory was altered.
   * Nothing comes out that was not written.
   */
  private void assertAltered(byte[] bytes, String what) throws IOException {
    assertFalse(message(bytes).isEmpty(), what);
    try {
      for (Segment segment :
          ArchiveReader.open(new ByteArraySource(bytes), made.keyring()).segments()) {
        read(segment);
      }
    } catch (Damaged e) {
      assertFalse(e.getMessage().isEmpty(), what);
    }
  }

  private void read(Segment segment) throws IOException {
    for (long i = 0; i < segment.blocks(); i++) {
      EncodedBlock block = segment.read(segment.block(i));
      requireWritten(block);
      for (int number : block.dictionaries()) {
        byte[] dictionary = segment.dictionary(number);
        requireWritten(content -> content.dictionaries, dictionary);
      }
    }
    for (long i = 0; i < segment.sections(); i++) {
      byte[] section = segment.read(segment.section(i));
      requireWritten(content -> content.sections, section);
    }
  }

  /** What is wrong, as a reader in order says it first; empty when nothing is. */
  private String message(byte[] bytes) throws IOException {
    try {
      ArchiveScanner scanner = ArchiveScanner.over(new ByteArrayInputStream(bytes), made.keyring());
      String said = "";
      ArchiveEvent event = scanner.next();
      while (!(event instanceof ArchiveEvent.End)) {
        if (event instanceof ArchiveEvent.Block block) {
          requireWritten(block.block());
        }
        said = said.isEmpty() && event instanceof ArchiveEvent.Damage d ? d.what() : said;
        event = scanner.next();
      }
      boolean closed = ((ArchiveEvent.End) event).ending() == ArchiveEvent.Ending.CLOSED;
      return said.isEmpty() && !closed ? "not closed" : said;
    } catch (Fault e) {
      return e.getMessage();
    }
  }

  private void requireWritten(EncodedBlock block) {
    requireWritten(
        content -> content.blocks.stream().map(EncodedBlock::head).toList(), block.head());
  }

  private void requireWritten(Function<Made.Content, List<byte[]>> known, byte[] read) {
    boolean written =
        made.segments.stream()
            .flatMap(segment -> known.apply(segment).stream())
            .anyMatch(bytes -> Arrays.equals(bytes, read));
    assertTrue(written, "something came out that was not written");
  }
}
