package semlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import semlog.archive.ArchiveEvent;
import semlog.archive.ArchiveReader;
import semlog.archive.ArchiveScanner;
import semlog.archive.ArchiveWriter;
import semlog.archive.Dropped;
import semlog.archive.SegmentProof;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.fault.Damaged;
import semlog.fault.WrongKey;
import semlog.seal.Keyring;
import semlog.seal.Lock;
import semlog.seal.Signer;
import semlog.seal.SigningKey;
import semlog.seal.X25519Identity;

/** What is left of an archive without its oldest segments is proven as before. */
final class DroppingTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final Random random = new Random(29);
  private final X25519Identity owner = X25519Identity.generate(this::some);
  private final SigningKey key = SigningKey.generate(this::some);
  private final Access access = new Access(Optional.empty(), Keyring.of(List.of(owner)));
  private Optional<Receipt> expected = Optional.empty();
  private List<Signer> signers = List.of();

  @ParameterizedTest
  @EnumSource
  void receiptsAndChainsHoldForWhatIsLeft(VerifierTest.Kind kind) throws IOException {
    byte[] two = archive(sealing(kind), day(20), day(21));
    byte[] four = goneOn(two, sealing(kind), day(22), day(23));
    Receipt early = verdict(two).receipt().orElseThrow();
    Receipt late = verdict(four).receipt().orElseThrow();
    byte[] left = dropped(four, NOON, sealing(kind));
    assertEquals(day(22) + day(23), restored(left));
    byte[] again = dropped(left, NOON.plusSeconds(86_400), sealing(kind));
    assertEquals(day(23), restored(again));
    Map<byte[], Integer> droppedLines =
        Map.of(left, 6, again, 9, goneOn(again, sealing(kind), day(24)), 9);
    for (byte[] archive : droppedLines.keySet()) {
      expected = Optional.of(late);
      signers = List.of(key.signer());
      Verdict verdict = verdict(archive);
      assertTrue(verdict.complete(), verdict::toString);
      assertFalse(verdict.goesOn());
      boolean signed = kind == VerifierTest.Kind.SIGNED || kind == VerifierTest.Kind.BOTH;
      assertEquals(signed ? Verdict.Origin.PROVEN : Verdict.Origin.UNSIGNED, verdict.origin());
      assertEquals((long) droppedLines.get(archive), verdict.droppedLines());
      expected = Optional.of(early);
      assertEquals(
          List.of("the receipt cannot be held against it, since its lines were dropped"),
          verdict(archive).altered());
      expected = Optional.empty();
    }
  }

  @Test
  void somebodyElseCannotDrop() throws IOException {
    signers = List.of(key.signer());
    byte[] archive = archive(sealing(VerifierTest.Kind.SIGNED), day(20), day(22), day(23));
    byte[] unsigned = dropped(archive, NOON, Sealing.NONE);
    assertEquals(Verdict.Origin.UNSIGNED, verdict(unsigned).origin());
    SigningKey other = SigningKey.generate(this::some);
    Sealing byAnother = new Sealing(Optional.empty(), Optional.of(other), false);
    byte[] signed = dropped(archive, NOON, byAnother);
    assertEquals(Verdict.Origin.UNKNOWN, verdict(signed).origin());
  }

  /** The tombstone of one archive says nothing of another one. */
  @Test
  void aTombstoneCannotBePutElsewhere() throws IOException {
    Sealing sealing = sealing(VerifierTest.Kind.SIGNED);
    byte[] archive = archive(sealing, day(20), day(21), day(22), day(23));
    byte[] later = dropped(archive, NOON, sealing);
    byte[] sooner = dropped(archive, NOON.minusSeconds(86_400), sealing);
    int grave = later.length - tail(archive, 2);
    int soonerGrave = sooner.length - tail(archive, 1);
    ByteArraySink mixed = new ByteArraySink();
    mixed.append(sooner, 0, soonerGrave);
    mixed.append(later, grave, later.length - grave);
    List<String> altered = verdict(mixed.toByteArray()).altered();
    assertTrue(altered.getFirst().contains("goes on something else"), altered::toString);
  }

  @Test
  void aSegmentWithLinesIsNoTombstone() throws IOException {
    byte[] archive = archive(Sealing.NONE, day(20));
    Receipt receipt = verdict(archive).receipt().orElseThrow();
    Dropped dropped = new Dropped(receipt.root(), some(32), 1, 3, receipt.bytes());
    ByteArraySink sink = new ByteArraySink();
    byte[] id = some(16);
    SegmentProof proof = SegmentProof.of(id, Optional.empty(), Optional.empty(), dropped);
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
    assertFalse(verdict(sink.toByteArray()).sound());
  }

  @Test
  void whatHasNoTimeOrIsDamagedOrSealedForOthersStays() throws IOException {
    byte[] timeless = archive(Sealing.NONE, "a 1\n", day(20), day(23));
    assertTrue(dropping(timeless, NOON, access).isNothing());
    byte[] last = archive(Sealing.NONE, day(20));
    assertTrue(dropping(last, NOON, access).isNothing());
    byte[] damaged = archive(Sealing.NONE, day(20), day(23));
    for (int at = 23; at < damaged.length - tail(damaged, 1); at += 7) {
      damaged[at] ^= 1;
      assertTrue(stays(damaged), "byte " + at);
      damaged[at] ^= 1;
    }
    byte[] sealed = archive(sealing(VerifierTest.Kind.SEALED), day(20), day(23));
    assertThrows(WrongKey.class, () -> dropping(sealed, NOON, Access.PLAIN));
  }

  /** Bytes of the segments from a number on. */
  private static int tail(byte[] archive, int from) throws IOException {
    return archive.length
        - (int) ArchiveReader.open(new ByteArraySource(archive)).segments().get(from).start();
  }

  private boolean stays(byte[] archive) throws IOException {
    try {
      Dropping dropping = dropping(archive, NOON, access);
      if (!dropping.isNothing()) {
        dropping.write(new ByteArraySink(), some(16), Sealing.NONE);
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
    Dropping dropping = dropping(archive, time, access);
    assertFalse(dropping.isNothing());
    ByteArraySink left = new ByteArraySink();
    dropping.write(left, some(16), sealing);
    return left.toByteArray();
  }

  private Verdict verdict(byte[] archive) throws IOException {
    return new Verifier(access, signers)
        .verify(new ByteArrayInputStream(archive), Optional.empty(), expected);
  }

  private String restored(byte[] archive) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Restorer.restore(new ByteArrayInputStream(archive), Optional.empty(), access, out);
    return out.toString(UTF_8);
  }

  private Sealing sealing(VerifierTest.Kind kind) {
    boolean seals = kind == VerifierTest.Kind.SEALED || kind == VerifierTest.Kind.BOTH;
    boolean signs = kind == VerifierTest.Kind.SIGNED || kind == VerifierTest.Kind.BOTH;
    return new Sealing(
        seals ? Optional.of(new Lock(List.of(owner.recipient()), this::some)) : Optional.empty(),
        signs ? Optional.of(key) : Optional.empty(),
        false);
  }

  private byte[] archive(Sealing sealing, String... texts) throws IOException {
    return goneOn(new byte[0], sealing, texts);
  }

  private byte[] goneOn(byte[] archive, Sealing sealing, String... texts) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    sink.append(archive, 0, archive.length);
    Target target = Target.after(new ByteArraySource(archive), sink, Optional.empty());
    for (String text : texts) {
      CompressionOptions options = new CompressionOptions(1, 1, 1).with(sealing);
      try (Compressor compressor =
          new Compressor(target, () -> some(16), options, Optional.empty())) {
        compressor.write(text.getBytes(UTF_8), 0, text.length());
      }
    }
    return sink.toByteArray();
  }

  private byte[] some(int count) {
    byte[] made = new byte[count];
    random.nextBytes(made);
    return made;
  }
}
