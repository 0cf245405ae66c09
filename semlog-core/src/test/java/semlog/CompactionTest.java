package semlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import semlog.archive.ArchiveEvent;
import semlog.archive.ArchiveReader;
import semlog.archive.Compacted;
import semlog.archive.Proof;
import semlog.archive.Replaced;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.fault.Damaged;
import semlog.fault.Mistyped;
import semlog.seal.RunningDigest;
import semlog.seal.SigningKey;

/** An archive of one segment in place of many is proven as they were. */
final class CompactionTest {
  private static final String TABLE = "#Fields: date time c-ip\n2026-11-21 00:00:02 203.0.113.9\n";

  private final ProvenArchives made = new ProvenArchives(31);

  @Property(seed = "67", tries = 8)
  void linesStayAndReceiptsHold(
      @ForAll VerifierTest.Kind kind,
      @ForAll @Size(min = 2, max = 9) List<@IntRange(max = 7) Integer> pieces)
      throws IOException {
    Sealing sealing = made.sealing(kind);
    List<Receipt> receipts = new ArrayList<>();
    byte[] archive = new byte[0];
    StringBuilder all = new StringBuilder();
    for (int piece : pieces) {
      String text = text(piece, all.length());
      archive = made.goneOn(archive, sealing, text);
      receipts.add(made.receipt(archive));
      all.append(text);
    }
    assertStandsFor(compacted(archive, sealing), receipts, all.toString(), kind);
  }

  /** Of a kind, and at a place: empty, without an end, of a table, short or long. */
  private static String text(int kind, int at) {
    return switch (kind) {
      case 0 -> "";
      case 1 -> "an end without LF " + at;
      case 2 -> TABLE;
      case 3 -> "#Software: " + at + "\n" + TABLE.replace("c-ip", "s-ip");
      default -> ("port " + at + " opened by bob\n").repeat(kind);
    };
  }

  private void assertStandsFor(
      byte[] compacted, List<Receipt> receipts, String text, VerifierTest.Kind kind)
      throws IOException {
    assertEquals(text, made.restored(compacted));
    for (Receipt receipt : receipts) {
      Verdict verdict = made.verdict(Optional.of(receipt), compacted);
      assertTrue(verdict.complete(), () -> receipt + ": " + verdict);
      assertEquals(ProvenArchives.isSigned(kind), verdict.origin() == Verdict.Origin.PROVEN);
    }
    assertEquals(receipts.getLast(), made.receipt(compacted));
  }

  /**
   * Receipts of commits in the middle of a segment, of its tail, and of a writer that was killed.
   */
  @ParameterizedTest
  @EnumSource
  void whatIsOpenIsTakenOver(VerifierTest.Kind kind) throws IOException {
    Sealing sealing = made.sealing(kind);
    List<Receipt> receipts = new ArrayList<>();
    CrashingDisk disk = CrashingDisk.failingAfter(Long.MAX_VALUE);
    for (int writer = 0; writer < 2; writer++) {
      Target target =
          Target.after(
              new ByteArraySource(disk.archiveBytes()), disk.archive(), Optional.of(disk.tails()));
      Compressor killed = made.compressor(target, sealing);
      for (String line : List.of("a 1\n", "b 2\n", "c 3\n")) {
        killed.write(line.getBytes(UTF_8), 0, line.length());
        killed.flush();
        receipts.add(receipt(disk));
      }
      VerifierTest.adopt(disk);
    }
    byte[] archive = disk.archiveBytes();
    assertFalse(made.verdict(Optional.empty(), archive).complete(), "its writers were killed");
    assertStandsFor(compacted(archive, sealing), receipts, "a 1\nb 2\nc 3\n".repeat(2), kind);
  }

  private Receipt receipt(CrashingDisk disk) throws IOException {
    return new Verifier(made.access(), List.of())
        .verify(
            new ByteArrayInputStream(disk.archiveBytes()),
            disk.tailBytes().map(ByteArrayInputStream::new),
            Optional.empty())
        .receipt()
        .orElseThrow();
  }

