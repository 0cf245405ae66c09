package semlog.attribute;

import java.util.EnumSet;
import java.util.Set;
import semlog.fault.Mistyped;

/**
 * A place of a {@link Layout} that a value fills.
 *
 * @param skipped whether the value has to be there but is no attribute
 * @param reachesLast whether it goes on to the last place at which the rest of the layout ends the
 *     message
 */
record Field(AttributeType type, String name, boolean skipped, boolean reachesLast) {
  private static final String LAST = "...";
  private static final Set<UnitKind> ANY = Set.of(UnitKind.values());
  private static final Set<UnitKind> ADDRESSES =
      EnumSet.of(
          UnitKind.IPV4,
          UnitKind.IPV6,
          UnitKind.INTEGER,
          UnitKind.WORD,
          UnitKind.HEX,
          UnitKind.OPAQUE,
          UnitKind.QUOTED,
          UnitKind.PUNCT);

  /**
   * Reads {@code type}, {@code name:type}, each perhaps with {@code ...} behind it, or {@code _}
   * for anything up to a blank.
   */
  static Field parse(String text) {
    if (text.equals("_")) {
      return new Field(AttributeType.TEXT, text, true, false);
    }
    boolean last = text.endsWith(LAST);
    String spec = last ? text.substring(0, text.length() - LAST.length()) : text;
    int colon = spec.indexOf(':');
    String name = colon < 0 ? spec : spec.substring(0, colon);
    String label = spec.substring(colon + 1);
    AttributeType type =
        AttributeType.ofLabel(label)
            .orElseThrow(
                () -> new Mistyped("no attribute type is called '" + label + "'", types()));
    return new Field(type, name, false, last);
  }

  private static String types() {
    return "write {name:type}; types are " + String.join(" ", AttributeType.labels());
  }

  /** At which units a value may begin, as {@link Extents} has it, or what is wrapped around it. */
  Set<UnitKind> firstKinds() {
    if (skipped || reachesLast) {
      return ANY;
    }
    return switch (type) {
      case TIMESTAMP -> Set.of(UnitKind.TIMESTAMP);
      case METHOD, LEVEL -> Set.of(UnitKind.WORD);
      case PID -> Set.of(UnitKind.INTEGER);
      case NUMBER, VERSION, DURATION, SIZE, PERCENTAGE, STATUS ->
          Set.of(UnitKind.INTEGER, UnitKind.PUNCT);
      case IPV4, IPV6 -> ADDRESSES;
      default -> ANY;
    };
  }

  /** Claims units {@code from} to {@code to}, unless they only say that there is no value. */
  void claim(Units units, int from, int to, Claims claims) {
    if (skipped || from == to || (to == from + 1 && units.is(from, '-'))) {
      return;
    }
    AttributeType actual =
        switch (type) {
          case HOST, IPV4 -> Addresses.typeOf(units, from, to);
          default -> type;
        };
    int end = actual == AttributeType.USER ? Values.realm(units, from, to) : to;
    claims.claim(units, from, end, actual, nameFor(actual));
    Values.claimRealm(units, end, to, claims);
  }

  private String nameFor(AttributeType actual) {
    return actual == AttributeType.HOST && name.endsWith("_ip")
        ? name.substring(0, name.length() - 2) + AttributeType.HOST.label()
        : name;
  }
}
