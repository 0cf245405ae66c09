package semlog.seal;

import java.util.Optional;

/** What opens that which is sealed for somebody. */
public sealed interface Identity permits X25519Identity, Passphrase {
  /**
   * The file key if the stanza is for this identity.
   *
   * @throws semlog.fault.Damaged when the stanza is of its kind, but not as such a stanza is
   */
  Optional<byte[]> unwrap(Stanza stanza);
}
