package semlog.attribute;

/** The beginning of a line: what a logging library or daemon puts in front of every message. */
final class HeaderRule implements Rule {
  private final Formats formats;

  HeaderRule(Formats formats) {
    this.formats = formats;
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    int end = formats.first().apply(units, at, claims);
    if (end == NONE && isSyslogTime(units, at)) {
      end = formats.times().apply(units, at, claims);
    }
    if (end == NONE) {
      end = formats.headers().apply(units, at, claims);
    }
    if (end != NONE) {
      return end;
    }
    claims.by(Source.HEADER);
    return new HeaderWalk(units, at, claims).walk();
  }

  /**
   * {@code Jan 2 03:04:05} or {@code 2026-01-02T03:04:05…}, which applications write less often.
   */
  private static boolean isSyslogTime(Units units, int at) {
    if (!units.is(at, UnitKind.TIMESTAMP)) {
      return false;
    }
    byte[] line = units.line();
    int start = units.start(at);
    return line[start] > '9' || (units.length(at) > 10 && line[start + 10] == 'T');
  }
}
