package semlog.sigma;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import semlog.condition.Condition;
import semlog.query.Glob;
import semlog.query.Query;
import semlog.trigger.Firing;
import semlog.trigger.Rule;

/**
 * A rule over what other rules find.
 *
 * @param place its file and line
 * @param rules what it calls the others
 * @param by the fields, or names for them, whose values make the keys
 * @param aliases for each name of {@code by} that is no field what the field is called in each rule
 * @param generate whether the others tell of what they find too
 */
record Correlation(
    String place,
    Header header,
    Tree tree,
    String type,
    List<String> rules,
    List<String> by,
    Map<String, Map<String, String>> aliases,
    boolean generate) {
  private static final Pattern TIMESPAN = Pattern.compile("([0-9]{1,9})([smhdwM])");
  private static final List<String> TYPES =
      List.of("event_count", "value_count", "temporal", "temporal_ordered");

  static Correlation of(String place, Tree document) throws Unusable {
    Tree tree = document.get("correlation").orElse(document);
    String type = tree.text("type").orElse("");
    if (!TYPES.contains(type)) {
      throw new Unusable(
          tree.line(), "the type '" + type + "' is none of " + String.join(", ", TYPES));
    }
    List<String> rules = tree.texts("rules");
    if (rules.isEmpty()) {
      throw new Unusable(tree.line(), "rules are missing");
    }
    Map<String, Map<String, String>> aliases = new HashMap<>();
    if (tree.get("aliases").isPresent()) {
      for (Map.Entry<String, Tree> alias : members(tree.get("aliases").get()).entrySet()) {
        aliases.put(alias.getKey(), fields(alias.getValue()));
      }
    }
    boolean generate =
        tree.text("generate").or(() -> document.text("generate")).equals(Optional.of("true"));
    return new Correlation(
        place,
        Header.of(document),
        document,
        type,
        rules,
        tree.texts("group-by"),
        aliases,
        generate);
  }

  private static Map<String, String> fields(Tree alias) throws Unusable {
    Map<String, String> fields = new HashMap<>();
    members(alias).keySet().forEach(rule -> fields.put(rule, alias.text(rule).orElse("")));
    return fields;
  }

  private static Map<String, Tree> members(Tree tree) throws Unusable {
    if (tree instanceof Tree.Members(_, var members)) {
      return members;
    }
    throw new Unusable(tree.line(), "aliases have a field for each rule");
  }

  private Tree body() {
    return tree.get("correlation").orElse(tree);
  }

  /** The field whose values are counted, if any are. */
  Optional<String> counted() {
    return type.equals("value_count")
        ? body().get("condition").flatMap(condition -> condition.text("field"))
        : Optional.empty();
  }

  /** The fields whose values are asked for, by the names under which they are, for a rule. */
  Map<String, Field> values(String rule, Mapping mapping, LogSource source) {
    Map<String, Field> values = new HashMap<>();
    UnaryOperator<Field> fields = mapping.fields(source);
    Stream.concat(by.stream(), counted().stream())
        .forEach(
            name -> {
              String field = aliases.getOrDefault(name, Map.of()).getOrDefault(rule, name);
              values.put(name, fields.apply(Field.of(field)));
            });
    return values;
  }

  /**
   * The rule over events that have a label.
   *
   * @param label the name of the label, whose value is what this calls the rule that is true
   */
  Rule rule(String label) throws Unusable {
    return new Rule(header.title(), condition(label), by, Firing.EACH_TIME, header.about());
  }

  private Condition condition(String label) throws Unusable {
    Query any = new Query.Exists(label);
    long within = within();
    return switch (type) {
      case "event_count" -> new Condition.Count(any, threshold(), within);
      case "value_count" ->
          new Condition.Distinct(
              any, counted().orElseThrow(() -> unusable("field is missing")), threshold(), within);
      case "temporal" ->
          new Condition.Distinct(
              any, label, body().get("condition").isPresent() ? threshold() : rules.size(), within);
      default -> sequence(label, within);
    };
  }

  private Condition sequence(String label, long within) {
    List<Query> steps = new ArrayList<>();
    rules.forEach(rule -> steps.add(new Query.Like(label, Glob.literal(rule, false))));
    return steps.size() == 1
        ? new Condition.Match(steps.getFirst())
        : new Condition.Sequence(steps, within);
  }

  private Unusable unusable(String reason) {
    return new Unusable(body().line(), reason);
  }

  private long within() throws Unusable {
    Matcher span = TIMESPAN.matcher(body().text("timespan").orElse(""));
    if (!span.matches()) {
      throw unusable("timespan is a number with s, m, h, d, w or M");
    }
    long number = Long.parseLong(span.group(1));
    Duration length =
        switch (span.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          case "d" -> Duration.ofDays(number);
          case "w" -> Duration.ofDays(number * 7);
          default -> Duration.ofDays(number * 30);
        };
    if (length.isZero()) {
      throw unusable("a timespan is longer than nothing");
    }
    return length.toMillis();
  }

  /** How many there must be at least, by the one bound from below. */
  private int threshold() throws Unusable {
    Tree condition = body().get("condition").orElseThrow(() -> unusable("a condition is missing"));
    for (String unfit : List.of("lt", "lte", "neq")) {
      if (condition.get(unfit).isPresent()) {
        throw unusable("a condition with " + unfit + ", which nothing begins to fulfil");
      }
    }
    int threshold = 0;
    for (String bound : List.of("gte", "gt", "eq")) {
      Optional<String> text = condition.text(bound);
      if (text.isPresent()) {
        threshold = number(text.get()) + (bound.equals("gt") ? 1 : 0);
      }
    }
    if (threshold < 1 || threshold > Condition.MOST) {
      throw unusable("a condition is gte, gt or eq with a number up to " + Condition.MOST);
    }
    return threshold;
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : Integer.MIN_VALUE;
  }
}
