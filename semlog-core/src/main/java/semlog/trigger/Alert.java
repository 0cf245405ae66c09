package semlog.trigger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import semlog.event.Event;
import semlog.query.Fields;

/**
 * A rule has fired.
 *
 * @param rule its name
 * @param count how often its condition has held so far, this time included
 * @param reasons the values that made it fire; none when it is their absence
 * @param message the line that made it fire; for JSON that is from elsewhere, the object itself
 * @param exactMessage the bytes of the line as Base64, when they are no UTF-8
 * @param source the input that the line is from
 * @param line its number there, from 1
 * @param timestamp its time, as the event spells it
 */
public record Alert(
    String rule,
    long count,
    List<Reason> reasons,
    String message,
    Optional<String> exactMessage,
    Optional<String> source,
    OptionalLong line,
    Optional<String> timestamp) {

  public Alert {
    reasons = List.copyOf(reasons);
    if (count < 1) {
      throw new IllegalArgumentException("count " + count);
    }
  }

  /**
   * An alert with all that its event says.
   *
   * @param input the source of an event that does not name one
   */
  static Alert of(
      Rule rule, long count, List<Reason> reasons, Event event, Optional<String> input) {
    return new Alert(
        rule.name(),
        count,
        reasons,
        event.message(),
        event.first(Fields.MESSAGE + "_base64"),
        event.first("@source").or(() -> input),
        lineNumber(event),
        event.first("@timestamp"));
  }

  private static OptionalLong lineNumber(Event event) {
    String digits = event.first("@line").orElse("");
    return digits.matches("[1-9][0-9]{0,17}")
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }
}
