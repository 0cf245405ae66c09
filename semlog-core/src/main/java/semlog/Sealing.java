package semlog;

import java.util.List;
import java.util.Optional;
import semlog.seal.CommitKey;
import semlog.seal.Lock;

/**
 * How an archive is protected.
 *
 * @param lock for those who are to read it, if not everybody is
 * @param key signs it, if it is signed
 * @param padded whether sizes are rounded, and a block is one piece; only with a lock
 * @param tokens names and types of attributes by which it is found without the key; only with a
 *     lock
 * @param values that others are to read than those for whom the rest is; only with a lock
 */
public record Sealing(
    Optional<Lock> lock,
    Optional<CommitKey> key,
    boolean padded,
    List<String> tokens,
    Optional<ProtectedValues> values) {
  /** Not at all. */
  public static final Sealing NONE = new Sealing(Optional.empty(), Optional.empty(), false);

  public Sealing {
    tokens = List.copyOf(tokens);
    if ((padded || !tokens.isEmpty() || values.isPresent()) && lock.isEmpty()) {
      throw new IllegalArgumentException(
          "padded, found by tokens or with protected values, and not sealed");
    }
  }

  /** Found with the key alone. */
  public Sealing(Optional<Lock> lock, Optional<CommitKey> key, boolean padded) {
    this(lock, key, padded, List.of());
  }

  /** With all values for the same readers. */
  public Sealing(
      Optional<Lock> lock, Optional<CommitKey> key, boolean padded, List<String> tokens) {
    this(lock, key, padded, tokens, Optional.empty());
  }

  /** The same of the tail: without tokens, and with values that blocks are yet to have. */
  Sealing ofTail() {
    return new Sealing(lock, key, padded, List.of(), values.map(ProtectedValues::lasting));
  }

  /** The same of an input with such values. */
  public Sealing with(ProtectedValues of) {
    return new Sealing(lock, key, padded, tokens, Optional.of(of));
  }

  /** Whether each commit is signed by a key of its own. */
  public boolean evolves() {
    return key.flatMap(CommitKey::next).isPresent();
  }

  /** Whether commits prove anything. */
  boolean proves() {
    return lock.isPresent() || key.isPresent();
  }
}
