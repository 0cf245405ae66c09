package semlog.template;

import static semlog.value.Ascii.isDigit;

import semlog.value.Ipv6;
import semlog.value.TimestampParser;

/**
 * Reads what begins with a digit, a minus sign, or has digits mixed in: numbers, times, addresses,
 * identifiers. Each method adds what it reads to the slots and returns where to go on.
 */
final class Runs {
  private static final int LONGEST_NUMBERED_KEY = 2;

  /** {@code k8s}, {@code e2e}, {@code i18n} are words. */
  private static final int LONGEST_SHORT_FORM = 4;

  /** So many digits may begin a time, before a byte that {@link #MAY_BE_TIME} knows. */
  private static final int LONGEST_BEFORE = 8;

  /** For each byte a bit for each number of digits that with it behind them may begin a time. */
  private static final int[] MAY_BE_TIME = new int[256];

  static {
    beforeTime(4, "-/ .");
    beforeTime(2, ":/-. ");
    beforeTime(1, ":/");
    beforeTime(6, " T-._");
    beforeTime(8, " T-._");
  }

  private final Slots slots;
  private final TimestampParser times = new TimestampParser();
  private byte[] line = new byte[0];
  private int lineStart;
  private int lineEnd;
  private int timeLength;

  Runs(Slots slots) {
    this.slots = slots;
  }

  private static void beforeTime(int length, String nexts) {
    for (int i = 0; i < nexts.length(); i++) {
      MAY_BE_TIME[nexts.charAt(i)] |= 1 << length;
    }
  }

  void begin(byte[] bytes, int from, int to) {
    line = bytes;
    lineStart = from;
    lineEnd = to;
  }

  /** A run that begins with a digit. */
  int digits(int start) {
    byte[] bytes = line;
    int end = lineEnd;
    int at = start;
    long value = 0;
    while (at < end && isDigit(bytes[at])) {
      value = value * 10 + (bytes[at] - '0');
      at++;
    }
    int length = at - start;
    if (at < end) {
      byte next = bytes[at];
      if (mayBeTime(length, next) && time(start) > 0) {
        return timestamp(start);
      }
      if (next == '.' && length <= 3 && at + 1 < end && isDigit(bytes[at + 1])) {
        int quad = ipv4(start);
        if (quad > 0) {
          return quad;
        }
      } else if (next == ':' || next == '-') {
        int special = special(start, length, next);
        if (special > 0) {
          return special;
        }
      }
      if (ByteClass.OF[next & 0xff] == ByteClass.LETTER) {
        return mixed(start, start);
      }
    }
    if (length > Numbers.MAX_DIGITS) {
      return longNumber(start, at);
    }
    return slots.integer(start, at, value, bytes[start] == '0' && length > 1 ? length : 0);
  }

  private static boolean mayBeTime(int length, byte next) {
    return length <= LONGEST_BEFORE && (MAY_BE_TIME[next & 0xff] >>> length & 1) != 0;
  }

  /** The length of the time that starts here; 0 if none does. {@link #timestamp} takes it. */
  int time(int at) {
    timeLength = times.parse(line, lineStart, at, lineEnd);
    return timeLength;
  }

  /** Takes the time that {@link #time} found. */
  int timestamp(int start) {
    return slots.timestamp(start, start + timeLength, times.value(), times.format());
  }

  /** Letters and digits in one run, the first digit at {@code firstDigit}. */
  int mixed(int start, int firstDigit) {
    byte[] bytes = line;
    byte[] classes = ByteClass.OF;
    int end = lineEnd;
    int at = start;
    int turns = 0;
    int firstTurn = 0;
    boolean hex = true;
    int last = ByteClass.OF[bytes[start] & 0xff];
    while (at < end) {
      int c = classes[bytes[at] & 0xff];
      if (c != ByteClass.LETTER && c != ByteClass.DIGIT) {
        break;
      }
      if (c != last) {
        if (turns++ == 0) {
          firstTurn = at;
        }
        last = c;
      }
      hex &= ByteClass.isHex(bytes[at]);
      at++;
    }
    int length = at - start;
    if (at < end && (bytes[at] == '.' || bytes[at] == '-')) {
      int host = host(start);
      if (host > 0) {
        return host;
      }
    }
    if (hex && at < end && (bytes[at] == ':' || bytes[at] == '-')) {
      int special = special(start, length, bytes[at]);
      if (special > 0) {
        return special;
      }
    }
    if (hex && length >= 8) {
      return slots.text(SlotKind.HEX, start, at);
    }
    if (Identifiers.isPrefixedHex(bytes, start, at)) {
      return slots.text(SlotKind.HEX, start + 2, at);
    }
    if (firstDigit > start && isOfCode(start, at, turns)) {
      return at;
    }
    if (turns == 1 && !isGenerated(start, at)) {
      return firstDigit > start
          ? wordThenNumber(start, firstTurn, at)
          : numberThenWord(start, firstTurn, at);
    }
    if (turns == 2 && firstDigit == start && time(start) > 0 && start + timeLength >= at) {
      return timestamp(start);
    }
    return turns == 2 && firstDigit > start && length <= LONGEST_SHORT_FORM
        ? at
        : slots.text(SlotKind.OPAQUE, start, at);
  }

  private boolean isOfCode(int start, int end, int turns) {
    return CodeNames.isQualified(line, lineStart, start, end, lineEnd)
        || (turns == 2 && CodeNames.isCamelCase(line, start, end));
  }

