package semlog.trigger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import semlog.condition.Condition;
import semlog.event.BlockPath;
import semlog.fault.Mistyped;
import semlog.fault.Nearest;
import semlog.query.Amounts;
import semlog.query.Query;
import semlog.query.QueryParser;
import semlog.query.QueryTimes;

/** What somebody wrote of a rule into that rule, the same from a command line and from a file. */
public final class RuleReader {
  /** All that can be said of a rule beside its queries, as flags and in files. */
  public static final List<String> KEYS =
      List.of(
          "on",
          "of",
          "by",
          "within",
          "threshold",
          "factor",
          "learn",
          "baseline",
          "expect",
          "for",
          "once",
          "suppress",
          "repeat",
          "resolve-after");

  /** The conditions that there are, as {@code on} names them. */
  public static final List<String> KINDS = RuleKind.words();

  private static final int USUAL_SPIKE = 10;
  private static final String USUAL_FACTOR = "3";
  private static final int USUAL_LEARNT = 10;
  private static final String FORMS = "a duration such as 30s, 5m, 2h or 1d";

  /**
   * The query that somebody wrote: a JSONPath, which asks whether it finds anything, or the words
   * of a query.
   *
   * @throws Mistyped with the place of the mistake
   */
  public static Query query(String text, QueryTimes times) {
    if (text.startsWith("$")) {
      BlockPath.parse(text);
      return new Query.Exists(text);
    }
    return QueryParser.parse(text, times);
  }

  /** What was written, by key. */
  public interface Written {
    /** Every value of a key; none when nothing is said of it. */
    List<String> texts(String key);

    /** What a key is called there, {@code --within}. */
    String called(String key);

    /** A mistake at what was written of a key, or at the whole rule when nothing was. */
    Mistyped mistake(String key, String what, String hint);
  }

  private final Written written;
  private final Function<String, Optional<Duration>> durations;
  private final Nearest nearest;

  /**
   * Reads what was written of one rule.
   *
   * @param durations reads {@code 5m}
   * @param nearest what may have been meant by an unknown word
   */
  public RuleReader(
      Written written, Function<String, Optional<Duration>> durations, Nearest nearest) {
    this.written = written;
    this.durations = durations;
    this.nearest = nearest;
  }

  /**
   * The rule of these queries: one, or the steps of a sequence.
   *
   * @throws Mistyped with the place of the mistake
   */
  public Rule read(String name, List<Query> queries) {
    RuleKind kind = kind();
    check(kind);
    if ((kind == RuleKind.SEQUENCE) != (queries.size() > 1)) {
      throw kind == RuleKind.SEQUENCE
          ? written.mistake("on", "a sequence needs two queries or more", "give one for each step")
          : written.mistake("on", "one query too many", "only a sequence has several");
    }
    return new Rule(name, condition(kind, queries), written.texts("by"), firing());
  }

  private RuleKind kind() {
    String word = first("on").orElse("match");
    return RuleKind.of(word).orElseThrow(() -> unknown(word));
  }

  private Mistyped unknown(String word) {
    String hint =
        nearest
            .of(word, KINDS)
            .map(near -> "did you mean " + near + "?")
            .orElseGet(() -> "write one of " + String.join(", ", KINDS));
    return written.mistake("on", written.called("on") + ": there is no '" + word + "'", hint);
  }

  private void check(RuleKind kind) {
    for (String key : KEYS) {
      if (!written.texts(key).isEmpty() && !kind.allows(key)) {
        throw written.mistake(
            key,
            written.called(key) + " means nothing with " + on(kind),
            "it is for " + String.join(", ", RuleKind.withKey(key)));
      }
    }
    for (String key : kind.needed()) {
      if (written.texts(key).isEmpty()) {
        throw written.mistake("on", on(kind) + " needs " + written.called(key), hintFor(key));
      }
    }
    if (kind == RuleKind.NEW && first("learn").isEmpty() && first("baseline").isEmpty()) {
      throw written.mistake("on", on(kind) + " needs " + written.called("learn"), hintFor("learn"));
    }
  }

  private String on(RuleKind kind) {
    return written.called("on") + " " + kind.word();
  }

