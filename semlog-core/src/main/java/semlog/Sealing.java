package semlog;

import java.util.Optional;
import semlog.seal.Lock;
import semlog.seal.SigningKey;

/**
 * How an archive is protected.
 *
 * @param lock for those who are to read it, if not everybody is
 * @param key signs it, if it is signed
 * @param padded whether sizes are rounded, and a block is one piece; only with a lock
 */
public record Sealing(Optional<Lock> lock, Optional<SigningKey> key, boolean padded) {
  /** Not at all. */
  public static final Sealing NONE = new Sealing(Optional.empty(), Optional.empty(), false);

  public Sealing {
    if (padded && lock.isEmpty()) {
      throw new IllegalArgumentException("padded, and not sealed");
    }
  }

  /** Whether commits prove anything. */
  boolean proves() {
    return lock.isPresent() || key.isPresent();
  }
}
