package semlog.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import semlog.fault.Mistyped;
import semlog.query.Query.And;
import semlog.query.Query.Bound;

/** Reads the test of one field, and bare text. */
final class ConditionReader {
  private static final String NAME_STOPS = ":=<>";
  private static final String TIMESTAMP = "@timestamp";

  private final Words words;
  private final QueryTimes times;
  private final Function<String, Query> group;
  private final Map<String, Integer> fields = new LinkedHashMap<>();

  ConditionReader(Words words, QueryTimes times, Function<String, Query> group) {
    this.words = words;
    this.times = times;
    this.group = group;
  }

  /** The fields that were named, and where first. */
  Map<String, Integer> fields() {
    return fields;
  }

  /** A name and what is asked of it, or text that the line must contain. */
  Query test() {
    int start = words.at();
    if (words.here() == '"') {
      return same(Fields.MESSAGE, Glob.literal(words.quoted()), true, start);
    }
    if (words.here() == ')') {
      throw words.mistake("nothing opens this parenthesis", start, "remove it");
    }
    Glob word = Glob.of(words.word(NAME_STOPS));
    if (words.here() == '(' && word.isLiteral() && word.text().equalsIgnoreCase("exists")) {
      return exists();
    }
    noParenthesis();
    int end = words.at();
    String operator = words.operator();
    return operator.isEmpty()
        ? same(Fields.MESSAGE, word, false, start)
        : apply(operator, name(word, start), start, end);
  }

  private Query exists() {
    words.take("(");
    words.peek();
    int start = words.at();
    String field = name(Glob.of(words.word(NAME_STOPS)), start);
    words.peek();
    if (!words.take(")")) {
      throw words.mistake("exists( takes one field name", start, "write exists(user)");
    }
    return new Query.Exists(field);
  }

  private String name(Glob word, int start) {
    if (!word.isLiteral()) {
      throw words.mistake("a field name has no wildcards", start, "name the field, or its type");
    }
    String field = word.text();
    if (field.isEmpty()) {
      throw words.mistake("a field name is missing here", start, "write for instance status>=500");
    }
    char first = words.from(start).charAt(0);
    if (first == '-' || first == '+') {
      String meant = (first == '-' ? "NOT " : "") + field.substring(1);
      throw words.mistake(
          "a field name does not begin with " + first, start, "write " + meant + ":…");
    }
    fields.putIfAbsent(field, start);
    return field;
  }

  private Query apply(String operator, String field, int start, int at) {
    return switch (operator) {
      case ":", "=" -> value(field, start);
      case "=~" -> new Query.Matches(field, regex(field, start));
      case "!=" -> new And(List.of(new Query.Exists(field), new Query.Not(value(field, start))));
      case ">" -> within(field, limit(field, start, false), new Bound.Open());
      case ">=" -> within(field, limit(field, start, true), new Bound.Open());
      case "<" -> within(field, new Bound.Open(), limit(field, start, false));
      case "<=" -> within(field, new Bound.Open(), limit(field, start, true));
      default ->
          throw words.mistake(
              "'" + operator + "' is no operator", at, "did you mean " + meant(operator) + "?");
    };
  }

  private Regex regex(String field, int start) {
    needValue(field, start);
    int at = words.at();
    if (words.here() != '"') {
      throw words.mistake(
          "a regular expression stands in quotes", at, "write for instance user=~\"^svc_[0-9]+\"");
    }
    Regex regex = new Regex(words.quoted(), Set.of());
    try {
      regex.check();
    } catch (Mistyped mistake) {
      throw words.mistake(mistake.getMessage(), at, mistake.hint());
    }
    return regex;
  }

  private static String meant(String operator) {
    return switch (operator) {
      case "=>" -> ">=";
      case "=<" -> "<=";
      case "<>", "=!", "!==" -> "!=";
      default -> operator.startsWith("=") ? "=" : operator.substring(0, 1);
    };
  }

  private static Query within(String field, Bound low, Bound high) {
    return new Query.Within(field, low, high);
  }

  private Bound limit(String field, int start, boolean included) {
    needValue(field, start);
    int at = words.at();
    return new Bound.Limit(timed(field, literal(operand(""), at), at), included);
  }

  /** What comes after {@code field:}. */
  Query value(String field, int start) {
    needValue(field, start);
    int at = words.at();
    return switch (words.here()) {
      case '"' -> same(field, Glob.literal(words.quoted()), true, at);
      case '[', '{' -> new Range(at).read(field);
      case '(' -> grouped(field);
      case '<', '>', '=' -> apply(words.operator(), field, start, at);
      default -> bare(field, at);
    };
  }

