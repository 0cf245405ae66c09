package semlog;

import java.util.Optional;
import semlog.seal.Lock;
import semlog.seal.SigningKey;

/**
 * How an archive is protected.
 *
 * @param lock for those who are to read it, if not everybody is
 * @param key signs it, if it is signed
 */
public record Sealing(Optional<Lock> lock, Optional<SigningKey> key) {
  /** Not at all. */
  public static final Sealing NONE = new Sealing(Optional.empty(), Optional.empty());

  /** Whether commits have a digest of the lines. */
  boolean proves() {
    return lock.isPresent() || key.isPresent();
  }
}
