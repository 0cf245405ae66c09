package semlog.template;

import static semlog.value.Ascii.isDigit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads quoted strings, those of JSON above all: which are one slot, which are read on word by
 * word, and what stands in those in spite of their escapes. Each method returns where to go on.
 */
final class QuotedStrings {
  private static final byte[] MAPPED = "::ffff:".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_NAME = 48;
  private static final int LONGEST_REPR = 1 << 14;
  private static final int SHORTEST_REPR = 32;

  /** What a byte of a string within a sentence tells of it. */
  private static final int CONTROL = 1;

  private static final int ESCAPE = 2;
  private static final int ENCODED = 4;
  private static final int BLANK = 8;
  private static final byte[] SIGNS = new byte[256];

  static {
    for (int b = 0; b < SIGNS.length; b++) {
      SIGNS[b] = (byte) (ByteClass.OF[b] == ByteClass.CONTROL ? CONTROL : 0);
    }
    SIGNS['\\'] = ESCAPE;
    SIGNS['='] = ENCODED;
    SIGNS['%'] = ENCODED;
    SIGNS[' '] = BLANK;
  }

  private final Slots slots;
  private final Runs runs;
  private final KnownKeys keys = new KnownKeys();
  private byte[] line = new byte[0];
  private int lineStart;
  private int lineEnd;
  private boolean json;
  private int closingQuote;

  /** Whether the string that is open is JSON itself, with its quotes escaped. */
  private boolean nested;

  /** The escaped quote that closes the string that is open in it. */
  private int nestedClose;

  QuotedStrings(Slots slots, Runs runs) {
    this.slots = slots;
    this.runs = runs;
  }

  void begin(byte[] bytes, int from, int to) {
    line = bytes;
    lineStart = from;
    lineEnd = to;
    keys.begin();
    json = false;
    nested = false;
    nestedClose = -1;
    closingQuote = -1;
  }

  int brace(int at) {
    json |= QuotedText.opensJson(line, at, lineEnd);
    return at + 1;
  }

  /**
   * An opening quote: its string becomes a slot, unless it is a JSON key, a message, a request or,
   * outside JSON, a name as other lines spell it without quotes.
   */
  int quote(int at) {
    byte[] bytes = line;
    int start = at + 1;
    if (at <= closingQuote || (at > lineStart && bytes[at - 1] == '\\')) {
      return start;
    }
    int behind = json ? keys.end(bytes, at, lineEnd) : 0;
    return behind > 0 ? members(behind) : string(at, false);
  }

  /**
   * Goes on behind a key that is known: reads its value and what follows as long as these are
   * strings or numbers and keys that are known too.
   */
  private int members(int behindKey) {
    byte[] bytes = line;
    int at = behindKey;
    closingQuote = at - 2;
    while (at < lineEnd && slots.count < Tokenizer.FULL) {
      byte first = bytes[at];
      if (first == '"') {
        at = string(at, keys.isPlain());
        at += at == closingQuote ? 1 : 0;
      } else if (isDigit(first)) {
        at = runs.digits(at);
      } else {
        at = behindLiteral(at);
      }
      boolean another =
          at > closingQuote && at + 1 < lineEnd && bytes[at] == ',' && bytes[at + 1] == '"';
      int behind = another ? keys.end(bytes, at + 1, lineEnd) : 0;
      if (behind == 0) {
        return at;
      }
      at = behind;
      closingQuote = at - 2;
    }
    return at;
  }

  /** Behind {@code true}, {@code false} or {@code null}, which are static text; else there. */
  private int behindLiteral(int at) {
    int end = ByteClass.endOfLetters(line, at, lineEnd);
    int length = end - at;
    boolean literal = (length == 4 || length == 5) && end < lineEnd && line[end] == ',';
    return literal ? end : at;
  }

  /**
   * A string from its quote on.
   *
   * @param plain whether it is known to be the value of a key that says nothing of it
   */
  private int string(int at, boolean plain) {
    byte[] bytes = line;
    int start = at + 1;
    int close = QuotedText.close(bytes, start, lineEnd, (byte) '"');
    closingQuote = close;
    nested = false;
    nestedClose = -1;
    if (close <= start) {
      return start;
    }
    boolean key =
        json
            ? QuotedText.isKey(bytes, close + 1, lineEnd)
            : QuotedText.isNameOfElement(bytes, lineStart, at, close, lineEnd);
    if (key) {
      int end = key(start, close);
      if (json && end == close && bytes[close + 1] == ':') {
        keys.saw(bytes, at, close + 2);
      }
      return end;
    }
    if (!plain && QuotedText.isMessage(bytes, lineStart, start - 2)) {
      return start;
    }
    if (QuotedText.isRequest(bytes, start, close)) {
      return request(start, close);
    }
    if (json && QuotedText.opensNested(bytes, start, close)) {
      nested = true;
      return start;
    }
    return value(start, close);
  }

  /** Takes a key as static text, unless its digits may be what varies. */
  private int key(int start, int close) {
    return QuotedText.isName(line, start, close) ? close : start;
  }

  private int value(int start, int close) {
    int length = mayStartTime(line[start]) ? runs.time(start) : 0;
    if (length > 0 && close - start - length <= 6) {
      return runs.timestamp(start);
    }
    int mapped = mapped(start, close);
    if (mapped > 0) {
      return mapped;
    }
    boolean mentioned = !json && QuotedText.isNumberedName(line, start, close);
    return mentioned || QuotedText.hasControl(line, start, close)
        ? start
        : slots.text(SlotKind.QUOTED, start, close);
  }

