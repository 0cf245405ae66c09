package semlog.redaction;

import semlog.bytes.EightBytes;
import semlog.value.Ascii;
import semlog.value.Ipv6;

/** Finds the values of one form, in time linear in the line. For one thread. */
final class FormFinder {
  private static final int[] UUID = {8, 4, 4, 4, 12};
  private static final int[] MAC = {2, 2, 2, 2, 2, 2};
  private static final int OCTETS = 4;
  private static final int OCTET_DIGITS = 3;
  private static final int IPV6_DIGITS = 4;

  private final Form form;
  private int end;

  FormFinder(Form form) {
    this.form = form;
  }

  Form form() {
    return form;
  }

  /**
   * Finds the first value that begins at {@code from} or later.
   *
   * @return where it begins, or -1
   */
  int find(byte[] line, int from, int to) {
    int at = from;
    while ((at = EightBytes.indexOfEither(line, at, to, form.sign(), form.otherSign())) < to) {
      int start = start(line, from, at);
      end = start < from || !isBorder(line, from, start) ? 0 : end(line, start, at, to);
      if (end > at && isEnd(line, end, to)) {
        return start;
      }
      at++;
    }
    return -1;
  }

  /** Where the value found last ends. */
  int end() {
    return end;
  }

  /** Whether these bytes are such a value. */
  boolean is(byte[] bytes, int from, int to) {
    return find(bytes, from, to) == from && end == to;
  }

  /** Where a value would begin whose first sign is there. */
  private int start(byte[] line, int from, int sign) {
    return switch (form) {
      case EMAIL -> {
        int start = sign;
        while (start > from && isLocal(line[start - 1])) {
          start--;
        }
        yield start == sign ? -1 : start;
      }
      case UUID -> sign - UUID[0];
      case MAC -> sign - MAC[0];
      case IPV6 -> before(line, from, sign, IPV6_DIGITS, true);
      case IPV4 -> before(line, from, sign, OCTET_DIGITS, false);
    };
  }

  private static int before(byte[] line, int from, int sign, int most, boolean hex) {
    int start = sign;
    while (start > from && sign - start < most && isDigit(line[start - 1], hex)) {
      start--;
    }
    return start;
  }

  /** Where the value that begins there ends, or 0. */
  private int end(byte[] line, int start, int sign, int to) {
    return switch (form) {
      case EMAIL -> domainEnd(line, sign + 1, to);
      case UUID -> hexEnd(line, start, to, UUID, line[sign]);
      case MAC -> hexEnd(line, start, to, MAC, line[sign]);
      case IPV6 -> start + Ipv6.length(line, start, to);
      case IPV4 -> quadEnd(line, start, to);
    };
  }

  private static int hexEnd(byte[] line, int start, int to, int[] lengths, byte separator) {
    int at = start;
    for (int group = 0; group < lengths.length; group++) {
      if (group > 0 && (at >= to || line[at++] != separator)) {
        return 0;
      }
      int groupEnd = run(line, at, to, lengths[group], true);
      if (groupEnd - at != lengths[group]) {
        return 0;
      }
      at = groupEnd;
    }
    return at;
  }

  private static int quadEnd(byte[] line, int start, int to) {
    int at = start;
    for (int octet = 0; octet < OCTETS; octet++) {
      if (octet > 0 && (at >= to || line[at++] != '.')) {
        return 0;
      }
      int octetEnd = run(line, at, to, OCTET_DIGITS, false);
      if (octetEnd == at) {
        return 0;
      }
      at = octetEnd;
    }
    return at;
  }

  private static int run(byte[] line, int from, int to, int most, boolean hex) {
    int at = from;
    while (at < to && at - from < most && isDigit(line[at], hex)) {
      at++;
    }
    return at;
  }

  /** Two labels or more. */
  private static int domainEnd(byte[] line, int from, int to) {
    int labels = 0;
    int end = 0;
    int at = from;
    while (at < to) {
      int label = at;
      while (at < to && (isWord(line[at]) || line[at] == '-')) {
        at++;
      }
      if (at == label) {
        break;
      }
      labels++;
      end = at;
      if (at == to || line[at] != '.') {
        break;
      }
      at++;
    }
    return labels > 1 ? end : 0;
  }

  private boolean isBorder(byte[] line, int from, int start) {
    return start == from || !isWord(line[start - 1]);
  }

  private boolean isEnd(byte[] line, int at, int to) {
    return at == to || !isWord(line[at]);
  }

  private static boolean isLocal(byte b) {
    return isWord(b) || b == '.' || b == '%' || b == '+' || b == '-';
  }

  private static boolean isDigit(byte b, boolean hex) {
    return hex ? Ascii.hex(b) >= 0 : Ascii.isDigit(b);
  }

  /** Letters, digits and underscores; bytes of 0x80 and above are parts of letters. */
  static boolean isWord(byte b) {
    return b < 0 || b == '_' || Ascii.isWord(b);
  }
}