  /** A table that changes begins a segment, in the middle of one that was there before. */
  @ParameterizedTest
  @EnumSource
  void whatIsCompactedMayNeedSeveralSegments(VerifierTest.Kind kind) throws IOException {
    Sealing sealing = made.sealing(kind);
    byte[] archive = made.archive(sealing, TABLE, TABLE, text(3, 0), text(3, 0) + "x 1\n", TABLE);
    byte[] compacted = compacted(archive, sealing);
    List<Long> starts = starts(compacted);
    assertTrue(starts.size() > 1, "tables differ");
    assertTrue(starts.size() < starts(archive).size(), "some were joined");
    assertEquals(made.receipt(archive), made.receipt(compacted));
    assertTrue(of(compacted, sealing).isNothing(), "it is as compact as it can be");
    for (long cut : starts.subList(1, starts.size())) {
      Verdict verdict = made.verdict(Optional.empty(), Arrays.copyOf(compacted, (int) cut));
      assertTrue(verdict.altered().getFirst().contains("was cut back"), verdict::toString);
      assertFalse(made.verdict(Optional.empty(), rest(compacted, cut)).sound(), "its beginning");
    }
    byte[] more = made.goneOn(compacted, sealing, "y 2\n");
    assertTrue(made.verdict(Optional.of(made.receipt(archive)), more).complete());
    Instant late = Instant.parse("2026-11-23T00:00:00Z");
    Dropping dropping =
        Dropping.before(late, new ByteArraySource(more), made.access(), () -> LiveWriting.TIMES);
    assertEquals(made.verdict(Optional.empty(), compacted).lines(), dropping.lines());
  }

  private static byte[] rest(byte[] archive, long from) {
    return Arrays.copyOfRange(archive, (int) from, archive.length);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasCompactedOrDroppedIsCompactedAgain(VerifierTest.Kind kind) throws IOException {
    Sealing sealing = made.sealing(kind);
    byte[] archive = made.archive(sealing, line(20, 1), line(20, 2), line(20, 3));
    byte[] once = compacted(archive, sealing);
    byte[] more = made.goneOn(once, sealing, line(23, 4), line(23, 5));
    List<Receipt> receipts = List.of(made.receipt(archive), made.receipt(more));
    byte[] twice = compacted(more, sealing);
    assertEquals(1, starts(twice).size());
    String all = line(20, 1) + line(20, 2) + line(20, 3) + line(23, 4) + line(23, 5);
    assertStandsFor(twice, receipts, all, kind);
    byte[] left = dropped(more, sealing);
    assertEquals(line(23, 4) + line(23, 5), made.restored(left));
    assertEquals(3, made.verdict(Optional.empty(), left).droppedLines());
    byte[] leftCompacted = compacted(left, sealing);
    assertEquals(2, starts(leftCompacted).size(), "a tombstone, and what is left");
    assertStandsFor(leftCompacted, receipts.subList(1, 2), line(23, 4) + line(23, 5), kind);
    assertTrue(of(leftCompacted, sealing).isNothing());
    assertArrayEquals(
        Arrays.copyOf(left, starts(left).get(1).intValue()),
        Arrays.copyOf(leftCompacted, starts(left).get(1).intValue()));
  }

  private byte[] dropped(byte[] archive, Sealing sealing) throws IOException {
    ByteArraySink left = new ByteArraySink();
    Dropping.before(
            Instant.parse("2026-11-22T12:00:00Z"),
            new ByteArraySource(archive),
            made.access(),
            () -> LiveWriting.TIMES)
        .write(left, made.some(16), sealing);
    return left.toByteArray();
  }

  private static String line(int day, int second) {
    return "2026-11-%d 10:00:0%d port 8080 opened%n".formatted(day, second);
  }

  /** What follows may have been written before or after. */
  @ParameterizedTest
  @EnumSource
  void archivesGoOnOneThatWasCompacted(VerifierTest.Kind kind) throws IOException {
    Sealing sealing = made.sealing(kind);
    byte[] one = made.archive(sealing, "a 1\n", "b 2\n");
    byte[] compacted = compacted(one, sealing);
    for (byte[] before : List.of(one, compacted)) {
      byte[] next = continued(before, sealing);
      Verdict verdict = made.verdict(Optional.empty(), compacted, next);
      assertTrue(verdict.complete() && !verdict.goesOn(), verdict::toString);
      byte[] both = new byte[compacted.length + next.length];
      System.arraycopy(compacted, 0, both, 0, compacted.length);
      System.arraycopy(next, 0, both, compacted.length, next.length);
      assertTrue(made.verdict(Optional.empty(), both).complete());
      assertEquals(made.receipt(both), made.receipt(compacted(both, sealing)));
      byte[] nextCompacted = compacted(made.goneOn(next, sealing, "d 4\n"), sealing);
      assertTrue(made.verdict(Optional.empty(), compacted, nextCompacted).complete());
      assertTrue(made.verdict(Optional.empty(), nextCompacted).goesOn());
    }
  }

  private byte[] continued(byte[] before, Sealing sealing) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    Target end =
        Target.after(new ByteArraySource(before), new ByteArraySink(), Optional.empty())
            .continuedIn(sink, Optional.empty());
    try (Compressor compressor = made.compressor(end, sealing)) {
      compressor.write("c 3\n".getBytes(UTF_8), 0, 4);
    }
    return sink.toByteArray();
  }

