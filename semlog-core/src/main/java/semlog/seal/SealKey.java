package semlog.seal;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes and opens bytes by AES-256-GCM, the JDK's, which the processor has instructions for. A
 * number is used for one closing only. For use by several threads.
 */
public final class SealKey {
  /** Of the secret that keys are derived from. */
  public static final int SECRET_BYTES = AgeCipher.KEY_BYTES;

  /** By which closed bytes are longer. */
  public static final int TAG_BYTES = 16;

  private static final int NONCE_BYTES = 12;

  private final SecretKey key;

  private SealKey(SecretKey key) {
    this.key = key;
  }

  /**
   * One of the keys that a secret stands for, by HKDF-SHA-256.
   *
   * @param salt what the secret belongs to
   * @param purpose tells one key from another, in ASCII
   */
  public static SealKey derive(byte[] secret, byte[] salt, String purpose) {
    byte[] key = AgeCipher.derive(secret, salt, purpose);
    try {
      return new SealKey(new SecretKeySpec(key, "AES"));
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /**
   * Closes bytes.
   *
   * @param number never used before with this key
   * @param clear what is known besides, and must be the same to open them
   * @return the bytes as they are stored, longer by {@link #TAG_BYTES}
   */
  public byte[] close(long number, byte[] clear, byte[] bytes) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, number, clear).doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  /** Opens what was closed; nothing when the number, the clear bytes or the stored are others. */
  public Optional<byte[]> open(long number, byte[] clear, byte[] stored) {
    try {
      return stored.length < TAG_BYTES
          ? Optional.empty()
          : Optional.of(cipher(Cipher.DECRYPT_MODE, number, clear).doFinal(stored));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  private Cipher cipher(int mode, long number, byte[] clear) throws GeneralSecurityException {
    byte[] nonce = new byte[NONCE_BYTES];
    for (int i = 0; i < Long.BYTES; i++) {
      nonce[NONCE_BYTES - 1 - i] = (byte) (number >>> (8 * i));
    }
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
    cipher.updateAAD(clear);
    return cipher;
  }
}
