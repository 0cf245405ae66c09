package semlog.pattern;

import java.nio.charset.StandardCharsets;

/** How frequent each byte is in logs: measured once over some forty real ones of many programs. */
final class Frequency {
  /** Two hex digits for each byte: its rank, 00 the rarest. */
  private static final String RANKS =
      """
      007071720102037304d9d70506ac740708090a0b0c0d750e760f101177781279ff9cf4a4a9a7a2bcc8cca6b5e8eaf3e1
      fefcf5eeecebe7e5e6e2f6b1a3cbaea5aacab7d3c3d4bfc5bed1b4c0c1c4c7c6c2a8c9d6dbb9b3bdadb0afcfdfce99d2
      9bfaddf0effddce0def1b6cdede3f2f8e9b8f7f9fbe4d0d5dad8b2bbabba9a7a9f888b7b137c14831516178c18861984
      1a7d891b1c1d1e801f2021227e23242526279d28292a2b2c2d2e2f303132a03391347f3587923695858a8d818f938e98
      3738a197393a3b3c3d3e3f404142904396944445464748494a4b4c4d4e4f505152539e5455565758595a5b5c5d5e5f82
      606162636465666768696a6b6c6d6e6f\
      """;

  private static final byte[] RANK = parse(RANKS.replace("\n", ""));

  private Frequency() {}

  private static byte[] parse(String hex) {
    byte[] digits = hex.getBytes(StandardCharsets.US_ASCII);
    byte[] ranks = new byte[256];
    for (int i = 0; i < 256; i++) {
      int high = Character.digit(digits[2 * i], 16);
      ranks[i] = (byte) (high * 16 + Character.digit(digits[2 * i + 1], 16));
    }
    return ranks;
  }

  /** 0 for the rarest byte, 255 for the most frequent. */
  static int rank(int b) {
    return RANK[b] & 0xff;
  }
}
