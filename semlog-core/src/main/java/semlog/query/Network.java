package semlog.query;

import java.util.Optional;

/** An IP network in CIDR notation, for instance {@code 10.0.0.0/8}. */
public final class Network {
  private static final int IPV4_BITS = 32;

  private final String text;
  private final Address base;
  private final int prefix;

  private Network(String text, Address base, int prefix) {
    this.text = text;
    this.base = base;
    this.prefix = prefix;
  }

  /**
   * Reads {@code ADDRESS/PREFIX}; empty when this is no address, a slash and a number.
   *
   * @throws IllegalArgumentException when it is, but the prefix is longer than the address
   */
  public static Optional<Network> parse(String text) {
    int slash = text.indexOf('/');
    String digits = text.substring(slash + 1);
    if (slash < 2
        || digits.isEmpty()
        || digits.length() > 3
        || !digits.chars().allMatch(Network::digit)) {
      return Optional.empty();
    }
    Optional<Address> base = Address.parse(text.substring(0, slash));
    if (base.isEmpty()) {
      return Optional.empty();
    }
    int prefix = Integer.parseInt(digits);
    int bits = base.get().bits();
    if (prefix > bits) {
      throw new IllegalArgumentException(
          "a prefix of " + prefix + " bits; this address has " + bits);
    }
    return Optional.of(new Network(text, base.get(), prefix));
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  /** The first address and the last. */
  record Range(long from, long to) {}

  /** Its addresses, if they are of IPv4. */
  Optional<Range> range4() {
    if (base.bits() != IPV4_BITS) {
      return Optional.empty();
    }
    long free = (1L << (IPV4_BITS - prefix)) - 1;
    long first = base.number4() & ~free;
    return Optional.of(new Range(first, first | free));
  }

  /** Whether {@code value} is an address in this network, perhaps with a zone or port. */
  public boolean contains(String value) {
    Optional<Address> address = Address.ofValue(value);
    return address.isPresent()
        && address.get().bits() == base.bits()
        && base.sharesPrefix(address.get(), prefix);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Network network && text.equals(network.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** As typed. */
  @Override
  public String toString() {
    return text;
  }
}
