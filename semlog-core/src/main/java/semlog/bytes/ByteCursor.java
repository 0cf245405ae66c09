package semlog.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import semlog.fault.Damaged;

/**
 * Reads the wire forms of {@link ByteBuilder} from bytes that may be damaged; anything that does
 * not fit is {@link Damaged}, naming the part and the byte offset.
 */
public final class ByteCursor {
  private final byte[] bytes;
  private final int start;
  private final String whole;
  private final String part;
  private int at;
  private int end;

  /**
   * @param part what is being read, for messages: {@code block 3, head}
   */
  public ByteCursor(byte[] bytes, int offset, int length, String part) {
    this(bytes, offset, length, "", part);
  }

  public ByteCursor(byte[] bytes, String part) {
    this(bytes, 0, bytes.length, part);
  }

  /**
   * A cursor whose name is put together when somebody asks.
   *
   * @param whole what this is a part of: {@code block 3, head}
   * @param part its name there: {@code numbers}
   */
  public ByteCursor(byte[] bytes, String whole, String part) {
    this(bytes, 0, bytes.length, whole, part);
  }

  private ByteCursor(byte[] bytes, int offset, int length, String whole, String part) {
    this.bytes = bytes;
    this.start = offset;
    this.at = offset;
    this.end = Math.addExact(offset, length);
    this.whole = whole;
    this.part = part;
  }

  public int remaining() {
    return end - at;
  }

  /** The same bytes, to be read from a position on. */
  public ByteCursor at(int position) {
    ByteCursor other = new ByteCursor(bytes, start, end - start, whole, part);
    other.at = start + Objects.checkIndex(position, end - start + 1);
    return other;
  }

  /** What is being read, for messages. */
  public String part() {
    return whole.isEmpty() ? part : whole + ", " + part;
  }

  /** Bytes read so far. */
  public int position() {
    return at - start;
  }

  public int u8() {
    need(1);
    return bytes[at++] & 0xff;
  }

  public int u32() {
    need(4);
    int value =
        (bytes[at] & 0xff)
            | (bytes[at + 1] & 0xff) << 8
            | (bytes[at + 2] & 0xff) << 16
            | (bytes[at + 3] & 0xff) << 24;
    at += 4;
    return value;
  }

  public long u64() {
    long low = u32() & 0xffffffffL;
    return low | (long) u32() << 32;
  }

  public long varint() {
    int first = u8();
    return first < 0x80 ? first : longer(first & 0x7f);
  }

  /** As many varints as are asked for, most of them of a byte or two. */
  public void varints(long[] target, int count) {
    int next = at;
    for (int i = 0; i < count; i++) {
      int first = next + 1 < end ? bytes[next] : -1;
      if (first >= 0) {
        target[i] = first;
        next++;
      } else if (next + 1 < end && bytes[next + 1] >= 0) {
        target[i] = (first & 0x7f) | bytes[next + 1] << 7;
        next += 2;
      } else {
        at = next;
        target[i] = varint();
        next = at;
      }
    }
    at = next;
  }

  /** The rest of a varint of more than a byte. */
  private long longer(long begun) {
    long value = begun;
    for (int shift = 7; shift < 64; shift += 7) {
      int next = u8();
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        if (shift == 63 && next > 1) {
          break;
        }
        return value;
      }
    }
    throw damaged("number longer than 64 bits");
  }

  public long zigzag() {
    long value = varint();
    return (value >>> 1) ^ -(value & 1);
  }

  /** A varint that is no more than 63 bits, so that a {@code long} holds it unsigned. */
  public long size() {
    long value = varint();
    if (value < 0) {
      throw damaged("number above 63 bits");
    }
    return value;
  }

  /** A varint between 0 and {@code limit}, which the caller can therefore afford. */
  public int count(int limit) {
    long value = varint();
    if (value < 0 || value > limit) {
      throw tooMany(value, limit);
    }
    return (int) value;
  }

  private Damaged tooMany(long count, int limit) {
    return damaged("count " + Long.toUnsignedString(count) + " above " + limit);
  }

  public byte[] bytes(int count) {
    need(count);
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }

  /** Passes over bytes. */
  public void skip(int count) {
    need(count);
    at += count;
  }

  /** A varint length and that many bytes. */
  public byte[] block() {
    return bytes(count(remaining()));
  }

  /** A block of UTF-8. */
  public String text() {
    return new String(block(), StandardCharsets.UTF_8);
  }

  /** Cuts off the last {@code count} bytes, which can then be read by a cursor of their own. */
  public ByteCursor splitEnd(int count, String endPart) {
    if (count < 0 || count > end - at) {
      throw damaged("ends early");
    }
    end -= count;
    return new ByteCursor(bytes, end, count, endPart);
  }

  /** Fails unless everything was read. */
  public void end() {
    if (at != end) {
      throw damaged("# bytes too many", end - at);
    }
  }

  /** What is wrong here, with a # in the place of each number. */
  public Damaged damaged(String what, long... numbers) {
    return new Damaged(Damaged.at(part(), what, numbers).getMessage() + " at byte " + position());
  }

  private void need(int count) {
    if (count < 0 || count > end - at) {
      throw damaged("ends early");
    }
  }
}
