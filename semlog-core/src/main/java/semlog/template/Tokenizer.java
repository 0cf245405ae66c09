package semlog.template;

import java.util.ArrayList;
import java.util.List;
import semlog.value.TimestampParser;

/**
 * One pass over the bytes of a line: its skeleton, the hash of that skeleton and the slot values.
 *
 * <p>A hot loop (benchmark: {@code scripts/bench codec}); it allocates nothing and reuses its
 * arrays, so the results hold until the next line. Not thread-safe.
 */
public final class Tokenizer {
  /** Lines longer than this are kept whole. */
  public static final int MAX_LINE_BYTES = 1 << 16;

  /** Lines with more slots than this are kept whole. */
  public static final int MAX_SLOTS = 2048;

  private static final int MAX_INTEGER_DIGITS = 18;

  private final byte[] skeleton = new byte[MAX_LINE_BYTES + 4 * MAX_SLOTS + 16];
  private final long[] values = new long[MAX_SLOTS];
  private final byte[] widths = new byte[MAX_SLOTS];
  private final int[] starts = new int[MAX_SLOTS];
  private final int[] ends = new int[MAX_SLOTS];
  private final SlotKind[] kinds = new SlotKind[MAX_SLOTS];
  private final TimestampParser times = new TimestampParser();

  private byte[] line = new byte[0];
  private int lineStart;
  private int lineEnd;
  private int skeletonLength;
  private int slots;
  private int timeLength;
  private boolean json;
  private int closingQuote;

  /** A tokenizer with its own buffers. */
  public Tokenizer() {}

  byte[] skeleton() {
    return skeleton;
  }

  int skeletonLength() {
    return skeletonLength;
  }

  public int slotCount() {
    return slots;
  }

  /**
   * The slots' values, valid up to {@link #slotCount()}: the number in a numeric slot, else where
   * the text lies, {@code start << 32 | end}.
   */
  public long[] values() {
    return values;
  }

  /** How many digits an INTEGER with leading zeros is padded to; 0 where it has none. */
  public byte[] widths() {
    return widths;
  }

  public int start(int slot) {
    return starts[slot];
  }

  public int end(int slot) {
    return ends[slot];
  }

  public SlotKind kind(int slot) {
    return kinds[slot];
  }

  /** The slots as spans relative to {@code from}. */
  public List<SlotSpan> spans(int from) {
    List<SlotSpan> spans = new ArrayList<>(slots);
    for (int i = 0; i < slots; i++) {
      spans.add(new SlotSpan(starts[i] - from, ends[i] - from, kinds[i]));
    }
    return spans;
  }

  /**
   * Reads the line {@code from} inclusive to {@code to} exclusive, without its LF.
   *
   * @return whether it could be tokenised; otherwise it is one LINE slot
   */
  public boolean tokenize(byte[] bytes, int from, int to) {
    if (to - from <= MAX_LINE_BYTES && scan(bytes, from, to)) {
      return true;
    }
    whole(from, to);
    return false;
  }

  /** Takes the bytes as one LINE slot. */
  public void whole(int from, int to) {
    slots = 1;
    kinds[0] = SlotKind.LINE;
    starts[0] = from;
    ends[0] = to;
    values[0] = (long) from << 32 | to;
    widths[0] = 0;
    skeleton[0] = Skeletons.marker(SlotKind.LINE);
    skeletonLength = 1;
  }

