package semlog;

import java.io.IOException;
import java.util.Optional;
import semlog.archive.Chain;
import semlog.archive.Compacted;
import semlog.archive.SegmentProof;
import semlog.bytes.ByteSink;
import semlog.bytes.ByteSource;

/** Where an archive is written, perhaps by several compressors in turn. */
public final class Target {
  private final ByteSink archive;
  private final Optional<TailStore> tail;
  private final Chain chain;
  private final boolean continuing;
  private final Optional<Compacted> compacted;

  private Target(
      ByteSink archive,
      Optional<TailStore> tail,
      Chain chain,
      boolean continuing,
      Optional<Compacted> compacted) {
    this.archive = archive;
    this.tail = tail;
    this.chain = chain;
    this.continuing = continuing;
    this.compacted = compacted;
  }

  /** A place where nothing is yet, for an archive that has no tail. */
  public static Target of(ByteSink archive) {
    return of(archive, Optional.empty());
  }

  /**
   * A place where nothing is yet.
   *
   * @param archive is appended to
   * @param tail where what fills no block yet is kept; there is none yet
   */
  public static Target of(ByteSink archive, Optional<TailStore> tail) {
    return new Target(archive, tail, Chain.beginning(), false, Optional.empty());
  }

  /**
   * The end of an archive.
   *
   * @param soFar the same archive
   * @throws semlog.fault.Fault when it is none, one of another version, or damaged there
   */
  public static Target after(ByteSource soFar, ByteSink archive, Optional<TailStore> tail)
      throws IOException {
    return new Target(archive, tail, Chain.of(soFar), false, Optional.empty());
  }

  /** A place where nothing is yet, for an archive that goes on this one, and says so. */
  public Target continuedIn(ByteSink next, Optional<TailStore> nextTail) {
    return new Target(next, nextTail, chain, true, Optional.empty());
  }

  /**
   * A place for the lines of other segments.
   *
   * @param predecessor what the first of them went on
   */
  static Target instead(Compacted of, Optional<byte[]> predecessor, ByteSink archive) {
    return new Target(archive, Optional.empty(), Chain.after(predecessor), true, Optional.of(of));
  }

  /** What commits of the next segment are to say. */
  SegmentProof proof(byte[] id, Sealing sealing) {
    return compacted.isPresent()
        ? SegmentProof.of(id, chain, sealing.key(), compacted.get().after(chain.rawBytes()))
        : SegmentProof.of(id, chain, continuing || sealing.proves(), sealing.key());
  }

  /** From now on somebody is told of each commit before it is made. */
  public void tell(CommitListener somebody) {
    chain.tell(somebody::committing);
  }

  /** Lets a key go on that signed what is there, if one did. */
  public void goOn(Sealing sealing) throws IOException {
    if (sealing.key().isPresent()) {
      sealing.key().get().goOn(chain::had);
    }
  }

  ByteSink archive() {
    return archive;
  }

  Optional<TailStore> tail() {
    return tail;
  }
}
