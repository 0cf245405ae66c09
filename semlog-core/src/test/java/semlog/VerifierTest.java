package semlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.archive.ArchiveEvent;
import semlog.archive.ArchiveScanner;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.fault.Fault;
import semlog.fault.Mistyped;
import semlog.seal.Keyring;
import semlog.seal.Lock;
import semlog.seal.Signer;
import semlog.seal.SigningKey;
import semlog.seal.X25519Identity;

/** What somebody does to an archive, and what is said of it afterwards. */
final class VerifierTest {
  /** How an archive is protected. */
  enum Kind {
    PLAIN,
    SEALED,
    SIGNED,
    BOTH
  }

  private final Random random = new Random(17);
  private final X25519Identity owner = X25519Identity.generate(this::some);
  private final SigningKey key = SigningKey.generate(this::some);
  private final SigningKey otherKey = SigningKey.generate(this::some);
  private final Access access = new Access(Optional.empty(), Keyring.of(List.of(owner)));
  private Optional<Receipt> expected = Optional.empty();
  private List<Signer> signers = List.of(key.signer());

  @ParameterizedTest
  @EnumSource
  void whatWasWrittenIsComplete(Kind kind) throws IOException {
    byte[] archive = archive(sealing(kind), "a 1\n", "b 2\n", "c 3");
    Verdict verdict = verdict(archive);
    assertTrue(verdict.complete(), verdict::toString);
    assertEquals(3, verdict.segments());
    assertEquals(3, verdict.lines());
    boolean signed = kind == Kind.SIGNED || kind == Kind.BOTH;
    assertEquals(signed ? Verdict.Origin.PROVEN : Verdict.Origin.UNSIGNED, verdict.origin());
    signers = List.of(otherKey.signer());
    assertEquals(
        signed ? Verdict.Origin.UNKNOWN : Verdict.Origin.UNSIGNED, verdict(archive).origin());
  }

  /** Receipts that were taken while lines were in the tail hold wherever they are later. */
  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void receiptsHoldWhenLinesMoveFromTheTailToABlock(Kind kind) throws IOException {
    CrashingDisk disk = CrashingDisk.failingAfter(Long.MAX_VALUE);
    List<Receipt> receipts = new ArrayList<>();
    Compressor killed = compressor(disk, sealing(kind));
    Compressor last = compressor(disk, sealing(kind));
    for (Compressor writer : List.of(killed, last)) {
      if (writer == last) {
        adopt(disk);
      }
      for (int flush = 0; flush < 3; flush++) {
        byte[] text = lines(400_000 + random.nextInt(100_000));
        writer.write(text, 0, text.length);
        writer.flush();
        receipts.add(verdict(disk).receipt().orElseThrow());
      }
      assertEquals(Optional.empty(), firstBroken(disk, receipts));
    }
    last.close();
    assertEquals(Optional.empty(), firstBroken(disk, receipts));
    assertFalse(verdict(disk).complete(), "the first writer was killed");
  }

  /** A tail from which too much was learnt goes on in another segment. */
  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void aTailOfSeveralSegmentsIsOne(Kind kind) throws IOException {
    CrashingDisk disk = CrashingDisk.failingAfter(Long.MAX_VALUE);
    CompressionOptions options = new CompressionOptions(1, 1, 512 << 20).with(sealing(kind));
    Target target = Target.of(disk.archive(), Optional.of(disk.tails()));
    Compressor killed = new Compressor(target, () -> some(16), options, Optional.empty());
    int written = 0;
    for (int flush = 0; flush < 5; flush++) {
      byte[] text = words(900_000);
      killed.write(text, 0, text.length);
      killed.flush();
      written += text.length;
    }
    Verdict live = verdict(disk);
    assertTrue(live.sound(), live::toString);
    assertEquals(written, live.receipt().orElseThrow().bytes());
    byte[] tail = disk.tailBytes().orElseThrow();
    assertTrue(segments(tail).size() > 5, "commits of the tail");
    adopt(disk);
    expected = live.receipt();
    Verdict adopted = verdict(disk);
    assertTrue(adopted.sound(), adopted::toString);
    assertEquals(1, adopted.segments());
    assertEquals(live.lines(), adopted.lines());
  }

