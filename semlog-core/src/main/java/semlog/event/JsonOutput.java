package semlog.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import semlog.bytes.EightBytes;

/**
 * A fixed buffer in front of a stream that bytes enter as JSON. Not thread-safe; nothing reaches
 * the stream before the buffer is full or {@link #flush()}.
 *
 * <p>The loop over plain ASCII is hot: every byte of every line passes it (benchmark: {@code
 * EventWriterSpeed} in the tests).
 */
public final class JsonOutput {
  private static final int CAPACITY = 1 << 16;

  /** The most bytes that one input byte becomes: <code>&#92;u001f</code>. */
  private static final int WIDEST = 6;

  private static final int LONGEST_NUMBER = 20;

  /** How many digits the greatest {@code int} has. */
  private static final int INT_DIGITS = 10;

  private static final int LEAST_CAPACITY = 32;
  private static final int BASE64_STEP = 3 << 12;
  private static final byte PLAIN = 0;
  private static final byte CONTROL = 1;
  private static final byte WIDE = 2;
  private static final long ONES = EightBytes.all(1);
  private static final long BLANKS = EightBytes.all(' ');
  private static final long QUOTES = EightBytes.all('"');
  private static final long BACKSLASHES = EightBytes.all('\\');
  private static final long HIGH_BITS = EightBytes.all(0x80);
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

  /** What to do with each byte of a string: copy, spell as hex, look further, or put '\' before. */
  private static final byte[] ESCAPE = escapes();

  private final OutputStream out;
  private final byte[] buffer;
  private int count;

  public JsonOutput(OutputStream out) {
    this(out, CAPACITY);
  }

  private JsonOutput(OutputStream out, int capacity) {
    this.out = out;
    this.buffer = new byte[Math.max(LEAST_CAPACITY, capacity)];
  }

  /** Writes a part of some JSON. */
  @FunctionalInterface
  interface Part {
    void write(JsonOutput json) throws IOException;
  }

