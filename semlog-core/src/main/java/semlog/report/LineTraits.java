package semlog.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import semlog.search.LineEvent;

/** What a report asks of one line. */
final class LineTraits {
  private static final String UNAUTHORIZED = "401";
  private static final int SERVER_ERROR = 500;
  private static final int LAST_STATUS = 599;

  private final LineEvent event;
  private final String template;
  private final TemplateWords.Told words;
  private final Optional<String> status;

  LineTraits(LineEvent event, TemplateWords templates) {
    this.event = event;
    this.template = text("@template").orElse("");
    this.words = templates.of(template);
    this.status = text("status").filter(LineTraits::isStatus);
  }

  private static boolean isStatus(String value) {
    return value.length() == 3
        && value.charAt(0) >= '1'
        && value.charAt(0) <= '5'
        && isDigit(value.charAt(1))
        && isDigit(value.charAt(2));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
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
    return status;
  }

  Optional<String> duration() {
    return text("duration");
  }

  Optional<String> size() {
    return text("size");
  }

  String template() {
    return template;
  }

  /** Whether the status, else the level, else the words of the template tell of trouble. */
  boolean isError() {
    if (status.isPresent()) {
      int code = Integer.parseInt(status.get());
      return code >= SERVER_ERROR && code <= LAST_STATUS;
    }
    Optional<String> level = text("level");
    return level.isPresent() ? isTrouble(level.get()) : words.trouble();
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
    return status.filter(told -> told.charAt(0) >= '4').isPresent();
  }

  boolean isFailedLogin() {
    return status.filter(UNAUTHORIZED::equals).isPresent() || words.failedLogin();
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

  private Optional<String> text(String field) {
    return event
        .value(field)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .filter(value -> !value.isEmpty() && !value.equals("-"));
  }
}
