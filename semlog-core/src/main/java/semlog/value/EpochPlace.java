package semlog.value;

import static java.nio.charset.StandardCharsets.US_ASCII;

import semlog.bytes.EightBytes;

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
    int stop = Math.min(to, from + SEARCHED_BYTES);
    int word = AUDIT.length - 1;
    int open = from + word - 1;
    while ((open = EightBytes.indexOf(bytes, open + 1, stop, AUDIT[word])) < stop) {
      if (EightBytes.equal(bytes, open - word, AUDIT, 0, word)) {
        return open + 1;
      }
    }
    return -1;
  }
}
