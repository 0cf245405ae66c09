package semlog.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A digest of bytes that go on: 32 bytes of SHAKE128 (FIPS 202), known at any time without an end.
 * Programs run without the optimising compiler, where SHA-256 has not the processor's instructions
 * and takes twice as long.
 */
public final class RunningDigest {
  /** Of a value. */
  public static final int BYTES = 32;

  private final MessageDigest digest;

  private RunningDigest(MessageDigest digest) {
    this.digest = digest;
  }

  /** Of no bytes. */
  public static RunningDigest empty() {
    try {
      return new RunningDigest(MessageDigest.getInstance("SHAKE128-256"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHAKE128", e);
    }
  }

  /** The digest of some bytes. */
  public static byte[] of(byte[] bytes) {
    return empty().add(bytes, 0, bytes.length).value();
  }

  /** Takes more bytes. */
  public RunningDigest add(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
    return this;
  }

  /** The digest of all bytes so far. */
  public byte[] value() {
    return copy().digest.digest();
  }

  /** One of the same bytes that goes on for itself. */
  public RunningDigest copy() {
    try {
      return new RunningDigest((MessageDigest) digest.clone());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("digests of the JDK can be copied", e);
    }
  }
}
