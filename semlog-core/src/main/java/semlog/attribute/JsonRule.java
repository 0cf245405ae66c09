package semlog.attribute;

import java.util.ArrayDeque;
import java.util.Deque;
import semlog.value.Spelling;

/**
 * A JSON object: its members become attributes by their own names, nested ones dotted, elements of
 * an array by the array's name. Where the text stops being JSON, reading goes on as text.
 */
final class JsonRule implements Rule {
  private static final int DEEPEST = 64;

  /** A longer name, in characters, is that of the object around it. */
  private static final int LONGEST_NAME = 512;

  private final Rule sentences;

  /**
   * @param sentences what is found within the strings of message keys
   */
  JsonRule(Rule sentences) {
    this.sentences = sentences;
  }

  @Override
  public Begins begins() {
    return Begins.signs("{[");
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    int next = skipBlanks(units, at + 1);
    boolean object = units.is(at, '{') && units.is(next, '"');
    boolean objects = units.is(at, '[') && units.is(next, '{') && units.is(next + 1, '"');
    return object || objects ? new Walk(units, at, claims).walk() : NONE;
  }

  private static int skipBlanks(Units units, int at) {
    int next = at;
    while (next < units.count() && units.is(next, UnitKind.BLANK)) {
      next++;
    }
    return next;
  }

  /** One walk over the brackets, keys and values; {@code at} only moves forwards. */
  private final class Walk {
    private final Units units;
    private final Claims claims;
    private final Deque<String> outer = new ArrayDeque<>();
    private final Deque<Boolean> objects = new ArrayDeque<>();
    private int at;
    private String path = "";

    Walk(Units units, int at, Claims claims) {
      this.units = units;
      this.claims = claims;
      this.at = at;
    }

    int walk() {
      boolean going = value();
      while (going && !objects.isEmpty()) {
        at = skipBlanks(units, at);
        going = step();
      }
      return at;
    }

    private boolean step() {
      boolean object = objects.element();
      if (units.is(at, object ? '}' : ']')) {
        objects.pop();
        path = outer.pop();
        at++;
        return true;
      }
      if (units.is(at, ',')) {
        at = skipBlanks(units, at + 1);
      }
      return object ? member() : value();
    }

    private boolean member() {
      int close = units.is(at, '"') ? Extents.until(units, at + 1, '"') : NONE;
      int colon = close < 0 ? NONE : skipBlanks(units, close + 1);
      if (colon < 0 || !units.is(colon, ':')) {
        return false;
      }
      String parent = path;
      String own = isStatic(at + 1, close) ? units.text(at + 1, close) : "";
      path = join(parent, own);
      at = skipBlanks(units, colon + 1);
      int depth = objects.size();
      boolean read = value();
      if (objects.size() > depth) {
        outer.pop();
        outer.push(parent);
      } else {
        path = parent;
      }
      return read;
    }

    private static String join(String parent, String own) {
      if (parent.isEmpty() || own.isEmpty()) {
        return parent + own;
      }
      return parent.length() + own.length() < LONGEST_NAME ? parent + "." + own : parent;
    }

    /** Whether the units are the same in all lines, so that they can be a name. */
    private boolean isStatic(int from, int to) {
      int unit = from;
      while (unit < to && !units.kind(unit).isSlot()) {
        unit++;
      }
      return unit == to;
    }

    /** A scalar, or the opening of an object or array whose members follow. */
    private boolean value() {
      claims.by(Source.KEY);
      if (units.isAny(at, "{[")) {
        objects.push(units.is(at, '{'));
        outer.push(path);
        at++;
        return objects.size() <= DEEPEST;
      }
      return units.is(at, '"') ? string() : bare();
    }

    private boolean string() {
      int from = at + 1;
      int close = stringEnd(from);
      if (close < 0) {
        return false;
      }
      claims.spelled(Spelling.JSON);
      if (close > from + 1 && role() == Role.PLAIN && KeyTypes.isMessage(path)) {
        claims.claimSentence(units, from, close, name());
        sentences.apply(units.until(close), from, claims);
      } else if (close > from) {
        Values.claimMember(units, from, close, name(), role(), claims);
      }
      claims.spelled(Spelling.PLAIN);
      at = close + 1;
      return true;
    }

    private int stringEnd(int from) {
      int end = from;
      while (end < units.count() && !units.is(end, '"')) {
        end += units.is(end, '\\') ? 2 : 1;
      }
      return end < units.count() ? end : NONE;
    }

    private boolean bare() {
      int end = Extents.chunk(units, at, ',', "]}\"{[:");
      if (end < 0) {
        return false;
      }
      Values.claimMember(units, at, end, name(), role(), claims);
      at = end;
      return true;
    }

    private Role role() {
      return !objects.isEmpty() && !objects.element() ? Role.ELEMENT : Role.PLAIN;
    }

    private String name() {
      return path.isEmpty() ? AttributeType.TEXT.label() : path;
    }
  }
}
