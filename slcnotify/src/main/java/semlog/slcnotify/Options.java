package semlog.slcnotify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import semlog.cli.Arguments;
import semlog.cli.Durations;
import semlog.cli.Session;
import semlog.cli.Suggestion;
import semlog.cli.Times;
import semlog.delivery.ActionReader;
import semlog.delivery.NotifyLimit;
import semlog.event.BlockPath;
import semlog.event.FirstBytes;
import semlog.fault.Mistyped;
import semlog.line.Packing;
import semlog.query.QueryTimes;
import semlog.rulefile.RuleFile;
import semlog.sigma.SigmaRules;
import semlog.trigger.Detector;
import semlog.trigger.Rule;
import semlog.trigger.Watch;

/**
 * What to watch for, where, and how to tell of it.
 *
 * @param rules what to watch for, and whom to tell
 * @param sigma rules that are held against events together
 * @param files in their order; {@code -} is standard input
 * @param form what inputs are; open when their first bytes say it
 * @param lines how lines of text become events
 * @param path where events are in a document
 * @param maxEventBytes how large an event may be
 * @param asText whether alerts are for people
 * @param passes whether events go to standard output too
 * @param explains whether the end says what was seen of each rule
 * @param follows whether the file is read on as it grows
 * @param state where to go on next time, and what to go on with
 * @param hasRuleFiles whether rules may be other ones when they are read again
 * @param tellsStatistics whether the end says how much was done
 * @param tellsByCode whether the exit code says that something fired
 */
