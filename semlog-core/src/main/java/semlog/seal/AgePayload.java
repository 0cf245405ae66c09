package semlog.seal;

import java.util.Arrays;
import java.util.Optional;
import semlog.bytes.ByteBuilder;
import semlog.fault.Damaged;

/**
 * What follows the header of an age file: 16 bytes of nonce, then the content in chunks of 64 KiB,
 * each sealed under its number and a mark on the last one, which is empty only when all is.
 */
final class AgePayload {
  static final int NONCE_BYTES = 16;

  private static final int CHUNK_BYTES = 1 << 16;
  private static final int LAST_AT = AgeCipher.NONCE_BYTES - 1;

  private AgePayload() {}

  static byte[] close(byte[] fileKey, byte[] nonce, byte[] content) {
    byte[] key = AgeCipher.derive(fileKey, nonce, "payload");
    ByteBuilder out = new ByteBuilder(content.length + 64).bytes(nonce);
    int at = 0;
    long number = 0;
    do {
      int length = Math.min(CHUNK_BYTES, content.length - at);
      boolean last = at + length == content.length;
      out.bytes(AgeCipher.close(key, nonce(number++, last), content, at, length));
      at += length;
    } while (at < content.length);
    Arrays.fill(key, (byte) 0);
    return out.toByteArray();
  }

  /**
   * The content of a payload that starts at some byte of a file and ends with it.
   *
   * @throws Damaged when it is not what was written
   */
  static byte[] open(byte[] fileKey, byte[] file, int offset) {
    if (file.length - offset < NONCE_BYTES + AgeCipher.TAG_BYTES) {
      throw new Damaged("sealed by age: ends early");
    }
    byte[] salt = Arrays.copyOfRange(file, offset, offset + NONCE_BYTES);
    byte[] key = AgeCipher.derive(fileKey, salt, "payload");
    ByteBuilder content = new ByteBuilder(file.length - offset);
    int at = offset + NONCE_BYTES;
    long number = 0;
    do {
      int length = Math.min(CHUNK_BYTES + AgeCipher.TAG_BYTES, file.length - at);
      boolean last = at + length == file.length;
      Optional<byte[]> chunk = AgeCipher.open(key, nonce(number, last), file, at, length);
      if (chunk.isEmpty() || (chunk.get().length == 0 && number > 0)) {
        throw new Damaged(
            "sealed by age: chunk " + number + " was altered, or the last is missing");
      }
      content.bytes(chunk.get());
      at += length;
      number++;
    } while (at < file.length);
    Arrays.fill(key, (byte) 0);
    return content.toByteArray();
  }

  private static byte[] nonce(long number, boolean last) {
    byte[] nonce = new byte[AgeCipher.NONCE_BYTES];
    for (int i = 0; i < Long.BYTES; i++) {
      nonce[LAST_AT - 1 - i] = (byte) (number >>> (8 * i));
    }
    nonce[LAST_AT] = (byte) (last ? 1 : 0);
    return nonce;
  }
}
