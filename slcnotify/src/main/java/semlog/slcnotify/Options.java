package semlog.slcnotify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import semlog.cli.Arguments;
import semlog.cli.Durations;
import semlog.cli.Session;
import semlog.cli.Suggestion;
import semlog.delivery.ActionReader;
import semlog.delivery.NotifyLimit;
import semlog.fault.Mistyped;
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
 * @param asText whether alerts are for people
 * @param passes whether events go to standard output too
 * @param explains whether the end says what was seen of each rule
 * @param state where to go on next time, and what to go on with
 * @param hasRuleFiles whether rules may be other ones when they are read again
 * @param tellsStatistics whether the end says how much was done
 * @param tellsByCode whether the exit code says that something fired
 */
record Options(
    Rules rules,
    Optional<SigmaRules> sigma,
    Watch.Settings settings,
    InputOptions inputs,
    boolean asText,
    boolean passes,
    boolean explains,
    Optional<Path> state,
    boolean hasRuleFiles,
    boolean tellsStatistics,
    boolean tellsByCode) {

  private static final int MOST_CONTEXT = 1000;
  private static final int USUAL_KEYS = 100_000;
  private static final Duration USUAL_LATENESS = Duration.ofSeconds(2);

  /** Finds what the rules of Sigma look for. */
  Detector detector() {
    return sigma.isPresent() ? sigma.get().detector() : Detector.NONE;
  }

  static Options of(Arguments arguments, Operands operands, Session session) {
    boolean asText =
        arguments
            .text("--format")
            .map(format -> format.equals("text"))
            .orElseGet(() -> session.outTerminal().isTerminal());
    if (arguments.has("--test") && arguments.has("--state")) {
      throw new Mistyped("--test and --state at once", "try rules without a state");
    }
    Rules rules = rules(arguments, operands, session);
    Optional<SigmaRules> sigma = SigmaFlags.read(arguments, session);
    if (rules.rules().isEmpty() && sigma.isEmpty()) {
      throw new Mistyped(
          "a trigger is missing", "write for instance slcnotify portnumber:8008, or see --help");
    }
    return new Options(
        rules,
        sigma,
        settings(arguments, rules, session),
        InputOptions.of(arguments, operands),
        asText,
        arguments.has("--pass"),
        arguments.has("--explain") || arguments.has("--test"),
        arguments.text("--state").map(Path::of),
        arguments.has("--rules") || arguments.has("--sigma"),
        arguments.has("--stats"),
        arguments.has("--exit-code"));
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
  private static Rules rules(Arguments arguments, Operands operands, Session session) {
    QueryTimes times = new QueryTimes(session.moments(), session::zone);
    ActionReader actions = new ActionReader(new ActionContext(arguments, session));
    List<Rule> rules = new ArrayList<>(WrittenRule.rules(arguments, operands.triggers(), times));
    RuleFile files =
        new RuleFile(new RuleFile.Reading(times, Durations::parse, Suggestion::nearest, actions));
    for (String option : List.of("--rules", "--test")) {
      for (String file : arguments.texts(option)) {
        rules.addAll(files.read(file, text(file)));
      }
    }
    if (arguments.has("--test")) {
      return new Rules(rules, files.carries(), List.of(), Map.of(), Optional.empty());
    }
    return new Rules(
        rules,
        files.carries(),
        actions.read(new WrittenRule(arguments)),
        files.actions(),
        limit(arguments));
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
}
