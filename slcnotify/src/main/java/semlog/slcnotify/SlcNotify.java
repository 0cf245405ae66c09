package semlog.slcnotify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import semlog.cli.Arguments;
import semlog.cli.Program;
import semlog.cli.Session;
import semlog.cli.Usage;
import semlog.event.EventReader;
import semlog.search.GrepColors;
import semlog.trigger.AlertSink;
import semlog.trigger.JsonAlerts;
import semlog.trigger.TextAlerts;
import semlog.trigger.Watch;

/** Options to one watch over all inputs to an exit code. */
final class SlcNotify implements Program {
  private static final int READ = 0;
  private static final int FIRED = 1;
  private static final int UNREAD = 2;
  private static final int UNDELIVERED = 3;
  private static final int BUFFER_BYTES = 1 << 16;

  @Override
  public Usage usage() {
    return SlcNotifyUsage.of();
  }

  @Override
  public int errorCode() {
    return UNDELIVERED;
  }

  @Override
  public int run(Arguments arguments, Session session) throws IOException {
    Options options = Options.of(arguments, session);
    Watch watch = new Watch(options.rules(), sink(options, session));
    boolean allRead = true;
    for (String file : options.files()) {
      allRead &= read(file, options, watch, session);
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
  private static boolean read(String file, Options options, Watch watch, Session session) {
    InputEvents events = new InputEvents(file, watch, session);
    try {
      boolean toItsEnd = read(file, new EventReader(events, options.maxEventBytes()), session);
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

  private static boolean read(String file, EventReader reader, Session session) throws IOException {
    if (file.equals(Options.STANDARD_INPUT)) {
      return feed(session.in(), reader);
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return feed(in, reader);
    }
  }

  private static boolean feed(InputStream in, EventReader reader) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    int count = in.read(buffer);
    while (count >= 0 && !reader.hasEnded()) {
      reader.feed(buffer, 0, count);
      count = reader.hasEnded() ? 0 : in.read(buffer);
    }
    boolean toItsEnd = !reader.hasEnded();
    reader.end();
    return toItsEnd;
  }
}
