package semlog.value;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Where in a line of text a number counted from 1970 is its time. */
final class EpochPlace {
  private static final byte[] AUDIT = "audit(".getBytes(US_ASCII);

  private static final int SEARCHED_BYTES = 64;

  private EpochPlace() {}

  /** The line's start, behind a bracket or a key such as {@code ts=}. */
  static int atStart(byte[] bytes, int from, int to) {
    int at = from;
    if (bytes[at] == '[' || bytes[at] == '"') {
      return at + 1;
    }
    while (at < to && at - from < 20 && (Ascii.isLetter(bytes[at]) || bytes[at] == '_')) {
      at++;
    }
    boolean keyed =
        at < to && bytes[at] == '=' && TimeKeys.rank(bytes, from, at) < TimeKeys.UNKNOWN;
    return keyed ? at + 1 : from;
  }

  /** Behind {@code audit(}, or -1. */
  static int inAudit(byte[] bytes, int from, int to) {
    int stop = Math.min(to, from + SEARCHED_BYTES) - AUDIT.length;
    for (int at = from; at <= stop; at++) {
      if (bytes[at] == 'a' && matches(bytes, at)) {
        return at + AUDIT.length;
      }
    }
    return -1;
  }

  private static boolean matches(byte[] bytes, int at) {
    for (int i = 1; i < AUDIT.length; i++) {
      if (bytes[at + i] != AUDIT[i]) {
        return false;
      }
    }
    return true;
  }
}
