package semlog.sigma;

import java.util.Optional;
import semlog.query.Glob;

/**
 * A value as Sigma spells it: {@code *} and {@code ?} are wildcards unless a backslash is before
 * them; so is a backslash, which otherwise stands for itself.
 *
 * @param shape in the spelling of {@link Glob}, where each backslash that is meant has one before
 *     it
 */
record Wild(String shape) {
  private static final String WILDCARDS = "*?\\";

  static Wild of(String value) {
    if (value.indexOf('\\') < 0) {
      return new Wild(value);
    }
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean escapes =
          c == '\\' && i + 1 < value.length() && WILDCARDS.indexOf(value.charAt(i + 1)) >= 0;
      if (escapes) {
        shape.append('\\').append(value.charAt(++i));
      } else {
        shape.append(c == '\\' ? "\\\\" : c);
      }
    }
    return new Wild(shape.toString());
  }

  /** A value in which nothing is a wildcard. */
  static Wild literal(String text) {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (WILDCARDS.indexOf(text.charAt(i)) >= 0) {
        shape.append('\\');
      }
      shape.append(text.charAt(i));
    }
    return new Wild(shape.toString());
  }

  /** The text of a value without wildcards. */
  Optional<String> text() {
    if (shape.indexOf('\\') < 0) {
      return shape.indexOf('*') < 0 && shape.indexOf('?') < 0
          ? Optional.of(shape)
          : Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < shape.length(); i++) {
      char c = shape.charAt(i);
      if (c == '*' || c == '?') {
        return Optional.empty();
      }
      text.append(c == '\\' ? shape.charAt(++i) : c);
    }
    return Optional.of(text.toString());
  }

  /** The test for this value at a place. */
  ValueTest at(ValueTest.Place place, boolean cased) {
    boolean before = place == ValueTest.Place.END || place == ValueTest.Place.ANYWHERE;
    boolean after = place == ValueTest.Place.START || place == ValueTest.Place.ANYWHERE;
    int from = 0;
    int to = shape.length();
    while (from < to && shape.charAt(from) == '*') {
      before = true;
      from++;
    }
    while (to > from && endsWithStar(from, to)) {
      after = true;
      to--;
    }
    Wild middle = new Wild(shape.substring(from, to));
    Optional<String> text = middle.text();
    if (text.isEmpty()) {
      String whole = (before ? "*" : "") + middle.shape + (after ? "*" : "");
      return new ValueTest.Shape(Glob.of(whole, !cased));
    }
    if (text.get().isEmpty() && (before || after)) {
      return new ValueTest.Present();
    }
    return new ValueTest.Literal(text.get(), place(before, after), cased);
  }

  private boolean endsWithStar(int from, int to) {
    int escapes = 0;
    while (to - 2 - escapes >= from && shape.charAt(to - 2 - escapes) == '\\') {
      escapes++;
    }
    return shape.charAt(to - 1) == '*' && escapes % 2 == 0;
  }

  private static ValueTest.Place place(boolean before, boolean after) {
    if (before) {
      return after ? ValueTest.Place.ANYWHERE : ValueTest.Place.END;
    }
    return after ? ValueTest.Place.START : ValueTest.Place.WHOLE;
  }
}