  @Test
  void signaturesAreNeitherLostNorGivenAway() throws IOException {
    Sealing signed = made.sealing(VerifierTest.Kind.SIGNED);
    byte[] archive = made.archive(signed, "a 1\n", "b 2\n");
    assertThrows(Mistyped.class, () -> of(archive, Sealing.NONE));
    byte[] plain = made.archive(Sealing.NONE, "a 1\n", "b 2\n");
    assertThrows(Mistyped.class, () -> of(plain, signed));
    byte[] mixed = made.goneOn(archive, Sealing.NONE, "eve 3\n");
    assertThrows(Mistyped.class, () -> of(mixed, signed));
    assertThrows(Mistyped.class, () -> of(mixed, Sealing.NONE));
    Sealing other =
        new Sealing(Optional.empty(), Optional.of(SigningKey.generate(made::some)), false);
    assertThrows(Mistyped.class, () -> of(archive, other));
    assertTrue(of(made.archive(signed, "a 1\n"), Sealing.NONE).isNothing(), "it stays signed");
  }

  /** What is said of the segments that were there is signed with the rest. */
  @Test
  void whatItStandsForIsSigned() {
    Compacted said = new Compacted(List.of(made.some(32)), 0, List.of(0L, 0L));
    for (Compacted altered :
        List.of(
            new Compacted(List.of(made.some(32)), 0, List.of(0L, 0L)),
            new Compacted(said.names(), 0, List.of(0L, 0L, 0L)))) {
      assertEquals(Verdict.Origin.PROVEN, origin(said, said));
      assertEquals(Verdict.Origin.UNKNOWN, origin(said, altered));
    }
  }

  private Verdict.Origin origin(Replaced signed, Compacted said) {
    SigningKey key = SigningKey.generate(made::some);
    byte[] id = made.some(16);
    byte[] digest = RunningDigest.empty().value();
    byte[] statement =
        Proof.statement(
            id, 0, digest, Optional.empty(), Optional.of(signed), Optional.empty(), true);
    Proof proof =
        new Proof(
            Optional.of(digest),
            Optional.of(key.sign(statement)),
            Optional.empty(),
            Optional.of(said),
            Optional.empty());
    Evidence evidence = new Evidence(List.of(key.signer()), Optional.empty(), Optional.empty());
    evidence.segment(0, id);
    byte[] name = made.some(32);
    evidence.committed(new ArchiveEvent.Committed(99, true, 0, proof, () -> name), 0);
    Restorer.Report report = new Restorer.Report(0, 0, Optional.empty(), List.of(), "", false);
    return evidence.verdict(report).origin();
  }

