package semlog.search;

import semlog.bytes.ByteBuilder;

/** One value of a line of CSV or TSV. */
public final class DelimitedText {
  private DelimitedText() {}

  /** Appends a value as RFC 4180 has it: in quotes if a comma, quote or line ending is in it. */
  public static void csv(byte[] value, ByteBuilder target) {
    if (!needsQuotes(value)) {
      target.bytes(value);
      return;
    }
    target.u8('"');
    for (byte b : value) {
      if (b == '"') {
        target.u8('"');
      }
      target.u8(b);
    }
    target.u8('"');
  }

  private static boolean needsQuotes(byte[] value) {
    for (byte b : value) {
      if (b == ',' || b == '"' || b == '\n' || b == '\r') {
        return true;
      }
    }
    return false;
  }

  /** Appends a value with a backslash form for tab, line feed, carriage return and backslash. */
  public static void tsv(byte[] value, ByteBuilder target) {
    for (byte b : value) {
      switch (b) {
        case '\t' -> target.u8('\\').u8('t');
        case '\n' -> target.u8('\\').u8('n');
        case '\r' -> target.u8('\\').u8('r');
        case '\\' -> target.u8('\\').u8('\\');
        default -> target.u8(b);
      }
    }
  }
}
