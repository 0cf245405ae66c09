package semlog.seal;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import semlog.fault.Mistyped;

/** A secret key of Ed25519 (RFC 8032): {@code SLC-SIGNING-KEY-1...}. For use by several threads. */
public final class SigningKey implements CommitKey {
  /** Of a signature. */
  public static final int SIGNATURE_BYTES = Ed25519.SIGNATURE_SIZE;

  private static final String PREFIX = "SLC-SIGNING-KEY-";

  private final byte[] secret;
  private final byte[] publicKey = new byte[Signer.KEY_BYTES];

  private SigningKey(byte[] secret) {
    this.secret = secret;
    Ed25519.generatePublicKey(secret, 0, publicKey, 0);
  }

  /**
   * A new one.
   *
   * @param random gives as many bytes that nobody can foretell
   */
  public static SigningKey generate(IntFunction<byte[]> random) {
    return new SigningKey(random.apply(Ed25519.SECRET_KEY_SIZE));
  }

  /** Reads a secret key. */
  static SigningKey parse(String text) {
    return new SigningKey(
        Bech32.key(PREFIX, text, Ed25519.SECRET_KEY_SIZE)
            .orElseThrow(
                () ->
                    new Mistyped(
                        "not a signing key: one is SLC-SIGNING-KEY-1 and 58 letters and digits",
                        "slc --keygen --sign makes one")));
  }

  /** Whoever has this key. */
  public Signer signer() {
    return new Signer(publicKey.clone());
  }

  /** The secret key as text: for the file that it is kept in, and nothing else. */
  public String secretText() {
    return Bech32.encode(PREFIX, secret);
  }

  /** Nobody else. */
  @Override
  public Optional<Signer> next() {
    return Optional.empty();
  }

  @Override
  public void goOn(Predicate<byte[]> made) {
    // it stays what it is
  }

  @Override
  public void committing(byte[] name) {
    // it stays what it is
  }

  @Override
  public void committed() {
    // it stays what it is
  }

  @Override
  public byte[] sign(byte[] bytes) {
    byte[] signature = new byte[SIGNATURE_BYTES];
    Ed25519.sign(secret, 0, publicKey, 0, null, bytes, 0, bytes.length, signature, 0);
    return signature;
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "signing key of " + signer();
  }
}
