package semlog.slcnotify;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import semlog.EventOptions;
import semlog.Learnt;
import semlog.LineEvents;
import semlog.UserFormats;
import semlog.cli.Arguments;
import semlog.cli.Session;
import semlog.cli.Suggestion;
import semlog.event.Schema;
import semlog.pattern.TextPattern;
import semlog.value.TimeContext;
import semlog.value.TimeFilter;

/**
 * How lines of text become events.
 *
 * @param zone of times without one; else the session's
 * @param year of the first time without one
 */
record LineOptions(EventOptions events, Optional<ZoneId> zone, OptionalInt year) {
  static LineOptions of(Arguments arguments) {
    Optional<TextPattern> firstLines = arguments.text("--multiline").map(TextPattern::compile);
    TimeFilter filter =
        arguments.text("--time-format").map(TimeFilter::of).orElseGet(TimeFilter::any);
    return new LineOptions(
        new EventOptions(false, Schema.SEMLOG, filter, firstLines),
        arguments.zone("--tz"),
        arguments.integer("--year", 1970, 2199));
  }

  /**
   * The events of an input.
   *
   * @param reference when it ends at the latest
   */
  LineEvents events(
      InputEvents sink, int maxEventBytes, Learnt learnt, Instant reference, Session session)
      throws IOException {
    TimeContext times =
        new TimeContext(zone.orElseGet(session::zone), reference, year, events.filter().order());
    UserFormats formats =
        new UserFormats(session.configDirectory(), Suggestion::nearest, session::error);
    return new LineEvents(
        sink,
        maxEventBytes,
        sink.source(),
        events,
        times,
        formats.get(),
        learnt,
        said -> session.tell(sink.name() + ": " + said));
  }
}
