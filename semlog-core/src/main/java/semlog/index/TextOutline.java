package semlog.index;

import static java.nio.charset.StandardCharsets.US_ASCII;

import semlog.bytes.ByteBuilder;
import semlog.column.ColumnStamp;
import semlog.value.Ascii;
import semlog.value.TimePlace;

/**
 * What the lines of a template look like from their start on, as far as it matters for times: each
 * run of digits, and each value that may have some, is one digit. Whatever the tokenizer would have
 * taken for a time where it stands is none here.
 */
final class TextOutline {
  private static final byte DIGIT = '0';

  /** The first byte of a mark of the byte order, which is passed over. */
  private static final byte ORDER_MARK = (byte) 0xef;

  private static final byte[] AUDIT = "audit(".getBytes(US_ASCII);

  /** One of fourteen may be a date and a time. */
  private static final long COMPACT = 10_000_000_000_000L;

  private static final long DATE = 10_000_000;
  private static final int MOST_DIGITS = 19;

  private final ByteBuilder outline = new ByteBuilder();
  private int least;
  private int most;
  private boolean time;

  /** Adds static text. */
  void text(byte[] text) {
    for (int at = 0; at < text.length; at++) {
      if (Ascii.isDigit(text[at])) {
        time |= Ascii.digitRun(text, at, text.length, MOST_DIGITS) >= 9;
        digits();
      } else {
        outline.u8(text[at]);
        time |= text[at] == '(' && endsWith(AUDIT);
      }
    }
    int blanks = 0;
    while (least == 0 && blanks < text.length && text[blanks] == ' ') {
      blanks++;
    }
    passed(text.length - blanks, text.length);
  }

  /** Adds an integer. */
  void integer(ColumnStamp stamp) {
    boolean far = stamp.most() >= COMPACT || stamp.least() <= -COMPACT;
    boolean level = stamp.most() >= DATE && outline.length() > 0 && isCapital(last(1));
    boolean epoch = stamp.most() >= TimePlace.FIRST_SECOND && isStart();
    time |= !stamp.isOfNumbers() || far || level || epoch;
    digits();
    passed(1, MOST_DIGITS + 1L);
  }

  /** Adds something of digits and letters that is no time. */
  void number(long mostBytes) {
    digits();
    passed(1, mostBytes);
  }

  /** Adds a word. */
  void word(ColumnStamp stamp) {
    outline.u8('a');
    passed(0, stamp.mostBytes());
  }

  /** Adds one of some strings, which hold no time. */
  void string(ColumnStamp stamp) {
    if (stamp.mayHold(DIGIT)) {
      digits();
    } else {
      outline.u8('a');
    }
    passed(0, stamp.mostBytes());
  }

  private void digits() {
    if (outline.length() > 0 && last(1) == DIGIT) {
      return;
    }
    outline.u8(DIGIT);
    time |=
        outline.length() > 4
            && last(2) == ':'
            && last(3) == DIGIT
            && last(4) == ':'
            && last(5) == DIGIT;
  }

  private void passed(long leastBytes, long mostBytes) {
    least += (int) leastBytes;
    most = (int) Math.min(Integer.MAX_VALUE / 2, most + Math.min(mostBytes, Integer.MAX_VALUE / 4));
  }

  private byte last(int count) {
    return outline.array()[outline.length() - count];
  }

  private boolean endsWith(byte[] text) {
    for (int count = 1; count <= text.length; count++) {
      if (count > outline.length() || last(count) != text[text.length - count]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapital(byte b) {
    return b >= 'A' && b <= 'Z';
  }

  /** Whether a number here is where lines may have one that counts from 1970. */
  private boolean isStart() {
    int at = 0;
    while (at < outline.length() && outline.array()[at] == ' ') {
      at++;
    }
    if (at < outline.length() && outline.array()[at] == ORDER_MARK) {
      return true;
    }
    int rest = outline.length() - at;
    if (rest <= 1) {
      return rest == 0 || last(1) == '[' || last(1) == '"';
    }
    while (at < outline.length()
        && (outline.array()[at] == '_' || Ascii.isLetter(outline.array()[at]))) {
      at++;
    }
    return at == outline.length() - 1 && last(1) == '=';
  }

  /**
   * Whether what comes next may be, or go on with, a number where lines may have one that counts
   * from 1970; words and strings before it may be empty.
   */
  boolean mayBeStart() {
    for (int at = 0; at < outline.length(); at++) {
      byte b = outline.array()[at];
      if (b >= 0 && !Ascii.isLetter(b) && !Ascii.isDigit(b) && "._ =[\"".indexOf(b) < 0) {
        return false;
      }
    }
    return true;
  }

  /** At least so many bytes are before what comes next, but for blanks at the start. */
  int least() {
    return least;
  }

  /** At most so many bytes are before what comes next. */
  int most() {
    return most;
  }

  /** Whether there may be a time in what was added, other than in slots of times. */
  boolean mayHoldTime() {
    return time;
  }

  /** Whether a time that comes next begins there, and not before. */
  boolean opensTime() {
    if (time || outline.length() == 0) {
      return !time;
    }
    boolean joins = "-:/._T+,".indexOf(last(1)) >= 0;
    return last(1) != DIGIT && !(joins && outline.length() > 1 && last(2) == DIGIT);
  }

  /** The outline, which has no time. */
  void appendTo(ByteBuilder target) {
    target.bytes(outline.array(), 0, outline.length());
  }
}
