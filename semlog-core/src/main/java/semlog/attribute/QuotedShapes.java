package semlog.attribute;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What the content of a quoted string, or of a field of a table, is when it is one thing. */
final class QuotedShapes {
  private static final byte[] MOZILLA = "Mozilla/".getBytes(StandardCharsets.US_ASCII);

  private QuotedShapes() {}

  static Shape at(Units units, int at) {
    byte[] line = units.line();
    int from = units.start(at);
    int to = units.end(at);
    AttributeType type = typeOf(line, from, to);
    return new Shape(at + 1, units.is(at - 1, '"') ? type : bare(type, line, from, to));
  }

  /** Whether the content of a string is an address. */
  static boolean isAddress(Units units, int at) {
    return units.is(at, UnitKind.QUOTED)
        && switch (at(units, at).type()) {
          case IPV4, IPV6 -> true;
          default -> false;
        };
  }

  /** What a value without quotes around it is: a name is not in quotes in order to be no host. */
  private static AttributeType bare(AttributeType type, byte[] line, int from, int to) {
    if (type != AttributeType.TEXT && type != AttributeType.ID) {
      return type;
    }
    boolean braces = to - from > 2 && line[from] == '{' && line[to - 1] == '}';
    if (braces && ByteTally.of(line, from + 1, to - 1).isUuid(line, from + 1, to - 1)) {
      return AttributeType.UUID;
    }
    if (isWindowsPath(line, from, to)) {
      return AttributeType.PATH;
    }
    Units content = new Units(line, from, to, List.of());
    AttributeType whole = Shapes.whole(content, 0, content.count());
    return whole == AttributeType.TEXT || whole == AttributeType.WORD ? type : whole;
  }

  /** Whether it begins with a drive or a backslash. */
  private static boolean isWindowsPath(byte[] line, int from, int to) {
    return line[from] == '\\' || (to - from > 3 && line[from + 1] == ':' && line[from + 2] == '\\');
  }

  private static AttributeType typeOf(byte[] line, int from, int to) {
    if (from == to) {
      return AttributeType.TEXT;
    }
    ByteTally tally = ByteTally.of(line, from, to);
    if (tally.blanks() > 0 || tally.others() > 0) {
      return isUserAgent(line, from, to) ? AttributeType.USERAGENT : AttributeType.TEXT;
    }
    if (tally.isAddress()) {
      return tally.dots() == 3 && tally.colons() == 0 ? AttributeType.IPV4 : AttributeType.IPV6;
    }
    if (tally.digits() > 0
        && tally.letters() == 0
        && tally.marks() <= tally.dots()
        && tally.dots() < 2) {
      return AttributeType.NUMBER;
    }
    if (line[from] == '/') {
      return AttributeType.PATH;
    }
    return named(tally, line, from, to);
  }

  /** Nearly all browsers and what poses as one call themselves Mozilla. */
  private static boolean isUserAgent(byte[] line, int from, int to) {
    return Arrays.mismatch(line, from, to, MOZILLA, 0, MOZILLA.length) == MOZILLA.length;
  }

  private static AttributeType named(ByteTally tally, byte[] line, int from, int to) {
    if (tally.slashes() > 1 && tally.colons() > 0) {
      return AttributeType.URL;
    }
    if (tally.ats() == 1 && tally.dots() > 0 && tally.slashes() == 0) {
      return AttributeType.EMAIL;
    }
    if (tally.isUuid(line, from, to)) {
      return AttributeType.UUID;
    }
    if (tally.digits() == 0 && tally.marks() == 0) {
      return AttributeType.WORD;
    }
    return tally.slashes() == 0 && tally.digits() > 0 ? AttributeType.ID : AttributeType.TEXT;
  }
}
