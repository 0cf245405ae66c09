package semlog.template;

import java.util.Arrays;
import semlog.bytes.EightBytes;

/** Bytes as a map key. */
record ByteKey(byte[] bytes) {
  @Override
  public boolean equals(Object other) {
    return other instanceof ByteKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return (int) EightBytes.hash(bytes, 0, bytes.length);
  }
}