record Options(
    Rules rules,
    Optional<SigmaRules> sigma,
    Watch.Settings settings,
    List<String> files,
    FirstBytes.Form form,
    Supplier<LineOptions> lines,
    BlockPath path,
    int maxEventBytes,
    boolean asText,
    boolean passes,
    boolean explains,
    boolean follows,
    Optional<Path> state,
    boolean hasRuleFiles,
    boolean tellsStatistics,
    boolean tellsByCode) {

  static final String STANDARD_INPUT = "-";
  private static final List<String> LINE_FLAGS =
      List.of("--multiline", "--tz", "--year", "--time-format");
  private static final int LEAST_EVENT = 1 << 10;
  private static final int MOST_EVENT = 1 << 30;
  private static final int USUAL_EVENT = 64 << 20;
  private static final int MOST_CONTEXT = 1000;
  private static final int USUAL_KEYS = 100_000;
  private static final Duration USUAL_LATENESS = Duration.ofSeconds(2);

  /** How much memory an event takes while it becomes an alert, in times its bytes. */
  private static final int MEMORY_PER_EVENT = 10;

  Options {
    files = List.copyOf(files);
  }

  /** Finds what the rules of Sigma look for. */
  Detector detector() {
    return sigma.isPresent() ? sigma.get().detector() : Detector.NONE;
  }

  static Options of(Arguments arguments, Session session) {
    boolean asText =
        arguments
            .text("--format")
            .map(format -> format.equals("text"))
            .orElseGet(() -> session.outTerminal().isTerminal());
    if (arguments.has("--test") && arguments.has("--state")) {
      throw new Mistyped("--test and --state at once", "try rules without a state");
    }
    Rules rules = rules(arguments, session);
    Optional<SigmaRules> sigma = SigmaFlags.read(arguments, session);
    if (rules.rules().isEmpty() && sigma.isEmpty()) {
      throw new Mistyped(
          "a trigger is missing", "write for instance slcnotify portnumber:8008, or see --help");
    }
    return new Options(
        rules,
        sigma,
        settings(arguments, rules, session),
        files(arguments),
        form(arguments),
        lines(arguments),
        arguments.text("--block").map(BlockPath::parse).orElse(BlockPath.EACH),
        maxEventBytes(arguments),
        asText,
        arguments.has("--pass"),
        arguments.has("--explain") || arguments.has("--test"),
        arguments.has("--follow"),
        arguments.text("--state").map(Path::of),
        arguments.has("--rules") || arguments.has("--sigma"),
        arguments.has("--stats"),
        arguments.has("--exit-code"));
  }

  private static List<String> files(Arguments arguments) {
    List<String> files = new ArrayList<>(arguments.texts("--file"));
    files.addAll(Operands.of(arguments).files());
    if (arguments.has("--follow")
        && (files.size() != 1 || files.contains(STANDARD_INPUT) || isPacked(files.getFirst()))) {
      throw new Mistyped("--follow needs one file as it is", "name it, and run it once for each");
    }
    if (arguments.has("--state") && files.stream().anyMatch(Options::isPacked)) {
      throw new Mistyped("--state and a packed file", "there is no place in it to go on from");
    }
    return files.isEmpty() ? List.of(STANDARD_INPUT) : files;
  }

  private static boolean isPacked(String file) {
    return file.endsWith(WatchedInput.ARCHIVE) || Packing.ofName(file).isPresent();
  }

  private static FirstBytes.Form form(Arguments arguments) {
    Optional<String> named = arguments.text("--input-format");
    if (named.isEmpty()) {
      return arguments.has("--block") ? FirstBytes.Form.JSON : FirstBytes.Form.OPEN;
    }
    if (arguments.has("--block") && named.get().equals("lines")) {
      throw new Mistyped("--block is for JSON", "leave out --input-format lines");
    }
    return named.get().equals("json") ? FirstBytes.Form.JSON : FirstBytes.Form.LINES;
  }

  /** Reads what was said of lines at once; else nobody waits for it before lines come. */
  private static Supplier<LineOptions> lines(Arguments arguments) {
    if (LINE_FLAGS.stream().noneMatch(arguments::has)) {
      return () -> LineOptions.of(arguments);
    }
    LineOptions said = LineOptions.of(arguments);
    return () -> said;
  }

  private static Watch.Settings settings(Arguments arguments, Rules rules, Session session) {
    return new Watch.Settings(
        arguments.integer("--context", 0, MOST_CONTEXT).orElse(0),
        rules.haveActions(),
        arguments.integer("--max-keys", 1, Integer.MAX_VALUE).orElse(USUAL_KEYS),
        arguments.duration("--lateness").orElse(USUAL_LATENESS),
        arguments.text("--time-field").orElse("@timestamp"),
        session::zone);
  }

  /** The rules as they are written now; files may say others later. */
  static Rules rules(Arguments arguments, Session session) {
    Instant now = session.clock().instant();
    QueryTimes times =
        new QueryTimes(moment -> Times.parse(moment, now, session.zone()), session::zone);
    ActionReader actions = new ActionReader(new ActionContext(arguments, session));
    List<Rule> rules = new ArrayList<>(WrittenRule.rules(arguments, times));
    RuleFile files =
        new RuleFile(new RuleFile.Reading(times, Durations::parse, Suggestion::nearest, actions));
    for (String option : List.of("--rules", "--test")) {
      for (String file : arguments.texts(option)) {
        rules.addAll(files.read(file, text(file)));
      }
    }
    if (arguments.has("--test")) {
      return new Rules(rules, List.of(), Map.of(), Optional.empty());
    }
    return new Rules(
        rules, actions.read(new WrittenRule(arguments)), files.actions(), limit(arguments));
  }

  private static Optional<NotifyLimit.Rate> limit(Arguments arguments) {
    return arguments
        .text("--max-notify")
        .map(
            text ->
                rate(text)
                    .orElseThrow(
                        () ->
                            new Mistyped(
                                "--max-notify: '" + text + "' does not fit",
                                "write how many in how long, such as 20/min or 5/10m")));
  }

  /** {@code 20/min}, {@code 5/10m}. */
  private static Optional<NotifyLimit.Rate> rate(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 2 || !parts[0].matches("[1-9][0-9]{0,5}")) {
      return Optional.empty();
    }
    String period =
        switch (parts[1]) {
          case "s", "sec", "second" -> "1s";
          case "m", "min", "minute" -> "1m";
          case "h", "hour" -> "1h";
          case "d", "day" -> "1d";
          default -> parts[1];
        };
    return Durations.parse(period)
        .filter(length -> !length.isZero())
        .map(length -> new NotifyLimit.Rate(Integer.parseInt(parts[0]), length));
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (NoSuchFileException e) {
      throw new Mistyped(file + ": no such file", "name a file of rules");
    } catch (IOException e) {
      throw new Mistyped(file + ": no rules can be read: " + e.getMessage(), "name a text file");
    }
  }

  private static int maxEventBytes(Arguments arguments) {
    OptionalLong size = arguments.size("--max-event");
    if (size.isEmpty()) {
      return (int) Math.min(USUAL_EVENT, Runtime.getRuntime().maxMemory() / MEMORY_PER_EVENT);
    }
    if (size.getAsLong() < LEAST_EVENT || size.getAsLong() > MOST_EVENT) {
      throw new Mistyped("--max-event: out of range", "write a size from 1K to 1G");
    }
    return (int) size.getAsLong();
  }
}