  private Query grouped(String field) {
    words.take("(");
    return group.apply(field);
  }

  private Query bare(String field, int at) {
    Glob glob = Glob.of(words.word(""));
    noParenthesis();
    return network(field, glob, at).orElseGet(() -> same(field, glob, false, at));
  }

  private Query same(String field, Glob glob, boolean quoted, int at) {
    if (!quoted && glob.isAnything()) {
      return new Query.Exists(field);
    }
    if (Query.Contains.isText(field)) {
      return new Query.Contains(field, glob);
    }
    return glob.isLiteral()
        ? new Query.Equal(field, timed(field, literal(glob.text()), at))
        : new Query.Like(field, glob);
  }

  /** The literal, which must be a time where one is asked for. */
  private Literal timed(String field, Literal literal, int at) {
    if (field.equals(TIMESTAMP) && !literal.isTime()) {
      throw words.mistake(
          "'" + literal.text() + "' is no time",
          at,
          "write 2026-11-21, \"2026-11-21 10:15\", -2h, yesterday or @1763719200");
    }
    return literal;
  }

  private Optional<Query> network(String field, Glob glob, int at) {
    if (!glob.isLiteral() || Query.Contains.isText(field)) {
      return Optional.empty();
    }
    try {
      return Network.parse(glob.text()).map(network -> new Query.InNetwork(field, network));
    } catch (IllegalArgumentException tooLong) {
      throw words.mistake(tooLong.getMessage(), at, "quote it to find it as text");
    }
  }

  private void needValue(String field, int start) {
    String typed = words.from(start).strip();
    int next = words.peek();
    int at = words.at();
    if (next == Words.END || next == ')' || words.takeWord("AND") || words.takeWord("OR")) {
      throw words.mistake(
          typed.isEmpty() ? "a value is missing" : "a value is missing after '" + typed + "'",
          at,
          field + ":* finds lines that have one; " + field + ":\"\" those where it is empty");
    }
  }

  private void noParenthesis() {
    if (words.here() == '(') {
      throw words.mistake(
          "a parenthesis inside a word", words.at(), "put a space before it, or quote the value");
    }
  }

  private Glob operand(String stops) {
    return words.here() == '"' ? Glob.literal(words.quoted()) : Glob.of(words.word(stops));
  }

  private Literal literal(Glob glob, int at) {
    if (!glob.isLiteral()) {
      throw words.mistake("a wildcard cannot be compared", at, "write \\* for the character");
    }
    String text = glob.text();
    if (!isRelative(text)) {
      return literal(text);
    }
    return times
        .moments()
        .apply(text)
        .map(moment -> literal(moment.toString()))
        .orElseThrow(
            () -> words.mistake("'" + text + "' depends on now", at, "write the time out"));
  }

  private Literal literal(String text) {
    return Literal.of(text, times.zone());
  }

  private boolean isRelative(String text) {
    return switch (text) {
      case "now", "today", "yesterday", "tomorrow" -> true;
      default -> text.endsWith(" ago") || literal(text).isNegativeDuration();
    };
  }

  /** {@code [a TO b]}, with braces where the end itself does not count. */
  private final class Range {
    private final int open;

    Range(int open) {
      this.open = open;
    }

    Query read(String field) {
      boolean lowIncluded = !words.take("{");
      words.take("[");
      Optional<Literal> low = end(field);
      if (words.peek() == Words.END || !words.takeWord("TO")) {
        throw words.mistake("TO is missing in this range", words.at(), "write [1 TO 5]");
      }
      Optional<Literal> high = end(field);
      words.peek();
      boolean highIncluded = words.take("]");
      if (!highIncluded && !words.take("}")) {
        throw words.mistake("this range is never closed", open, "end it with ] or }");
      }
      return low.isEmpty() && high.isEmpty()
          ? new Query.Exists(field)
          : within(field, bound(low, lowIncluded), bound(high, highIncluded));
    }

    private Optional<Literal> end(String field) {
      words.peek();
      int at = words.at();
      boolean quoted = words.here() == '"';
      Glob glob = operand("]}");
      if (!quoted && (glob.escaped().isEmpty() || Words.isKeyword(glob.escaped()))) {
        throw words.mistake("an end of the range is missing", at, "write * for an open end");
      }
      return !quoted && glob.isAnything()
          ? Optional.empty()
          : Optional.of(timed(field, literal(glob, at), at));
    }

    private static Bound bound(Optional<Literal> literal, boolean included) {
      return literal
          .<Bound>map(value -> new Bound.Limit(value, included))
          .orElseGet(Bound.Open::new);
    }
  }
}
