package semlog.index;

import semlog.column.ColumnStamp;
import semlog.pattern.Literal;
import semlog.template.Slot;
import semlog.template.SlotKind;

/** Whether any value of a column may pass a test, judged by the column's stamp. */
final class StampTest {
  private static final int OCTETS = 4;
  private static final int MOST_OCTET = 255;
  private static final int MOST_OCTET_DIGITS = 3;
  private static final char UNKNOWN = '?';
  private static final long MOST_ADDRESS = 0xFFFFFFFFL;

  /** With more bits of two bytes unknown than this, it is not asked which may follow which. */
  private static final int MOST_CHOICES = 8;

  private StampTest() {}

  static boolean mayPass(ValueTest test, Slot slot, ColumnStamp stamp) {
    if (slot.kind() == SlotKind.INTEGER) {
      return test.number().mayPass(stamp);
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
  private static boolean isWhole(ValueTest test, ColumnStamp stamp) {
    for (int at = test.from(); at < test.to(); at++) {
      if (test.string().masks()[at] != 0) {
        return false;
      }
    }
    return test.where() == ValueTest.Where.WHOLE || stamp.hasNoneLonger(test.to() - test.from());
  }

  /** Of four octets that stand in an address, the two in the middle are whole. */
  private static boolean mayBeAddress(ValueTest test, ColumnStamp stamp) {
    String[] octets = dotted(test).split("\\.", -1);
    boolean known = stamp.isOfNumbers() && stamp.least() >= 0 && stamp.most() <= MOST_ADDRESS;
    if (!known || octets.length != OCTETS || !isOctet(octets[1]) || !isOctet(octets[2])) {
      return true;
    }
    long middle = Long.parseLong(octets[1]) << 16 | Long.parseLong(octets[2]) << 8;
    for (int first = 0; first <= MOST_OCTET; first++) {
      long least = (long) first << 24 | middle;
      if ((octets[0].indexOf(UNKNOWN) >= 0 || String.valueOf(first).endsWith(octets[0]))
          && stamp.least() <= (least | MOST_OCTET)
          && stamp.most() >= least) {
        return true;
      }
    }
    return false;
  }

  /** The part of the string; what can only be a dot, since no octet has four digits, is one. */
  private static String dotted(ValueTest test) {
    StringBuilder text = new StringBuilder();
    int digits = 0;
    for (int at = test.from(); at < test.to(); at++) {
      boolean known = test.string().masks()[at] == 0;
      char b = known ? (char) (test.string().bytes()[at] & 0xff) : UNKNOWN;
      if (!known && digits + 1 + digitsFrom(test, at + 1) > MOST_OCTET_DIGITS) {
        b = '.';
      }
      digits = known && b != '.' ? digits + 1 : 0;
      text.append(b);
    }
    return text.toString();
  }

  private static int digitsFrom(ValueTest test, int from) {
    int at = from;
    while (at < test.to() && test.string().masks()[at] == 0 && test.string().bytes()[at] != '.') {
      at++;
    }
    return at - from;
  }

  private static boolean isOctet(String digits) {
    return !digits.isEmpty() && digits.length() <= MOST_OCTET_DIGITS && digits.indexOf(UNKNOWN) < 0;
  }

  /** Whether the byte at a place may stand there, behind the one before it. */
  private static boolean mayHold(ValueTest test, int at, ColumnStamp stamp) {
    int mask = test.string().masks()[at] & 0xff;
    int known = test.string().bytes()[at] & ~mask;
    int choices = Integer.bitCount(mask);
    boolean first = at == test.from();
    choices += first ? 0 : Integer.bitCount(test.string().masks()[at - 1] & 0xff);
    for (int other = mask; other >= 0; other = other == 0 ? -1 : (other - 1) & mask) {
      byte b = (byte) (known | other);
      if (stamp.mayHold(b)
          && (first || choices > MOST_CHOICES || mayFollow(test.string(), at - 1, b, stamp))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a byte may stand behind that at a place. */
  private static boolean mayFollow(Literal string, int before, byte b, ColumnStamp stamp) {
    int mask = string.masks()[before] & 0xff;
    int known = string.bytes()[before] & ~mask;
    for (int other = mask; other >= 0; other = other == 0 ? -1 : (other - 1) & mask) {
      if (stamp.mayHold((byte) (known | other), b)) {
        return true;
      }
    }
    return false;
  }
}
