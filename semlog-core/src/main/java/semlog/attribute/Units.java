package semlog.attribute;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import semlog.template.SlotSpan;

/**
 * A sample line cut into units without a gap: slots, words, single punctuation bytes, runs of
 * blanks. Indices up to and beyond {@link #count()} may be asked for: nothing is there.
 *
 * <p>Every look at a unit is counted; a rule that finds the steps {@link #exhausted()} gives up, so
 * that no line, however made, costs more than a fixed number of steps per byte.
 */
final class Units {
  private static final int STEPS_PER_BYTE = 100;
  private static final int FREE_STEPS = 20_000;
  private static final int LONGEST_WORD = 40;

  /** No punctuation, whose bytes are of ASCII. */
  private static final byte NO_SIGN = -1;

  /** Punctuation is ASCII. */
  static final int SIGNS = 0x80;

  /** What each byte of static text is part of. */
  private static final UnitKind[] STATIC = new UnitKind[256];

  static {
    Arrays.setAll(STATIC, b -> staticKind((byte) b));
  }

  private final byte[] line;
  private final int[] start;
  private final UnitKind[] kind;
  private final String[] lower;
  private final Steps steps;
  private long marks;
  private long pairs;

  /** What {@link Shapes} found at each unit that it was asked about. */
  private Shape[] shapes = {};

  private int count;

  /** The time that was asked for last, and where it ends. */
  private int time = -1;

  private int timeEnd;

  /** The byte of a unit of punctuation, {@link #NO_SIGN} for any other. */
  private final byte[] sign;

  /** How many looks may still be taken. */
  private static final class Steps {
    private long left;
  }

  Units(byte[] line, int from, int to, List<SlotSpan> slots) {
    this.line = line;
    int most = to - from + slots.size();
    this.start = new int[most + 1];
    this.kind = new UnitKind[most];
    this.sign = new byte[most];
    this.steps = new Steps();
    steps.left = FREE_STEPS + (long) STEPS_PER_BYTE * (to - from);
    int at = from;
    for (SlotSpan slot : slots) {
      cutStatic(at, slot.start());
      add(slot.start(), UnitKind.of(slot.kind()));
      at = slot.end();
    }
    cutStatic(at, to);
    start[count] = to;
    lower = new String[count];
  }

  private Units(Units whole, int end) {
    this.line = whole.line;
    this.start = whole.start;
    this.kind = whole.kind;
    this.lower = whole.lower;
    this.sign = whole.sign;
    this.steps = whole.steps;
    this.marks = whole.marks;
    this.pairs = whole.pairs;
    this.count = end;
  }

  /** The same units up to {@code end}, under the same numbers. */
  Units until(int end) {
    return new Units(this, end);
  }

  private void cutStatic(int from, int to) {
    byte[] bytes = line;
    UnitKind[] kinds = STATIC;
    int at = from;
    while (at < to) {
      int first = at;
      UnitKind next = kinds[bytes[at++] & 0xff];
      add(first, next);
      if (next == UnitKind.PUNCT) {
        marks |= UnitMarks.sign(bytes[first]);
        boolean second = first > from && kinds[bytes[first - 1] & 0xff] == UnitKind.PUNCT;
        pairs |= second ? UnitMarks.pair(bytes[first - 1], bytes[first]) : 0;
        continue;
      }
      while (at < to && kinds[bytes[at] & 0xff] == next) {
        at++;
      }
      marks |= next == UnitKind.WORD ? UnitMarks.word(bytes, first, at) : 0;
    }
  }

  private void add(int at, UnitKind next) {
    start[count] = at;
    sign[count] = next == UnitKind.PUNCT ? line[at] : NO_SIGN;
    kind[count++] = next;
  }

  private static UnitKind staticKind(byte b) {
    if (b == ' ' || b == '\t' || b == '\r' || b == '\n') {
      return UnitKind.BLANK;
    }
    return isWordByte(b) ? UnitKind.WORD : UnitKind.PUNCT;
  }

