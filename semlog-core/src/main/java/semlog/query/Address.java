package semlog.query;

import java.net.InetAddress;
import java.util.Optional;

/**
 * An IP address as an unsigned 128-bit number; an IPv4 address is its IPv4-mapped IPv6 address.
 *
 * @param bits 32 or 128
 */
record Address(int bits, long high, long low) implements Comparable<Address> {
  /** The last IPv4 address as a number. */
  static final long LAST4 = 0xffff_ffffL;

  static Optional<Address> parse(String text) {
    int length = text.length();
    if (length < 2 || length > 45) {
      return Optional.empty();
    }
    int colon = text.indexOf(':');
    if (colon < 0) {
      return parse4(text);
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (Character.digit(c, 16) < 0 && c != ':' && c != '.') {
        return Optional.empty();
      }
    }
    return text.indexOf(':', colon + 1) < 0 ? Optional.empty() : parse6(text);
  }

  /**
   * The address that a field's value is or begins with: a zone, brackets and a port do not count.
   */
  static Optional<Address> ofValue(String value) {
    int colon = value.indexOf(':');
    if (colon < 0) {
      return parse4(value);
    }
    boolean bracketed = value.charAt(0) == '[';
    int end = bracketed ? value.indexOf(']') : value.length();
    if (end < 0) {
      return Optional.empty();
    }
    if (!bracketed && colon == value.lastIndexOf(':')) {
      return isPort(value, colon) ? parse4(value.substring(0, colon)) : Optional.empty();
    }
    if (bracketed && end + 1 < value.length() && !isPort(value, end + 1)) {
      return Optional.empty();
    }
    int zone = value.indexOf('%');
    int to = zone > 0 && zone < end ? zone : end;
    return parse(value.substring(bracketed ? 1 : 0, to));
  }

  /** Whether a colon and a number are all that is from there on. */
  private static boolean isPort(String value, int colon) {
    String digits = value.substring(colon + 1);
    return value.charAt(colon) == ':'
        && !digits.isEmpty()
        && digits.length() <= 5
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Optional<Address> parse4(String text) {
    if (text.length() > 15) {
      return Optional.empty();
    }
    long value = 0;
    int part = -1;
    int dots = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && part >= 0) {
        value = (value << 8) | part;
        part = -1;
        dots++;
      } else if (c >= '0' && c <= '9') {
        part = Math.max(part, 0) * 10 + c - '0';
        if (part > 255) {
          return Optional.empty();
        }
      } else {
        return Optional.empty();
      }
    }
    return dots == 3 && part >= 0
        ? Optional.of(new Address(32, 0, 0xffff_0000_0000L | (value << 8) | part))
        : Optional.empty();
  }

  private static Optional<Address> parse6(String text) {
    byte[] bytes;
    try {
      bytes = InetAddress.ofLiteral(text).getAddress();
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
    long high = 0;
    long low = bytes.length == 4 ? 0xffff : 0;
    for (byte b : bytes) {
      high = (high << 8) | (low >>> 56);
      low = (low << 8) | (b & 0xff);
    }
    return Optional.of(new Address(bytes.length * 8, bytes.length == 4 ? 0 : high, low));
  }

  /** Whether the first {@code prefix} of {@link #bits} bits are those of {@code other}. */
  boolean sharesPrefix(Address other, int prefix) {
    int free = bits - prefix;
    long highMask = free <= 64 ? -1 : free == 128 ? 0 : -1L << (free - 64);
    long lowMask = free >= 64 ? 0 : -1L << free;
    return ((high ^ other.high) & highMask) == 0 && ((low ^ other.low) & lowMask) == 0;
  }

  boolean isIpv4() {
    return bits == 32;
  }

  /** An IPv4 address as an unsigned 32-bit number. */
  long number4() {
    return low & LAST4;
  }

  @Override
  public int compareTo(Address other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }
}
