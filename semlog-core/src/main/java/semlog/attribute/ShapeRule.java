package semlog.attribute;

/**
 * Things that are known by their form, named after their type; {@code :8008} behind an address is
 * its port, {@code :12} behind a file a line.
 */
final class ShapeRule implements Rule {
  private static final int LONGEST_PREFIX = 3;

  @Override
  public Begins begins() {
    return Begins.NO_SIGN.or(":/\\~.+-");
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    Shape shape = units.shape(at);
    if (!shape.found()) {
      return NONE;
    }
    claims.claim(units, at, shape);
    return switch (shape.type()) {
      case IPV4, IPV6 -> portBehindIp(units, shape.end(), claims);
      case HOST -> port(units, shape.end(), units.is(shape.end(), ':') ? 1 : 0, claims);
      case PATH -> line(units, shape.end(), claims);
      default -> shape.end();
    };
  }

  /** Claims the port of the address that ends before {@code end}, if it has one. */
  static int portBehindIp(Units units, int end, Claims claims) {
    return port(units, end, joint(units, end), claims);
  }

  /**
   * How many units join an address and its port: {@code :8}, {@code ]:8}, {@code #8}, {@code @8},
   * {@code (8)}, {@code /8008}, {@code .8008}, and in parentheses {@code ', 8}.
   */
  private static int joint(Units units, int end) {
    if (units.is(end, ']') && units.is(end + 1, ':')) {
      return 2;
    }
    boolean wrapped =
        units.isAny(end, "([") && units.is(end + 2, Wrapping.closing(units.punct(end)));
    boolean dotted = units.is(end, '.') && Addresses.isDotted(units, end - Addresses.DOTTED_UNITS);
    boolean joined = units.isAny(end, ":#@");
    return wrapped || dotted || joined || isSlashedPort(units, end) ? 1 : pairJoint(units, end);
  }

  /** What joins the two of a pair: {@code ('192.0.2.7', 51122)}, {@code (192.0.2.7, 51122, …)}. */
  private static int pairJoint(Units units, int end) {
    int quotes = units.isAny(end, "'\"") ? 1 : 0;
    int comma = end + quotes;
    int port = comma + 2;
    boolean pair =
        units.is(end - 2 - quotes, '(')
            && units.is(comma, ',')
            && units.is(comma + 1, UnitKind.BLANK)
            && units.isAny(port + 1, ",)");
    return pair ? port - end : 0;
  }

  /** A number that is too long for that of a prefix's bits. */
  private static boolean isSlashedPort(Units units, int end) {
    return units.is(end, '/')
        && units.is(end + 1, UnitKind.INTEGER)
        && units.length(end + 1) > LONGEST_PREFIX
        && !units.isAny(end + 2, "./");
  }

  private static int port(Units units, int end, int joint, Claims claims) {
    int port = end + joint;
    if (joint == 0 || !units.is(port, UnitKind.INTEGER)) {
      return end;
    }
    claims.claim(units, port, new Shape(port + 1, AttributeType.PORTNUMBER));
    return port + 1;
  }

  private static int line(Units units, int end, Claims claims) {
    if (!units.is(end, ':') || !units.is(end + 1, UnitKind.INTEGER)) {
      return end;
    }
    claims.claim(units, end + 1, end + 2, AttributeType.NUMBER, "line");
    return end + 2;
  }

  /** A slot alone, without a look at what is around it. */
  static void claimSlot(Units units, int unit, Claims claims) {
    if (units.kind(unit).isSlot()) {
      claims.claim(units, unit, Shapes.slot(units, unit));
    }
  }
}