  private static boolean isWordByte(byte b) {
    return b < 0
        || (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '_';
  }

  int count() {
    return count;
  }

  /**
   * The marks of the static units of the line, some perhaps behind the last unit ({@link
   * UnitMarks}).
   */
  long marks() {
    return marks;
  }

  /** The marks of signs side by side, likewise. */
  long pairs() {
    return pairs;
  }

  /** Looks that may still be taken; negative when too many were. */
  long stepsLeft() {
    return steps.left;
  }

  boolean exhausted() {
    return steps.left < 0;
  }

  /** The kind of a unit; {@code BLANK} where there is none. */
  UnitKind kind(int unit) {
    steps.left--;
    return unit < 0 || unit >= count ? UnitKind.BLANK : kind[unit];
  }

  /** The byte of a unit of punctuation. */
  byte sign(int unit) {
    return sign[unit];
  }

  boolean is(int unit, UnitKind wanted) {
    return kind(unit) == wanted;
  }

  boolean isWord(int unit) {
    return kind(unit).isWord();
  }

  /** Whether the unit is that one byte of punctuation. */
  boolean is(int unit, char punct) {
    steps.left--;
    return unit >= 0 && unit < count && sign[unit] == punct;
  }

  /** The byte of a punctuation unit, 0 for any other, a blank for no unit and for blanks. */
  char punct(int unit) {
    UnitKind known = kind(unit);
    if (known == UnitKind.BLANK) {
      return ' ';
    }
    return known == UnitKind.PUNCT ? (char) sign[unit] : 0;
  }

  /** Whether the unit is punctuation among those of {@code set}. */
  boolean isAny(int unit, String set) {
    if (kind(unit) != UnitKind.PUNCT) {
      return false;
    }
    byte wanted = sign[unit];
    int i = set.length() - 1;
    while (i >= 0 && set.charAt(i) != wanted) {
      i--;
    }
    return i >= 0;
  }

  /** Whether the unit is a static word that begins with a capital of ASCII. */
  boolean isCapital(int unit) {
    return kind(unit) == UnitKind.WORD && line[start[unit]] >= 'A' && line[start[unit]] <= 'Z';
  }

  /** The byte behind the last unit. */
  int endByte() {
    return start[count];
  }

  int start(int unit) {
    return start[unit];
  }

  int end(int unit) {
    return start[unit + 1];
  }

  int length(int unit) {
    return end(unit) - start(unit);
  }

  byte[] line() {
    return line;
  }

  /** The thing of recognisable form that begins at a unit. */
  Shape shape(int unit) {
    if (unit < 0 || unit >= count) {
      return Shape.NONE;
    }
    if (shapes.length == 0) {
      shapes = new Shape[count];
    }
    if (shapes[unit] == null) {
      shapes[unit] = Shapes.at(this, unit);
    }
    return shapes[unit];
  }

  /** Where the time that begins at a unit ends, or {@link Rule#NONE}. */
  int timeEnd(int unit) {
    if (unit != time) {
      time = unit;
      timeEnd = Times.end(this, unit);
    }
    return timeEnd;
  }

  /** The unit in lower case when it is a static word that vocabularies can know, else empty. */
  String word(int unit) {
    if (kind(unit) != UnitKind.WORD || length(unit) > LONGEST_WORD) {
      return "";
    }
    if (lower[unit] == null) {
      lower[unit] = lower(start[unit], start[unit + 1]);
    }
    return lower[unit];
  }

  private String lower(int from, int to) {
    byte[] small = new byte[to - from];
    byte all = 0;
    for (int i = 0; i < small.length; i++) {
      byte b = line[from + i];
      all |= b;
      small[i] = b >= 'A' && b <= 'Z' ? (byte) (b | 0x20) : b;
    }
    return all < 0
        ? new String(line, from, to - from, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT)
        : new String(small, StandardCharsets.ISO_8859_1);
  }

  /** Units {@code from} inclusive to {@code to} exclusive as text. */
  String text(int from, int to) {
    return new String(line, start[from], start[to] - start[from], StandardCharsets.UTF_8);
  }
}
