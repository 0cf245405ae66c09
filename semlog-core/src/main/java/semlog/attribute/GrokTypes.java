package semlog.attribute;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import semlog.fault.Mistyped;

/** What a part of a line is of which the pattern that took it says so. */
final class GrokTypes {
  private static final String TABLE =
      """
      host IP IPV4 IPV6 HOSTNAME HOST IPORHOST SYSLOGHOST URIHOST
      mac MAC CISCOMAC WINDOWSMAC COMMONMAC
      uuid UUID
      user USER USERNAME HTTPDUSER
      email EMAILADDRESS
      level LOGLEVEL
      path PATH UNIXPATH WINPATH URIPATH URIPATHPARAM TTY
      url URI
      class JAVACLASS
      process PROG
      timestamp TIMESTAMP_ISO8601 SYSLOGTIMESTAMP HTTPDATE HTTPDERROR_DATE DATESTAMP DATESTAMP_RFC822 \
      DATESTAMP_RFC2822 DATESTAMP_OTHER DATESTAMP_EVENTLOG
      """;

  private static final Map<String, AttributeType> TYPES = read();

  private GrokTypes() {}

  private static Map<String, AttributeType> read() {
    Map<String, AttributeType> types = new HashMap<>();
    for (String row : TABLE.lines().toList()) {
      String[] words = row.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        types.put(words[i], AttributeType.ofLabel(words[0]).orElseThrow());
      }
    }
    return types;
  }

  /**
   * The type of what a pattern takes.
   *
   * @param conversion {@code int} or {@code float}, or nothing
   */
  static AttributeType of(String pattern, String conversion) {
    return switch (conversion.toLowerCase(Locale.ROOT)) {
      case "" -> TYPES.getOrDefault(pattern, AttributeType.TEXT);
      case "string" -> AttributeType.TEXT;
      case "int", "integer", "long", "float", "double" -> AttributeType.NUMBER;
      default ->
          throw new Mistyped(
              "no conversion is called '" + conversion + "'", "write int, float or none");
    };
  }
}
