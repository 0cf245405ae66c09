package semlog.seal;

import java.util.function.IntFunction;

/** Somebody who can open what is sealed for them. */
public sealed interface Recipient permits X25519Recipient, Passphrase {
  /**
   * The file key wrapped for this recipient.
   *
   * @param random gives as many bytes that nobody can foretell
   */
  Stanza wrap(byte[] fileKey, IntFunction<byte[]> random);
}
