package semlog.slcnotify;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import semlog.cli.Arguments;
import semlog.cli.Session;
import semlog.cli.Times;
import semlog.fault.Mistyped;
import semlog.query.QueryTimes;
import semlog.trigger.Firing;
import semlog.trigger.Rule;

/**
 * What to watch for, where, and how to tell of it.
 *
 * @param files in their order; {@code -} is standard input
 * @param maxEventBytes how large an event may be
 * @param asText whether alerts are for people
 * @param tellsByCode whether the exit code says that something fired
 */
record Options(
    List<Rule> rules, List<String> files, int maxEventBytes, boolean asText, boolean tellsByCode) {

  static final String STANDARD_INPUT = "-";
  private static final int LEAST_EVENT = 1 << 10;
  private static final int MOST_EVENT = 1 << 30;
  private static final int USUAL_EVENT = 64 << 20;

  /** How much memory an event takes while it becomes an alert, in times its bytes. */
  private static final int MEMORY_PER_EVENT = 10;

  Options {
    rules = List.copyOf(rules);
    files = List.copyOf(files);
  }

  static Options of(Arguments arguments, Session session) {
    List<String> files = arguments.texts("--file");
    boolean asText =
        arguments
            .text("--format")
            .map(format -> format.equals("text"))
            .orElseGet(() -> session.outTerminal().isTerminal());
    return new Options(
        rules(arguments, session),
        files.isEmpty() ? List.of(STANDARD_INPUT) : files,
        maxEventBytes(arguments),
        asText,
        arguments.has("--exit-code"));
  }

  private static List<Rule> rules(Arguments arguments, Session session) {
    if (arguments.operands().isEmpty()) {
      throw new Mistyped(
          "a trigger is missing", "write for instance slcnotify portnumber:8008, or see --help");
    }
    Instant now = session.clock().instant();
    QueryTimes times =
        new QueryTimes(moment -> Times.parse(moment, now, session.zone()), session::zone);
    Firing firing = arguments.has("--once") ? Firing.FIRST_TIME : Firing.EACH_TIME;
    return arguments.operands().stream()
        .peek(Options::refuseFile)
        .map(words -> Rule.ofQuery(words, times, firing))
        .toList();
  }

  /** The name of a file would be a trigger that waits for standard input, which nobody means. */
  private static void refuseFile(String word) {
    if (isFile(word)) {
      throw new Mistyped(
          "'" + word + "' is a file, and operands are triggers",
          "read it with -f " + word + ", or find the text with '@message:" + word + "'");
    }
  }

  private static boolean isFile(String word) {
    try {
      return word.equals(STANDARD_INPUT) || Files.exists(Path.of(word));
    } catch (InvalidPathException noName) {
      return false;
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
