package semlog.search;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import semlog.bytes.EightBytes;

/** Finds and counts line feeds, eight bytes at a time. */
final class LineFeeds {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long LOWS = 0x7f7f7f7f7f7f7f7fL;
  private static final long FEEDS = ONES * '\n';

  private LineFeeds() {}

  /** The top bit of each byte that is a line feed, and no other bit. */
  private static long feeds(byte[] text, int at) {
    long x = (long) LONG.get(text, at) ^ FEEDS;
    return ~(((x & LOWS) + LOWS) | x | LOWS);
  }

  static long count(byte[] text, int from, int to) {
    long count = 0;
    int at = from;
    for (; at <= to - 8; at += 8) {
      count += Long.bitCount(feeds(text, at));
    }
    for (; at < to; at++) {
      count += text[at] == '\n' ? 1 : 0;
    }
    return count;
  }

  /** The place after the line feed that ends the line at {@code from}, or {@code to}. */
  static int after(byte[] text, int from, int to) {
    int at = from;
    for (; at <= to - 8; at += 8) {
      long feeds = feeds(text, at);
      if (feeds != 0) {
        return at + EightBytes.first(feeds) + 1;
      }
    }
    for (; at < to; at++) {
      if (text[at] == '\n') {
        return at + 1;
      }
    }
    return to;
  }

  /** The place after the last line feed before {@code to}, or {@code from}. */
  static int lineStart(byte[] text, int from, int to) {
    int at = to;
    while (at > from && text[at - 1] != '\n') {
      at--;
    }
    return at;
  }
}
