package semlog.seal;

import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;

/** Makes labels, which tell nothing of what they are of to who has not the key. */
public final class TokenKey {
  /** Of a label. */
  public static final int LABEL_BYTES = 8;

  private final HMac mac = new HMac(new SHA256Digest());

  private TokenKey() {}

  /**
   * One of the keys that a secret stands for, by HKDF-SHA-256.
   *
   * @param salt what the secret belongs to
   * @param purpose tells one key from another, in ASCII
   */
  public static TokenKey derive(byte[] secret, byte[] salt, String purpose) {
    byte[] key = AgeCipher.derive(secret, salt, purpose);
    TokenKey derived = new TokenKey();
    derived.mac.init(new KeyParameter(key));
    Arrays.fill(key, (byte) 0);
    return derived;
  }

  /** The label of a term in one place: the first bytes of HMAC-SHA-256 of both. */
  public synchronized long label(long place, byte[] term) {
    byte[] front = new ByteBuilder(Long.BYTES).u64(place).toByteArray();
    mac.update(front, 0, front.length);
    mac.update(term, 0, term.length);
    byte[] sum = new byte[mac.getMacSize()];
    mac.doFinal(sum, 0);
    return new ByteCursor(sum, 0, LABEL_BYTES, "label").u64();
  }
}
