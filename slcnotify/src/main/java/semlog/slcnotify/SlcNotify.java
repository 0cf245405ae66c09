package semlog.slcnotify;

import java.io.IOException;
import semlog.cli.Arguments;
import semlog.cli.Program;
import semlog.cli.Session;
import semlog.cli.Usage;
import semlog.search.GrepColors;
import semlog.trigger.AlertStream;
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
    Operands operands = Operands.of(arguments);
    Options options = Options.of(arguments, operands, session);
    try (Watching watching =
        new Watching(arguments, operands, options, sink(options, session), session)) {
      boolean allRead = true;
      for (String file : options.inputs().files()) {
        allRead &= watching.isToEnd() || new WatchedInput(file, options, watching, session).read();
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

  private static AlertStream sink(Options options, Session session) {
    if (!options.asText()) {
      return new JsonAlerts(session.out());
    }
    String palette = session.environment().getOrDefault("GREP_COLORS", "");
    GrepColors colors = session.isColored() ? GrepColors.of(palette) : GrepColors.none();
    return new TextAlerts(session.out(), colors);
  }
}
