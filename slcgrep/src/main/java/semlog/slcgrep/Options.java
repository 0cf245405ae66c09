package semlog.slcgrep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import semlog.cli.Arguments;
import semlog.cli.Session;
import semlog.fault.Mistyped;
import semlog.grouping.EventStarts;
import semlog.pattern.TextPattern;
import semlog.query.Query;
import semlog.query.QueryParser;
import semlog.query.QueryTimes;
import semlog.search.Context;
import semlog.search.GrepColors;
import semlog.search.GrepStyle;
import semlog.search.Selection;

/**
 * A checked command line.
 *
 * @param isTable something is told of the selected lines together
 * @param patterns as typed
 * @param files operands that are not the pattern
 * @param patternOperand the operand that was taken for the pattern
 */
record Options(
    Selection selection,
    Context context,
    GrepStyle style,
    boolean isTable,
    List<String> patterns,
    List<String> files,
    Optional<String> patternOperand) {

  /**
   * Checks a command line.
   *
   * @param found the query of what was found by a token and is to be opened
   */
  static Options of(Arguments arguments, Session session, Optional<String> found)
      throws IOException {
    List<String> operands = arguments.operands();
    boolean hasPattern = arguments.has("-e") || arguments.has("-f");
    if (operands.isEmpty() && !hasPattern && !needsNone(arguments)) {
      throw new Mistyped("a pattern is missing", "slcgrep --help shows how to search");
    }
    boolean first = !hasPattern && !operands.isEmpty() && isPattern(operands.getFirst(), arguments);
    Optional<String> operand = first ? Optional.of(operands.getFirst()) : Optional.empty();
    List<String> files = first ? operands.subList(1, operands.size()) : operands;
    List<String> patterns = Patterns.gather(arguments, session, operand);
    Selection selection = selection(patterns, hasPattern || first, found, arguments, session);
    return new Options(
        selection,
        context(arguments),
        style(arguments, session, files),
        Tables.isAsked(arguments),
        patterns,
        files,
        operand);
  }

  /** Whether something besides a pattern says what is wanted. */
  private static boolean needsNone(Arguments arguments) {
    return maySpareIt(arguments) || arguments.has("--since") || arguments.has("--until");
  }

  /** Whether the first operand may be a file. */
  private static boolean maySpareIt(Arguments arguments) {
    return arguments.has("-Q")
        || arguments.has("--open")
        || arguments.has("--fields")
        || Tables.isAsked(arguments);
  }

  /** Always, unless something else says what is wanted and it is a file. */
  private static boolean isPattern(String operand, Arguments arguments) {
    if (operand.isEmpty() || !maySpareIt(arguments) || arguments.has("--open")) {
      return true;
    }
    try {
      return !operand.equals("-") && !Files.exists(Path.of(operand));
    } catch (InvalidPathException noName) {
      return true;
    }
  }

  private static Selection selection(
      List<String> patterns,
      boolean hasPattern,
      Optional<String> found,
      Arguments arguments,
      Session session) {
    Optional<TextPattern> pattern =
        hasPattern ? Optional.of(Patterns.compile(patterns, arguments)) : Optional.empty();
    QueryTimes times = times(session);
    List<Query> queries =
        Stream.concat(found.stream(), arguments.texts("-Q").stream())
            .map(text -> QueryParser.parse(text, times))
            .toList();
    Optional<Query> query =
        queries.size() > 1 ? Optional.of(new Query.And(queries)) : queries.stream().findFirst();
    return new Selection(
        pattern,
        query,
        arguments.time("--since", session.clock(), session::zone),
        arguments.time("--until", session.clock(), session::zone),
        arguments.has("-v"),
        Tables.isTimed(arguments));
  }

  /** What the times of a query mean. */
  static QueryTimes times(Session session) {
    return new QueryTimes(session.moments(), session::zone);
  }

  private static Context context(Arguments arguments) {
    int around = arguments.integer("-C", 0, Integer.MAX_VALUE).orElse(0);
    int before = arguments.integer("-B", 0, Integer.MAX_VALUE).orElse(around);
    int after = arguments.integer("-A", 0, Integer.MAX_VALUE).orElse(around);
    int given = arguments.integer("-m", 0, Integer.MAX_VALUE).orElse(-1);
    long most = given < 0 ? Long.MAX_VALUE : given;
    Optional<TextPattern> firstLines = arguments.text("--multiline").map(TextPattern::compile);
    if (!arguments.has("--event")) {
      if (firstLines.isPresent()) {
        throw new Mistyped("--multiline is about events", "add --event");
      }
      return new Context(before, after, most, Optional.empty());
    }
    if (before + after > 0) {
      throw new Mistyped("--event with -A, -B or -C", "give only one of them");
    }
    return new Context(0, 0, most, Optional.of(() -> EventStarts.of(firstLines)));
  }

  private static GrepStyle style(Arguments arguments, Session session, List<String> files) {
    Optional<String> names = arguments.last("-H", "-h");
    boolean several =
        files.size() > 1
            || (arguments.has("-r")
                && (files.isEmpty() || Files.isDirectory(Path.of(files.getFirst()))));
    GrepColors colors =
        session.isColored()
            ? GrepColors.of(session.environment().getOrDefault("GREP_COLORS", ""))
            : GrepColors.none();
    return new GrepStyle(
        names.map("--with-filename"::equals).orElse(several),
        arguments.has("-n"),
        arguments.has("-0"),
        arguments.has("-o"),
        arguments.has("-v"),
        arguments.has("--line-buffered"),
        colors);
  }
}
