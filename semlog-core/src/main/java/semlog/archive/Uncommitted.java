package semlog.archive;

import java.util.Optional;
import semlog.archive.ArchiveEvent.Ending;

/**
 * What of a segment no commit vouches for yet, as a reader in order comes across it. Once there was
 * a commit, each block has one of its own: the block before it is kept back, since a writer that is
 * at work or was killed may keep the same lines in a tail.
 */
final class Uncommitted {
  private boolean committed;
  private boolean closed;
  private boolean more;
  private boolean damaged;
  private Optional<ArchiveEvent.Block> held = Optional.empty();

  /** At the start of a segment. */
  Uncommitted() {}

  /** Behind a commit of a segment. */
  Uncommitted(boolean closed) {
    this.committed = true;
    this.closed = closed;
  }

  void commit(boolean closing) {
    committed = true;
    closed = closing;
    more = false;
    damaged = false;
  }

  /** A unit that is no commit, or the beginning of one. */
  void unit() {
    more = true;
  }

  void damage() {
    damaged = true;
  }

  /** Whether the segment has had a commit, and nothing but the beginning of what comes next. */
  boolean mayGoOn() {
    return committed && !closed && !damaged;
  }

  Ending ending() {
    if (mayGoOn()) {
      return Ending.OPEN;
    }
    return committed && !more && !damaged ? Ending.CLOSED : Ending.TORN;
  }

  /** Takes a block; gives it back if it need not wait for its commit. */
  Optional<ArchiveEvent.Block> hold(ArchiveEvent.Block block) {
    held = committed ? Optional.of(block) : Optional.empty();
    return committed ? Optional.empty() : Optional.of(block);
  }

  /** The block that waits, if there is one; it waits no longer. */
  Optional<ArchiveEvent.Block> release() {
    Optional<ArchiveEvent.Block> block = held;
    held = Optional.empty();
    return block;
  }
}