  /**
   * The bytes of little JSON.
   *
   * @param likely how many there are if nothing must be escaped
   */
  static byte[] bytes(int likely, Part part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
    JsonOutput json = new JsonOutput(bytes, likely + WIDEST);
    try {
      part.write(json);
      if (bytes.size() == 0) {
        return Arrays.copyOf(json.buffer, json.count);
      }
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] escapes() {
    byte[] table = new byte[256];
    for (int c = 0; c < 256; c++) {
      table[c] = c < 0x20 ? CONTROL : c < 0x80 ? PLAIN : WIDE;
    }
    table['"'] = '"';
    table['\\'] = '\\';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    table['\b'] = 'b';
    table['\f'] = 'f';
    return table;
  }

  /** Hands all bytes to the stream and flushes it. */
  public void flush() throws IOException {
    drain();
    out.flush();
  }

  private void drain() throws IOException {
    int length = count;
    count = 0;
    out.write(buffer, 0, length);
  }

  private void room(int bytes) throws IOException {
    if (buffer.length - count < bytes) {
      drain();
    }
  }

  /** One byte of JSON as it is. */
  public void raw(char ascii) throws IOException {
    room(1);
    buffer[count++] = (byte) ascii;
  }

  /** Bytes that are JSON already. */
  public void raw(byte[] json) throws IOException {
    raw(json, 0, json.length);
  }

  /** Bytes that are JSON already. */
  public void raw(byte[] json, int from, int to) throws IOException {
    int length = to - from;
    room(length);
    if (length > buffer.length) {
      out.write(json, from, length);
      return;
    }
    System.arraycopy(json, from, buffer, count, length);
    count += length;
  }

  /** A whole number. */
  public void number(long value) throws IOException {
    room(LONGEST_NUMBER);
    if (value < 0 || value > Integer.MAX_VALUE) {
      raw(Long.toString(value).getBytes(StandardCharsets.ISO_8859_1));
      return;
    }
    int digits = 1;
    for (int least = 10; digits < INT_DIGITS && value >= least; least *= 10) {
      digits++;
    }
    count += digits;
    int rest = (int) value;
    for (int i = count - 1; i >= count - digits; i--) {
      buffer[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  /** A number where its spelling allows that, else a string. */
  void scalar(byte[] value, int from, int to) throws IOException {
    if (JsonNumber.isCanonical(value, from, to)) {
      raw(value, from, to);
    } else {
      string(value, from, to);
    }
  }

  /** The name of a member behind another, up to its value. */
  void member(String name) throws IOException {
    raw(',');
    string(name);
    raw(':');
  }

  /** A JSON string with its quotes. */
  public void string(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    string(bytes, 0, bytes.length);
  }

  /**
   * A JSON string with its quotes; what is not UTF-8 becomes U+FFFD.
   *
   * @return whether all was UTF-8
   */
  public boolean string(byte[] bytes, int from, int to) throws IOException {
    raw('"');
    boolean valid = true;
    int i = from;
    while (i < to) {
      if (buffer.length - count < WIDEST) {
        drain();
      }
      i = plain(bytes, i, to);
      if (i < to && buffer.length - count >= WIDEST) {
        int consumed = special(bytes, i, to);
        valid &= consumed > 0;
        i += Math.abs(consumed);
      }
    }
    raw('"');
    return valid;
  }

  /**
   * Copies up to the first byte that cannot stand as it is, or to where the buffer is nearly full,
   * and returns where that is.
   */
  private int plain(byte[] bytes, int from, int to) {
    byte[] target = buffer;
    int last = Math.min(bytes.length, from + target.length - count) - Long.BYTES;
    int n = count - from;
    int i = from;
    while (i < to && i <= last) {
      long eight = EightBytes.get(bytes, i);
      EightBytes.put(target, n + i, eight);
      long special = special(eight);
      if (special != 0) {
        i = Math.min(i + (Long.numberOfTrailingZeros(special) >> 3), to);
        count = n + i;
        return i;
      }
      i += Long.BYTES;
    }
    i = Math.min(i, to);
    while (i < to && n + i < target.length && ESCAPE[bytes[i] & 0xff] == PLAIN) {
      target[n + i] = bytes[i];
      i++;
    }
    count = n + i;
    return i;
  }

  /**
   * Zero if all eight bytes may stand as they are, else its lowest bit is of the first other. Small
   * enough that the simple compiler puts it into its callers.
   */
  static long special(long eight) {
    return (eight | eight - BLANKS | (eight ^ QUOTES) - ONES | (eight ^ BACKSLASHES) - ONES)
        & HIGH_BITS;
  }

  /** Writes what begins at {@code i}; returns how many bytes that was, negative when not UTF-8. */
  private int special(byte[] bytes, int i, int to) {
    byte b = bytes[i];
    byte escape = ESCAPE[b & 0xff];
    if (escape == WIDE) {
      return wide(bytes, i, to);
    }
    if (escape == PLAIN) {
      buffer[count++] = b;
      return 1;
    }
    buffer[count++] = '\\';
    if (escape == CONTROL) {
      buffer[count++] = 'u';
      buffer[count++] = '0';
      buffer[count++] = '0';
      buffer[count++] = HEX[b >> 4];
      buffer[count++] = HEX[b & 15];
    } else {
      buffer[count++] = escape;
    }
    return 1;
  }

  private int wide(byte[] bytes, int i, int to) {
    int length = Utf8.sequence(bytes, i, to);
    if (length < 0) {
      buffer[count++] = (byte) 0xef;
      buffer[count++] = (byte) 0xbf;
      buffer[count++] = (byte) 0xbd;
      return length;
    }
    for (int k = 0; k < length; k++) {
      buffer[count++] = bytes[i + k];
    }
    return length;
  }

  /** A JSON string of the Base64 form (RFC 4648, padded) of the bytes. */
  public void base64(byte[] bytes, int from, int to) throws IOException {
    raw('"');
    byte[] step = new byte[Math.min(BASE64_STEP, to - from)];
    for (int i = from; i < to; i += step.length) {
      int length = Math.min(step.length, to - i);
      System.arraycopy(bytes, i, step, 0, length);
      raw(Base64.getEncoder().encode(length == step.length ? step : Arrays.copyOf(step, length)));
    }
    raw('"');
  }
}
