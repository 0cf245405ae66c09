package semlog.cli;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of bytes as people write them: {@code 64K}, {@code 1.5 GiB}; units are 1024-based. */
public final class Sizes {
  static final String FORMS = "a size like 4096, 64K, 512M or 2GiB";
  private static final String UNITS = "KMGT";

  private Sizes() {}

  /** Bytes, or nothing when this is no size or above 2^63. */
  public static OptionalLong parse(String text) {
    Matcher form =
        Pattern.compile("([0-9]{1,15})(\\.[0-9]{1,9})? ?(?:([KMGT])(?:i?B)?|B)?")
            .matcher(text.strip().replace('k', 'K').replace('m', 'M').replace('g', 'G'));
    if (!form.matches() || (form.group(2) != null && form.group(3) == null)) {
      return OptionalLong.empty();
    }
    int shift = form.group(3) == null ? 0 : 10 * (1 + UNITS.indexOf(form.group(3)));
    double bytes = Double.parseDouble(form.group(1)) * (double) (1L << shift);
    if (bytes >= 0x1p63) {
      return OptionalLong.empty();
    }
    long whole = Long.parseLong(form.group(1)) << shift;
    double part = form.group(2) == null ? 0 : Double.parseDouble("0" + form.group(2));
    return OptionalLong.of(whole + (long) (part * (double) (1L << shift)));
  }

  /** Three digits and a unit for people: {@code 712 B}, {@code 1.46 MiB}. */
  public static String human(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    }
    int power = Math.min(UNITS.length(), (63 - Long.numberOfLeadingZeros(bytes)) / 10);
    double amount = (double) bytes / (double) (1L << (10 * power));
    int digits = amount < 10 ? 2 : amount < 100 ? 1 : 0;
    return decimal(amount, digits) + " " + UNITS.charAt(power - 1) + "iB";
  }

  /**
   * A number that is not negative with so many digits after the point, at most 2. {@code %.2f}
   * would load the locales of the JDK, and {@code BigDecimal} makes large powers: 10 ms each.
   */
  public static String decimal(double number, int digits) {
    long unit = digits == 0 ? 1 : digits == 1 ? 10 : 100;
    long all = Math.round(number * (double) unit);
    String whole = Long.toString(all / unit);
    return digits == 0 ? whole : whole + '.' + Long.toString(unit + all % unit).substring(1);
  }
}
