package semlog.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import semlog.fault.Mistyped;
import semlog.value.Ascii;

/**
 * A run of literal text and fields, such as <code>{process}[{pid}]: </code>.
 *
 * <p>Literal words are compared in lower case, a blank stands for one or more, <code>{type}</code>
 * or <code>{name:type}</code> is a field, <code>{_}</code> anything without a blank. A field takes
 * what its type allows, at most up to the literal that follows, text up to the blank that follows;
 * there is no going back. <code>{type...}</code>, once a layout, is whatever stands in front of the
 * last place at which the rest fits and ends the message, for names that strangers choose.
 */
final class Layout implements Rule {
  private static final String BLANK = " ";

  /** What no sign is, since those are ASCII. */
  private static final char WORD = 0x80;

  private static final char FIELD = 0x81;

  /**
   * How many units a value may have that reaches the last place; sshd writes 100 bytes of names.
   */
  private static final int LONGEST_LAST = 100;

  /**
   * Literal words and punctuation, {@link #BLANK}, and the fields' names where there are fields.
   */
  private final List<String> literals = new ArrayList<>();

  private final List<Field> fields = new ArrayList<>();
  private final String origin;

  /** What a line must have that it fits. */
  private long marks;

  private long pairs;

  /** For each literal its punctuation or a blank, {@link #WORD}, or {@link #FIELD} for a field. */
  private char[] signs = {};

  /** Whether it begins with a time, as most that begin with a field. */
  private boolean timed;

  private Layout(String origin) {
    this.origin = origin;
  }

