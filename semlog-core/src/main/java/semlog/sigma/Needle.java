package semlog.sigma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import semlog.query.Glob;

/** A text to be found at a place of the values of a field. */
record Needle(String text, ValueTest.Place place, boolean cased) {
  /** What every value has. */
  static final Needle NOTHING = new Needle("", ValueTest.Place.ANYWHERE, false);

  /** The needle that a value must have to pass a test. */
  static Needle of(ValueTest test) {
    return switch (test) {
      case ValueTest.Literal(var text, var place, var cased) -> new Needle(text, place, cased);
      case ValueTest.Shape(var glob) -> longest(glob);
      case ValueTest.Expression _,
          ValueTest.InNetwork _,
          ValueTest.Quantity _,
          ValueTest.TimePart _,
          ValueTest.Present _,
          ValueTest.Absent _,
          ValueTest.Other _ ->
          NOTHING;
    };
  }

  private static Needle longest(Glob glob) {
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    String shape = glob.toString();
    for (int i = 0; i < shape.length(); i++) {
      char c = shape.charAt(i);
      if (c == '*' || c == '?') {
        runs.add(run.toString());
        run.setLength(0);
      } else {
        run.append(c == '\\' ? shape.charAt(++i) : c);
      }
    }
    runs.add(run.toString());
    String longest = runs.stream().max(Comparator.comparingInt(String::length)).orElse("");
    return new Needle(longest, ValueTest.Place.ANYWHERE, false);
  }

  /** How much is looked at in vain when this is what decides whether to look further. */
  double cost() {
    return 1.0 / (1 + text.length() * text.length());
  }
}