  /** Other lengths than those that were there give other roots, and too few are noticed at once. */
  @Test
  void whatItDoesNotStandForIsNoticed() throws IOException {
    byte[] archive = made.archive(Sealing.NONE, "a 1\n", "bb 2\n");
    Receipt receipt = made.receipt(archive);
    assertTrue(made.verdict(Optional.of(receipt), saying(0, 4L, 5L)).sound());
    assertFalse(made.verdict(Optional.of(receipt), saying(0, 5L, 4L)).sound());
    assertFalse(made.verdict(Optional.of(receipt), saying(0, 9L)).sound());
    for (byte[] wrong : List.of(saying(0, 4L, 4L), saying(0, 4L, 6L), saying(1, 5L, 5L))) {
      assertFalse(made.verdict(Optional.empty(), wrong).sound());
      assertThrows(Damaged.class, () -> of(wrong, Sealing.NONE));
    }
  }

  private byte[] saying(long before, Long... lengths) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    Compacted all = new Compacted(List.of(made.some(32)), before, List.of(lengths));
    Target target = Target.instead(all, Optional.empty(), sink);
    try (Compressor compressor = made.compressor(target, Sealing.NONE)) {
      compressor.write("a 1\nbb 2\n".getBytes(UTF_8), 0, 9);
    }
    return sink.toByteArray();
  }

  @Test
  void damageIsNeverBuried() throws IOException {
    byte[] archive = made.archive(Sealing.NONE, "port 80 of alpha\n", "port 81 of beta\n");
    String text = made.restored(archive);
    for (int at = 0; at < archive.length; at += 7) {
      byte[] damaged = archive.clone();
      damaged[at] ^= 1;
      try {
        assertEquals(text, made.restored(compacted(damaged, Sealing.NONE)), "byte " + at);
      } catch (Damaged | semlog.fault.WrongVersion e) {
        assertFalse(e.getMessage().isEmpty());
      }
    }
  }

  /** Many segments are several, each of which says what fits into a commit; one of them stays. */
  @Tag("slow")
  @Test
  void whatIsSaidFitsIntoACommit() throws IOException {
    Long[] lengths = new Long[6000];
    Arrays.fill(lengths, 0L);
    lengths[0] = 9L;
    ByteArraySink sink = new ByteArraySink();
    for (int i = 0; i < 3; i++) {
      byte[] next = saying(0, lengths);
      sink.append(next, 0, next.length);
    }
    byte[] archive = sink.toByteArray();
    byte[] compacted = compacted(archive, Sealing.NONE);
    assertEquals(2, starts(compacted).size());
    assertEquals(made.receipt(archive), made.receipt(compacted));
    assertArrayEquals(
        rest(archive, starts(archive).getLast()), rest(compacted, starts(compacted).getLast()));
    assertTrue(of(compacted, Sealing.NONE).isNothing());
  }

  private Compaction of(byte[] archive, Sealing sealing) throws IOException {
    return Compaction.of(new ByteArraySource(archive), made.access(), sealing);
  }

  private byte[] compacted(byte[] archive, Sealing sealing) throws IOException {
    Compaction compaction = of(archive, sealing);
    ByteArraySink sink = new ByteArraySink();
    compaction.write(sink, () -> made.some(16), ProvenArchives.options(sealing));
    compaction.check(new ByteArraySource(sink.toByteArray()));
    return sink.toByteArray();
  }

  private List<Long> starts(byte[] archive) throws IOException {
    return ArchiveReader.open(new ByteArraySource(archive), made.access().keyring())
        .segments()
        .stream()
        .map(segment -> segment.start())
        .toList();
  }
}
