package semlog.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import semlog.fault.Mistyped;

/**
 * Reads a query.
 *
 * <pre>{@code
 * query    = all { ("OR" | "||") all }
 * all      = single { ["AND" | "&&"] single }
 * single   = ("NOT" | "!") single | "(" query ")" | "exists(" name ")" | name test | word | "quoted"
 * test     = ":" value | ("=" | "!=" | ">" | ">=" | "<" | "<=") operand
 * value    = operand with wildcards | ADDRESS "/" PREFIX | range | "(" values ")" | comparison operand
 * range    = ("[" | "{") operand "TO" operand ("]" | "}")       an operand * is an open end
 * operand  = word | "quoted"
 * }</pre>
 */
public final class QueryParser {
  private static final int MAX_DEPTH = 200;

  private final Words words;
  private final ConditionReader conditions;
  private int depth;

  private QueryParser(String text, QueryTimes times) {
    this.words = new Words(text);
    this.conditions = new ConditionReader(words, times, this::group);
  }

  /**
   * Reads a query in which times are absolute, and UTC without a zone.
   *
   * @throws Mistyped with a caret under the mistake
   */
  public static Query parse(String text) {
    return new QueryParser(text, QueryTimes.UTC).whole();
  }

  /**
   * Reads a query in which times may also depend on when it is run: {@code now}, {@code yesterday},
   * {@code -2h}, {@code "30 min ago"}.
   *
   * @param times what such a word means, and the zone of times without one
   * @throws Mistyped with a caret under the mistake
   */
  public static Query parse(String text, QueryTimes times) {
    return new QueryParser(text, times).whole();
  }

  /**
   * The names of the fields that a query asks for, in its order, each with the place where it
   * stands first.
   *
   * @throws Mistyped with a caret under the mistake
   */
  public static Map<String, Integer> fields(String text, QueryTimes times) {
    QueryParser parser = new QueryParser(text, times);
    parser.whole();
    return parser.conditions.fields();
  }

  private Query whole() {
    if (words.peek() == Words.END) {
      throw words.mistake("nothing is asked", 0, "write for instance status>=500");
    }
    Query query = any(this::single);
    if (words.peek() != Words.END) {
      throw words.mistake(
          "nothing opens this parenthesis", words.at(), "remove it, or write \\) to find one");
    }
    return query;
  }

  /** The inside of {@code field:( … )}, after its opening parenthesis. */
  private Query group(String field) {
    return closed(words.at() - 1, () -> valueOf(field));
  }

  private Query valueOf(String field) {
    return negated(() -> valueOf(field)).orElseGet(() -> conditions.value(field, words.at()));
  }

  private Query any(Parse part) {
    return joined(List.of("OR", "||"), () -> all(part), Query.Or::new);
  }

  private Query all(Parse part) {
    List<Query> parts = new ArrayList<>(List.of(operand(part)));
    while (true) {
      int next = words.peek();
      int start = words.at();
      if (next == Words.END || next == ')' || takeAny(List.of("OR", "||"))) {
        words.back(start);
        return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
      }
      if (takeAny(List.of("AND", "&&"))) {
        needRight(start);
      }
      parts.add(operand(part));
    }
  }

  private Query joined(List<String> operators, Parse part, Function<List<Query>, Query> join) {
    List<Query> parts = new ArrayList<>(List.of(part.read()));
    while (words.peek() != Words.END) {
      int start = words.at();
      if (!takeAny(operators)) {
        break;
      }
      needRight(start);
      parts.add(part.read());
    }
    return parts.size() == 1 ? parts.getFirst() : join.apply(parts);
  }

  /** One operand of AND and OR; an operator in its place has nothing on its left. */
  private Query operand(Parse part) {
    words.peek();
    int start = words.at();
    if (takeAny(List.of("AND", "OR", "&&", "||"))) {
      String operator = words.from(start);
      throw words.mistake(
          operator + " has nothing before it", start, "quote it to find it as a word");
    }
    return part.read();
  }

  private void needRight(int start) {
    String operator = words.from(start);
    int next = words.peek();
    if (next == Words.END || next == ')') {
      throw words.mistake(
          operator + " has nothing after it",
          start,
          "add a condition, or quote it to find the word");
    }
  }

  private boolean takeAny(List<String> operators) {
    return operators.stream()
        .anyMatch(op -> Character.isLetter(op.charAt(0)) ? words.takeWord(op) : words.take(op));
  }

  private Query single() {
    int next = words.peek();
    int start = words.at();
    if (next == '(') {
      words.take("(");
      return closed(start, this::single);
    }
    return negated(this::single).orElseGet(conditions::test);
  }

  private Optional<Query> negated(Parse part) {
    words.peek();
    int start = words.at();
    if (!words.takeWord("NOT") && !words.take("!")) {
      return Optional.empty();
    }
    needRight(start);
    return Optional.of(new Query.Not(nested(start, () -> operand(part))));
  }

  private Query closed(int open, Parse part) {
    if (words.peek() == ')') {
      throw words.mistake("nothing is asked between these parentheses", open, "remove them");
    }
    Query inside = nested(open, () -> any(part));
    words.peek();
    if (!words.take(")")) {
      throw words.mistake(
          "this parenthesis is never closed", open, "add a ), or write \\( to find one");
    }
    return inside;
  }

  private Query nested(int start, Parse part) {
    if (++depth > MAX_DEPTH) {
      throw words.mistake("nested too deep", start, "at most " + MAX_DEPTH + " levels");
    }
    Query query = part.read();
    depth--;
    return query;
  }

  /** Reads a part of the query from where the cursor stands. */
  @FunctionalInterface
  interface Parse {
    Query read();
  }
}
