package semlog.template;

import java.util.ArrayList;
import java.util.List;

/**
 * One pass over the bytes of a line: its skeleton and the slot values.
 *
 * <p>A hot loop (benchmark: {@code scripts/bench codec}); it allocates nothing and reuses its
 * arrays, so the results hold until the next line. What is less frequent than words and separators
 * is read by {@link Runs}, {@link QuotedStrings} and {@link Fields}. Not thread-safe.
 */
public final class Tokenizer {
  /** Lines longer than this are kept whole. */
  public static final int MAX_LINE_BYTES = 1 << 16;

  /** Lines with more slots than this are kept whole. */
  public static final int MAX_SLOTS = 2048;

  /** With more slots than this before its end a line is kept whole, as some add several at once. */
  static final int FULL = MAX_SLOTS - 8;

  private final Slots slots = new Slots();
  private final Runs runs = new Runs(slots);
  private final QuotedStrings strings = new QuotedStrings(slots, runs);
  private final Fields fields = new Fields(slots, runs);

  private byte[] line = new byte[0];
  private int lineStart;
  private int lineEnd;

  /** A tokenizer with its own buffers. */
  public Tokenizer() {}

  byte[] skeleton() {
    return slots.skeleton;
  }

  int skeletonLength() {
    return slots.length;
  }

  public int slotCount() {
    return slots.count;
  }

  /**
   * The slots' values, valid up to {@link #slotCount()}: the number in a numeric slot, else where
   * the text lies, {@code start << 32 | end}.
   */
  public long[] values() {
    return slots.values;
  }

  /** How many digits an INTEGER with leading zeros is padded to; 0 where it has none. */
  public byte[] widths() {
    return slots.widths;
  }

  public int start(int slot) {
    return slots.starts[slot];
  }

  public int end(int slot) {
    return slots.ends[slot];
  }

  /** Where the slots end, valid up to {@link #slotCount()}. */
  public int[] ends() {
    return slots.ends;
  }

  public SlotKind kind(int slot) {
    return Skeletons.kindOf(slots.markers[slot]).orElseThrow();
  }

  /** The slots as spans relative to {@code from}. */
  public List<SlotSpan> spans(int from) {
    List<SlotSpan> spans = new ArrayList<>(slots.count);
    for (int i = 0; i < slots.count; i++) {
      spans.add(new SlotSpan(start(i) - from, end(i) - from, kind(i)));
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
    slots.begin(line, from);
    slots.text(SlotKind.LINE, from, to);
  }

  private boolean scan(byte[] bytes, int from, int to) {
    line = bytes;
    lineStart = from;
    lineEnd = to;
    slots.begin(bytes, from);
    runs.begin(bytes, from, to);
    strings.begin(bytes, from, to);
    fields.begin(bytes, from, to);
    byte[] classes = ByteClass.OF;
    int at = from;
    while (at < to) {
      if (slots.count > FULL) {
        return false;
      }
      switch (classes[bytes[at] & 0xff]) {
        case ByteClass.LETTER -> at = word(at);
        case ByteClass.DIGIT -> at = runs.digits(at);
        case ByteClass.SEPARATOR -> at++;
        case ByteClass.MINUS -> at = runs.minus(at);
        case ByteClass.QUOTE -> at = strings.quote(at);
        case ByteClass.SLASH -> at = slash(at);
        case ByteClass.BRACE -> at = strings.brace(at);
        case ByteClass.BACKSLASH -> at = strings.backslash(at);
        case ByteClass.APOSTROPHE -> at = strings.apostrophe(at);
        case ByteClass.TAB -> at = fields.tab(at);
        default -> {
          return false;
        }
      }
    }
    slots.staticUpTo(to);
    return true;
  }

  /** A run that begins with a letter: static text unless digits are mixed in. */
  private int word(int start) {
    byte[] bytes = line;
    int end = lineEnd;
    int at = ByteClass.endOfLetters(bytes, start, end);
    int c = at < end ? ByteClass.OF[bytes[at] & 0xff] : ByteClass.LETTER;
    int length = at - start;
    if (length == Identifiers.GENERATED_LENGTH
        && c != ByteClass.DIGIT
        && runs.isGenerated(start, at)) {
      return slots.text(SlotKind.OPAQUE, start, at);
    }
    if (length == Identifiers.REGISTER_LENGTH
        && c != ByteClass.DIGIT
        && Identifiers.isHexWord(bytes, start, at)) {
      return slots.text(SlotKind.HEX, start, at);
    }
    if (at < end) {
      if (c == ByteClass.DIGIT) {
        return runs.mixed(start, at);
      }
      byte next = bytes[at];
      if (next == ':') {
        int named = colon(start, at);
        if (named > 0) {
          return named;
        }
      } else if (length == 3
          && (next == ' ' || next == ',' || next == '-')
          && runs.time(start) > 0) {
        return runs.timestamp(start);
      } else if (next == '.' || next == '-') {
        int named = hyphenOrDot(start, length, next);
        if (named > 0) {
          return named;
        }
      }
    }
    return at;
  }

  /** A word that begins a UUID, a MAC address or the name of a host; 0 if it begins none. */
  private int hyphenOrDot(int start, int length, byte next) {
    int special =
        next == '-' && (length == 8 || length == 2) ? runs.special(start, length, next) : 0;
    return special > 0 ? special : runs.host(start);
  }

  /** A word before a colon that is a URL's scheme or part of an address; 0 if it is neither. */
  private int colon(int start, int at) {
    if (at + 2 < lineEnd && line[at + 1] == '/' && line[at + 2] == '/') {
      return url(start, at + 3);
    }
    boolean hex = at - start <= 4 && at + 1 < lineEnd;
    for (int i = start; hex && i < at; i++) {
      hex = ByteClass.isHex(line[i]);
    }
    return hex ? runs.special(start, at - start, (byte) ':') : 0;
  }

  private int slash(int at) {
    byte[] bytes = line;
    int next = at + 1;
    boolean path =
        next < lineEnd
            && !(at > lineStart && bytes[at - 1] == '<' && QuotedText.isTag(bytes, next, lineEnd))
            && (ByteClass.OF[bytes[next] & 0xff] == ByteClass.LETTER
                || bytes[next] == '_'
                || bytes[next] == '.')
            && (at == lineStart || QuotedText.isPathBorder(bytes[at - 1]));
    if (path) {
      int end = QuotedText.endOfPath(bytes, next, lineEnd);
      if (end >= 0 && !Identifiers.isAnyIn(bytes, next, end)) {
        return slots.text(SlotKind.PATH, at, QuotedText.beforeLineNumber(bytes, next, end));
      }
    }
    return next;
  }

  private int url(int start, int rest) {
    int end = QuotedText.endOfPath(line, rest, lineEnd);
    return end <= rest ? rest - 3 : slots.text(SlotKind.URL, start, end);
  }
}
