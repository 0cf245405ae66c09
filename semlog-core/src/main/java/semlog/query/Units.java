package semlog.query;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * Units of sizes and durations. Sizes are 1024-based ({@code K}, {@code KB} and {@code KiB} are the
 * same, in any case but a lone {@code m}); durations are {@code ns us ms s m min h d w}.
 */
final class Units {
  private Units() {}

  /** Seconds in one of this unit. */
  static Optional<BigDecimal> seconds(String unit) {
    return switch (unit) {
      case "ns" -> Optional.of(BigDecimal.ONE.movePointLeft(9));
      case "us", "µs", "μs" -> Optional.of(BigDecimal.ONE.movePointLeft(6));
      case "ms" -> Optional.of(BigDecimal.ONE.movePointLeft(3));
      case "s", "sec" -> Optional.of(BigDecimal.ONE);
      case "m", "min" -> Optional.of(BigDecimal.valueOf(60));
      case "h" -> Optional.of(BigDecimal.valueOf(3600));
      case "d" -> Optional.of(BigDecimal.valueOf(86_400));
      case "w" -> Optional.of(BigDecimal.valueOf(604_800));
      default -> Optional.empty();
    };
  }

  /** Bytes in one of this unit. */
  static Optional<BigDecimal> bytes(String unit) {
    String upper = unit.toUpperCase(Locale.ROOT);
    if (upper.equals("B")) {
      return Optional.of(BigDecimal.ONE);
    }
    int power = upper.isEmpty() ? -1 : "KMGTP".indexOf(upper.charAt(0));
    String rest = upper.isEmpty() ? "" : upper.substring(1);
    return power < 0 || !(rest.isEmpty() || rest.equals("B") || rest.equals("IB"))
        ? Optional.empty()
        : Optional.of(BigDecimal.valueOf(1L << (10 * (power + 1))));
  }
}
