package semlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import semlog.archive.ArchiveEvent;
import semlog.archive.Proof;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.fault.Mistyped;
import semlog.seal.CommitKey;
import semlog.seal.EvolvingKey;
import semlog.seal.Keyring;
import semlog.seal.RunningDigest;
import semlog.seal.Signer;
import semlog.seal.SigningKey;

/** What somebody who has stolen a key that evolves can do to what was signed before. */
final class EvolvingKeyTest {
  private final Random random = new Random(37);

  /** What the file of the key had, each time. */
  private final List<String> kept = new ArrayList<>();

  private final EvolvingKey key = EvolvingKey.generate(this::some, kept::add);
  private final Signer first = key.signer();

  @Test
  void eachCommitIsSignedByTheKeyThatTheOneBeforeNames() throws IOException {
    byte[] archive = goneOn(new byte[0], key, "a 1\n", "b 2\n");
    Verdict verdict = verdict(archive);
    assertTrue(verdict.sound(), verdict::toString);
    assertEquals(Verdict.Origin.PROVEN, verdict.origin());
    assertEquals(key.signer().toString(), verdict.next().orElseThrow().toString());
    byte[] longer = goneOn(archive, key, "c 3\n");
    assertEquals(Verdict.Origin.PROVEN, verdict(longer).origin());
    assertEquals(3, verdict(longer).lines());
    Verifier others = new Verifier(Access.PLAIN, List.of(key.signer()));
    assertEquals(Verdict.Origin.UNKNOWN, verdict(others, longer).origin());
  }

  /** CVE-2023-31438: what is cut back must not be gone on with by a later key. */
  @Test
  void whatIsCutBackCannotBeGoneOnWith() throws IOException {
    byte[] archive = goneOn(new byte[0], key, "a 1\n", "b 2\n", "c 3\n", "d 4\n");
    EvolvingKey stolen = stolen();
    List<ArchiveEvent.Committed> commits = commits(archive);
    for (int left = 1; left < commits.size(); left++) {
      byte[] cut = Arrays.copyOf(archive, (int) commits.get(left - 1).position());
      Verdict verdict = verdict(goneOn(cut, stolen(), "e 5\n"));
      assertFalse(verdict.sound(), left + " commits");
      assertTrue(verdict.altered().getFirst().contains("not signed with the key that was to be"));
      assertFalse(verdict.origin() == Verdict.Origin.PROVEN);
    }
    assertEquals(Verdict.Origin.PROVEN, verdict(goneOn(archive, stolen, "e 5\n")).origin());
    Receipt kept = verdict(archive).receipt().orElseThrow();
    byte[] shorter = Arrays.copyOf(archive, (int) commits.get(1).position());
    assertTrue(
        verdict(shorter).sound(), "it was like that once: only what is kept elsewhere tells");
    Verdict told =
        new Verifier(Access.PLAIN, List.of(first))
            .verify(new ByteArrayInputStream(shorter), Optional.empty(), Optional.of(kept));
    assertFalse(told.sound());
  }

  /** CVE-2023-31439: what is behind the last seal must not pass for sealed. */
  @Test
  void whatIsBehindTheLastSignatureIsNotProven() throws IOException {
    byte[] archive = goneOn(new byte[0], key, "a 1\n");
    SigningKey other = SigningKey.generate(this::some);
    for (Optional<CommitKey> by :
        List.of(Optional.<CommitKey>empty(), Optional.<CommitKey>of(other))) {
      Verdict verdict = verdict(goneOn(archive, by, "root 2\n"));
      assertFalse(verdict.origin() == Verdict.Origin.PROVEN, by::toString);
    }
    List<ArchiveEvent.Committed> commits = commits(goneOn(archive, key, "b 2\n", "c 3\n"));
    assertEquals(
        commits.size(), commits.stream().filter(c -> c.proof().next().isPresent()).count());
  }

  /** A commit of the same segment that leaves the chain is whoever's it is. */
  @Test
  void whoLeavesTheChainIsNotItsOwner() {
    SigningKey other = SigningKey.generate(this::some);
    Evidence evidence = new Evidence(List.of(first), Optional.empty(), Optional.empty());
    byte[] id = some(16);
    evidence.segment(0, id);
    evidence.committed(commit(id, key, key.next()), 0);
    evidence.committed(commit(id, other, Optional.empty()), 0);
    Restorer.Report report = new Restorer.Report(0, 0, Optional.empty(), List.of(), "", false);
    assertEquals(Verdict.Origin.UNKNOWN, evidence.verdict(report).origin());
  }