  /** Lines with a long word each that no other one has, so that they are not too many. */
  private byte[] words(int bytes) {
    StringBuilder text = new StringBuilder();
    while (text.length() < bytes) {
      text.append("session of ");
      for (int letter = 100; letter > 0; letter--) {
        text.append((char) ('a' + random.nextInt(26)));
      }
      text.append(" closed\n");
    }
    return text.toString().getBytes(UTF_8);
  }

  /** CVE-2023-31438: a sealed log that was cut back, and gone on with, looked whole. */
  @ParameterizedTest
  @EnumSource
  void whatIsCutBackIsFoundByAReceiptEvenWhenSomebodyGoesOn(Kind kind) throws IOException {
    byte[] archive = flushed(sealing(kind), "a 1\n", "b 2\n", "c 3\n");
    Receipt kept = verdict(archive).receipt().orElseThrow();
    int cut = (int) commits(archive).get(1).position();
    byte[] shorter = Arrays.copyOf(archive, cut);
    Verdict verdict = verdict(shorter);
    assertTrue(verdict.sound() && !verdict.complete(), "it was like that once");
    assertEquals(2, verdict.lines());
    expected = Optional.of(kept);
    assertEquals(
        List.of("was cut back: the receipt is for 12 bytes of lines, and 8 are there"),
        verdict(shorter).altered());
    byte[] longer = goneOn(shorter, sealing(kind), "c 4\n", "d 5\n");
    assertEquals(
        List.of("the first 12 bytes of its lines are not those of the receipt"),
        verdict(longer).altered());
    assertTrue(verdict(goneOn(archive, sealing(kind), "d 5\n")).sound());
  }

