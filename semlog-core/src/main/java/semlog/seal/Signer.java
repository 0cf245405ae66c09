package semlog.seal;

import org.bouncycastle.math.ec.rfc8032.Ed25519;
import semlog.fault.Mistyped;

/** Who signs, as a public key of Ed25519 (RFC 8032): {@code slcsig1...}. */
public final class Signer {
  /** Of a public key. */
  public static final int KEY_BYTES = Ed25519.PUBLIC_KEY_SIZE;

  private static final String PREFIX = "slcsig";

  private final byte[] key;

  Signer(byte[] key) {
    this.key = key;
  }

  /** Whoever has a public key. */
  public static Signer of(byte[] key) {
    return new Signer(key.clone());
  }

  /** The public key. */
  public byte[] key() {
    return key.clone();
  }

  /** Reads a public key. */
  public static Signer parse(String text) {
    return new Signer(
        Bech32.key(PREFIX, text, KEY_BYTES)
            .orElseThrow(
                () ->
                    new Mistyped(
                        "not a signer: the public key of one is slcsig1 and 58 letters and digits",
                        "the file that slc --keygen --sign wrote has it")));
  }

  /** Whether this signer signed the bytes. */
  public boolean signed(byte[] bytes, byte[] signature) {
    return signature.length == SigningKey.SIGNATURE_BYTES
        && Ed25519.verify(signature, 0, key, 0, bytes, 0, bytes.length);
  }

  @Override
  public String toString() {
    return Bech32.encode(PREFIX, key);
  }
}
