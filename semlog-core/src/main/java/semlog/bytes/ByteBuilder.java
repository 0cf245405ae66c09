package semlog.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing byte buffer with the wire forms used by every format part. Little-endian. */
public final class ByteBuilder {
  private byte[] bytes;
  private int length;

  public ByteBuilder() {
    this(64);
  }

  public ByteBuilder(int capacity) {
    bytes = new byte[Math.max(capacity, 16)];
  }

  /** A builder of the bytes that are in the array, which becomes its own. */
  public static ByteBuilder over(byte[] bytes) {
    return new ByteBuilder(bytes, bytes.length);
  }

  private ByteBuilder(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  public int length() {
    return length;
  }

  /** The live backing array, valid up to {@link #length()} and until the next append. */
  public byte[] array() {
    return bytes;
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  public void clear() {
    length = 0;
  }

  /** Makes room for {@code more} bytes and returns the backing array to write them into. */
  public byte[] reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), bytes.length * 2));
    }
    return bytes;
  }

  /** Declares {@code more} reserved bytes as written. */
  public void advance(int more) {
    length += more;
  }

  public ByteBuilder u8(int value) {
    reserve(1)[length++] = (byte) value;
    return this;
  }

  public ByteBuilder u32(int value) {
    byte[] b = reserve(4);
    b[length] = (byte) value;
    b[length + 1] = (byte) (value >>> 8);
    b[length + 2] = (byte) (value >>> 16);
    b[length + 3] = (byte) (value >>> 24);
    length += 4;
    return this;
  }

  public ByteBuilder u64(long value) {
    return u32((int) value).u32((int) (value >>> 32));
  }

  /** An unsigned LEB128 number of one to ten bytes. */
  public ByteBuilder varint(long value) {
    byte[] b = reserve(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      b[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    b[length++] = (byte) rest;
    return this;
  }

  /** A signed number, zigzag-coded so that small magnitudes are short. */
  public ByteBuilder zigzag(long value) {
    return varint((value << 1) ^ (value >> 63));
  }

  public ByteBuilder bytes(byte[] source) {
    return bytes(source, 0, source.length);
  }

  public ByteBuilder bytes(byte[] source, int offset, int count) {
    System.arraycopy(source, offset, reserve(count), length, count);
    length += count;
    return this;
  }

  /** A text as a {@link #block} of UTF-8. */
  public ByteBuilder text(String text) {
    return block(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A varint length and that many bytes. */
  public ByteBuilder block(byte[] source) {
    return varint(source.length).bytes(source);
  }
}
