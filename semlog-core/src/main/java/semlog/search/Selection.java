package semlog.search;

import java.time.Instant;
import java.util.Optional;
import semlog.pattern.TextPattern;
import semlog.query.Query;

/**
 * Which lines are selected: those that the pattern matches and the query finds; inverted, all
 * others. Of these only those in the range of time.
 *
 * @param since the first instant; a line without a time has that of the line before
 * @param until the instant after the last
 */
public record Selection(
    Optional<TextPattern> pattern,
    Optional<Query> query,
    Optional<Instant> since,
    Optional<Instant> until,
    boolean invert) {

  /** Whether each line must be looked at for its time. */
  boolean isTimed() {
    return since.isPresent() || until.isPresent();
  }
}
