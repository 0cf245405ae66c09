package semlog.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The few operations that age files are made of. */
final class AgeCipher {
  /** Of keys, and of what they derive. */
  static final int KEY_BYTES = 32;

  static final int NONCE_BYTES = 12;

  /** By which a sealed text is longer. */
  static final int TAG_BYTES = 16;

  private static final String HMAC = "HmacSHA256";

  private AgeCipher() {}

  /** A key by HKDF-SHA-256. */
  static byte[] derive(byte[] secret, byte[] salt, String purpose) {
    HKDFParameterSpec.Builder extract = HKDFParameterSpec.ofExtract().addIKM(secret);
    if (salt.length > 0) {
      extract.addSalt(salt);
    }
    byte[] info = purpose.getBytes(StandardCharsets.US_ASCII);
    try {
      return KDF.getInstance("HKDF-SHA256").deriveData(extract.thenExpand(info, KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HKDF", e);
    }
  }

  /** HMAC-SHA-256 of the first bytes of a text. */
  static byte[] mac(byte[] key, byte[] text, int length) {
    Mac mac = hmac(key);
    mac.update(text, 0, length);
    return mac.doFinal();
  }

  /** PBKDF2-HMAC-SHA-256 with one iteration. */
  static byte[] stretchOnce(byte[] passphrase, byte[] salt, int count) {
    Mac mac = hmac(passphrase);
    byte[] out = new byte[count];
    for (int at = 0; at < count; at += KEY_BYTES) {
      int number = at / KEY_BYTES + 1;
      mac.update(salt);
      mac.update(new byte[] {0, 0, (byte) (number >>> 8), (byte) number});
      byte[] part = mac.doFinal();
      System.arraycopy(part, 0, out, at, Math.min(part.length, count - at));
    }
    return out;
  }

  private static Mac hmac(byte[] key) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC", e);
    }
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
    try {
      return cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(text, offset, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("closing checks nothing", e);
    }
  }

  /** Nothing when it was closed with another key or nonce, or altered. */
  static Optional<byte[]> open(byte[] key, byte[] nonce, byte[] sealed, int offset, int length) {
    try {
      return length < TAG_BYTES
          ? Optional.empty()
          : Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(sealed, offset, length));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("opening checks the tag alone", e);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
    cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
    return cipher;
  }
}
