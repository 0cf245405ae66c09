package semlog.aggregate;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import semlog.query.Amounts;

/**
 * The value of a field of one line, as spelled, and the number that it is. The one object is filled
 * anew for each. A duration with a unit counts in seconds, a size in bytes, {@code 93%} is 93.
 */
final class Value {
  private static final int MOST_DIGITS = 18;

  private byte[] bytes = new byte[0];
  private boolean parsed;
  private boolean number;
  private long unscaled;
  private int scale;
  private Optional<BigDecimal> wide = Optional.empty();

  Value of(byte[] spelled) {
    bytes = spelled;
    parsed = false;
    return this;
  }

  /** A whole number. */
  Value of(long whole) {
    parsed = true;
    number = true;
    unscaled = whole;
    scale = 0;
    wide = Optional.empty();
    return this;
  }

  byte[] bytes() {
    return bytes;
  }

  boolean isNumber() {
    if (!parsed) {
      parsed = true;
      number = parse();
    }
    return number;
  }

  /** Whether {@link #unscaled} and {@link #scale} hold the number. */
  boolean isNarrow() {
    return wide.isEmpty();
  }

  long unscaled() {
    return unscaled;
  }

  int scale() {
    return scale;
  }

  BigDecimal exact() {
    return wide.orElseGet(() -> BigDecimal.valueOf(unscaled, scale));
  }

  double approximate() {
    return isNarrow() && scale == 0 ? unscaled : exact().doubleValue();
  }

  private boolean parse() {
    wide = Optional.empty();
    return narrow() || other();
  }

  /** Digits with an optional minus and fraction. */
  private boolean narrow() {
    int at = bytes.length > 0 && bytes[0] == '-' ? 1 : 0;
    int first = at;
    int point = -1;
    long digits = 0;
    for (; at < bytes.length && at - first <= MOST_DIGITS; at++) {
      int digit = bytes[at] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
      } else if (bytes[at] == '.' && point < 0 && at > first) {
        point = at;
      } else {
        return false;
      }
    }
    if (at < bytes.length || at == first || point == at - 1) {
      return false;
    }
    unscaled = first == 1 ? -digits : digits;
    scale = point < 0 ? 0 : at - 1 - point;
    return scale <= MOST_DIGITS && at - first - (point < 0 ? 0 : 1) <= MOST_DIGITS;
  }

  private boolean other() {
    int length = bytes.length;
    int end = length > 0 && bytes[length - 1] == '%' ? length - 1 : length;
    wide = Amounts.parse(new String(bytes, 0, end, StandardCharsets.UTF_8));
    if (wide.isEmpty()) {
      return false;
    }
    BigDecimal plain = wide.get().stripTrailingZeros();
    if (plain.scale() >= 0 && plain.scale() <= MOST_DIGITS && plain.precision() <= MOST_DIGITS) {
      unscaled = plain.unscaledValue().longValueExact();
      scale = plain.scale();
      wide = Optional.empty();
    }
    return true;
  }
}