  private boolean scan(byte[] bytes, int from, int to) {
    line = bytes;
    lineStart = from;
    lineEnd = to;
    slots = 0;
    json = false;
    closingQuote = -1;
    skeletonLength = 0;
    byte[] skel = skeleton;
    byte[] classes = ByteClass.OF;
    int at = from;
    while (at < to) {
      if (slots > MAX_SLOTS - 8) {
        return false;
      }
      byte b = bytes[at];
      switch (classes[b & 0xff]) {
        case ByteClass.LETTER -> at = word(at);
        case ByteClass.DIGIT -> at = digits(at);
        case ByteClass.SEPARATOR -> {
          skel[skeletonLength++] = b;
          at++;
        }
        case ByteClass.MINUS -> at = minus(at);
        case ByteClass.QUOTE -> at = quote(at);
        case ByteClass.SLASH -> at = slash(at);
        case ByteClass.BRACE -> {
          json |= QuotedText.opensJson(bytes, at, to);
          skel[skeletonLength++] = b;
          at++;
        }
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  /** A run that begins with a letter: static text unless digits are mixed in. */
  private int word(int start) {
    byte[] bytes = line;
    byte[] skel = skeleton;
    byte[] classes = ByteClass.OF;
    int s = skeletonLength;
    int at = start;
    int end = lineEnd;
    int c = ByteClass.LETTER;
    while (at < end && (c = classes[bytes[at] & 0xff]) == ByteClass.LETTER) {
      skel[s++] = bytes[at++];
    }
    if (at < end) {
      if (c == ByteClass.DIGIT) {
        return mixed(start, at);
      }
      byte next = bytes[at];
      if (next == ':' && at + 2 < end && bytes[at + 1] == '/' && bytes[at + 2] == '/') {
        return url(start, at + 3);
      }
      int length = at - start;
      if (length == 3 && (next == ' ' || next == ',') && timestamp(start) > 0) {
        return timestampSlot(start);
      }
      if ((next == '-' && length == 8) || (next == ':' && length == 2)) {
        int special = special(start, length);
        if (special > 0) {
          return special;
        }
      }
    }
    skeletonLength = s;
    return at;
  }

  /** A run that begins with a digit. */
  private int digits(int start) {
    byte[] bytes = line;
    int end = lineEnd;
    int at = start;
    long value = 0;
    while (at < end && ByteClass.isDigit(bytes[at])) {
      value = value * 10 + (bytes[at] - '0');
      at++;
    }
    int length = at - start;
    if (at < end) {
      byte next = bytes[at];
      if (mayBeTime(length, next) && timestamp(start) > 0) {
        return timestampSlot(start);
      }
      if (next == '.' && length <= 3 && at + 1 < end && ByteClass.isDigit(bytes[at + 1])) {
        int quad = ipv4(start);
        if (quad > 0) {
          return quad;
        }
      } else if ((next == '-' && length == 8) || (next == ':' && length == 2)) {
        int special = special(start, length);
        if (special > 0) {
          return special;
        }
      }
      if (ByteClass.OF[next & 0xff] == ByteClass.LETTER) {
        return mixed(start, start);
      }
    }
    if (length > MAX_INTEGER_DIGITS) {
      return longNumber(start, at, false);
    }
    return integer(start, at, value, bytes[start] == '0' && length > 1 ? length : 0);
  }

  /** More than eighteen digits: a long if it fits, else opaque text. */
  private int longNumber(int start, int end, boolean negative) {
    int first = negative ? start + 1 : start;
    if (end - first == MAX_INTEGER_DIGITS + 1 && line[first] != '0') {
      long value = 0;
      for (int i = first; i < end; i++) {
        value = value * 10 - (line[i] - '0');
        if (value > 0) {
          return text(SlotKind.OPAQUE, start, end);
        }
      }
      if (negative || value != Long.MIN_VALUE) {
        return integer(start, end, negative ? value : -value, 0);
      }
    }
    return text(SlotKind.OPAQUE, start, end);
  }

  private static boolean mayBeTime(int length, byte next) {
    return switch (length) {
      case 4 -> next == '-' || next == '/' || next == ' ' || next == '.';
      case 2 -> next == ':' || next == '/' || next == '-' || next == '.' || next == ' ';
      case 1 -> next == ':' || next == '/';
      case 6, 8 -> next == ' ' || next == 'T' || next == '-' || next == '.' || next == '_';
      default -> false;
    };
  }

  private int timestamp(int at) {
    timeLength = times.parse(line, lineStart, at, lineEnd);
    return timeLength;
  }

  private int timestampSlot(int start) {
    int format = times.format();
    int length = timeLength;
    slot(SlotKind.TIMESTAMP, start, start + length, times.value(), 0);
    skeletonLength = Skeletons.writeFormat(format, skeleton, skeletonLength);
    return start + length;
  }

  /** Letters and digits in one run. */
  private int mixed(int start, int firstDigit) {
    byte[] bytes = line;
    int end = lineEnd;
    int at = start;
    int turns = 0;
    int firstTurn = 0;
    boolean hex = true;
    int last = ByteClass.OF[bytes[start] & 0xff];
    while (at < end) {
      int c = ByteClass.OF[bytes[at] & 0xff];
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
    if (hex && length >= 2 && at < end) {
      int special = special(start, length);
      if (special > 0) {
        return special;
      }
    }
    if (bytes[start] == '0'
        && length > 2
        && (bytes[start + 1] | 0x20) == 'x'
        && isHex(start + 2, at)) {
      copy(start, start + 2);
      return text(SlotKind.HEX, start + 2, at);
    }
    if (hex && length >= 8) {
      return text(SlotKind.HEX, start, at);
    }
    if (turns == 1) {
      return firstDigit > start
          ? wordThenNumber(start, firstTurn, at)
          : numberThenWord(start, firstTurn, at);
    }
    if (turns == 2 && firstDigit == start && isTimeBefore(start, at)) {
      return timestampSlot(start);
    }
    return text(SlotKind.OPAQUE, start, at);
  }

  private boolean isTimeBefore(int start, int end) {
    return timestamp(start) > 0 && start + timeLength >= end;
  }

  private int wordThenNumber(int start, int digit, int end) {
    copy(start, digit);
    if (end - digit == 4 && end < lineEnd && line[end] == ' ' && timestamp(digit) > 0) {
      return timestampSlot(digit);
    }
    return number(digit, end);
  }

  private int numberThenWord(int start, int letter, int end) {
    if (end - letter > 5) {
      return text(SlotKind.OPAQUE, start, end);
    }
    number(start, letter);
    copy(letter, end);
    return end;
  }

  private int number(int start, int end) {
    int length = end - start;
    if (length > MAX_INTEGER_DIGITS) {
      return longNumber(start, end, false);
    }
    long value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + (line[i] - '0');
    }
    return integer(start, end, value, line[start] == '0' && length > 1 ? length : 0);
  }

  private int minus(int at) {
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
      while (stop < end && ByteClass.isDigit(bytes[stop])) {
        stop++;
      }
      boolean alone = stop == end || ByteClass.OF[bytes[stop] & 0xff] != ByteClass.LETTER;
      if (alone && !mayBeTime(stop - digit, stop < end ? bytes[stop] : 0)) {
        return negative(at, stop);
      }
    }
    skeleton[skeletonLength++] = '-';
    return digit;
  }

  private int negative(int start, int end) {
    if (end - start - 1 > MAX_INTEGER_DIGITS) {
      return longNumber(start, end, true);
    }
    long value = 0;
    for (int i = start + 1; i < end; i++) {
      value = value * 10 - (line[i] - '0');
    }
    return integer(start, end, value, 0);
  }

  /** A UUID, MAC or IPv4 address that starts here; 0 if none does. */
  private int special(int start, int length) {
    if (length == 8 && line[start + 8] == '-' && Identifiers.isUuid(line, start, lineEnd)) {
      return text(SlotKind.UUID, start, start + Identifiers.UUID_LENGTH);
    }
    if (length == 2 && line[start + 2] == ':' && Identifiers.isMac(line, start, lineEnd)) {
      return text(SlotKind.MAC, start, start + Identifiers.MAC_LENGTH);
    }
    return 0;
  }

  private int ipv4(int start) {
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
      while (at < lineEnd && at - first < 4 && ByteClass.isDigit(bytes[at])) {
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
                || (bytes[at] == '.' && at + 1 < lineEnd && ByteClass.isDigit(bytes[at + 1])));
    if (goesOn) {
      return 0;
    }
    slot(SlotKind.IPV4, start, at, address, 0);
    return at;
  }

  /**
   * An opening quote: its string becomes a slot, unless it is a JSON key, a message or a request.
   */
  private int quote(int at) {
    byte[] bytes = line;
    skeleton[skeletonLength++] = '"';
    int start = at + 1;
    if (at <= closingQuote || (at > lineStart && bytes[at - 1] == '\\')) {
      return start;
    }
    int close = QuotedText.close(bytes, start, lineEnd);
    closingQuote = close;
    if (close <= start || !QuotedText.isValue(bytes, lineStart, start, close, lineEnd, json)) {
      return start;
    }
    if (QuotedText.isRequest(bytes, start, close)) {
      return request(start, close);
    }
    int length = mayStartTime(bytes[start]) ? timestamp(start) : 0;
    if (length > 0 && close - start - length <= 6) {
      return timestampSlot(start);
    }
    for (int i = start; i < close; i++) {
      if (ByteClass.OF[bytes[i] & 0xff] == ByteClass.CONTROL) {
        return start;
      }
    }
    return text(SlotKind.QUOTED, start, close);
  }

  private static boolean mayStartTime(byte b) {
    return ByteClass.isDigit(b) || (b >= 'A' && b <= 'Z');
  }

  /** {@code METHOD target HTTP/…}: the target is one slot, the rest is read as usual. */
  private int request(int start, int close) {
    int space = start;
    while (line[space] != ' ') {
      space++;
    }
    int version = QuotedText.lastSpace(line, space, close);
    copy(start, space + 1);
    if (version <= space + 1) {
      return space + 1;
    }
    return text(SlotKind.PATH, space + 1, version);
  }

  private int slash(int at) {
    byte[] bytes = line;
    int next = at + 1;
    boolean path =
        next < lineEnd
            && (ByteClass.OF[bytes[next] & 0xff] == ByteClass.LETTER
                || bytes[next] == '_'
                || bytes[next] == '.')
            && (at == lineStart || isPathBorder(bytes[at - 1]));
    if (!path) {
      skeleton[skeletonLength++] = '/';
      return next;
    }
    int end = QuotedText.endOfPath(bytes, next, lineEnd);
    return end < 0 ? next(at) : text(SlotKind.PATH, at, end);
  }

  private int next(int at) {
    skeleton[skeletonLength++] = line[at];
    return at + 1;
  }

  private static boolean isPathBorder(byte b) {
    return b == ' ' || b == '=' || b == '"' || b == '\'' || b == '(' || b == '[' || b == ':'
        || b == '\t' || b == ',' || b == '<';
  }

  private int url(int start, int rest) {
    int end = QuotedText.endOfPath(line, rest, lineEnd);
    if (end <= rest) {
      copy(start, rest - 3);
      return rest - 3;
    }
    return text(SlotKind.URL, start, end);
  }

  private boolean isHex(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!ByteClass.isHex(line[i])) {
        return false;
      }
    }
    return true;
  }

  private void copy(int start, int end) {
    System.arraycopy(line, start, skeleton, skeletonLength, end - start);
    skeletonLength += end - start;
  }

  private int integer(int start, int end, long value, int width) {
    slot(SlotKind.INTEGER, start, end, value, width);
    return end;
  }

  private int text(SlotKind kind, int start, int end) {
    slot(kind, start, end, (long) start << 32 | end, 0);
    return end;
  }

  private void slot(SlotKind kind, int start, int end, long value, int width) {
    int slot = slots++;
    kinds[slot] = kind;
    starts[slot] = start;
    ends[slot] = end;
    values[slot] = value;
    widths[slot] = (byte) width;
    skeleton[skeletonLength++] = Skeletons.marker(kind);
  }
}
