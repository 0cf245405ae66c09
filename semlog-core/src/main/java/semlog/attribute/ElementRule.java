package semlog.attribute;

/**
 * An element of XML with text in it: {@code <EventID>4625</EventID>} is named after the element,
 * {@code <Data Name='IpAddress'>192.0.2.7</Data>} as it says.
 */
final class ElementRule implements Rule {
  private static final int LONGEST_NAME = 16;

  @Override
  public Begins begins() {
    return Begins.signs("<");
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    if (!units.is(at, '<')) {
      return NONE;
    }
    return units.is(at + 1, '/') ? closing(units, at + 2) : opening(units, at, claims);
  }

  /** What closes an element is no path. */
  private static int closing(Units units, int name) {
    int end = nameEnd(units, name);
    return end > name && units.is(end, '>') ? end + 1 : NONE;
  }

  private static int opening(Units units, int at, Claims claims) {
    int tagEnd = nameEnd(units, at + 1);
    int from = units.is(tagEnd, UnitKind.BLANK) ? behindName(units, tagEnd + 1) : tagEnd;
    int to = units.is(from, '>') ? Extents.until(units, from + 1, '<') : NONE;
    if (tagEnd == at + 1 || to <= from + 1 || !closes(units, to, units.text(at + 1, tagEnd))) {
      return NONE;
    }
    String name = from == tagEnd ? units.text(at + 1, tagEnd) : units.text(tagEnd + 4, from - 1);
    Values.claimElement(units, from + 1, to, name, claims);
    return to;
  }

  /** Words joined by single signs. */
  private static int nameEnd(Units units, int at) {
    int end = at;
    while (end < at + LONGEST_NAME && units.is(end, UnitKind.WORD)) {
      boolean joined = units.isAny(end + 1, "-.:") && units.is(end + 2, UnitKind.WORD);
      end += joined ? 2 : 1;
      if (!joined) {
        return end;
      }
    }
    return end;
  }

  /** Behind {@code Name='IpAddress'}, or {@link #NONE}. */
  private static int behindName(Units units, int at) {
    boolean named = units.word(at).equals("name") && units.is(at + 1, '=');
    char quote = units.isAny(at + 2, "'\"") ? units.punct(at + 2) : 0;
    int end = named && quote != 0 ? nameEnd(units, at + 3) : NONE;
    return end > at + 3 && units.is(end, quote) ? end + 1 : NONE;
  }

  private static boolean closes(Units units, int at, String tag) {
    int end = units.is(at + 1, '/') ? closing(units, at + 2) : NONE;
    return end != NONE && units.text(at + 2, end - 1).equals(tag);
  }
}
