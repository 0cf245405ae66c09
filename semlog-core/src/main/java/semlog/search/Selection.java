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
 * @param invert whether the lines that are not found are selected
 * @param timed whether the times of selected lines will be asked for
 */
public record Selection(
    Optional<TextPattern> pattern,
    Optional<Query> query,
    Optional<Instant> since,
    Optional<Instant> until,
    boolean invert,
    boolean timed) {

  /** A selection whose times nobody asks for. */
  public Selection(
      Optional<TextPattern> pattern,
      Optional<Query> query,
      Optional<Instant> since,
      Optional<Instant> until,
      boolean invert) {
    this(pattern, query, since, until, invert, false);
  }

  /** Whether all lines are selected. */
  boolean isEverything() {
    return pattern.isEmpty() && query.isEmpty() && !invert && !isRange();
  }

  /** Whether each line must be looked at for its time. */
  public boolean isTimed() {
    return timed || isRange();
  }

  /** Whether only lines of a range of time are selected. */
  public boolean isRange() {
    return since.isPresent() || until.isPresent();
  }
}
