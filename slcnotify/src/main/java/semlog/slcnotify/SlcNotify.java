package semlog.slcnotify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import semlog.cli.Arguments;
import semlog.cli.FilePlace;
import semlog.cli.FollowedFile;
import semlog.cli.Program;
import semlog.cli.Session;
import semlog.cli.Terminal;
import semlog.cli.Usage;
import semlog.event.EventReader;
import semlog.search.GrepColors;
import semlog.trigger.AlertSink;
import semlog.trigger.JsonAlerts;
import semlog.trigger.TextAlerts;

/** Options to one watch over all inputs to an exit code. */
final class SlcNotify implements Program {
  private static final int READ = 0;
  private static final int FIRED = 1;
  private static final int UNREAD = 2;
  private static final int UNDELIVERED = 3;

  @Override
  public Usage usage() {
    return SlcNotifyUsage.of();
  }

  @Override
  public int errorCode() {
    return UNDELIVERED;
  }

  @Override
  public int run(Arguments arguments, Session session) throws IOException, InterruptedException {
    Options options = Options.of(arguments, session);
    try (Watching watching = new Watching(arguments, options, sink(options, session), session)) {
      boolean allRead = true;
      for (String file : options.files()) {
        allRead &= watching.isToEnd() || read(file, options, watching, session);
      }
      boolean allDelivered = watching.end();
      tellAll(options, watching, session);
      if (!allDelivered) {
        return UNDELIVERED;
      }
      if (!allRead) {
        return UNREAD;
      }
      return options.tellsByCode() && watching.now().alerts() > 0 ? FIRED : READ;
    }
  }

  private static void tellAll(Options options, Watching watching, Session session) {
    watching.explanation().forEach(session::tell);
    if (options.tellsStatistics()) {
      watching.statistics().forEach(session::tell);
    }
    if (watching.now().droppedKeys() > 0) {
      session.warn(
          watching.now().droppedKeys()
              + " keys were forgotten: more than --max-keys of a rule at a time");
    }
  }

  private static AlertSink sink(Options options, Session session) {
    if (!options.asText()) {
      return new JsonAlerts(session.out());
    }
    String palette = session.environment().getOrDefault("GREP_COLORS", "");
    GrepColors colors = session.isColored() ? GrepColors.of(palette) : GrepColors.none();
    return new TextAlerts(session.out(), colors);
  }

  /** Whether the input was read to its end. */
  private static boolean read(String file, Options options, Watching watching, Session session)
      throws InterruptedException {
    InputEvents events = new InputEvents(file, options, watching, session);
    try {
      EventReader reader = new EventReader(events, options.maxEventBytes(), options.path());
      Feed feed = new Feed(reader, watching, session);
      boolean toItsEnd = read(file, options.follows(), feed, watching, session);
      events.tellOthers();
      if (!toItsEnd) {
        session.tell(events.name() + ": the rest was not read: no event can be found in it");
      }
      return toItsEnd;
    } catch (IOException e) {
      session.error(events.name(), e);
      return false;
    }
  }

  private static boolean read(
      String file, boolean follows, Feed feed, Watching watching, Session session)
      throws IOException, InterruptedException {
    if (file.equals(Options.STANDARD_INPUT)) {
      return feed.read(session.in(), session.inTerminal() != Terminal.FILE, _ -> {});
    }
    Path path = Path.of(file);
    FilePlace place = watching.placeOf(file).in(path);
    if (follows) {
      try (FollowedFile in = new FollowedFile(path, place)) {
        return feed.read(in, true, bytes -> watching.isRead(file, in.place(bytes)));
      }
    }
    try (InputStream in = Files.newInputStream(path)) {
      in.skipNBytes(place.offset());
      return feed.read(in, false, bytes -> watching.isRead(file, place.plus(bytes)));
    }
  }
}
