package semlog.trigger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import semlog.query.Query;

/**
 * A value that later events of the same key have too, such as the address of a connection.
 *
 * @param field of the event that it is taken from, as in {@link semlog.query.FieldChoice}
 * @param as what later events call it
 * @param by the fields whose values are the key, of which an event must have each
 * @param within how long after an event later ones have its value
 * @param query what an event must answer for its value to be taken
 */
public record Carry(
    String field, String as, List<String> by, Duration within, Optional<Query> query) {
  public Carry {
    by = List.copyOf(by);
    if (by.isEmpty() || within.toMillis() <= 0) {
      throw new IllegalArgumentException("what is carried has a key and a time");
    }
  }

  /** All that decides what is carried: what was seen for one holds for another that has it. */
  String identity() {
    return "carry " + as + '\n' + this;
  }
}
