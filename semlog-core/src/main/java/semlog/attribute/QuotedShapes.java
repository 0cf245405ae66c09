package semlog.attribute;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the content of a quoted string is, when all of it is one thing. */
final class QuotedShapes {
  private static final byte[] MOZILLA = "Mozilla/".getBytes(StandardCharsets.US_ASCII);

  private QuotedShapes() {}

  static Shape at(Units units, int at) {
    return new Shape(at + 1, typeOf(units.line(), units.start(at), units.end(at)));
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
