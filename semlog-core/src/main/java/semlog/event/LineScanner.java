package semlog.event;

import semlog.bytes.EightBytes;

/**
 * Reads a line that is one whole object in one pass over its bytes, and notes where its values are,
 * so that only those are decoded that somebody asks for. It accepts only what {@link EventParser}
 * accepts with Jackson, and gives up on all that is rare, which that then reads. Benchmark: {@code
 * scripts/bench sigma}.
 */
final class LineScanner {
  private static final int FAILED = -1;
  private static final int LONGEST_NAME = 1000;
  private static final int LONGEST_NUMBER = EventParser.LONGEST_NUMBER;

  /** Whether a character behind a backslash makes an escape of two. */
  private static final boolean[] SHORT = new boolean[256];

  static {
    for (char c : "\"\\/bfnrt".toCharArray()) {
      SHORT[c] = true;
    }
  }

  private final Event event;
  private final MemberPath root;
  private byte[] bytes = new byte[0];
  private int to;
  private int end;

  /** The member whose name was read last. */
  private MemberPath named;

  /** Whether the string read last has escapes, and whether it has bytes that are no ASCII. */
  private boolean escaped;

  private boolean wide;

  /**
   * @param root the path of whole events
   */
  LineScanner(Event event, MemberPath root) {
    this.event = event;
    this.root = root;
    this.named = root;
  }

  /** Whether the bytes are an object with nothing but blanks behind it; the event is then that. */
  boolean read(byte[] line, int lineFrom, int lineTo) {
    bytes = line;
    to = lineTo;
    event.clear();
    event.over(line, lineFrom, lineTo);
    end = members(lineFrom, root, 0);
    return end != FAILED && blanks(end) == to;
  }

  /** Where the object that was read ends. */
  int end() {
    return end;
  }

  private int blanks(int from) {
    int i = from;
    while (i < to
        && (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t')) {
      i++;
    }
    return i;
  }

  private boolean is(int at, char wanted) {
    return at < to && bytes[at] == wanted;
  }

  /** An object from its brace on; returns where it ends. */
  private int members(int from, MemberPath path, int depth) {
    int i = blanks(from + 1);
    if (is(i, '}')) {
      return i + 1;
    }
    MemberPath before = path;
    long object = event.nextObject();
    while (is(i, '"')) {
      i = name(i + 1, path, before);
      if (i == FAILED) {
        return FAILED;
      }
      MemberPath member = named;
      before = member;
      if (member.isAgainIn(object)) {
        event.repeats(member);
      }
      i = blanks(i);
      if (!is(i, ':')) {
        return FAILED;
      }
      i = value(blanks(i + 1), member, depth);
      if (i == FAILED) {
        return FAILED;
      }
      i = blanks(i);
      if (is(i, '}')) {
        return i + 1;
      }
      if (!is(i, ',')) {
        return FAILED;
      }
      i = blanks(i + 1);
    }
    return FAILED;
  }

  /** A name from behind its quote on, most often the one that came there before. */
  private int name(int from, MemberPath path, MemberPath before) {
    named = path.behind(before);
    if (named != before && named.isNameAt(bytes, from, to)) {
      return from + named.nameLength() + 1;
    }
    int behind = string(from);
    if (behind == FAILED || escaped || wide || behind - from > LONGEST_NAME) {
      return FAILED;
    }
    named = path.child(before, bytes, from, behind - 1);
    return behind;
  }

  private int elements(int from, MemberPath path, int depth) {
    int i = blanks(from + 1);
    if (is(i, ']')) {
      return i + 1;
    }
    while (true) {
      i = value(i, path, depth);
      if (i == FAILED) {
        return FAILED;
      }
      i = blanks(i);
      if (is(i, ']')) {
        return i + 1;
      }
      if (!is(i, ',')) {
        return FAILED;
      }
      i = blanks(i + 1);
    }
  }

  private int value(int at, MemberPath path, int depth) {
    if (at >= to || depth >= EventParser.DEEPEST - 2) {
      return FAILED;
    }
    return switch (bytes[at]) {
      case '"' -> {
        int end = string(at + 1);
        if (end != FAILED) {
          event.add(path, at + 1, end - 1, form());
        }
        yield end;
      }
      case '{' -> members(at, path, depth + 1);
      case '[' -> elements(at, path, depth + 1);
      case 't' -> word(at, "true", path);
      case 'f' -> word(at, "false", path);
      case 'n' -> word(at, "null", path);
      default -> number(at, path);
    };
  }

  private JsonText.Form form() {
    if (escaped) {
      return JsonText.Form.ESCAPED;
    }
    return wide ? JsonText.Form.UTF8 : JsonText.Form.ASCII;
  }

  private int word(int at, String word, MemberPath path) {
    int end = at + word.length();
    if (end > to) {
      return FAILED;
    }
    for (int i = 0; i < word.length(); i++) {
      if (bytes[at + i] != word.charAt(i)) {
        return FAILED;
      }
    }
    if (!word.equals("null")) {
      event.add(path, at, end, JsonText.Form.ASCII);
    }
    return end;
  }

  private int number(int at, MemberPath path) {
    int i = is(at, '-') ? at + 1 : at;
    int whole = i;
    i = digits(i);
    boolean wrong = i == whole || (bytes[whole] == '0' && i > whole + 1);
    if (is(i, '.')) {
      int fraction = i + 1;
      i = digits(fraction);
      wrong |= i == fraction;
    }
    if (is(i, 'e') || is(i, 'E')) {
      int exponent = is(i + 1, '-') || is(i + 1, '+') ? i + 2 : i + 1;
      i = digits(exponent);
      wrong |= i == exponent;
    }
    if (wrong || i - at > LONGEST_NUMBER) {
      return FAILED;
    }
    event.add(path, at, i, JsonText.Form.ASCII);
    return i;
  }

  private int digits(int from) {
    int i = from;
    while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
      i++;
    }
    return i;
  }

