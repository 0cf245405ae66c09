package semlog.net;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The two headers of syslog, here with facility user and severity notice. */
public enum SyslogFormat {
  /** {@code <13>1 2026-11-21T10:00:00.000000Z host program - - - message}. */
  RFC5424("<13>1 ", "uuuu-MM-dd'T'HH:mm:ss.SSSSSSXXX", " - - - "),
  /** {@code <13>Nov 21 10:00:00 host program: message}, the time local. */
  RFC3164("<13>", "MMM ppd HH:mm:ss", ": ");

  private final String start;
  private final DateTimeFormatter time;
  private final String end;

  SyslogFormat(String start, String time, String end) {
    this.start = start;
    this.time = DateTimeFormatter.ofPattern(time, Locale.ROOT);
    this.end = end;
  }

  /** What goes in front of a message. */
  byte[] header(Instant now, ZoneId zone, String host, String program) {
    String header = start + time.format(now.atZone(zone)) + " " + host + " " + program + end;
    return header.getBytes(StandardCharsets.US_ASCII);
  }
}