  /** CVE-2023-31439: past events of a sealed log could be changed, and the rest adjusted. */
  @Test
  void whoHasNotTheKeyCannotAdjustTheRest() throws IOException {
    Sealing signed = sealing(Kind.SIGNED);
    byte[] archive = archive(signed, "user root 1\n", "user bob 2\n");
    expected = verdict(archive).receipt();
    byte[] forged = archive(Sealing.NONE, "user eve 1\n", "user bob 2\n");
    assertEquals(Verdict.Origin.UNSIGNED, verdict(forged).origin());
    byte[] byAnother =
        archive(new Sealing(Optional.empty(), Optional.of(otherKey), false), "user eve 1\n");
    assertEquals(Verdict.Origin.UNKNOWN, verdict(byAnother).origin());
    List<String> altered = verdict(byAnother).altered();
    assertTrue(altered.getFirst().startsWith("was cut back"), altered::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2", "0,2", "0,2,1", "0,1,1,2", "0,1,2,0"})
  void segmentsCannotBeRemovedRepeatedOrMoved(String order) throws IOException {
    for (Kind kind : List.of(Kind.SEALED, Kind.SIGNED, Kind.BOTH)) {
      byte[] archive = archive(sealing(kind), "a 1\n", "b 2\n", "c 3\n");
      List<byte[]> segments = segments(archive);
      ByteArraySink sink = new ByteArraySink();
      for (String index : order.split(",", -1)) {
        byte[] segment = segments.get(Integer.parseInt(index));
        sink.append(segment, 0, segment.length);
      }
      Verdict verdict = verdict(sink.toByteArray());
      boolean said = !verdict.sound() || (order.startsWith("1") && verdict.goesOn());
      assertTrue(said, kind + ": " + verdict);
    }
  }

  @Test
  void archivesThatGoOnOneAnotherAreVerifiedInOrder() throws IOException {
    List<byte[]> files = segments(archive(sealing(Kind.SIGNED), "a 1\n", "b 2\n", "c 3\n"));
    assertEquals("ok ok ok", judged(files.get(0), files.get(1), files.get(2)));
    assertEquals("ok goes on another ok", judged(files.get(1), files.get(2)));
    assertEquals("ok altered", judged(files.get(0), files.get(2)));
  }

  /** Where a table gets other columns, the same writer begins another segment. */
  @ParameterizedTest
  @EnumSource
  void segmentsOfOneWriterGoOnOneAnother(Kind kind) throws IOException {
    String table = "#Fields: date time c-ip\n2026-11-21 00:00:02 203.0.113.9\n";
    byte[] archive = flushed(sealing(kind), table, table.replace("c-ip", "s-ip"));
    Verdict verdict = verdict(archive);
    assertEquals(2, verdict.segments());
    assertTrue(verdict.sound(), verdict::toString);
    byte[] second = Arrays.copyOfRange(archive, archive.length - second(archive), archive.length);
    assertEquals(kind != Kind.PLAIN, verdict(second).goesOn());
  }

  private int second(byte[] archive) throws IOException {
    List<ArchiveEvent.Committed> commits = commits(archive);
    return archive.length - (int) commits.get(commits.size() - 2).position();
  }

  @Test
  void archivesAreConcatenatedAsBefore() throws IOException {
    byte[] one = archive(sealing(Kind.SIGNED), "a 1\n");
    byte[] both = goneOn(one, Sealing.NONE, "b 2\n");
    assertTrue(verdict(both).complete(), "a plain segment says nothing of what is before it");
    assertEquals(Verdict.Origin.UNSIGNED, verdict(both).origin());
    ByteArraySink sink = new ByteArraySink();
    for (byte[] part : List.of(one, archive(sealing(Kind.SIGNED), "b 2\n"))) {
      sink.append(part, 0, part.length);
    }
    assertTrue(verdict(sink.toByteArray()).complete());
    assertEquals(Verdict.Origin.PROVEN, verdict(sink.toByteArray()).origin());
  }

  @Tag("slow")
  @Test
  void everyFlippedBitOfASignedArchiveIsNoticed() throws IOException {
    byte[] archive = archive(sealing(Kind.SIGNED), "port 80 of alpha\n", "port 81 of beta\n");
    for (int bit = 0; bit < 8 * archive.length; bit += 7) {
      byte[] altered = archive.clone();
      altered[bit / 8] ^= (byte) (1 << bit % 8);
      assertFalse(isProven(altered), "bit " + bit);
    }
    for (int length = 0; length < archive.length; length++) {
      assertFalse(isProven(Arrays.copyOf(archive, length)), "cut at " + length);
    }
  }

  @Test
  void lostLinesAreSaidOnceAndWhatTheyCost() throws IOException {
    byte[] archive = archive(sealing(Kind.SIGNED), "a 1\n", "b 2\n", "c 3\n");
    expected = verdict(archive).receipt();
    byte[] damaged = archive.clone();
    damaged[segments(archive).getFirst().length + 30] ^= 1;
    Verdict verdict = verdict(damaged);
    assertEquals(1, verdict.report().damages().size(), verdict::toString);
    assertEquals(
        List.of("the receipt cannot be held against it, since lines are missing"),
        verdict.altered());
    assertTrue(verdict.receipt().isEmpty());
  }

  @Test
  void receiptsAreText() {
    Receipt receipt = new Receipt(12, HexFormat.of().parseHex("0f".repeat(32)));
    assertEquals("12:" + "0f".repeat(32), receipt.toString());
    assertEquals(receipt, Receipt.parse(receipt + "\n"));
    for (String wrong : List.of("", "12", "12:0f", "-1:" + "0f".repeat(32), receipt + "0")) {
      assertThrows(Mistyped.class, () -> Receipt.parse(wrong));
    }
  }

  private boolean isProven(byte[] archive) throws IOException {
    try {
      Verdict verdict = verdict(archive);
      return verdict.complete()
          && verdict.origin() == Verdict.Origin.PROVEN
          && verdict.lines() == 2;
    } catch (Fault e) {
      return false;
    }
  }

  private String judged(byte[]... files) throws IOException {
    Verifier verifier = new Verifier(access, signers);
    List<String> said = new ArrayList<>();
    for (byte[] file : files) {
      Verdict verdict =
          verifier.verify(new ByteArrayInputStream(file), Optional.empty(), Optional.empty());
      said.add(verdict.sound() ? "ok" + (verdict.goesOn() ? " goes on another" : "") : "altered");
    }
    return String.join(" ", said);
  }

  private Verdict verdict(byte[] archive) throws IOException {
    return new Verifier(access, signers)
        .verify(new ByteArrayInputStream(archive), Optional.empty(), expected);
  }

  private Verdict verdict(CrashingDisk disk) throws IOException {
    Optional<InputStream> tail = disk.tailBytes().map(ByteArrayInputStream::new);
    return new Verifier(access, signers)
        .verify(new ByteArrayInputStream(disk.archiveBytes()), tail, expected);
  }

  private Optional<Receipt> firstBroken(CrashingDisk disk, List<Receipt> receipts)
      throws IOException {
    for (Receipt receipt : receipts) {
      expected = Optional.of(receipt);
      Verdict verdict = verdict(disk);
      expected = Optional.empty();
      if (!verdict.sound()) {
        return Optional.of(receipt);
      }
    }
    return Optional.empty();
  }

  private Sealing sealing(Kind kind) {
    boolean seals = kind == Kind.SEALED || kind == Kind.BOTH;
    boolean signs = kind == Kind.SIGNED || kind == Kind.BOTH;
    return new Sealing(
        seals ? Optional.of(new Lock(List.of(owner.recipient()), this::some)) : Optional.empty(),
        signs ? Optional.of(key) : Optional.empty(),
        false);
  }

  /** An archive of a segment for each text. */
  private byte[] archive(Sealing sealing, String... texts) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    write(Target.of(sink), sealing, texts);
    return sink.toByteArray();
  }

  private byte[] goneOn(byte[] archive, Sealing sealing, String... texts) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    sink.append(archive, 0, archive.length);
    write(Target.after(new ByteArraySource(archive), sink, Optional.empty()), sealing, texts);
    return sink.toByteArray();
  }