  /** A string from behind its quote on; returns where it ends, behind the other. */
  private int string(int from) {
    byte[] in = bytes;
    escaped = false;
    wide = false;
    int i = from;
    while (i < to) {
      if (i + Long.BYTES <= in.length) {
        long special = JsonOutput.special(EightBytes.get(in, i));
        if (special == 0) {
          i += Long.BYTES;
          continue;
        }
        i += Long.numberOfTrailingZeros(special) >> 3;
        if (i >= to) {
          return FAILED;
        }
      }
      byte b = in[i];
      if (b == '"') {
        return i + 1;
      }
      if (b == '\\' && i + 1 < to && SHORT[in[i + 1] & 0xff]) {
        escaped = true;
        i += 2;
        continue;
      }
      i = b >= ' ' && b != '\\' ? i + 1 : unusual(i);
      if (i == FAILED) {
        return FAILED;
      }
    }
    return FAILED;
  }

  /** A character by its number, or one that is no ASCII. */
  private int unusual(int at) {
    if (bytes[at] < 0) {
      int length = Utf8.sequence(bytes, at, to);
      wide = true;
      event.isUnusual();
      return length > 0 ? at + length : FAILED;
    }
    if (bytes[at] != '\\' || !is(at + 1, 'u')) {
      return FAILED;
    }
    escaped = true;
    event.isUnusual();
    return isPlainUnit(at + 2) ? at + 6 : FAILED;
  }

  /** Whether four hexadecimal digits are here that name no half of a character. */
  private boolean isPlainUnit(int at) {
    if (at + 4 > to) {
      return false;
    }
    int unit = 0;
    for (int i = at; i < at + 4; i++) {
      int digit = Character.digit((char) bytes[i], 16);
      if (bytes[i] < 0 || digit < 0) {
        return false;
      }
      unit = unit << 4 | digit;
    }
    return !Character.isSurrogate((char) unit);
  }
}