  /** Takes the IPv4 address that an IPv6 address says, as servers that know both write it; or 0. */
  private int mapped(int start, int close) {
    int address = start + MAPPED.length;
    return line[start] == ':'
            && address < close
            && Arrays.equals(line, start, address, MAPPED, 0, MAPPED.length)
        ? runs.ipv4(address)
        : 0;
  }

  private static boolean mayStartTime(byte b) {
    return isDigit(b) || (b >= 'A' && b <= 'Z');
  }

  /** {@code METHOD target HTTP/…}: the target is one slot, the rest is read as usual. */
  private int request(int start, int close) {
    int space = start;
    while (line[space] != ' ') {
      space++;
    }
    int version = QuotedText.lastSpace(line, space, close);
    if (version <= space + 1) {
      return space + 1;
    }
    return slots.text(SlotKind.PATH, space + 1, version);
  }

  /** An escape in a string that is read on, or a backslash anywhere. */
  int backslash(int at) {
    if (at + 1 < closingQuote) {
      switch (line[at + 1]) {
        case 'n', 't' -> {
          return nested ? at + 2 : named(at + 2);
        }
        case 'r', '\\' -> {
          return at + 2;
        }
        case '"' -> {
          return escapedQuote(at);
        }
        case 'u' -> {
          return unicode(at);
        }
        default -> {}
      }
    }
    return at + 1;
  }

  private int unicode(int at) {
    int end = at + 6;
    if (end <= closingQuote) {
      for (int i = at + 2; i < end; i++) {
        if (!ByteClass.isHex(line[i])) {
          end = at + 2;
        }
      }
    } else {
      end = at + 2;
    }
    return end;
  }

  private int escapedQuote(int at) {
    int start = at + 2;
    if (at <= nestedClose) {
      return start;
    }
    int close = QuotedText.closeEscaped(line, start, closingQuote, (byte) '"');
    if (!nested) {
      return repr(at, start, close, 2);
    }
    nestedClose = close;
    if (close <= start) {
      return start;
    }
    return QuotedText.isKey(line, close + 2, closingQuote)
        ? key(start, close)
        : value(start, close);
  }

  /** An apostrophe, which may open a string with escapes of its own. */
  int apostrophe(int at) {
    int start = at + 1;
    boolean message = start < closingQuote;
    int limit = Math.min(message ? closingQuote : lineEnd, start + LONGEST_REPR);
    if (at == lineStart || !opensRepr(line[at - 1])) {
      return start;
    }
    int close =
        message
            ? QuotedText.closeEscaped(line, start, limit, (byte) '\'')
            : QuotedText.close(line, start, limit, (byte) '\'');
    return repr(at, start, close, 1);
  }

  private static boolean opensRepr(byte before) {
    return before == ' ' || before == '=';
  }

  /**
   * Makes a quoted string within a sentence one slot, quotes and all, if it has escapes or is long
   * and encoded.
   */
  private int repr(int at, int start, int close, int quoteBytes) {
    if (close < 0 || !opensRepr(line[at - 1])) {
      return start;
    }
    int signs = signs(start, close);
    boolean encoded = (signs & (ENCODED | BLANK)) == ENCODED && close - start >= SHORTEST_REPR;
    boolean opaque = encoded || ((signs & ESCAPE) != 0 && hasEscape(start, close));
    return (signs & CONTROL) != 0 || !opaque
        ? start
        : slots.text(SlotKind.QUOTED, at, close + quoteBytes);
  }

  /** Which of the signs there are. */
  private int signs(int start, int close) {
    byte[] bytes = line;
    byte[] table = SIGNS;
    int signs = 0;
    for (int i = start; i < close; i++) {
      signs |= table[bytes[i] & 0xff];
    }
    return signs;
  }

  /** Whether a backslash escapes something; outside messages only {@code \x} counts. */
  private boolean hasEscape(int start, int close) {
    boolean escapes = start < closingQuote;
    for (int i = start; i < close && !escapes; i++) {
      escapes = line[i] == '\\' && line[i + 1] == 'x';
    }
    return escapes;
  }

  /**
   * The beginning of a line within a message: {@code Name: value} up to the line's end is one slot
   * if the value is one word or has escapes.
   */
  private int named(int start) {
    byte[] bytes = line;
    int limit = Math.min(closingQuote, start + LONGEST_NAME);
    int at = start;
    while (at < limit && isNamePart(bytes[at])) {
      at++;
    }
    if (at == start || at >= limit || bytes[at] != ':') {
      return start;
    }
    int value = afterColon(at + 1);
    if (value == at + 1) {
      return start;
    }
    int end = value;
    boolean blank = false;
    boolean escapes = false;
    while (end < closingQuote) {
      int sign = SIGNS[bytes[end] & 0xff];
      if (sign == CONTROL) {
        return start;
      }
      if (sign == ESCAPE) {
        if (endsLine(end)) {
          break;
        }
        escapes = true;
        end++;
      }
      blank |= sign == BLANK;
      end++;
    }
    if (end == value || (blank && !escapes)) {
      return start;
    }
    return slots.text(SlotKind.QUOTED, value, Math.min(end, closingQuote));
  }

  private static boolean isNamePart(byte b) {
    return ByteClass.isAlphanumeric(b) || b == ' ' || b == '_' || b == '-';
  }

  /** Whether an escaped line break is there. */
  private boolean endsLine(int at) {
    return line[at] == '\\' && (line[at + 1] == 'r' || line[at + 1] == 'n');
  }

  /** Skips blanks and escaped tabs; the same place if there is none. */
  private int afterColon(int from) {
    int at = from;
    while (at < closingQuote) {
      if (line[at] == ' ') {
        at++;
      } else if (line[at] == '\\' && line[at + 1] == 't') {
        at += 2;
      } else {
        break;
      }
    }
    return at;
  }
}
