package semlog.attribute;

import semlog.value.Ascii;
import semlog.value.Ipv6;

/** IP addresses and names of hosts, as units. */
final class Addresses {
  private static final int LONGEST_GROUP = 4;
  private static final int MAPPED_UNITS = 5;

  /** The bytes of the longest IPv6 address, a colon and a port. */
  private static final int LONGEST_BYTES = 45 + 6;

  /** Four numbers with dots between them. */
  static final int DOTTED_UNITS = 7;

  private static final int LONGEST_OCTET = 3;

  private Addresses() {}

  /** Where the address or host name that begins at {@code at} ends, or {@link Rule#NONE}. */
  static int end(Units units, int at) {
    int ip = ipEnd(units, at);
    boolean named = units.is(at, UnitKind.IPV4) && joins(units, at + 1) && units.isWord(at + 2);
    if (named) {
      return nameEnd(units, at);
    }
    if (ip != Rule.NONE || !isPart(units, at)) {
      return ip;
    }
    int end = nameEnd(units, at);
    boolean none = units.is(at, UnitKind.INTEGER) || Vocabulary.isNoHost(units.word(at));
    return end == at + 1 && none ? Rule.NONE : end;
  }

  /** Where the IP address that begins at {@code at} ends, or {@link Rule#NONE}. */
  static int ipEnd(Units units, int at) {
    return switch (units.kind(at)) {
      case IPV4, IPV6 -> at + 1;
      case INTEGER -> isDotted(units, at) ? at + DOTTED_UNITS : group(units, at);
      case WORD, HEX, OPAQUE -> group(units, at);
      case PUNCT -> units.is(at, ':') && units.is(at + 1, ':') ? gapEnd(units, at) : Rule.NONE;
      case BLANK, TIMESTAMP, QUOTED, VARIED, UUID, LINE, MAC, PATH, URL -> Rule.NONE;
    };
  }

  /** An address that begins with two colons, or is nothing else: {@code [::]:80}, {@code on ::}. */
  private static int gapEnd(Units units, int at) {
    int end = ipv6End(units, at);
    int behind = at + 2;
    boolean wrapped = units.isAny(at - 1, "[(\"'=") && units.isAny(behind, "]),\"'");
    boolean listened =
        at > 1 && units.punct(at - 1) == ' ' && Vocabulary.isBeforeAddress(units.word(at - 2));
    boolean alone = wrapped || (listened && units.punct(behind) == ' ');
    return end == Rule.NONE && alone ? behind : end;
  }

  private static int group(Units units, int at) {
    return isGroup(units, at) ? ipv6End(units, at) : Rule.NONE;
  }

  /**
   * Whether an address with its port as a fifth number begins here: {@code 192.0.2.7.51122}, or a
   * shorter one beside an arrow, {@code 192.0.2.7.51122 > 192.0.2.10.22}.
   */
  static boolean isDotted(Units units, int at) {
    int port = at + DOTTED_UNITS + 1;
    if (units.is(at - 1, '.') || isPart(units, at - 1) || units.is(port + 1, '.')) {
      return false;
    }
    for (int i = at; i < port; i += 2) {
      boolean octet = units.is(i, UnitKind.INTEGER) && units.length(i) <= LONGEST_OCTET;
      if (!octet || !units.is(i + 1, '.')) {
        return false;
      }
    }
    if (!units.is(port, UnitKind.INTEGER)) {
      return false;
    }
    return units.length(port) > LONGEST_OCTET || units.is(at - 2, '>') || units.is(port + 2, '>');
  }

  /** Behind the slash that Java puts in front of an address without a name, else {@code at}. */
  static int behindSlash(Units units, int at) {
    return units.is(at, '/') && ipEnd(units, at + 1) != Rule.NONE ? at + 1 : at;
  }

  /** Whether at most four letters and digits stand in front of a colon. */
  private static boolean isGroup(Units units, int at) {
    int colon = at + 1;
    while (colon < at + LONGEST_GROUP && isPart(units, colon)) {
      colon++;
    }
    return units.is(colon, ':') && units.start(colon) - units.start(at) <= LONGEST_GROUP;
  }

  /**
   * An IPv6 address that is no slot of its own but consists of several units; without the port
   * behind it where that can be no group: {@code 2001:db8::1234:58430}.
   */
  private static int ipv6End(Units units, int at) {
    int end = ipv6End(units, at, units.endByte());
    int colon = end == Rule.NONE ? portColon(units, units.start(at)) : 0;
    return colon > 0 ? ipv6End(units, at, colon) : end;
  }

  /** The last colon of what may be an address, if digits are all that stands behind it; else 0. */
  private static int portColon(Units units, int from) {
    byte[] line = units.line();
    int limit = Math.min(units.endByte(), from + LONGEST_BYTES);
    int colon = 0;
    int letter = 0;
    int to = from;
    while (to < limit && (line[to] == ':' || Ascii.isWord(line[to]))) {
      colon = line[to] == ':' ? to : colon;
      letter = line[to] == ':' || Ascii.isDigit(line[to]) ? letter : to;
      to++;
    }
    return to > colon + 1 && letter < colon ? colon : 0;
  }

  private static int ipv6End(Units units, int at, int endByte) {
    int length = Ipv6.length(units.line(), units.start(at), endByte);
    int to = units.start(at) + length;
    int end = at;
    while (end < units.count() && units.start(end) < to) {
      end++;
    }
    boolean glued = isPart(units, at - 1) || units.is(at - 1, ':');
    return length > 0 && units.start(end) == to && !glued ? end : Rule.NONE;
  }

  /** Whether an IPv6 address says an IPv4 address: {@code ::ffff:192.0.2.7}. */
  static boolean isMapped(Units units, int from, int to) {
    return to - from == MAPPED_UNITS
        && units.is(to - 1, UnitKind.IPV4)
        && units.word(to - MAPPED_UNITS + 2).equals("ffff");
  }

  /** IPV4 or IPV6 where units {@code from} to {@code to} are one, else HOST. */
  static AttributeType typeOf(Units units, int from, int to) {
    if (QuotedShapes.isAddress(units, from)) {
      return QuotedShapes.at(units, from).type();
    }
    if (ipEnd(units, from) != to) {
      return AttributeType.HOST;
    }
    return ipType(units, from);
  }

  /** The type of the IP address that begins at {@code at}. */
  static AttributeType ipType(Units units, int at) {
    return units.is(at, UnitKind.IPV4) || isDotted(units, at)
        ? AttributeType.IPV4
        : AttributeType.IPV6;
  }

  /** Whether it is {@code localhost} with a port, and so no key. */
  static boolean isLocalHost(Units units, int at) {
    return units.is(at + 1, ':')
        && units.is(at + 2, UnitKind.INTEGER)
        && units.word(at).equals("localhost");
  }

  /** The end of words and slots joined by single dots and hyphens. */
  static int nameEnd(Units units, int at) {
    int limit = Math.min(units.count(), at + Extents.LONGEST);
    int end = at;
    while (end < limit && (isPart(units, end) || joins(units, end))) {
      end++;
    }
    return end;
  }

  private static boolean joins(Units units, int unit) {
    return units.isAny(unit, ".-") && isPart(units, unit + 1);
  }

  /** Whether the unit can be part of a name: a word or a slot of letters and digits. */
  static boolean isPart(Units units, int unit) {
    return units.kind(unit).isPart();
  }
}
