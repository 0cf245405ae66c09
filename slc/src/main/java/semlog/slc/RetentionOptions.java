package semlog.slc;

import java.time.Instant;
import java.util.Optional;
import semlog.cli.Arguments;
import semlog.cli.Session;
import semlog.fault.Mistyped;

/**
 * How long lines are kept.
 *
 * @param dropBefore lines of segments that end before this go
 */
record RetentionOptions(Optional<Instant> dropBefore) {
  static RetentionOptions of(Arguments given, TimeOptions times, Session session) {
    return new RetentionOptions(
        given.time("--drop-before", session.clock(), () -> times.zone().orElseGet(session::zone)));
  }

  void check(Action action, Destination destination) {
    if (action == Action.DROP && !(destination instanceof Destination.Beside)) {
      throw new Mistyped("--drop-before changes archives where they are", "leave out -c and -o");
    }
  }
}
