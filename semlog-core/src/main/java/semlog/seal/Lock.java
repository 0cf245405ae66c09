package semlog.seal;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import semlog.bytes.ByteBuilder;
import semlog.fault.Mistyped;

/**
 * Wraps secrets for the same recipients, each in an age file of its own. All have one header, so
 * that a passphrase is stretched once however many secrets there are, when they are wrapped and
 * when they are opened. For use by one thread at a time.
 */
public final class Lock {
  static final int FILE_KEY_BYTES = 16;

  private final List<Recipient> recipients;
  private final IntFunction<byte[]> random;
  private byte[] fileKey = new byte[0];
  private byte[] header = new byte[0];

  /**
   * A lock that only these open; nothing is computed before it is used.
   *
   * @param random gives as many bytes that nobody can foretell
   */
  public Lock(List<Recipient> recipients, IntFunction<byte[]> random) {
    if (recipients.isEmpty()) {
      throw new IllegalArgumentException("a lock that nobody opens");
    }
    if (recipients.size() > 1 && recipients.stream().anyMatch(Passphrase.class::isInstance)) {
      throw passphraseBesideOthers();
    }
    this.recipients = List.copyOf(recipients);
    this.random = random;
  }

  /** What to say when a passphrase is not the only recipient, which age does not allow. */
  public static Mistyped passphraseBesideOthers() {
    return new Mistyped(
        "a passphrase beside other recipients", "seal for the passphrase alone, or without it");
  }

  /** As many bytes that nobody can foretell, for a secret. */
  public byte[] random(int count) {
    return random.apply(count);
  }

  /** A secret, or any content, as an age file. */
  public synchronized byte[] wrap(byte[] content) {
    if (header.length == 0) {
      makeHeader();
    }
    byte[] payload = AgePayload.close(fileKey, random.apply(AgePayload.NONCE_BYTES), content);
    return new ByteBuilder(header.length + payload.length)
        .bytes(header)
        .bytes(payload)
        .toByteArray();
  }

  private void makeHeader() {
    fileKey = random.apply(FILE_KEY_BYTES);
    byte[] text =
        AgeHeader.unauthenticated(recipients.stream().map(r -> r.wrap(fileKey, random)).toList());
    byte[] end = AgeHeader.end(mac(fileKey, text, text.length));
    header = new ByteBuilder(text.length + end.length).bytes(text).bytes(end).toByteArray();
  }

  /** The MAC of the first bytes of a header. */
  static byte[] mac(byte[] fileKey, byte[] header, int length) {
    byte[] key = AgeCipher.derive(fileKey, new byte[0], "header");
    byte[] mac = AgeCipher.mac(key, header, length);
    Arrays.fill(key, (byte) 0);
    return mac;
  }
}
