package semlog.sigma;

/** A text to be found at a place of the values of a field. */
record Needle(String text, ValueTest.Place place, boolean cased) {
  /** What every value has. */
  static final Needle NOTHING = new Needle("", ValueTest.Place.ANYWHERE, false);

  /** The needle that a value must have to pass a test. */
  static Needle of(ValueTest test) {
    return switch (test) {
      case ValueTest.Literal(var text, var place, var cased) -> new Needle(text, place, cased);
      case ValueTest.Shape(var glob) ->
          new Needle(glob.longestText(), ValueTest.Place.ANYWHERE, false);
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

  /** How much is looked at in vain when this is what decides whether to look further. */
  double cost() {
    return 1.0 / (1 + text.length() * text.length());
  }
}
