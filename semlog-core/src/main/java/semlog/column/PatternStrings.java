package semlog.column;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Strings of one length that have hexadecimal digits in the same places and are equal elsewhere,
 * such as UUIDs. Wire layout: the pattern as a varint length and bytes, a 0 in the place of each
 * digit; u8 1 if letters among the digits are capitals, else 0; then one stream of planes, one for
 * each pair of digits from the left, the first digit of a pair in the high bits; a last single
 * digit stands in the low bits.
 */
record PatternStrings() implements StringForm {
  private static final int DIGIT = 0;
  private static final int LONGEST = 64;
  private static final int FEWEST = 4;
  private static final byte[] NONE = {};

  private static final int HEX = 1;
  private static final int SMALL = 2;
  private static final int CAPITAL = 4;
  private static final int BOTH = SMALL | CAPITAL;

  /** For each byte whether it is a hexadecimal digit, and a letter. */
  private static final byte[] KINDS = new byte[256];

  static {
    for (char digit = '0'; digit <= '9'; digit++) {
      KINDS[digit] = HEX;
    }
    for (int letter = 0; letter < 6; letter++) {
      KINDS['a' + letter] = HEX | SMALL;
      KINDS['A' + letter] = HEX | CAPITAL;
    }
  }

  @Override
  public int wire() {
    return 2;
  }

  /** The pattern that all strings follow, or nothing. */
  private static byte[] pattern(Strings strings) {
    byte[] pattern = Arrays.copyOfRange(strings.bytes(), strings.start(0), strings.end(0));
    byte[] bytes = strings.bytes();
    int kinds = 0;
    for (int string = 0; string < strings.size(); string++) {
      if (strings.length(string) != pattern.length) {
        return NONE;
      }
      int start = strings.start(string);
      for (int at = 0; at < pattern.length; at++) {
        byte found = bytes[start + at];
        byte known = pattern[at];
        if (found == known && known != DIGIT) {
          continue;
        }
        int kind = KINDS[found & 0xff];
        int knownKind = known == DIGIT ? HEX : KINDS[known & 0xff];
        if (kind == 0 || knownKind == 0) {
          return NONE;
        }
        kinds |= kind | knownKind;
        pattern[at] = DIGIT;
      }
    }
    return kinds == 0 || (kinds & BOTH) == BOTH ? NONE : pattern;
  }

  @Override
  public boolean encode(Strings strings, ColumnWriter out, Backend backend) {
    int size = strings.size();
    byte[] pattern = size < FEWEST || strings.length(0) > LONGEST ? NONE : pattern(strings);
    if (pattern.length == 0) {
      return false;
    }
    int[] places = places(pattern);
    byte[] planes = new byte[(places.length + 1) / 2 * size];
    boolean capitals = false;
    for (int i = 0; i < places.length; i++) {
      int shift = i % 2 == 0 && i + 1 < places.length ? 4 : 0;
      capitals |= plane(strings, places[i], planes, i / 2 * size, shift);
    }
    out.header().varint(pattern.length).bytes(pattern).u8(capitals ? 1 : 0);
    out.stream(planes);
    return true;
  }

  /** Adds the digits of one place to a plane; whether some are capitals. */
  private static boolean plane(Strings strings, int place, byte[] planes, int base, int shift) {
    byte[] bytes = strings.bytes();
    int[] starts = strings.starts();
    int kinds = 0;
    for (int string = 0; string < starts.length; string++) {
      byte found = bytes[starts[string] + place];
      kinds |= KINDS[found & 0xff];
      planes[base + string] |= (byte) (HexFormat.fromHexDigit(found) << shift);
    }
    return (kinds & CAPITAL) != 0;
  }

  private static int[] places(byte[] pattern) {
    int[] places = new int[pattern.length];
    int count = 0;
    for (int at = 0; at < pattern.length; at++) {
      if (pattern[at] == DIGIT) {
        places[count++] = at;
      }
    }
    return Arrays.copyOf(places, count);
  }

  @Override
  public void skipBody(ColumnReader in) {
    in.header().block();
    in.header().u8();
    in.skipStream();
  }

  @Override
  public Strings decodeBody(ColumnReader in, int count) {
    byte[] pattern = in.header().block();
    byte[] digits =
        (in.header().count(1) == 1 ? "0123456789ABCDEF" : "0123456789abcdef").getBytes(US_ASCII);
    int[] places = places(pattern);
    byte[] planes = in.stream();
    if (pattern.length > LONGEST
        || places.length == 0
        || planes.length != (places.length + 1L) / 2 * count
        || (long) pattern.length * count > Strings.MOST_BYTES) {
      throw in.header().damaged("# bytes for # strings", planes.length, count);
    }
    Strings strings = copies(pattern, count);
    for (int i = 0; i < places.length; i++) {
      int shift = i % 2 == 0 && i + 1 < places.length ? 4 : 0;
      spell(strings, places[i], planes, i / 2 * count, shift, digits);
    }
    return strings;
  }

  private static Strings copies(byte[] pattern, int count) {
    byte[] bytes = new byte[pattern.length * count];
    int[] starts = new int[count];
    int[] ends = new int[count];
    for (int string = 0; string < count; string++) {
      starts[string] = string * pattern.length;
      ends[string] = starts[string] + pattern.length;
      System.arraycopy(pattern, 0, bytes, starts[string], pattern.length);
    }
    return new Strings(bytes, starts, ends);
  }

  /** Writes the digits of one place, which are in a plane. */
  private static void spell(
      Strings strings, int place, byte[] planes, int base, int shift, byte[] digits) {
    byte[] bytes = strings.bytes();
    int[] starts = strings.starts();
    for (int string = 0; string < starts.length; string++) {
      bytes[starts[string] + place] = digits[planes[base + string] >>> shift & 15];
    }
  }
}
