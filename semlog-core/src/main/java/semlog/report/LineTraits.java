package semlog.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import semlog.query.Amounts;
import semlog.search.LineEvent;

/** What a report asks of one line. */
final class LineTraits {
  private static final Pattern TROUBLE =
      Pattern.compile(
          "\\b(errors?|err|fail(ed|ure|s)?|fatal|panic|critical|exception|severe|refused|denied"
              + "|timed out|segfault)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LOGIN =
      Pattern.compile(
          "(failed|invalid|illegal|wrong|bad|incorrect|rejected|denied|failure)\\b.*\\b"
              + "(password|passwd|publickey|login|log-in|logon|user|authentication|credentials)"
              + "|\\b(password|login|log-in|logon|authentication|auth)\\b.*"
              + "\\b(failed|failure|invalid|incorrect|rejected|denied|unsuccessful)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final String UNAUTHORIZED = "401";
  private static final int SERVER_ERROR = 500;
  private static final int LAST_STATUS = 599;

  private final LineEvent event;

  LineTraits(LineEvent event) {
    this.event = event;
  }

  /** Who caused the line: the first address that it has under a name for a client, or any. */
  Optional<String> source() {
    return first("src_ip", "client_ip", "client", "remote_addr", "rhost", "ipv4", "ipv6");
  }

  /** What was asked for, without a query. */
  Optional<String> path() {
    return first("path", "url", "uri").map(LineTraits::withoutQuery);
  }

  private static String withoutQuery(String path) {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }

  Optional<String> user() {
    return text("user");
  }

  Optional<String> status() {
    return text("status").filter(status -> status.matches("[1-5][0-9][0-9]"));
  }

  Optional<String> spelledDuration() {
    return text("duration");
  }

  Optional<String> spelledSize() {
    return text("size");
  }

  Optional<Double> duration() {
    return spelledDuration().flatMap(LineTraits::number);
  }

  Optional<Double> size() {
    return spelledSize().flatMap(LineTraits::number);
  }

  String template() {
    return text("@template").orElse("");
  }

  /** Whether the status, else the level, else the words of the template tell of trouble. */
  boolean isError(String template) {
    Optional<String> status = status();
    if (status.isPresent()) {
      int code = Integer.parseInt(status.get());
      return code >= SERVER_ERROR && code <= LAST_STATUS;
    }
    Optional<String> level = text("level");
    return level.isPresent() ? isTrouble(level.get()) : TROUBLE.matcher(template).find();
  }

  private static boolean isTrouble(String level) {
    return switch (level.toLowerCase(Locale.ROOT)) {
      case "error",
          "err",
          "e",
          "fatal",
          "f",
          "critical",
          "crit",
          "severe",
          "alert",
          "emerg",
          "emergency",
          "panic",
          "50",
          "60" ->
          true;
      default -> false;
    };
  }

  /** Whether a request was refused, for whatever reason. */
  boolean isRefused() {
    return status().filter(status -> status.charAt(0) >= '4').isPresent();
  }

  boolean isFailedLogin(String template) {
    return status().filter(UNAUTHORIZED::equals).isPresent() || LOGIN.matcher(template).find();
  }

  private Optional<String> first(String... fields) {
    for (String field : fields) {
      Optional<String> value = text(field);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private static Optional<Double> number(String value) {
    return Amounts.parse(value).map(Number::doubleValue);
  }

  private Optional<String> text(String field) {
    return event
        .value(field)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .filter(value -> !value.isEmpty() && !value.equals("-"));
  }
}
