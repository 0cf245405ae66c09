package semlog.value;

import static semlog.value.Ascii.hex;
import static semlog.value.Ascii.isDigit;
import static semlog.value.Ascii.isWord;

/**
 * Recognises IPv6 addresses: eight groups of up to four hexadecimal digits, or fewer around one
 * {@code ::}, the last two maybe a dotted quad. Without a digit it is rather a name with colons.
 */
public final class Ipv6 {
  private static final int GROUPS = 8;
  private static final int LONGEST_BYTES = 45;

  private Ipv6() {}

  /** The length in bytes of the address that starts exactly at {@code at}, or 0. */
  public static int length(byte[] bytes, int at, int end) {
    int limit = Math.min(end, at + LONGEST_BYTES);
    int groups = 0;
    int gaps = 0;
    int to = at;
    int group = groupEnd(bytes, at, limit);
    boolean last = false;
    while (!last && (group > to || isGap(bytes, to, limit))) {
      if (group == to) {
        gaps++;
        to += 2;
      } else {
        int quad = group < limit && bytes[group] == '.' ? quadEnd(bytes, to, limit) : 0;
        last = quad > 0;
        groups += last ? 2 : 1;
        to = Math.max(quad, group);
        to += !last && isColon(bytes, to, limit) ? 1 : 0;
      }
      group = groupEnd(bytes, to, limit);
    }
    boolean complete = gaps == 0 ? groups == GROUPS : gaps == 1 && groups > 0 && groups < GROUPS;
    return complete && isClosed(bytes, to, end) && hasDigit(bytes, at, to) ? to - at : 0;
  }

  /** A single colon between two groups. */
  private static boolean isColon(byte[] bytes, int at, int end) {
    return at + 1 < end && bytes[at] == ':' && hex(bytes[at + 1]) >= 0;
  }

  private static boolean isGap(byte[] bytes, int at, int end) {
    return at + 1 < end && bytes[at] == ':' && bytes[at + 1] == ':';
  }

  /** Where the group of up to four digits ends; its start if there is none. */
  private static int groupEnd(byte[] bytes, int at, int end) {
    int to = at;
    while (to < end && to <= at + 4 && hex(bytes[to]) >= 0) {
      to++;
    }
    return to > at + 4 ? at : to;
  }

  private static int quadEnd(byte[] bytes, int at, int end) {
    int to = at;
    for (int octet = 0; octet < 4; octet++) {
      if (octet > 0 && (to >= end || bytes[to++] != '.')) {
        return 0;
      }
      int digits = Ascii.digitRun(bytes, to, end, 3);
      if (digits == 0) {
        return 0;
      }
      to += digits;
    }
    return to;
  }

  private static boolean isClosed(byte[] bytes, int to, int end) {
    return to == end || !(isWord(bytes[to]) || isGap(bytes, to, end));
  }

  private static boolean hasDigit(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isDigit(bytes[i])) {
        return true;
      }
    }
    return false;
  }
}