  private static String hintFor(String key) {
    return switch (key) {
      case "learn" -> "say how long keys are only learnt at first, such as 1h; 0 tells of all";
      case "within" -> "say how long, such as 5m";
      case "threshold" -> "say how many";
      default -> "name a field";
    };
  }

  private Condition condition(RuleKind kind, List<Query> queries) {
    Query query = queries.getFirst();
    return switch (kind) {
      case MATCH -> new Condition.Match(query);
      case NEW -> new Condition.New(query, length("learn", 0), unseenFor(), baseline());
      case PRESENT -> new Condition.Present(query, within());
      case ABSENT -> new Condition.Absent(query, within(), expected());
      case CHANGE -> new Condition.Change(query, text("of"));
      case COUNT -> new Condition.Count(query, threshold(0), within());
      case DISTINCT -> new Condition.Distinct(query, text("of"), threshold(0), within());
      case SPIKE -> spike(query);
      case SEQUENCE -> new Condition.Sequence(queries, within());
    };
  }

  private Condition spike(Query query) {
    long within = within();
    long learn = length("learn", within * USUAL_LEARNT);
    if (learn < within || learn / within > Condition.Spike.LONGEST_LEARNT) {
      throw unfit(
          "learn", text("learn"), "1 to " + Condition.Spike.LONGEST_LEARNT + " times within");
    }
    return new Condition.Spike(query, threshold(USUAL_SPIKE), factor(), within, learn);
  }

  private double factor() {
    String text = first("factor").orElse(USUAL_FACTOR);
    double factor = Amounts.parse(text).map(Number::doubleValue).orElse(0.0);
    if (factor < 1 || factor > Integer.MAX_VALUE) {
      throw unfit("factor", text, "how many times the usual, such as 3");
    }
    return factor;
  }

  private int threshold(int fallback) {
    Optional<String> text = first("threshold");
    if (text.isEmpty() && fallback > 0) {
      return fallback;
    }
    String digits = text("threshold");
    int threshold = digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
    if (threshold < 1 || threshold > Condition.MOST) {
      throw unfit("threshold", digits, "a whole number from 1 to " + Condition.MOST);
    }
    return threshold;
  }

  private Optional<Long> unseenFor() {
    return first("within").map(text -> within());
  }

  private long within() {
    long within = length("within", 0);
    if (within == 0) {
      throw unfit("within", text("within"), "a duration above 0, such as 5m");
    }
    return within;
  }

  private List<List<String>> expected() {
    return keys("expect", written.texts("expect"));
  }

  private List<List<String>> baseline() {
    List<List<String>> known = new ArrayList<>();
    for (String file : written.texts("baseline")) {
      try {
        List<String> lines = Files.readAllLines(Path.of(file));
        known.addAll(keys("baseline", lines.stream().filter(line -> !line.isBlank()).toList()));
      } catch (IOException e) {
        throw unfit("baseline", file, "the name of a file that has a key on each line");
      }
    }
    return known;
  }

  private List<List<String>> keys(String setting, List<String> texts) {
    int fields = written.texts("by").size();
    List<List<String>> keys = new ArrayList<>();
    for (String text : texts) {
      List<String> key = fields == 1 ? List.of(text) : List.of(text.split(",", -1));
      if (fields == 0 || key.size() != fields) {
        throw unfit(setting, text, "a value for each field of by, with commas between");
      }
      keys.add(key);
    }
    return keys;
  }

  private Firing firing() {
    String once = first("once").orElse("false");
    if (!once.equals("true") && !once.equals("false")) {
      throw unfit("once", once, "true or false");
    }
    return new Firing(
        once.equals("true"),
        duration("for"),
        duration("suppress"),
        duration("repeat"),
        duration("resolve-after"));
  }

  private long length(String key, long fallback) {
    return first(key).isEmpty() ? fallback : duration(key).toMillis();
  }

  private Duration duration(String key) {
    return first(key)
        .map(text -> durations.apply(text).orElseThrow(() -> unfit(key, text, FORMS)))
        .orElse(Duration.ZERO);
  }

  private Optional<String> first(String key) {
    return written.texts(key).stream().findFirst();
  }

  private String text(String key) {
    return first(key).orElse("");
  }

  private Mistyped unfit(String key, String value, String forms) {
    return written.mistake(
        key, written.called(key) + ": '" + value + "' does not fit", "write " + forms);
  }
}