  private ArchiveEvent.Committed commit(byte[] id, CommitKey by, Optional<Signer> next) {
    byte[] digest = RunningDigest.empty().value();
    byte[] statement =
        Proof.statement(id, 0, digest, Optional.empty(), Optional.empty(), next, false);
    Proof proof =
        new Proof(
            Optional.of(digest),
            Optional.of(by.sign(statement)),
            Optional.empty(),
            Optional.empty(),
            next);
    byte[] name = some(32);
    return new ArchiveEvent.Committed(99, false, 0, proof, () -> name);
  }

  @Test
  void linesOfBeforeCannotBeWrittenAnew() throws IOException {
    goneOn(new byte[0], key, "root 1\n", "b 2\n");
    byte[] forged = goneOn(new byte[0], stolen(), "nobody 1\n", "b 2\n");
    assertEquals(Verdict.Origin.UNKNOWN, verdict(forged).origin());
  }

  @Test
  void archivesInOrderAreProvenFromTheFirstKey() throws IOException {
    byte[] one = goneOn(new byte[0], key, "a 1\n");
    byte[] two = goneOn(new byte[0], key, "b 2\n");
    byte[] three = goneOn(new byte[0], key, "c 3\n");
    Verifier verifier = new Verifier(Access.PLAIN, List.of(first));
    for (byte[] archive : List.of(one, two, three)) {
      assertEquals(Verdict.Origin.PROVEN, verdict(verifier, archive).origin());
    }
    Verifier without = new Verifier(Access.PLAIN, List.of(first));
    assertTrue(verdict(without, one).sound());
    assertFalse(verdict(without, three).sound());
  }

  /** Whenever a writer was stopped, its file and its archive fit together. */
  @Test
  void aKeyGoesOnWhereverItsWriterWasStopped() throws IOException {
    byte[] archive = goneOn(new byte[0], key, "a 1\n", "b 2\n");
    List<ArchiveEvent.Committed> commits = commits(archive);
    for (int state = 0; state < kept.size(); state++) {
      boolean pending = kept.get(state).contains("pending");
      for (int made = state / 2; made <= state / 2 + (pending ? 1 : 0); made++) {
        byte[] left =
            Arrays.copyOf(archive, made == 0 ? 0 : (int) commits.get(made - 1).position());
        EvolvingKey read = EvolvingKey.parse("# comment\n" + kept.get(state), "key", _ -> {});
        int there = made + (pending ? 0 : 1);
        left = pending ? left : Arrays.copyOf(archive, (int) commits.get(there - 1).position());
        Verdict verdict = verdict(goneOn(left, read, "c 3\n"));
        assertEquals(Verdict.Origin.PROVEN, verdict.origin(), state + ", " + made);
      }
    }
  }

  @Test
  void aKeyIsText() {
    assertTrue(EvolvingKey.isOne("# x\n" + key.secretText()));
    assertFalse(EvolvingKey.isOne(SigningKey.generate(this::some).secretText()));
    assertFalse(key.toString().contains(key.secretText().strip()));
    for (String wrong :
        List.of("x\n", key.secretText() + "pending 00\n", "SLC-EVOLVING-KEY-1Q\n")) {
      assertThrows(Mistyped.class, () -> EvolvingKey.parse(wrong, "key", kept::add));
    }
  }

  /** The key as whoever steals its file now has it. */
  private EvolvingKey stolen() {
    return EvolvingKey.parse(kept.getLast(), "key", _ -> {});
  }

  private byte[] goneOn(byte[] archive, CommitKey by, String... texts) throws IOException {
    return goneOn(archive, Optional.of(by), texts);
  }

  /** An archive with a segment of a commit behind each text. */
  private byte[] goneOn(byte[] archive, Optional<CommitKey> by, String... texts)
      throws IOException {
    ByteArraySink sink = new ByteArraySink();
    sink.append(archive, 0, archive.length);
    Target target = Target.after(new ByteArraySource(archive), sink, Optional.empty());
    Sealing sealing = new Sealing(Optional.empty(), by, false);
    target.goOn(sealing);
    CompressionOptions options = new CompressionOptions(1, 1, 1).with(sealing);
    Compressor compressor = new Compressor(target, () -> some(16), options, Optional.empty());
    for (String text : texts) {
      compressor.write(text.getBytes(UTF_8), 0, text.length());
      compressor.flush();
    }
    compressor.abandon();
    return sink.toByteArray();
  }

  private Verdict verdict(byte[] archive) throws IOException {
    return verdict(new Verifier(Access.PLAIN, List.of(first)), archive);
  }

  private static Verdict verdict(Verifier verifier, byte[] archive) throws IOException {
    return verifier.verify(new ByteArrayInputStream(archive), Optional.empty(), Optional.empty());
  }

  private static List<ArchiveEvent.Committed> commits(byte[] archive) throws IOException {
    return VerifierTest.commits(archive, Keyring.none());
  }

  private byte[] some(int count) {
    byte[] made = new byte[count];
    random.nextBytes(made);
    return made;
  }
}
