package semlog;

import java.util.List;
import java.util.Optional;
import semlog.seal.Lock;
import semlog.seal.SigningKey;

/**
 * How an archive is protected.
 *
 * @param lock for those who are to read it, if not everybody is
 * @param key signs it, if it is signed
 * @param padded whether sizes are rounded, and a block is one piece; only with a lock
 * @param tokens names and types of attributes by which it is found without the key; only with a
 *     lock
 */
public record Sealing(
    Optional<Lock> lock, Optional<SigningKey> key, boolean padded, List<String> tokens) {
  /** Not at all. */
  public static final Sealing NONE = new Sealing(Optional.empty(), Optional.empty(), false);

  public Sealing {
    tokens = List.copyOf(tokens);
    if ((padded || !tokens.isEmpty()) && lock.isEmpty()) {
      throw new IllegalArgumentException("padded or found by tokens, and not sealed");
    }
  }

  /** Found with the key alone. */
  public Sealing(Optional<Lock> lock, Optional<SigningKey> key, boolean padded) {
    this(lock, key, padded, List.of());
  }

  /** The same without tokens. */
  Sealing withoutTokens() {
    return new Sealing(lock, key, padded);
  }

  /** Whether commits prove anything. */
  boolean proves() {
    return lock.isPresent() || key.isPresent();
  }
}
