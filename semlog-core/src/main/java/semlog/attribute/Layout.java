package semlog.attribute;

import java.util.ArrayList;
import java.util.List;
import semlog.fault.Mistyped;

/**
 * A run of literal text and fields, such as <code>{process}[{pid}]: </code>.
 *
 * <p>Literal words are compared in lower case, a blank stands for one or more, <code>{type}</code>
 * or <code>{name:type}</code> is a field, <code>{_}</code> anything without a blank. A field takes
 * what its type allows, at most up to the literal that follows, text up to the blank that follows;
 * there is no going back.
 */
final class Layout implements Rule {
  private static final String BLANK = " ";

  /**
   * Literal words and punctuation, {@link #BLANK}, and the fields' names where there are fields.
   */
  private final List<String> literals = new ArrayList<>();

  private final List<Field> fields = new ArrayList<>();
  private final String origin;

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
    return layout;
  }

  private void addText(String text) {
    Units units = Units.ofText(text);
    for (int i = 0; i < units.count(); i++) {
      literals.add(
          switch (units.kind(i)) {
            case BLANK -> BLANK;
            case WORD -> units.word(i);
            default -> units.text(i, i + 1);
          });
    }
  }

  /** The lower-case word or the punctuation that it begins with; empty for a field. */
  String first() {
    return literals.getFirst();
  }

  /** Whether it begins with an address. */
  boolean beginsWithAddress() {
    return first().isEmpty() && fields.getFirst().type() == AttributeType.IPV4;
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    int[] ends = new int[fields.size() * 2];
    int end = match(units, at, ends);
    if (end <= at) {
      return NONE;
    }
    claims.by(Source.FORMAT, origin);
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).claim(units, ends[2 * i], ends[2 * i + 1], claims);
    }
    return end;
  }

  private int match(Units units, int at, int[] ends) {
    int unit = at;
    int field = 0;
    for (int i = 0; i < literals.size() && unit >= 0; i++) {
      if (literals.get(i).isEmpty()) {
        unit = field(units, unit, fields.get(field), i, ends, 2 * field);
        field++;
      } else {
        unit = literal(units, unit, literals.get(i));
      }
    }
    return unit;
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
    return part + 1 < literals.size() && !literals.get(part + 1).isEmpty()
        ? literals.get(part + 1).charAt(0)
        : ' ';
  }

  private static int literal(Units units, int unit, String text) {
    boolean same =
        switch (units.kind(unit)) {
          case BLANK -> text.equals(BLANK) && unit < units.count();
          case PUNCT -> text.length() == 1 && units.is(unit, text.charAt(0));
          case WORD -> text.equals(units.word(unit));
          default -> false;
        };
    return same ? unit + 1 : NONE;
  }
}
