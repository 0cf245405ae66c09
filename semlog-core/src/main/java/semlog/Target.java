package semlog;

import java.io.IOException;
import java.util.Optional;
import semlog.archive.Chain;
import semlog.bytes.ByteSink;
import semlog.bytes.ByteSource;

/** Where an archive is written, perhaps by several compressors in turn. */
public final class Target {
  private final ByteSink archive;
  private final Optional<TailStore> tail;
  private final Chain chain;
  private final boolean continuing;

  private Target(ByteSink archive, Optional<TailStore> tail, Chain chain, boolean continuing) {
    this.archive = archive;
    this.tail = tail;
    this.chain = chain;
    this.continuing = continuing;
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
    return new Target(archive, tail, Chain.beginning(), false);
  }

  /**
   * The end of an archive.
   *
   * @param soFar the same archive
   * @throws semlog.fault.Fault when it is none, one of another version, or damaged there
   */
  public static Target after(ByteSource soFar, ByteSink archive, Optional<TailStore> tail)
      throws IOException {
    return new Target(archive, tail, Chain.of(soFar), false);
  }

  /** A place where nothing is yet, for an archive that goes on this one, and says so. */
  public Target continuedIn(ByteSink next, Optional<TailStore> nextTail) {
    return new Target(next, nextTail, chain, true);
  }

  /** Whether each segment says what it goes on, also where that proves nothing. */
  boolean isContinuing() {
    return continuing;
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

  Chain chain() {
    return chain;
  }
}
