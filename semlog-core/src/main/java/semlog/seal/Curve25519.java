package semlog.seal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Optional;
import javax.crypto.KeyAgreement;

/** X25519 (RFC 7748) over plain bytes. */
final class Curve25519 {
  /** Of secrets, public keys, and what two share. */
  static final int BYTES = 32;

  private static final byte[] BASE = {9};

  private Curve25519() {}

  /** The public key of a secret one. */
  static byte[] publicKey(byte[] secret) {
    return shared(secret, BASE).orElseThrow();
  }

  /** What the owners of two keys share; nothing where that does not depend on the secret. */
  static Optional<byte[]> shared(byte[] secret, byte[] publicKey) {
    try {
      KeyFactory keys = KeyFactory.getInstance("X25519");
      KeyAgreement agreement = KeyAgreement.getInstance("X25519");
      agreement.init(
          keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, secret)));
      agreement.doPhase(
          keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, number(publicKey))),
          true);
      return Optional.of(agreement.generateSecret());
    } catch (InvalidKeyException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has X25519", e);
    }
  }

  /** Bytes as a number, the lowest first; the highest bit does not count. */
  private static BigInteger number(byte[] bytes) {
    byte[] highestFirst = new byte[BYTES];
    for (int i = 0; i < bytes.length; i++) {
      highestFirst[BYTES - 1 - i] = bytes[i];
    }
    highestFirst[0] &= 0x7f;
    return new BigInteger(1, highestFirst);
  }
}
