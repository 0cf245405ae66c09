package semlog.net;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import semlog.bytes.ByteBuilder;

/**
 * Cuts what one sender sends into whole lines. A message is ended by a line feed, or, where a
 * number, a blank and a syslog priority stand ({@code 57 <13>}), as long as the number says (RFC
 * 6587).
 */
final class MessageCutter {
  private static final int BUFFER_BYTES = 1 << 16;

  /** A longer line is cut. */
  private static final int MOST_LINE_BYTES = 1 << 20;

  private static final int MOST_COUNT_DIGITS = 7;

  private final ReadableByteChannel in;
  private byte[] buffer = new byte[BUFFER_BYTES];
  private int filled;

  /** Up to where the message that is not whole yet has no line feed. */
  private int searched;

  private boolean ended;

  MessageCutter(ReadableByteChannel in) {
    this.in = in;
  }

  /** The next lines, each with its line feed; no bytes at the end. */
  byte[] next() throws IOException {
    ByteBuilder lines = new ByteBuilder();
    int taken = cut(lines);
    while (lines.length() == 0 && !ended) {
      fill();
      taken = cut(lines);
    }
    System.arraycopy(buffer, taken, buffer, 0, filled - taken);
    filled -= taken;
    searched = Math.max(0, searched - taken);
    return lines.toByteArray();
  }

  /** Takes all messages that are whole, or too long; returns where the rest begins. */
  private int cut(ByteBuilder lines) {
    int at = 0;
    int end = messageEnd(at);
    while (end >= 0) {
      int start = countEnd(at);
      int contentEnd = end > start && buffer[end - 1] == '\n' ? end - 1 : end;
      lines.bytes(buffer, start, contentEnd - start).u8('\n');
      at = end;
      end = messageEnd(at);
    }
    return at;
  }

  /** Behind the message that begins at a place with its line feed, or -1 if more is to come. */
  private int messageEnd(int at) {
    if (at == filled) {
      return -1;
    }
    int most = Math.min(filled, at + MOST_LINE_BYTES);
    boolean whole = ended || filled - at >= MOST_LINE_BYTES;
    int start = countEnd(at);
    if (start > at) {
      int length = Integer.parseInt(new String(buffer, at, start - 1 - at, US_ASCII));
      return filled - start >= length ? start + length : whole ? most : -1;
    }
    for (int i = Math.max(at, searched); i < most; i++) {
      if (buffer[i] == '\n') {
        return i + 1;
      }
    }
    searched = most;
    return whole ? most : -1;
  }

  /** Behind the count of a message at a place, or that place when there is none. */
  private int countEnd(int at) {
    int i = at;
    while (i < filled && i - at < MOST_COUNT_DIGITS && buffer[i] >= '0' && buffer[i] <= '9') {
      i++;
    }
    boolean counted = i > at && buffer[at] != '0' && i + 1 < filled && buffer[i] == ' ';
    return counted && buffer[i + 1] == '<' ? i + 1 : at;
  }

  private void fill() throws IOException {
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int count = in.read(ByteBuffer.wrap(buffer, filled, buffer.length - filled));
    ended = count < 0;
    filled += Math.max(0, count);
  }
}