  /** The name of a host that starts here, before its port; 0 if none does. */
  int host(int start) {
    if (start > lineStart && !QuotedText.isPathBorder(line[start - 1])) {
      return 0;
    }
    int end = HostNames.end(line, start, lineEnd);
    return end == 0 ? 0 : slots.text(SlotKind.OPAQUE, start, end);
  }

  /** Whether the run is a generated part of a name, behind a hyphen. */
  boolean isGenerated(int start, int end) {
    return start > lineStart
        && line[start - 1] == '-'
        && Identifiers.isGenerated(line, start, end)
        && (end == lineEnd || line[end] != '_');
  }

  private int wordThenNumber(int start, int digit, int end) {
    if (end - start <= WordsWithDigits.LONGEST && WordsWithDigits.isOne(line, start, end)) {
      return end;
    }
    int function = end - digit == 1 ? functionEnd(end) : 0;
    if (function > 0) {
      return function;
    }
    if (end < lineEnd) {
      if (line[end] == '=' && end - digit <= LONGEST_NUMBERED_KEY) {
        return end;
      }
      if (line[end] == ' ' && end - digit == 4 && time(digit) > 0) {
        return timestamp(digit);
      }
    }
    return number(digit, end);
  }

  /** Where the name of a function, with a digit in it before {@code at}, ends; 0 if it is none. */
  private int functionEnd(int at) {
    int end = at;
    while (end < lineEnd
        && (ByteClass.OF[line[end] & 0xff] == ByteClass.LETTER || line[end] == '_')) {
      end++;
    }
    return end + 1 < lineEnd && line[end] == '(' && line[end + 1] == ')' ? end : 0;
  }

  private int numberThenWord(int start, int letter, int end) {
    if (end - letter > 5) {
      return slots.text(SlotKind.OPAQUE, start, end);
    }
    number(start, letter);
    return end;
  }

  private int number(int start, int end) {
    int length = end - start;
    if (length > Numbers.MAX_DIGITS) {
      return longNumber(start, end);
    }
    long value = -Numbers.negated(line, start, end);
    return slots.integer(start, end, value, line[start] == '0' && length > 1 ? length : 0);
  }

  private int longNumber(int start, int end) {
    return Numbers.isLong(line, start, end, false)
        ? slots.integer(start, end, -Numbers.negated(line, start, end), 0)
        : slots.text(SlotKind.OPAQUE, start, end);
  }

  /** A minus sign, which belongs to the number behind it where nothing else comes before it. */
  int minus(int at) {
    byte[] bytes = line;
    int end = lineEnd;
    int digit = at + 1;
    boolean sign =
        digit < end
            && bytes[digit] >= '1'
            && bytes[digit] <= '9'
            && (at == lineStart || !ByteClass.isAlphanumeric(bytes[at - 1]));
    if (sign) {
      int stop = digit;
      while (stop < end && isDigit(bytes[stop])) {
        stop++;
      }
      boolean alone = stop == end || ByteClass.OF[bytes[stop] & 0xff] != ByteClass.LETTER;
      if (alone && !mayBeTime(stop - digit, stop < end ? bytes[stop] : 0)) {
        return negative(at, stop);
      }
    }
    return digit;
  }

  private int negative(int start, int end) {
    return end - start - 1 <= Numbers.MAX_DIGITS || Numbers.isLong(line, start + 1, end, true)
        ? slots.integer(start, end, Numbers.negated(line, start + 1, end), 0)
        : slots.text(SlotKind.OPAQUE, start, end);
  }

  /** A UUID, MAC or IPv6 address that starts here with a run of hexadecimal digits, or 0. */
  int special(int start, int length, byte next) {
    if (next == '-' && length == 2) {
      return hyphenMac(start);
    }
    if (next == '-') {
      return length == 8 && Identifiers.isUuid(line, start, lineEnd)
          ? slots.text(SlotKind.UUID, start, start + Identifiers.UUID_LENGTH)
          : 0;
    }
    if (length == 2 && Identifiers.isMac(line, start, lineEnd)) {
      return slots.text(SlotKind.MAC, start, start + Identifiers.MAC_LENGTH);
    }
    if (length > 4 || (start > lineStart && line[start - 1] == ':')) {
      return 0;
    }
    int address = Ipv6.length(line, start, lineEnd);
    return address == 0 ? 0 : slots.text(SlotKind.IPV6, start, start + address);
  }

  /** An OPAQUE slot, as a MAC slot has colons. */
  private int hyphenMac(int start) {
    boolean glued = start > lineStart && line[start - 1] == '-';
    return !glued && Identifiers.isHyphenMac(line, start, lineEnd)
        ? slots.text(SlotKind.OPAQUE, start, start + Identifiers.MAC_LENGTH)
        : 0;
  }

  int ipv4(int start) {
    byte[] bytes = line;
    long address = 0;
    int at = start;
    if (start > lineStart && bytes[start - 1] == '.') {
      return 0;
    }
    for (int octet = 0; octet < 4; octet++) {
      if (octet > 0 && (at >= lineEnd || bytes[at++] != '.')) {
        return 0;
      }
      int first = at;
      int value = 0;
      while (at < lineEnd && at - first < 4 && isDigit(bytes[at])) {
        value = value * 10 + (bytes[at++] - '0');
      }
      int length = at - first;
      if (length == 0 || value > 255 || (length > 1 && bytes[first] == '0')) {
        return 0;
      }
      address = address << 8 | value;
    }
    boolean goesOn =
        at < lineEnd
            && (ByteClass.isAlphanumeric(bytes[at])
                || (bytes[at] == '.' && at + 1 < lineEnd && isDigit(bytes[at + 1])));
    return goesOn ? 0 : slots.add(SlotKind.IPV4, start, at, address, 0);
  }
}
