package semlog.redaction;

import java.nio.charset.StandardCharsets;
import semlog.attribute.AttributeType;
import semlog.value.Ascii;

/** What stands for any value of a type; where JSON has a number or a truth value, it is one. */
final class Mask {
  private static final byte[] NUMBER = ascii("0");
  private static final byte[] TRUTH = ascii("null");

  private Mask() {}

  /**
   * The mask of a value.
   *
   * @param word what it was asked for by
   */
  static byte[] of(AttributeType type, String word, byte[] value) {
    if (type == AttributeType.BOOLEAN) {
      return TRUTH;
    }
    return isNumber(value) ? NUMBER : ('<' + word + '>').getBytes(StandardCharsets.UTF_8);
  }

  /** Whether there are digits and at most one point. */
  private static boolean isNumber(byte[] value) {
    int points = 0;
    for (int i = value[0] == '-' ? 1 : 0; i < value.length; i++) {
      points += value[i] == '.' ? 1 : 0;
      if (!Ascii.isDigit(value[i]) && value[i] != '.') {
        return false;
      }
    }
    return points <= 1;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
