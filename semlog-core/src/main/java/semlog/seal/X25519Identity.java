package semlog.seal;

import java.util.Optional;
import java.util.function.IntFunction;
import org.bouncycastle.math.ec.rfc7748.X25519;
import semlog.fault.Damaged;
import semlog.fault.Mistyped;

/** A secret key as age writes it: {@code AGE-SECRET-KEY-1...}. */
public final class X25519Identity implements Identity {
  private static final String PREFIX = "AGE-SECRET-KEY-";
  private static final int WRAPPED_BYTES = Lock.FILE_KEY_BYTES + AgeCipher.TAG_BYTES;

  private final byte[] secret;
  private final X25519Recipient recipient;

  private X25519Identity(byte[] secret) {
    this.secret = secret;
    byte[] key = new byte[X25519Recipient.KEY_BYTES];
    X25519.scalarMultBase(secret, 0, key, 0);
    this.recipient = new X25519Recipient(key);
  }

  /**
   * A new one.
   *
   * @param random gives as many bytes that nobody can foretell
   */
  public static X25519Identity generate(IntFunction<byte[]> random) {
    return new X25519Identity(random.apply(X25519Recipient.KEY_BYTES));
  }

  /** Reads a secret key. */
  public static X25519Identity parse(String text) {
    byte[] secret =
        Bech32.key(PREFIX, text, X25519Recipient.KEY_BYTES)
            .orElseThrow(
                () ->
                    new Mistyped(
                        "not an identity: a secret key is AGE-SECRET-KEY-1 and 58 letters and"
                            + " digits",
                        "slc --keygen and age-keygen make one"));
    return new X25519Identity(secret);
  }

  /** Whoever has this identity. */
  public X25519Recipient recipient() {
    return recipient;
  }

  /** The secret key as age writes it: for the file that it is kept in, and nothing else. */
  public String secretText() {
    return Bech32.encode(PREFIX, secret);
  }

  @Override
  public Optional<byte[]> unwrap(Stanza stanza) {
    if (!stanza.kind().equals(X25519Recipient.KIND)) {
      return Optional.empty();
    }
    byte[] share = share(stanza);
    byte[] shared = new byte[X25519Recipient.KEY_BYTES];
    if (!X25519.calculateAgreement(secret, 0, share, 0, shared, 0)) {
      throw new Damaged("key header: an X25519 share of low order");
    }
    byte[] wrapping = X25519Recipient.wrappingKey(share, recipient.key(), shared);
    Optional<byte[]> fileKey = AgeCipher.unwrap(wrapping, stanza.body());
    X25519Recipient.wipe(shared, wrapping);
    return fileKey;
  }

  private static byte[] share(Stanza stanza) {
    if (stanza.arguments().size() == 2 && stanza.body().length == WRAPPED_BYTES) {
      byte[] share = AgeHeader.decode(stanza.arguments().getLast());
      if (share.length == X25519Recipient.KEY_BYTES) {
        return share;
      }
    }
    throw new Damaged("key header: not as an X25519 recipient is written");
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "identity of " + recipient;
  }
}
