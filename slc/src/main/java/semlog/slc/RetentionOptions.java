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
 * @param rotation when a live stream goes on in another archive
 */
record RetentionOptions(Optional<Instant> dropBefore, Optional<Rotation> rotation) {
  static RetentionOptions of(Arguments given, TimeOptions times, Session session) {
    return new RetentionOptions(
        given.time("--drop-before", session.clock(), () -> times.zone().orElseGet(session::zone)),
        given.text("--rotate").map(Rotation::parse));
  }

  void check(Action action, Destination destination, boolean append) {
    if (rotation.isPresent()
        && (action != Action.COMPRESS || append || !(destination instanceof Destination.ToFile))) {
      throw new Mistyped(
          "--rotate makes new archives of a live stream",
          "name them with -o, such as -o 'app-%Y%m%d.slc', and leave out -a and -j");
    }
    if (action.changesInPlace() && !(destination instanceof Destination.Beside)) {
      throw new Mistyped(
          "--drop-before, --compact and --reindex change archives where they are",
          "leave out -c and -o");
    }
  }
}
