package semlog.trigger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.event.Event;
import semlog.query.Fields;

/**
 * The line of an event, as an alert shows it.
 *
 * @param message the line; for JSON that is from elsewhere, the object itself
 * @param exactMessage the bytes of the line as Base64, when they are no UTF-8
 * @param source the input that the line is from
 * @param number its number there, from 1
 * @param timestamp its time, as the event spells it
 * @param event the whole event as JSON in one line, when somebody wants it
 */
public record LogLine(
    String message,
    Optional<String> exactMessage,
    Optional<String> source,
    OptionalLong number,
    Optional<String> timestamp,
    Optional<String> event) {

  /**
   * The line of an event.
   *
   * @param input the source of an event that does not name one
   * @param whole whether the whole event is wanted
   */
  static LogLine of(Event event, Optional<String> input, boolean whole) {
    return new LogLine(
        event.message(),
        event.first(Fields.MESSAGE + "_base64"),
        event.first("@source").or(() -> input),
        number(event),
        event.first("@timestamp"),
        whole ? Optional.of(event.jsonLine()) : Optional.empty());
  }

  private static OptionalLong number(Event event) {
    String digits = event.first("@line").orElse("");
    return digits.matches("[1-9][0-9]{0,17}")
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }

  /** Appends it. */
  void save(ByteBuilder to) {
    to.text(message);
    for (Optional<String> part : List.of(exactMessage, source, timestamp, event)) {
      to.u8(part.isPresent() ? 1 : 0);
      part.ifPresent(to::text);
    }
    to.varint(number.orElse(0));
  }

  /** The one that was appended. */
  static LogLine restored(ByteCursor from) {
    String message = from.text();
    Optional<String> exactMessage = part(from);
    Optional<String> source = part(from);
    Optional<String> timestamp = part(from);
    Optional<String> event = part(from);
    long number = from.size();
    return new LogLine(
        message,
        exactMessage,
        source,
        number == 0 ? OptionalLong.empty() : OptionalLong.of(number),
        timestamp,
        event);
  }

  private static Optional<String> part(ByteCursor from) {
    return from.u8() == 0 ? Optional.empty() : Optional.of(from.text());
  }
}
