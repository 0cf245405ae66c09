package semlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import semlog.archive.ArchiveEvent;
import semlog.archive.ArchiveReader;
import semlog.archive.ArchiveScanner;
import semlog.archive.ArchiveWriter;
import semlog.archive.Chain;
import semlog.archive.Dropped;
import semlog.archive.SegmentProof;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.fault.Damaged;
import semlog.fault.WrongKey;
import semlog.seal.SigningKey;

/** What is left of an archive without its oldest segments is proven as before. */
final class DroppingTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final ProvenArchives made = new ProvenArchives(29);

  @ParameterizedTest
  @EnumSource
  void receiptsAndChainsHoldForWhatIsLeft(VerifierTest.Kind kind) throws IOException {
    Sealing sealing = made.sealing(kind);
    byte[] two = made.archive(sealing, day(20), day(21));
    byte[] four = made.goneOn(two, sealing, day(22), day(23));
    Receipt early = made.receipt(two);
    Optional<Receipt> late = Optional.of(made.receipt(four));
    byte[] left = dropped(four, NOON, sealing);
    assertEquals(day(22) + day(23), made.restored(left));
    byte[] again = dropped(left, NOON.plusSeconds(86_400), sealing);
    assertEquals(day(23), made.restored(again));
    Map<byte[], Integer> droppedLines =
        Map.of(left, 6, again, 9, made.goneOn(again, sealing, day(24)), 9);
    for (byte[] archive : droppedLines.keySet()) {
      Verdict verdict = made.verdict(late, archive);
      assertTrue(verdict.complete(), verdict::toString);
      assertFalse(verdict.goesOn());
      boolean signed = ProvenArchives.isSigned(kind);
      assertEquals(signed ? Verdict.Origin.PROVEN : Verdict.Origin.UNSIGNED, verdict.origin());
      assertEquals((long) droppedLines.get(archive), verdict.droppedLines());
      assertEquals(
          List.of("the receipt cannot be held against it, since its lines were dropped"),
          made.verdict(Optional.of(early), archive).altered());
    }
  }

  @Test
  void somebodyElseCannotDrop() throws IOException {
    byte[] archive =
        made.archive(made.sealing(VerifierTest.Kind.SIGNED), day(20), day(22), day(23));
    byte[] unsigned = dropped(archive, NOON, Sealing.NONE);
    assertEquals(Verdict.Origin.UNSIGNED, made.verdict(Optional.empty(), unsigned).origin());
    SigningKey other = SigningKey.generate(made::some);
    Sealing byAnother = new Sealing(Optional.empty(), Optional.of(other), false);
    byte[] signed = dropped(archive, NOON, byAnother);
    assertEquals(Verdict.Origin.UNKNOWN, made.verdict(Optional.empty(), signed).origin());
  }

  /** The tombstone of one archive says nothing of another one. */
  @Test
  void aTombstoneCannotBePutElsewhere() throws IOException {
    Sealing sealing = made.sealing(VerifierTest.Kind.SIGNED);
    byte[] archive = made.archive(sealing, day(20), day(21), day(22), day(23));
    byte[] later = dropped(archive, NOON, sealing);
    byte[] sooner = dropped(archive, NOON.minusSeconds(86_400), sealing);
    int grave = later.length - tail(archive, 2);
    int soonerGrave = sooner.length - tail(archive, 1);
    ByteArraySink mixed = new ByteArraySink();
    mixed.append(sooner, 0, soonerGrave);
    mixed.append(later, grave, later.length - grave);
    List<String> altered = made.verdict(Optional.empty(), mixed.toByteArray()).altered();
    assertTrue(altered.getFirst().contains("goes on something else"), altered::toString);
  }

  @Test
  void aSegmentWithLinesIsNoTombstone() throws IOException {
    byte[] archive = made.archive(Sealing.NONE, day(20));
    Receipt receipt = made.receipt(archive);
    Dropped dropped = new Dropped(receipt.root(), List.of(made.some(32)), 1, 3, receipt.bytes());
    ByteArraySink sink = new ByteArraySink();
    byte[] id = made.some(16);
    SegmentProof proof = SegmentProof.of(id, Chain.beginning(), Optional.empty(), dropped);
    ArchiveWriter writer = new ArchiveWriter(sink, id, Optional.empty(), false, proof);
    ArchiveScanner scanner = ArchiveScanner.over(new ByteArrayInputStream(archive));
    ArchiveEvent event = scanner.next();
    while (!(event instanceof ArchiveEvent.End)) {
      switch (event) {
        case ArchiveEvent.Dictionary dictionary -> writer.addDictionary(dictionary.body());
        case ArchiveEvent.Block block -> writer.addBlock(block.block());
        default -> {}
      }
      event = scanner.next();
    }
    writer.finish();
    assertFalse(made.verdict(Optional.empty(), sink.toByteArray()).sound());
  }

  @Test
  void whatHasNoTimeOrIsDamagedOrSealedForOthersStays() throws IOException {
    byte[] timeless = made.archive(Sealing.NONE, "a 1\n", day(20), day(23));
    assertTrue(dropping(timeless, NOON, made.access()).isNothing());
    byte[] last = made.archive(Sealing.NONE, day(20));
    assertTrue(dropping(last, NOON, made.access()).isNothing());
    byte[] damaged = made.archive(Sealing.NONE, day(20), day(23));
    for (int at = 23; at < damaged.length - tail(damaged, 1); at += 7) {
      damaged[at] ^= 1;
      assertTrue(stays(damaged), "byte " + at);
      damaged[at] ^= 1;
    }
    byte[] sealed = made.archive(made.sealing(VerifierTest.Kind.SEALED), day(20), day(23));
    assertThrows(WrongKey.class, () -> dropping(sealed, NOON, Access.PLAIN));
  }

  /** Bytes of the segments from a number on. */
  private static int tail(byte[] archive, int from) throws IOException {
    return archive.length
        - (int) ArchiveReader.open(new ByteArraySource(archive)).segments().get(from).start();
  }

  private boolean stays(byte[] archive) throws IOException {
    try {
      Dropping dropping = dropping(archive, NOON, made.access());
      if (!dropping.isNothing()) {
        dropping.write(new ByteArraySink(), made.some(16), Sealing.NONE);
      }
      return dropping.isNothing();
    } catch (Damaged e) {
      return true;
    }
  }

  private static String day(int day) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      text.append("2026-11-%d 10:00:0%d port 80%d opened%n".formatted(day, i, i));
    }
    return text.toString();
  }

  private Dropping dropping(byte[] archive, Instant time, Access with) throws IOException {
    return Dropping.before(time, new ByteArraySource(archive), with, () -> LiveWriting.TIMES);
  }

  private byte[] dropped(byte[] archive, Instant time, Sealing sealing) throws IOException {
    Dropping dropping = dropping(archive, time, made.access());
    assertFalse(dropping.isNothing());
    ByteArraySink left = new ByteArraySink();
    dropping.write(left, made.some(16), sealing);
    return left.toByteArray();
  }
}
