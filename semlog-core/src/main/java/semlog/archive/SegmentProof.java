package semlog.archive;

import java.util.Optional;
import semlog.seal.RunningDigest;
import semlog.seal.SigningKey;

/** What the commits of a segment under way are to say of its lines. For use by one thread. */
public final class SegmentProof {
  private final byte[] id;
  private final Chain chain;
  private final Optional<byte[]> predecessor;
  private final Optional<SigningKey> key;
  private final Optional<RunningDigest> digest;
  private final boolean tail;
  private long rawBytes;

  private SegmentProof(
      byte[] id,
      Chain chain,
      Optional<byte[]> predecessor,
      Optional<SigningKey> key,
      Optional<RunningDigest> digest,
      boolean tail) {
    this.id = id;
    this.chain = chain;
    this.predecessor = predecessor;
    this.key = key;
    this.digest = digest;
    this.tail = tail;
  }

  /** Nothing. */
  static SegmentProof none() {
    return new SegmentProof(
        new byte[0],
        Chain.beginning(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /**
   * That the segment goes on what was written before, and with a key a signed digest of the lines.
   *
   * @param id of the segment
   * @param chain is told of each commit
   * @param key signs each commit
   */
  public static SegmentProof of(byte[] id, Chain chain, Optional<SigningKey> key) {
    return new SegmentProof(
        id, chain, chain.last(), key, key.map(_ -> RunningDigest.empty()), false);
  }

  /** The same for the tail that goes on with the segment. */
  public SegmentProof ofTail() {
    Optional<RunningDigest> goingOn = digest.map(RunningDigest::copy);
    SegmentProof after = new SegmentProof(id, Chain.beginning(), predecessor, key, goingOn, true);
    after.rawBytes = rawBytes;
    return after;
  }

  /** Takes the raw bytes of the next block. */
  public void take(byte[] text, int length) {
    digest.ifPresent(running -> running.add(text, 0, length));
    rawBytes += length;
  }

  /** What a commit is to say now. */
  Proof now(boolean first, boolean closed) {
    Optional<byte[]> value = digest.map(RunningDigest::value);
    return new Proof(
        value,
        value.map(of -> sign(Proof.statement(id, rawBytes, of, predecessor, closed))),
        first && !tail ? predecessor : Optional.empty());
  }

  private byte[] sign(byte[] statement) {
    return key.orElseThrow().sign(statement);
  }

  /** A commit was written. */
  void committed(byte[] segment, int kindAndFlags, long ordinal, byte[] body) {
    chain.went(Proof.name(segment, kindAndFlags, ordinal, body));
  }
}
