package semlog.value;

/**
 * How a time of day is spelt. The picture's letters: H hour with zero, h hour without, k hour with
 * space, I hour of twelve with zero, i without, n minute with zero, u without, s second with zero,
 * t without, f the separator and digits of a fraction, l milliseconds without zeros, a AM or PM.
 */
enum ClockPart {
  NONE("", 86_400),
  COLON("H:n:sf", 1),
  SPACED("k:n:sf", 1),
  DOTTED("H.n.sf", 1),
  COMPACT("Hnsf", 1),
  TWELVE("I:n:sf a", 1),
  TWELVE_BARE("i:n:sf a", 1),
  /** As TWELVE_BARE with the narrow no-break space of newer locale data (U+202F). */
  TWELVE_NARROW("i:n:sf\u202fa", 1),
  BARE("h:u:t:l", 1),
  BARE_HOUR("h:n:sf", 1),
  MINUTE("H:n", 60);

  private final String picture;
  private final int unitSeconds;

  ClockPart(String picture, int unitSeconds) {
    this.picture = picture;
    this.unitSeconds = unitSeconds;
  }

  String picture() {
    return picture;
  }

  /** Seconds in one unit of a value without a fraction. */
  int unitSeconds() {
    return unitSeconds;
  }
}
