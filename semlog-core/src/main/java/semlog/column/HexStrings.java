package semlog.column;

import java.util.HexFormat;

/**
 * Strings that are hexadecimal numbers without leading zeros, in small letters, such as addresses
 * in memory. Wire layout: a {@link NumberEncoding} of them.
 */
record HexStrings() implements StringForm {
  private static final int MOST_DIGITS = 15;

  @Override
  public int wire() {
    return 3;
  }

  @Override
  public boolean fits(Strings strings) {
    for (int string = 0; string < strings.size(); string++) {
      int start = strings.start(string);
      int length = strings.length(string);
      if (length == 0 || length > MOST_DIGITS || (length > 1 && strings.bytes()[start] == '0')) {
        return false;
      }
      for (int at = start; at < strings.end(string); at++) {
        if (!isSmallHex(strings.bytes()[at])) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isSmallHex(byte b) {
    return HexFormat.isHexDigit(b) && (b < 'A' || b > 'F');
  }

  @Override
  public void encode(Strings strings, ColumnWriter out, Backend backend) {
    long[] values = new long[strings.size()];
    for (int string = 0; string < values.length; string++) {
      for (int at = strings.start(string); at < strings.end(string); at++) {
        values[string] = values[string] << 4 | HexFormat.fromHexDigit(strings.bytes()[at]);
      }
    }
    NumberEncoding.encodeSmallest(values, values.length, out, backend);
  }

  @Override
  public void skipBody(ColumnReader in) {
    NumberEncoding.skip(in);
  }

  @Override
  public Strings decodeBody(ColumnReader in, int count) {
    Numbers values = NumberEncoding.decode(in, count);
    long total = 0;
    for (int string = 0; string < count; string++) {
      total += digits(values.get(string));
    }
    if (total > Strings.MOST_BYTES) {
      throw in.header().damaged(count + " strings of " + total + " bytes");
    }
    byte[] bytes = new byte[(int) total];
    int[] starts = new int[count];
    int[] ends = new int[count];
    int at = 0;
    for (int string = 0; string < count; string++) {
      starts[string] = at;
      long value = values.get(string);
      for (int shift = 4 * (digits(value) - 1); shift >= 0; shift -= 4) {
        bytes[at++] = (byte) Character.forDigit((int) (value >>> shift) & 15, 16);
      }
      ends[string] = at;
    }
    return new Strings(bytes, starts, ends);
  }

  private static int digits(long value) {
    return Math.max(1, (67 - Long.numberOfLeadingZeros(value)) / 4);
  }
}
