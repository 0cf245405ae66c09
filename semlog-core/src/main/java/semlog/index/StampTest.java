package semlog.index;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import semlog.column.ColumnStamp;
import semlog.template.Slot;
import semlog.template.SlotKind;

/** Whether any value of a column may pass a test, judged by the column's stamp. */
final class StampTest {
  private static final int MOST_DIGITS = 18;
  private static final int OCTETS = 4;
  private static final int MOST_OCTET = 255;
  private static final long MOST_ADDRESS = 0xFFFFFFFFL;

  private StampTest() {}

  static boolean mayPass(SlotTest test, Slot slot, ColumnStamp stamp) {
    if (slot.kind() == SlotKind.INTEGER) {
      return mayBeNumber(test, stamp);
    }
    if (slot.kind().isNumeric()) {
      return slot.kind() != SlotKind.IPV4 || mayBeAddress(test, stamp);
    }
    if (!stamp.mayHaveBytes(test.to() - test.from())) {
      return false;
    }
    for (int at = test.from(); at < test.to(); at++) {
      if (!mayHold(test, at, stamp)) {
        return false;
      }
    }
    return !isWhole(test, stamp) || stamp.mayBe(test.string().bytes(), test.from(), test.to());
  }

  /** Whether a value that passes can only be that part of the string, in its case. */
  private static boolean isWhole(SlotTest test, ColumnStamp stamp) {
    for (int at = test.from(); at < test.to(); at++) {
      if (test.string().masks()[at] != 0) {
        return false;
      }
    }
    return test.where() == SlotTest.Where.WHOLE || stamp.hasNoneLonger(test.to() - test.from());
  }

  /** A number is at least as large as what it holds, but for zeros in front. */
  private static boolean mayBeNumber(SlotTest test, ColumnStamp stamp) {
    byte[] digits = test.string().bytes();
    boolean negative = digits[test.from()] == '-';
    int from = test.from() + (negative ? 1 : 0);
    if (test.to() - from > MOST_DIGITS) {
      return true;
    }
    long value = 0;
    for (int at = from; at < test.to(); at++) {
      value = value * 10 + digits[at] - '0';
    }
    if (test.where() == SlotTest.Where.WHOLE) {
      return stamp.mayBe(negative ? -value : value);
    }
    return stamp.mayBeAtMost(-value) || (!negative && stamp.mayBeAtLeast(value));
  }

  /** Of four octets that stand in an address, the two in the middle are whole. */
  private static boolean mayBeAddress(SlotTest test, ColumnStamp stamp) {
    String[] octets =
        new String(test.string().bytes(), test.from(), test.to() - test.from(), ISO_8859_1)
            .split("\\.", -1);
    boolean known = stamp.isOfNumbers() && stamp.least() >= 0 && stamp.most() <= MOST_ADDRESS;
    if (!known || octets.length != OCTETS || !isOctet(octets[1]) || !isOctet(octets[2])) {
      return true;
    }
    long middle = Long.parseLong(octets[1]) << 16 | Long.parseLong(octets[2]) << 8;
    for (int first = 0; first <= MOST_OCTET; first++) {
      long least = (long) first << 24 | middle;
      if (String.valueOf(first).endsWith(octets[0])
          && stamp.least() <= (least | MOST_OCTET)
          && stamp.most() >= least) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOctet(String digits) {
    return !digits.isEmpty() && digits.length() <= 3;
  }

  /** Whether the byte at a place may stand there, behind the one before it. */
  private static boolean mayHold(SlotTest test, int at, ColumnStamp stamp) {
    byte b = test.string().bytes()[at];
    byte other = (byte) (b & ~test.string().masks()[at]);
    return mayHold(test, at, b, stamp) || (other != b && mayHold(test, at, other, stamp));
  }

  private static boolean mayHold(SlotTest test, int at, byte b, ColumnStamp stamp) {
    if (!stamp.mayHold(b)) {
      return false;
    }
    if (at == test.from()) {
      return true;
    }
    byte before = test.string().bytes()[at - 1];
    byte other = (byte) (before & ~test.string().masks()[at - 1]);
    return stamp.mayHold(before, b) || (other != before && stamp.mayHold(other, b));
  }
}
