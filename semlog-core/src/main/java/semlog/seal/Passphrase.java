package semlog.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.bouncycastle.crypto.generators.SCrypt;
import semlog.fault.Damaged;
import semlog.fault.Mistyped;

/** A passphrase, stretched by scrypt as age does. */
public final class Passphrase implements Recipient, Identity {
  /** Of stanzas, and for listings. */
  static final String KIND = "scrypt";

  /** The logarithm of the work to seal: about 0.3 seconds, and 64 MiB. */
  public static final int USUAL_WORK = 16;

  /** The most that is done for a header, whoever wrote it: twice the memory does not fit. */
  static final int MOST_WORK = USUAL_WORK;

  private static final String PURPOSE = "age-encryption.org/v1/scrypt";
  private static final int SALT_BYTES = 16;
  private static final int BLOCK_FACTOR = 8;
  private static final int WRAPPED_BYTES = Lock.FILE_KEY_BYTES + AgeCipher.TAG_BYTES;

  private final byte[] utf8;
  private final int work;

  /**
   * A passphrase.
   *
   * @param utf8 its bytes; become its own
   * @param work the logarithm of the work to seal
   */
  public Passphrase(byte[] utf8, int work) {
    if (utf8.length == 0) {
      throw new Mistyped("an empty passphrase", "give one of some words");
    }
    if (work < 1 || work > MOST_WORK) {
      throw new IllegalArgumentException("work factor " + work);
    }
    this.utf8 = utf8;
    this.work = work;
  }

  @Override
  public Stanza wrap(byte[] fileKey, IntFunction<byte[]> random) {
    byte[] salt = random.apply(SALT_BYTES);
    byte[] wrapping = stretch(salt, work);
    byte[] body = AgeCipher.wrap(wrapping, fileKey);
    Arrays.fill(wrapping, (byte) 0);
    return new Stanza(List.of(KIND, AgeHeader.encode(salt), Integer.toString(work)), body);
  }

  @Override
  public Optional<byte[]> unwrap(Stanza stanza) {
    if (!stanza.kind().equals(KIND)) {
      return Optional.empty();
    }
    if (stanza.arguments().size() != 3 || stanza.body().length != WRAPPED_BYTES) {
      throw new Damaged("key header: not as a passphrase is written");
    }
    byte[] salt = AgeHeader.decode(stanza.arguments().get(1));
    if (salt.length != SALT_BYTES) {
      throw new Damaged("key header: a salt of " + salt.length + " bytes");
    }
    byte[] wrapping = stretch(salt, work(stanza.arguments().get(2)));
    Optional<byte[]> fileKey = AgeCipher.unwrap(wrapping, stanza.body());
    Arrays.fill(wrapping, (byte) 0);
    return fileKey;
  }

  private static int work(String digits) {
    if (!digits.matches("[1-9][0-9]{0,9}")) {
      throw new Damaged("key header: the work factor of a passphrase is no number");
    }
    if (Long.parseLong(digits) > MOST_WORK) {
      throw new Damaged(
          "key header: a passphrase of work factor " + digits + ", above " + MOST_WORK);
    }
    return Integer.parseInt(digits);
  }

  private byte[] stretch(byte[] salt, int logarithm) {
    byte[] purpose = PURPOSE.getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(purpose, purpose.length + salt.length);
    System.arraycopy(salt, 0, all, purpose.length, salt.length);
    return SCrypt.generate(utf8, all, 1 << logarithm, BLOCK_FACTOR, 1, AgeCipher.KEY_BYTES);
  }

  /** Says nothing of it. */
  @Override
  public String toString() {
    return "passphrase";
  }
}
