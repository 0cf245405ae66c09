package semlog.value;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The names under which records keep the time they were written at, the best first. */
final class TimeKeys {
  static final int UNKNOWN = Integer.MAX_VALUE;

  private static final byte[][] NAMES =
      names(
          "@timestamp",
          "__REALTIME_TIMESTAMP",
          "timestamp",
          "Timestamp",
          "time",
          "Time",
          "ts",
          "@t",
          "t",
          "$date",
          "asctime",
          "datetime",
          "eventTime",
          "EventTime",
          "TimeGenerated",
          "TimeCreated",
          "SystemTime",
          "UtcTime",
          "created_at",
          "StartUTC",
          "start_time",
          "start",
          "date");

  private TimeKeys() {}

  /** The rank of a name, 0 the best, or {@link #UNKNOWN}. */
  static int rank(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length == 0 || length > 20) {
      return UNKNOWN;
    }
    for (int rank = 0; rank < NAMES.length; rank++) {
      byte[] name = NAMES[rank];
      if (name.length == length && name[0] == bytes[from] && matches(name, bytes, from)) {
        return rank;
      }
    }
    return UNKNOWN;
  }

  private static boolean matches(byte[] name, byte[] bytes, int from) {
    for (int i = 1; i < name.length; i++) {
      if (name[i] != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[][] names(String... names) {
    byte[][] table = new byte[names.length][];
    for (int i = 0; i < names.length; i++) {
      table[i] = names[i].getBytes(US_ASCII);
    }
    return table;
  }
}
