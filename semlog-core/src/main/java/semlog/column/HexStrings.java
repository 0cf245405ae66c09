package semlog.column;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import semlog.bytes.BitLength;

/**
 * Strings that are hexadecimal numbers without leading zeros, in small letters, such as addresses
 * in memory. Wire layout: a {@link NumberEncoding} of them.
 */
record HexStrings() implements StringForm {
  private static final int MOST_DIGITS = 15;
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(US_ASCII);

  @Override
  public int wire() {
    return 3;
  }

  private static boolean fits(Strings strings) {
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
  public boolean encode(Strings strings, ColumnWriter out, Backend backend) {
    if (!fits(strings)) {
      return false;
    }
    long[] values = new long[strings.size()];
    for (int string = 0; string < values.length; string++) {
      for (int at = strings.start(string); at < strings.end(string); at++) {
        values[string] = values[string] << 4 | HexFormat.fromHexDigit(strings.bytes()[at]);
      }
    }
    NumberEncoding.encodeSmallest(values, values.length, out, backend);
    return true;
  }

  @Override
  public void skipBody(ColumnReader in) {
    NumberEncoding.skip(in);
  }

  @Override
  public Strings decodeBody(ColumnReader in, int count) {
    Numbers values = NumberEncoding.decode(in, count);
    long total = total(values);
    if (total > Strings.MOST_BYTES) {
      throw in.header().damaged("# strings of # bytes", count, total);
    }
    return spelled(values, (int) total);
  }

  private static long total(Numbers values) {
    long total = 0;
    for (int string = 0; string < values.size(); string++) {
      total += digits(values.get(string));
    }
    return total;
  }

  private static Strings spelled(Numbers values, int total) {
    byte[] bytes = new byte[total];
    int[] starts = new int[values.size()];
    int[] ends = new int[starts.length];
    int at = 0;
    for (int string = 0; string < starts.length; string++) {
      starts[string] = at;
      long value = values.get(string);
      for (int shift = 4 * (digits(value) - 1); shift >= 0; shift -= 4) {
        bytes[at++] = DIGITS[(int) (value >>> shift) & 15];
      }
      ends[string] = at;
    }
    return new Strings(bytes, starts, ends);
  }

  private static int digits(long value) {
    return Math.max(1, (BitLength.of(value) + 3) / 4);
  }
}
