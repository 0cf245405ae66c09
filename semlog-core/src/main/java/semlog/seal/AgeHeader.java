package semlog.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import semlog.fault.Damaged;
import semlog.fault.WrongVersion;

/**
 * The header of an age file, in text: a line with the version; for each recipient {@code ->} and
 * its arguments, and its body in base64, in lines of 64 digits of which the last is shorter; and
 * {@code ---} with the MAC of all before the blank behind it.
 *
 * @param stanzas in order
 * @param mac 32 bytes
 * @param length of the header in the file
 * @param authenticated how many of its bytes the MAC is of
 */
record AgeHeader(List<Stanza> stanzas, byte[] mac, int length, int authenticated) {
  /** Longer ones are of no use: this is room for some 500 recipients. */
  static final int MOST_BYTES = 1 << 16;

  private static final String VERSION = "age-encryption.org/v1";
  private static final String FAMILY = "age-encryption.org/";
  private static final int LINE_DIGITS = 64;
  private static final int LINE_BYTES = 48;
  private static final int MAC_BYTES = 32;

  AgeHeader {
    stanzas = List.copyOf(stanzas);
  }

  /** The bytes that the MAC is of: all up to the three dashes. */
  static byte[] unauthenticated(List<Stanza> stanzas) {
    StringBuilder text = new StringBuilder(VERSION).append('\n');
    for (Stanza stanza : stanzas) {
      text.append("-> ").append(String.join(" ", stanza.arguments())).append('\n');
      for (int at = 0; at + LINE_BYTES <= stanza.body().length; at += LINE_BYTES) {
        text.append(encode(Arrays.copyOfRange(stanza.body(), at, at + LINE_BYTES))).append('\n');
      }
      int last = stanza.body().length / LINE_BYTES * LINE_BYTES;
      text.append(encode(Arrays.copyOfRange(stanza.body(), last, stanza.body().length)));
      text.append('\n');
    }
    return text.append("---").toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** What follows the bytes that the MAC is of. */
  static byte[] end(byte[] mac) {
    return (" " + encode(mac) + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Reads the header at the beginning of a file.
   *
   * @throws Damaged when it is not exactly as its specification says
   * @throws WrongVersion when it is of another version
   */
  static AgeHeader read(byte[] file) {
    return new Reader(file).header();
  }

  /** Base64 without padding. */
  static String encode(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Base64 without padding, in the one form that its bytes have. */
  static byte[] decode(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (encode(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // is told below as any other form
    }
    throw new Damaged("key header: not canonical base64");
  }

  /** Takes the lines of a header. */
  private static final class Reader {
    private final byte[] file;
    private int at;

    Reader(byte[] file) {
      this.file = file;
    }

    AgeHeader header() {
      String version = line();
      if (!version.equals(VERSION)) {
        if (version.startsWith(FAMILY)) {
          throw new WrongVersion("key header: of version " + printable(version));
        }
        throw new Damaged("key header: not one of age");
      }
      List<Stanza> stanzas = new ArrayList<>();
      int start = at;
      String line = line();
      while (line.startsWith("-> ")) {
        stanzas.add(stanza(line.substring(3)));
        start = at;
        line = line();
      }
      if (!line.startsWith("--- ") || stanzas.isEmpty()) {
        throw new Damaged("key header: no recipient and no MAC where one should be");
      }
      byte[] mac = decode(line.substring(4));
      if (mac.length != MAC_BYTES) {
        throw new Damaged("key header: a MAC of " + mac.length + " bytes");
      }
      return new AgeHeader(stanzas, mac, at, start + 3);
    }

    private Stanza stanza(String text) {
      List<String> arguments = List.of(text.split(" ", -1));
      if (arguments.stream().anyMatch(String::isEmpty)) {
        throw new Damaged("key header: an empty argument");
      }
      StringBuilder body = new StringBuilder();
      String line = line();
      while (line.length() == LINE_DIGITS) {
        body.append(encode(decode(line)));
        line = line();
      }
      if (line.length() > LINE_DIGITS) {
        throw new Damaged("key header: a line of " + line.length() + " digits");
      }
      return new Stanza(arguments, decode(body.append(line).toString()));
    }

    /** The next line, of visible ASCII and blanks. */
    private String line() {
      int start = at;
      int limit = Math.min(file.length, MOST_BYTES);
      while (at < limit && file[at] != '\n') {
        if (file[at] < ' ' || file[at] > '~') {
          throw new Damaged("key header: byte " + at + " is no text");
        }
        at++;
      }
      if (at == limit) {
        throw new Damaged("key header: ends early, or is longer than 64 KiB");
      }
      return new String(file, start, at++ - start, StandardCharsets.US_ASCII);
    }

    private static String printable(String version) {
      return version.length() > 40 ? version.substring(0, 40) : version;
    }
  }
}