  /**
   * Reads a layout.
   *
   * @param origin file and line, for explanations
   * @throws Mistyped where it is none
   */
  static Layout parse(String pattern, String origin) {
    Layout layout = new Layout(origin);
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('{', at);
      int textEnd = open < 0 ? pattern.length() : open;
      layout.addText(pattern.substring(at, textEnd));
      at = textEnd;
      if (open >= 0) {
        int close = pattern.indexOf('}', open);
        if (close < 0) {
          throw new Mistyped("'{' without '}'", "write {name:type}");
        }
        layout.literals.add("");
        layout.fields.add(Field.parse(pattern.substring(open + 1, close)));
        at = close + 1;
      }
    }
    layout.checkLast();
    layout.signs = layout.signs();
    layout.timed =
        layout.signs[0] == FIELD && layout.firstKinds().equals(Set.of(UnitKind.TIMESTAMP));
    return layout;
  }

  private char[] signs() {
    char[] all = new char[literals.size()];
    for (int i = 0; i < all.length; i++) {
      String text = literals.get(i);
      all[i] = text.isEmpty() ? FIELD : isWordPart(text.charAt(0)) ? WORD : text.charAt(0);
    }
    return all;
  }

  private void checkLast() {
    int count = 0;
    for (Field field : fields) {
      count += field.reachesLast() ? 1 : 0;
    }
    boolean ends = literals.getLast().isEmpty() && fields.getLast().reachesLast();
    if (count > 1 || ends) {
      throw new Mistyped(
          "a value with ... that " + (ends ? "nothing follows" : "is not the only one"),
          "write it once, in front of the words that end it");
    }
  }

  /** Cuts text as {@link Units} does. */
  private void addText(String text) {
    int at = 0;
    boolean behindSign = false;
    while (at < text.length()) {
      int end = at + 1;
      boolean word = isWordPart(text.charAt(at));
      boolean blank = isBlank(text.charAt(at));
      while (end < text.length()
          && ((word && isWordPart(text.charAt(end))) || (blank && isBlank(text.charAt(end))))) {
        end++;
      }
      String literal = blank ? BLANK : text.substring(at, end).toLowerCase(Locale.ROOT);
      literals.add(literal);
      marks |= blank ? 0 : UnitMarks.of(literal, word);
      boolean sign = !word && !blank;
      pairs |=
          sign && behindSign
              ? UnitMarks.pair((byte) text.charAt(at - 1), (byte) text.charAt(at))
              : 0;
      behindSign = sign;
      at = end;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** What {@link #first()} of a pattern is, found without reading the rest of it. */
  static String first(String pattern) {
    int end = 0;
    while (end < pattern.length() && isWordPart(pattern.charAt(end))) {
      end++;
    }
    if (end > 0) {
      return pattern.substring(0, end).toLowerCase(Locale.ROOT);
    }
    return pattern.charAt(0) == '{' ? "" : pattern.substring(0, 1);
  }

  /** Whether words consist of such. */
  static boolean isWordPart(char c) {
    return c >= 0x80 || c == '_' || Ascii.isWord((byte) c);
  }

  /** The lower-case word or the punctuation that it begins with; empty for a field. */
  String first() {
    return literals.getFirst();
  }

  /** Whether a line has all its words and signs, and those side by side, as their marks tell. */
  boolean mayFit(Units units) {
    return ((marks & ~units.marks()) | (pairs & ~units.pairs())) == 0;
  }

  /** Whether it begins with an address. */
  boolean beginsWithAddress() {
    return first().isEmpty() && fields.getFirst().type() == AttributeType.IPV4;
  }

  /** At which units its first field may begin, if it begins with one. */
  Set<UnitKind> firstKinds() {
    return fields.getFirst().firstKinds();
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    if (timed && !goesOnBehindTime(units, at)) {
      return NONE;
    }
    int part = 0;
    int unit = at;
    while (part < signs.length && signs[part] != FIELD) {
      unit = literal(units, unit, part);
      if (unit == NONE) {
        return NONE;
      }
      part++;
    }
    int[] ends = new int[fields.size() * 2];
    int end = match(units, unit, part, 0, ends);
    if (end <= at) {
      return NONE;
    }
    claims.by(Source.FORMAT, origin);
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).claim(units, ends[2 * i], ends[2 * i + 1], claims);
    }
    return end;
  }

  /** Whether a time is followed by what follows it here. */
  private boolean goesOnBehindTime(Units units, int at) {
    int end = units.timeEnd(at);
    return end != NONE
        && (signs.length == 1 || signs[1] == FIELD || literal(units, end, 1) != NONE);
  }

  private int match(Units units, int at, int firstPart, int firstField, int[] ends) {
    int unit = at;
    int field = firstField;
    for (int i = firstPart; i < signs.length && unit >= 0; i++) {
      if (signs[i] == FIELD) {
        int last = fields.get(field).reachesLast() ? last(units, unit, i, field, ends) : NONE;
        if (last != NONE) {
          return last;
        }
        unit = field(units, unit, fields.get(field), i, ends, 2 * field);
        field++;
      } else {
        unit = literal(units, unit, i);
      }
    }
    return unit;
  }

  /** What lies behind the rest at the last place where it fits and ends the message. */
  private int last(Units units, int at, int part, int field, int[] ends) {
    // a word is looked for before the blank in front of it, since there are fewer of them
    boolean word = signs[part + 1] == ' ' && part + 2 < signs.length;
    int next = word && signs[part + 2] != FIELD ? part + 2 : part + 1;
    for (int i = Math.min(units.count() - 1, at + LONGEST_LAST); i > at; i--) {
      boolean fits = literal(units, i + next - part - 1, next) != NONE;
      int end = fits ? match(units, i, part + 1, field + 1, ends) : NONE;
      if (end != NONE && endsMessage(units, end)) {
        ends[2 * field] = at;
        ends[2 * field + 1] = i;
        return end;
      }
    }
    return NONE;
  }

  /** At most a word follows, and what stands in brackets or behind a colon. */
  private static boolean endsMessage(Units units, int end) {
    int at = end;
    if (units.is(at, UnitKind.BLANK) && !units.is(at + 1, '[')) {
      at = Math.max(at, Extents.chunk(units, at + 1, ':', ""));
    }
    boolean bracket = units.is(at, UnitKind.BLANK) && units.is(at + 1, '[');
    return bracket || at == units.count() || (units.is(at, ':') && !quotes(units, at));
  }

  /** Whether something is quoted from there on, which a stranger may have chosen too. */
  private static boolean quotes(Units units, int at) {
    int limit = Math.min(units.count(), at + LONGEST_LAST);
    return IntStream.range(at, limit)
        .anyMatch(i -> units.isAny(i, "\"'") || units.is(i, UnitKind.QUOTED));
  }

  /** Notes the borders of a field's value and returns what lies behind it and its quotes. */
  private int field(Units units, int at, Field field, int part, int[] ends, int index) {
    char stop = stopAfter(part);
    boolean word = isText(field.type()) && part + 1 < literals.size();
    int wrapped = Extents.isBare(field.type()) ? Wrapping.width(units, at) : 0;
    int from = at + wrapped;
    char close = wrapped == 0 ? stop : Wrapping.firstOfClosing(units, at);
    int to =
        close == ' ' && word
            ? Extents.chunk(units, from, ' ', "")
            : Extents.end(units, from, field, close);
    ends[index] = from;
    ends[index + 1] = to;
    return wrapped == 0 || to < 0 ? to : Wrapping.behind(units, at, to);
  }

  private static boolean isText(AttributeType type) {
    return type == AttributeType.TEXT || type == AttributeType.USERAGENT;
  }

  /** The byte that a field in front of the next literal can't go beyond; a blank if none does. */
  private char stopAfter(int part) {
    int next = part + 1;
    if (next == signs.length || signs[next] == FIELD) {
      return ' ';
    }
    return signs[next] == WORD ? literals.get(next).charAt(0) : signs[next];
  }

  /** The unit behind a literal that stands at {@code unit}, or {@link #NONE}. */
  private int literal(Units units, int unit, int part) {
    char sign = signs[part];
    boolean same =
        switch (sign) {
          case ' ' -> units.is(unit, UnitKind.BLANK) && unit < units.count();
          case WORD -> literals.get(part).equals(units.word(unit));
          default -> units.is(unit, sign);
        };
    return same ? unit + 1 : NONE;
  }
}
