package semlog.net;

import java.nio.charset.StandardCharsets;

/** How messages are told apart in a stream, as in RFC 6587. */
public enum Framing {
  /** A line feed behind each. */
  LF,
  /** Its length in decimal digits and a blank in front of each. */
  OCTET_COUNTING;

  private static final byte[] NOTHING = {};
  private static final byte[] FEED = {'\n'};

  /** What goes in front of a message of so many bytes. */
  byte[] before(int length) {
    return this == LF ? NOTHING : (length + " ").getBytes(StandardCharsets.US_ASCII);
  }

  /** What goes behind a message. */
  byte[] behind() {
    return this == LF ? FEED : NOTHING;
  }
}
