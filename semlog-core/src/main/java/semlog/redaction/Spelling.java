package semlog.redaction;

import java.util.HexFormat;
import java.util.regex.Pattern;
import semlog.attribute.AttributeType;

/** Writes a digest as a value of the sort of another, so that programs read it as one. */
record Spelling(byte[] digest) {
  private static final HexFormat HEX = HexFormat.of();
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.,][0-9]+)*");
  private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*://");
  private static final Pattern UUID_GROUPS = Pattern.compile("(.{8})(.{4})(.{4})(.{4})(.{12}).*");

  /** Bytes of the digest in a name, so that hardly two of ten million values have the same. */
  private static final int NAME_BYTES = 7;

  private static final int FIRST_PORT = 1024;
  private static final int PORTS = 65536 - FIRST_PORT;

  /** As a value of a form. */
  String of(Form form, String value) {
    return switch (form) {
      case EMAIL -> name() + "@redacted.example";
      case IPV4 -> String.join(".", "" + (1 + at(0) % 223), "" + at(1), "" + at(2), "" + at(3));
      case IPV6 -> ("fd" + hex(15)).replaceAll("(.{4})(?!$)", "$1:");
      case MAC -> ("02" + hex(5)).replaceAll("(..)(?!$)", "$1" + value.charAt(2));
      case UUID -> UUID_GROUPS.matcher(hex(16)).replaceFirst("$1-$2-$3-$4-$5");
    };
  }

  /**
   * As a value of a type, or as a number if the value is one.
   *
   * @param label what it was asked for by; names begin with its first letter
   */
  String of(AttributeType type, String label, String value) {
    if (NUMBER.matcher(value).matches()) {
      return type == AttributeType.PORTNUMBER ? "" + port() : digits(value);
    }
    String name = initial(label) + name();
    return switch (type) {
      case HEX -> hexDigits(value);
      case HOST -> value.indexOf('.') < 0 ? name : name + ".example";
      case PATH -> value.startsWith("/") ? "/" + name : name;
      case URL -> {
        var scheme = SCHEME.matcher(value);
        yield (scheme.find() ? scheme.group() : "") + name + ".example/";
      }
      default -> name;
    };
  }

  /** Not the whole label, as {@code user user-1f} reads as if no user were named. */
  private static char initial(String label) {
    char first = label.charAt(0);
    return first >= 'a' && first <= 'z' ? first : 'x';
  }

  private int at(int index) {
    return digest[index % digest.length] & 0xff;
  }

  private String hex(int bytes) {
    return HEX.formatHex(digest, 0, bytes);
  }

  private String name() {
    return hex(NAME_BYTES);
  }

  private int port() {
    return FIRST_PORT + (at(0) << 16 | at(1) << 8 | at(2)) % PORTS;
  }

  /** As many digits, the first of several no zero, and the same signs. */
  private String digits(String value) {
    StringBuilder text = new StringBuilder(value);
    boolean first = true;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        int digit = first && value.length() > 1 ? 1 + at(i) % 9 : at(i) % 10;
        text.setCharAt(i, (char) ('0' + digit));
        first = false;
      }
    }
    return text.toString();
  }

  /** As many digits in the same case, and the same signs. */
  private String hexDigits(String value) {
    StringBuilder text = new StringBuilder(value);
    for (int i = value.startsWith("0x") ? 2 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (HexFormat.isHexDigit(c)) {
        char digit = Character.forDigit(at(i) & 0xf, 16);
        text.setCharAt(i, Character.isUpperCase(c) ? Character.toUpperCase(digit) : digit);
      }
    }
    return text.toString();
  }
}