  private void write(Target target, Sealing sealing, String... texts) throws IOException {
    for (String text : texts) {
      try (Compressor compressor = compressor(target, sealing)) {
        compressor.write(text.getBytes(UTF_8), 0, text.length());
      }
    }
  }

  /** An archive of one segment, open, with a commit behind each text. */
  private byte[] flushed(Sealing sealing, String... texts) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    Compressor compressor = compressor(Target.of(sink), sealing);
    for (String text : texts) {
      compressor.write(text.getBytes(UTF_8), 0, text.length());
      compressor.flush();
    }
    compressor.abandon();
    return sink.toByteArray();
  }

  private Compressor compressor(CrashingDisk disk, Sealing sealing) {
    return compressor(Target.of(disk.archive(), Optional.of(disk.tails())), sealing);
  }

  private Compressor compressor(Target target, Sealing sealing) {
    CompressionOptions options = new CompressionOptions(1, 1, 1).with(sealing);
    return new Compressor(target, () -> some(16), options, Optional.empty());
  }

  static void adopt(CrashingDisk disk) throws IOException {
    LeftTail.adopt(
        new ByteArraySource(disk.archiveBytes()),
        new ByteArraySource(disk.tailBytes().orElseThrow()),
        disk.archive(),
        disk.tails());
  }

  private List<ArchiveEvent.Committed> commits(byte[] archive) throws IOException {
    return commits(archive, access.keyring());
  }

  static List<ArchiveEvent.Committed> commits(byte[] archive, Keyring keyring) throws IOException {
    List<ArchiveEvent.Committed> commits = new ArrayList<>();
    ArchiveScanner scanner = ArchiveScanner.over(new ByteArrayInputStream(archive), keyring);
    ArchiveEvent event = scanner.next();
    while (!(event instanceof ArchiveEvent.End)) {
      if (event instanceof ArchiveEvent.Committed commit) {
        commits.add(commit);
      }
      event = scanner.next();
    }
    return commits;
  }

  private List<byte[]> segments(byte[] archive) throws IOException {
    List<byte[]> segments = new ArrayList<>();
    int from = 0;
    for (ArchiveEvent.Committed commit : commits(archive)) {
      segments.add(Arrays.copyOfRange(archive, from, (int) commit.position()));
      from = (int) commit.position();
    }
    return segments;
  }

  private byte[] lines(int bytes) {
    StringBuilder text = new StringBuilder();
    while (text.length() < bytes) {
      text.append("request ").append(random.nextInt(1000)).append(" came and went its usual way\n");
    }
    return text.toString().getBytes(UTF_8);
  }

  private byte[] some(int count) {
    byte[] made = new byte[count];
    random.nextBytes(made);
    return made;
  }
}
