package semlog.seal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import semlog.bytes.ByteBuilder;

/** Bytes as text with a prefix and a checksum, as BIP 173 says, but of any length. */
final class Bech32 {
  private static final String DIGITS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int CHECK_DIGITS = 6;

  private Bech32() {}

  /** In small letters, or in capitals where the prefix is. */
  static String encode(String prefix, byte[] bytes) {
    String lower = prefix.toLowerCase(Locale.ROOT);
    String text = encodeLower(lower, bytes);
    return prefix.equals(lower) ? text : text.toUpperCase(Locale.ROOT);
  }

  private static String encodeLower(String prefix, byte[] bytes) {
    byte[] digits = regroup(bytes, 0, bytes.length, 8, 5, true).orElseThrow();
    byte[] checked = Arrays.copyOf(digits, digits.length + CHECK_DIGITS);
    int check = checksum(prefix, checked) ^ 1;
    for (int i = 0; i < CHECK_DIGITS; i++) {
      checked[digits.length + i] = (byte) ((check >>> (5 * (CHECK_DIGITS - 1 - i))) & 31);
    }
    StringBuilder text = new StringBuilder(prefix).append('1');
    for (byte digit : checked) {
      text.append(DIGITS.charAt(digit));
    }
    return text.toString();
  }

  /**
   * The key of some bytes that a text is, all of it in the letters of its prefix.
   *
   * @param prefix in small letters or in capitals
   */
  static Optional<byte[]> key(String prefix, String text, int bytes) {
    return text.startsWith(prefix)
        ? decode(prefix.toLowerCase(Locale.ROOT), text).filter(key -> key.length == bytes)
        : Optional.empty();
  }

  /** The bytes of a text that has this prefix, in small letters or in capitals throughout. */
  static Optional<byte[]> decode(String prefix, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean mixed = !text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT));
    int start = prefix.length() + 1;
    if (mixed || !lower.startsWith(prefix + "1") || lower.length() < start + CHECK_DIGITS) {
      return Optional.empty();
    }
    byte[] digits = new byte[lower.length() - start];
    for (int i = 0; i < digits.length; i++) {
      digits[i] = (byte) DIGITS.indexOf(lower.charAt(start + i));
      if (digits[i] < 0) {
        return Optional.empty();
      }
    }
    return checksum(prefix, digits) == 1
        ? regroup(digits, 0, digits.length - CHECK_DIGITS, 5, 8, false)
        : Optional.empty();
  }

  private static int checksum(String prefix, byte[] digits) {
    int sum = 1;
    for (int i = 0; i < prefix.length(); i++) {
      sum = next(sum, prefix.charAt(i) >>> 5);
    }
    sum = next(sum, 0);
    for (int i = 0; i < prefix.length(); i++) {
      sum = next(sum, prefix.charAt(i) & 31);
    }
    for (byte digit : digits) {
      sum = next(sum, digit);
    }
    return sum;
  }

  private static int next(int sum, int digit) {
    int shifted = ((sum & 0x1ffffff) << 5) ^ digit;
    for (int i = 0; i < GENERATOR.length; i++) {
      shifted ^= ((sum >>> (25 + i)) & 1) == 1 ? GENERATOR[i] : 0;
    }
    return shifted;
  }

  /** Bits in groups of another size; nothing when what is left over is more than padding. */
  private static Optional<byte[]> regroup(
      byte[] groups, int offset, int count, int bits, int wanted, boolean pad) {
    ByteBuilder out = new ByteBuilder(count * bits / wanted + 1);
    int held = 0;
    int value = 0;
    for (int i = offset; i < offset + count; i++) {
      value = ((value << bits) | (groups[i] & ((1 << bits) - 1))) & 0xfff;
      held += bits;
      while (held >= wanted) {
        held -= wanted;
        out.u8((value >>> held) & ((1 << wanted) - 1));
      }
    }
    int left = (value << (wanted - held)) & ((1 << wanted) - 1);
    if (pad && held > 0) {
      out.u8(left);
    }
    return pad || (held < bits && left == 0) ? Optional.of(out.toByteArray()) : Optional.empty();
  }
}
