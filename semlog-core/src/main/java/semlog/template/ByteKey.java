package semlog.template;

import java.util.Arrays;

/** Bytes as a map key. */
record ByteKey(byte[] bytes) {
  @Override
  public boolean equals(Object other) {
    return other instanceof ByteKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
