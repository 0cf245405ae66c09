package semlog.seal;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/** What signs the commits of an archive: one key for all, or another one for each. */
public sealed interface CommitKey permits SigningKey, EvolvingKey {
  /** The signature of some bytes. */
  byte[] sign(byte[] bytes);

  /** Who signs the next commit, if that is another key. */
  Optional<Signer> next();

  /**
   * Goes on behind what an archive has.
   *
   * @param made whether it has the commit of a name
   */
  void goOn(Predicate<byte[]> made) throws IOException;

  /** A commit is about to be made. */
  void committing(byte[] name) throws IOException;

  /** It is durable. */
  void committed() throws IOException;
}
