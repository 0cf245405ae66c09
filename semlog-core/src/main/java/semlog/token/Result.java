package semlog.token;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.fault.Damaged;
import semlog.fault.Mistyped;
import semlog.fault.WrongVersion;
import semlog.seal.Keyring;

/**
 * The front of what was found by a token: magic F3 53 4C 52, u8 version, u32 length of the query's
 * age file, and it. Behind it come units of the archive's segments as they are stored.
 */
public final class Result {
  private static final byte[] MAGIC = {(byte) 0xF3, 0x53, 0x4C, 0x52};
  private static final int VERSION = 1;
  private static final int LENGTH_BYTES = 4;
  private static final int MOST_QUERY_BYTES = 1 << 20;

  /** Texts of queries are as long as a multiple of this, so that they tell little by it. */
  private static final int QUERY_STEP = 256;

  private Result() {}

  /** The front of the result of a token. */
  static byte[] front(Token token) {
    return new ByteBuilder(token.query().length + 16)
        .bytes(MAGIC)
        .u8(VERSION)
        .u32(token.query().length)
        .bytes(token.query())
        .toByteArray();
  }

  /**
   * Seals a query for who has the identities that open the archive.
   *
   * @param random gives as many bytes that nobody can foretell
   */
  public static byte[] seal(String query, Keyring keyring, IntFunction<byte[]> random) {
    byte[] utf8 = query.getBytes(StandardCharsets.UTF_8);
    int length = (utf8.length / QUERY_STEP + 1) * QUERY_STEP;
    byte[] padded = Arrays.copyOf(utf8, length);
    Arrays.fill(padded, utf8.length, length, (byte) ' ');
    return keyring.lock(random).wrap(padded);
  }

  /**
   * Reads the front of a result, and leaves the stream where the units begin.
   *
   * @param name of the file, for messages
   * @return the query that it is to be searched with
   * @throws semlog.fault.WrongKey when no identity opens it
   */
  public static String query(InputStream in, Keyring keyring, String name) throws IOException {
    byte[] magic = in.readNBytes(MAGIC.length);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new Mistyped(name + ": not the result of a token", "slcgrep --token FILE writes one");
    }
    if (in.read() != VERSION) {
      throw new WrongVersion(name + ": the result of a token of another version");
    }
    byte[] length = in.readNBytes(LENGTH_BYTES);
    int bytes = length.length < LENGTH_BYTES ? -1 : new ByteCursor(length, name).u32();
    byte[] query = in.readNBytes(Math.clamp(bytes, 0, MOST_QUERY_BYTES));
    if (query.length != bytes) {
      throw new Damaged(name + ": ends within its query");
    }
    return new String(keyring.open(query), StandardCharsets.UTF_8).strip();
  }
}
