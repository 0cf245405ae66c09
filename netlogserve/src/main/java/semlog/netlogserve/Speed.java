package semlog.netlogserve;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import semlog.fault.Mistyped;

/**
 * How fast a replay goes.
 *
 * @param factor seconds of the log in one second of the replay, above 0; infinite for no waiting
 */
record Speed(double factor) {
  static final Speed ORIGINAL = new Speed(1);
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?|\\.[0-9]{1,9})(x|%)?");

  Speed {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("speed " + factor);
    }
  }

  /** {@code 10x}, {@code 0.5}, {@code 200%} or {@code max}. */
  static Speed of(String text) {
    if (text.equals("max")) {
      return new Speed(Double.POSITIVE_INFINITY);
    }
    Matcher form = FORM.matcher(text);
    double factor = form.matches() ? Double.parseDouble(form.group(1)) : 0;
    if (factor <= 0) {
      throw new Mistyped("--speed: '" + text + "' does not fit", "write max, 10x, 0.5x or 200%");
    }
    return new Speed("%".equals(form.group(2)) ? factor / 100 : factor);
  }

  /** Nanoseconds of the replay for so many of the log. */
  long replayNanos(long logNanos) {
    return (long) ((double) logNanos / factor);
  }
}
