package semlog.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** The few operations that age files are made of. */
final class AgeCipher {
  /** Of keys, and of what they derive. */
  static final int KEY_BYTES = 32;

  static final int NONCE_BYTES = 12;

  /** By which a sealed text is longer. */
  static final int TAG_BYTES = 16;

  private static final int TAG_BITS = 8 * TAG_BYTES;

  private AgeCipher() {}

  /** A key by HKDF-SHA-256. */
  static byte[] derive(byte[] secret, byte[] salt, String purpose) {
    HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
    hkdf.init(new HKDFParameters(secret, salt, purpose.getBytes(StandardCharsets.US_ASCII)));
    byte[] key = new byte[KEY_BYTES];
    hkdf.generateBytes(key, 0, key.length);
    return key;
  }

  /** HMAC-SHA-256 of the first bytes of a text. */
  static byte[] mac(byte[] key, byte[] text, int length) {
    HMac mac = new HMac(new SHA256Digest());
    mac.init(new KeyParameter(key));
    mac.update(text, 0, length);
    byte[] sum = new byte[KEY_BYTES];
    mac.doFinal(sum, 0);
    return sum;
  }

  /** A file key as it is wrapped; each wrapping key is used once, with the nonce 0. */
  static byte[] wrap(byte[] key, byte[] fileKey) {
    return close(key, new byte[NONCE_BYTES], fileKey, 0, fileKey.length);
  }

  /** Nothing when it was wrapped with another key. */
  static Optional<byte[]> unwrap(byte[] key, byte[] wrapped) {
    return open(key, new byte[NONCE_BYTES], wrapped, 0, wrapped.length);
  }

  static byte[] close(byte[] key, byte[] nonce, byte[] text, int offset, int length) {
    byte[] out = new byte[length + TAG_BYTES];
    try {
      finish(true, key, nonce, text, offset, length, out);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("closing checks nothing", e);
    }
    return out;
  }

  /** Nothing when it was closed with another key or nonce, or altered. */
  static Optional<byte[]> open(byte[] key, byte[] nonce, byte[] sealed, int offset, int length) {
    if (length < TAG_BYTES) {
      return Optional.empty();
    }
    byte[] out = new byte[length - TAG_BYTES];
    try {
      finish(false, key, nonce, sealed, offset, length, out);
      return Optional.of(out);
    } catch (InvalidCipherTextException e) {
      Arrays.fill(out, (byte) 0);
      return Optional.empty();
    }
  }

  private static void finish(
      boolean closing, byte[] key, byte[] nonce, byte[] in, int offset, int length, byte[] out)
      throws InvalidCipherTextException {
    ChaCha20Poly1305 cipher = new ChaCha20Poly1305();
    cipher.init(closing, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce));
    int done = cipher.processBytes(in, offset, length, out, 0);
    cipher.doFinal(out, done);
  }
}
