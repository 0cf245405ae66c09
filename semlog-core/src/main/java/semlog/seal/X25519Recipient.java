package semlog.seal;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.bouncycastle.math.ec.rfc7748.X25519;
import semlog.fault.Mistyped;

/** A public key as age writes it: {@code age1...}. */
public final class X25519Recipient implements Recipient {
  /** Of stanzas, and for listings. */
  static final String KIND = "X25519";

  static final int KEY_BYTES = 32;

  private static final String PREFIX = "age";
  private static final String PURPOSE = "age-encryption.org/v1/X25519";

  private final byte[] key;

  X25519Recipient(byte[] key) {
    this.key = key;
  }

  /** Reads a public key. */
  public static X25519Recipient parse(String text) {
    byte[] key =
        Bech32.key(PREFIX, text, KEY_BYTES)
            .orElseThrow(
                () ->
                    new Mistyped(
                        "not a recipient: a public key is age1 and 58 letters and digits",
                        "slc --keygen and age-keygen -y show the public key of an identity"));
    return new X25519Recipient(key);
  }

  @Override
  public Stanza wrap(byte[] fileKey, IntFunction<byte[]> random) {
    byte[] secret = random.apply(KEY_BYTES);
    byte[] share = new byte[KEY_BYTES];
    X25519.scalarMultBase(secret, 0, share, 0);
    byte[] shared = new byte[KEY_BYTES];
    if (!X25519.calculateAgreement(secret, 0, key, 0, shared, 0)) {
      throw new Mistyped("a recipient of low order, for whom nothing can be sealed", "");
    }
    byte[] wrapping = wrappingKey(share, key, shared);
    byte[] body = AgeCipher.wrap(wrapping, fileKey);
    wipe(secret, shared, wrapping);
    return new Stanza(List.of(KIND, AgeHeader.encode(share)), body);
  }

  /** The key that wraps a file key, from what both sides share. */
  static byte[] wrappingKey(byte[] share, byte[] recipient, byte[] shared) {
    byte[] salt = Arrays.copyOf(share, 2 * KEY_BYTES);
    System.arraycopy(recipient, 0, salt, KEY_BYTES, KEY_BYTES);
    return AgeCipher.derive(shared, salt, PURPOSE);
  }

  static void wipe(byte[]... secrets) {
    for (byte[] secret : secrets) {
      Arrays.fill(secret, (byte) 0);
    }
  }

  byte[] key() {
    return key;
  }

  @Override
  public String toString() {
    return Bech32.encode(PREFIX, key);
  }
}
