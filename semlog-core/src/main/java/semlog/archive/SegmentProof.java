package semlog.archive;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.seal.CommitKey;
import semlog.seal.RunningDigest;
import semlog.seal.Signer;

/** What the commits of a segment under way are to say of its lines. For use by one thread. */
public final class SegmentProof {
  private final byte[] id;
  private final Chain chain;
  private final long rawBytesBefore;
  private final Optional<byte[]> predecessor;
  private final Optional<CommitKey> key;
  private final Optional<RunningDigest> digest;
  private final Optional<Replaced> replaced;
  private final boolean tail;
  private long rawBytes;

  private SegmentProof(
      byte[] id,
      Chain chain,
      long rawBytesBefore,
      Optional<byte[]> predecessor,
      Optional<CommitKey> key,
      Optional<RunningDigest> digest,
      Optional<Replaced> replaced,
      boolean tail) {
    this.id = id;
    this.chain = chain;
    this.rawBytesBefore = rawBytesBefore;
    this.predecessor = predecessor;
    this.key = key;
    this.digest = digest;
    this.replaced = replaced;
    this.tail = tail;
  }

  /** Nothing. */
  static SegmentProof none() {
    return new SegmentProof(
        new byte[0],
        Chain.beginning(),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /**
   * With a key a signed digest of the lines.
   *
   * @param id of the segment
   * @param chain is told of each commit
   * @param linked whether it is said that the segment goes on what was written before
   * @param key signs each commit
   */
  public static SegmentProof of(byte[] id, Chain chain, boolean linked, Optional<CommitKey> key) {
    Optional<byte[]> predecessor = linked ? chain.last() : Optional.empty();
    return of(id, chain, predecessor, key, Optional.empty());
  }

  /**
   * The same of a segment that stands for others.
   *
   * @param chain ends with what the first of them went on, if it went on something
   */
  public static SegmentProof of(
      byte[] id, Chain chain, Optional<CommitKey> key, Replaced replaced) {
    return of(id, chain, chain.last(), key, Optional.of(replaced));
  }

  private static SegmentProof of(
      byte[] id,
      Chain chain,
      Optional<byte[]> predecessor,
      Optional<CommitKey> key,
      Optional<Replaced> replaced) {
    Optional<RunningDigest> digest = key.map(_ -> RunningDigest.empty());
    return new SegmentProof(id, chain, chain.rawBytes(), predecessor, key, digest, replaced, false);
  }

  /** The same for the tail that goes on with the segment. */
  public SegmentProof ofTail() {
    Optional<RunningDigest> goingOn = digest.map(RunningDigest::copy);
    SegmentProof after =
        new SegmentProof(id, chain, rawBytesBefore, predecessor, key, goingOn, replaced, true);
    after.rawBytes = rawBytes;
    return after;
  }

  /** Takes the raw bytes of the next block. */
  public void take(byte[] text, int length) {
    digest.ifPresent(running -> running.add(text, 0, length));
    rawBytes += length;
  }

  /** Whether a commit is to come before any line, since it says how they are read. */
  public boolean comesFirst() {
    return replaced.filter(Compacted.class::isInstance).isPresent();
  }

  /** What a commit is to say now. */
  Proof now(boolean first, boolean closed) {
    Optional<byte[]> value = digest.map(RunningDigest::value);
    Optional<Signer> next = tail ? Optional.empty() : key.flatMap(CommitKey::next);
    return new Proof(
        value,
        value.map(
            of -> sign(Proof.statement(id, rawBytes, of, predecessor, replaced, next, closed))),
        first && !tail ? predecessor : Optional.empty(),
        replaced,
        next);
  }

  private byte[] sign(byte[] statement) {
    return key.orElseThrow().sign(statement);
  }

  /** A commit is about to be written. */
  void committing(byte[] segment, int kindAndFlags, long ordinal, byte[] body) throws IOException {
    Supplier<byte[]> name = Proof.naming(segment, kindAndFlags, ordinal, body);
    chain.going(name, rawBytesBefore + rawBytes);
    if (!tail) {
      if (key.isPresent()) {
        key.get().committing(name.get());
      }
      chain.went(name, rawBytesBefore + rawBytes);
    }
  }

  /** What was written last is durable. */
  void committed() throws IOException {
    if (!tail && key.isPresent()) {
      key.get().committed();
    }
  }
}
