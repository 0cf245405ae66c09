package semlog.slcnotify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import semlog.cli.Arguments;
import semlog.cli.FollowedFile;
import semlog.cli.Program;
import semlog.cli.Session;
import semlog.cli.Terminal;
import semlog.cli.Usage;
import semlog.event.EventReader;
import semlog.search.GrepColors;
import semlog.trigger.AlertSink;
import semlog.trigger.Explanation;
import semlog.trigger.JsonAlerts;
import semlog.trigger.TextAlerts;
import semlog.trigger.Watch;

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
    Optional<Explanation> explanation =
        options.explains()
            ? Optional.of(new Explanation(options.rules().rules()))
            : Optional.empty();
    Outbox outbox = new Outbox(sink(options, session), options.rules(), Optional.empty(), session);
    AlertSink counted = explanation.map(seen -> seen.counting(outbox)).orElse(outbox);
    Watch watch =
        new Watch(options.rules().rules(), options.detector(), options.settings(), counted);
    boolean allRead = true;
    for (String file : options.files()) {
      InputEvents events = new InputEvents(file, options, watch, explanation, session);
      allRead &= read(file, options, events, watch, outbox, session);
    }
    boolean allDelivered = outbox.end();
    explanation.ifPresent(seen -> seen.lines().forEach(session::tell));
    if (options.explains() && options.sigma().isPresent()) {
      options.sigma().get().detector().coverage().lines().forEach(session::tell);
    }
    if (watch.droppedKeys() > 0) {
      session.warn(
          watch.droppedKeys() + " keys were forgotten: more than --max-keys of a rule at a time");
    }
    if (!allDelivered) {
      return UNDELIVERED;
    }
    if (!allRead) {
      return UNREAD;
    }
    return options.tellsByCode() && watch.alerts() > 0 ? FIRED : READ;
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
  private static boolean read(
      String file, Options options, InputEvents events, Watch watch, Outbox outbox, Session session)
      throws InterruptedException {
    try {
      EventReader reader = new EventReader(events, options.maxEventBytes());
      Feed feed = new Feed(reader, watch, outbox, session);
      boolean toItsEnd = read(file, options.follows(), feed, session);
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

  private static boolean read(String file, boolean follows, Feed feed, Session session)
      throws IOException, InterruptedException {
    if (file.equals(Options.STANDARD_INPUT)) {
      return feed.read(session.in(), session.inTerminal() != Terminal.FILE);
    }
    Path path = Path.of(file);
    try (InputStream in = follows ? new FollowedFile(path) : Files.newInputStream(path)) {
      return feed.read(in, follows);
    }
  }
}
