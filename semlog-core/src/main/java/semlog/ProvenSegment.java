package semlog;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import semlog.archive.ArchiveEvent;
import semlog.archive.Dropped;
import semlog.archive.Proof;
import semlog.bytes.ByteBuilder;
import semlog.seal.RunningDigest;
import semlog.seal.Signer;

/** What is restored of a segment, and of the tails that go on with it, beside what it says. */
final class ProvenSegment {

  private final byte[] id;
  private final byte[] rootBefore;
  private Optional<Dropped> dropped = Optional.empty();
  private final RunningDigest digest = RunningDigest.empty();
  private Optional<byte[]> predecessor = Optional.empty();
  private Optional<byte[]> signature = Optional.empty();
  private byte[] statement = new byte[0];
  private long rawBytes;
  private boolean lost;

  /** Whether its commits have a key each, and who signed the first one of all if that is known. */
  private boolean evolving;

  private Optional<Signer> first = Optional.empty();

  /**
   * A segment of which nothing came yet.
   *
   * @param id is empty when it is lost
   * @param rootBefore of all segments before
   */
  ProvenSegment(byte[] id, byte[] rootBefore) {
    this.id = id;
    this.rootBefore = rootBefore;
  }

  boolean isOf(String hexadecimal) {
    return HexFormat.of().formatHex(id).equals(hexadecimal);
  }

  void text(byte[] bytes, int offset, int length) {
    digest.add(bytes, offset, length);
    rawBytes += length;
  }

  void lose() {
    lost = true;
  }

  /** Which commit it says that it goes on, if this is its first one. */
  void goesOn(Optional<byte[]> name) {
    predecessor = name;
  }

  /** Whether its lines are those that a commit vouches for, as far as that can be told. */
  boolean agrees(ArchiveEvent.Committed commit) {
    Proof proof = commit.proof();
    byte[] value = digest.value();
    signature = lost ? Optional.empty() : proof.signature();
    statement =
        Proof.statement(id, rawBytes, value, predecessor, dropped, proof.next(), commit.closed());
    if (dropped.isPresent() && rawBytes > 0) {
      return false;
    }
    return lost || proof.digest().isEmpty() || Arrays.equals(value, proof.digest().get());
  }

  /** It has no lines, and stands for segments that are gone. */
  void standsFor(Dropped gone) {
    dropped = Optional.of(gone);
  }

  /** What others say that they go on, when they come behind a commit of this one. */
  byte[] nameBehind(ArchiveEvent.Committed commit) {
    return dropped.map(Dropped::name).orElse(commit.name());
  }

  /** The root of all lines so far. */
  byte[] root() {
    if (dropped.isPresent()) {
      return dropped.get().root();
    }
    return RunningDigest.of(
        new ByteBuilder(2 * RunningDigest.BYTES)
            .bytes(rootBefore)
            .bytes(digest.value())
            .toByteArray());
  }

  /**
   * Whether its last commit has a key of its own.
   *
   * @param owner who signed the first of such commits, if that is known
   */
  void evolves(Optional<Signer> owner, boolean ownKey) {
    evolving = ownKey;
    first = owner;
  }

  /** Who signed what it holds. */
  Optional<Signer> signer(List<Signer> known) {
    return evolving ? first : lastSigner(known);
  }

  /** Whose key the last commit was signed with. */
  Optional<Signer> lastSigner(List<Signer> known) {
    return signature.flatMap(
        said -> known.stream().filter(signer -> signer.signed(statement, said)).findFirst());
  }

  boolean isSigned() {
    return signature.isPresent();
  }
}
