package semlog.index;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import semlog.pattern.Literal;
import semlog.template.SlotKind;

/**
 * The bytes and lengths that the values of a kind of slot can have, FORMAT.md's "Skeleton".
 *
 * @param allowed for each byte whether a value may hold it
 * @param least the fewest bytes of a value
 * @param most the most
 * @param signed whether a minus sign can stand first and nowhere else
 */
record Alphabet(boolean[] allowed, int least, int most, boolean signed) {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String DIGITS = "0123456789";
  private static final String HEX = DIGITS + "abcdefABCDEF";
  private static final int LONGEST_NUMBER = 20;

  private static final Map<SlotKind, Alphabet> KNOWN = new EnumMap<>(SlotKind.class);

  /** The alphabet of a kind. */
  static synchronized Alphabet of(SlotKind kind) {
    return KNOWN.computeIfAbsent(kind, Alphabet::make);
  }

  private static Alphabet make(SlotKind kind) {
    return switch (kind) {
      case INTEGER -> new Alphabet(bytes(DIGITS + "-", false), 1, LONGEST_NUMBER, true);
      case HEX -> new Alphabet(bytes(HEX, false), 1, Integer.MAX_VALUE, false);
      case OPAQUE ->
          new Alphabet(bytes(LETTERS + DIGITS + ".-", true), 1, Integer.MAX_VALUE, false);
      case WORD -> new Alphabet(bytes(LETTERS, true), 1, Integer.MAX_VALUE, false);
      case UUID -> new Alphabet(bytes(HEX + "-", false), 36, 36, false);
      case MAC -> new Alphabet(bytes(HEX + ":", false), 17, 17, false);
      case IPV6 -> new Alphabet(bytes(HEX + ":.", false), 2, Integer.MAX_VALUE, false);
      case QUOTED, LINE, PATH, URL, TIMESTAMP, IPV4 -> any();
    };
  }

  private static Alphabet any() {
    boolean[] all = new boolean[256];
    Arrays.fill(all, true);
    all['\n'] = false;
    return new Alphabet(all, 0, Integer.MAX_VALUE, false);
  }

  private static boolean[] bytes(String ascii, boolean others) {
    boolean[] allowed = new boolean[256];
    ascii.chars().forEach(c -> allowed[c] = true);
    for (int b = 0x80; others && b < 256; b++) {
      allowed[b] = true;
    }
    return allowed;
  }

  /**
   * For each place of a string how far from there on its bytes can all be of one value, whose only
   * sign is its first byte.
   */
  int[] reach(Literal string) {
    int[] reach = new int[string.length() + 1];
    int end = string.length();
    reach[end] = end;
    for (int at = end - 1; at >= 0; at--) {
      if (!string.mayBe(at, allowed)) {
        end = at;
      }
      reach[at] = end;
      if (signed && string.bytes()[at] == '-') {
        end = at;
      }
    }
    return reach;
  }
}
