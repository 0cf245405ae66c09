package semlog.sigma;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import semlog.fault.Mistyped;

/**
 * What the fields of rules are called in events, and which events rules of a source are about: what
 * files of mappings say together. Their form is a part of pySigma's processing pipelines, with
 * lists where one thing may be called or spelled in several ways, and with {@code sources}, which
 * say where an event is from.
 */
final class Mapping {
  /** A field of rules of a source, and its names in events. */
  private record Names(LogSource of, Map<String, List<String>> names) {}

  /** What is put before the names of fields of rules of a source. */
  private record Prefixes(LogSource of, List<String> prefixes) {}

  /** What must be true of the events that rules of a source are about. */
  private record Gate(LogSource of, Formula formula) {}

  /** Events of which this is true are from this source. */
  record Origin(Formula when, LogSource is) {}

  private final List<Names> names = new ArrayList<>();
  private final List<Prefixes> prefixes = new ArrayList<>();
  private final List<Gate> gates = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();
  private final Map<String, List<String>> placeholders = new LinkedHashMap<>();

  /**
   * Adds what a file says.
   *
   * @throws Mistyped with file and line
   */
  void add(String file, Document.Content content) {
    try {
      if (content.problem().isPresent()) {
        throw new Unusable(content.problem().get().line(), content.problem().get().reason());
      }
      for (Tree document : content.trees()) {
        add(document);
      }
    } catch (Unusable e) {
      throw new Mistyped(
          file + ":" + e.line() + ": " + e.getMessage(), "see --mapping in slcnotify(1)");
    }
  }

  private void add(Tree document) throws Unusable {
    if (document.get("vars").isPresent()) {
      placeholders.putAll(texts(document, "vars"));
    }
    for (Tree source : list(document, "sources")) {
      origins.add(new Origin(condition(source, "when"), LogSource.of(source.get("is"))));
    }
    for (Tree step : list(document, "transformations")) {
      transformation(step);
    }
  }

  private static List<Tree> list(Tree tree, String name) {
    return tree.get(name).map(Tree::elements).orElse(List.of());
  }

  private static Formula condition(Tree tree, String name) throws Unusable {
    Tree condition =
        tree.get(name).orElseThrow(() -> new Unusable(tree.line(), name + " is missing"));
    return new DetectionReader(new Reading(Map.of())).selection(condition);
  }

  private void transformation(Tree step) throws Unusable {
    LogSource of = ruleCondition(step);
    switch (step.text("type").orElse("")) {
      case "field_name_mapping" -> names.add(new Names(of, texts(step, "mapping")));
      case "field_name_prefix" -> prefixes.add(new Prefixes(of, step.texts("prefix")));
      case "add_condition" -> gates.add(new Gate(of, condition(step, "conditions")));
      default ->
          throw new Unusable(
              step.line(), "type is field_name_mapping, field_name_prefix or add_condition here");
    }
  }

  private static LogSource ruleCondition(Tree step) throws Unusable {
    List<Tree> conditions = list(step, "rule_conditions");
    if (conditions.isEmpty()) {
      return LogSource.ANY;
    }
    Tree condition = conditions.getFirst();
    if (conditions.size() > 1 || !condition.text("type").equals(Optional.of("logsource"))) {
      throw new Unusable(condition.line(), "one rule condition is expected, of type logsource");
    }
    return LogSource.of(Optional.of(condition));
  }

  /** The texts behind each of the names that stand behind a name. */
  private static Map<String, List<String>> texts(Tree tree, String name) throws Unusable {
    Optional<Tree> there = tree.get(name);
    if (there.isEmpty() || !(there.get() instanceof Tree.Members named)) {
      throw new Unusable(tree.line(), "names with their values are expected in " + name);
    }
    Map<String, List<String>> texts = new LinkedHashMap<>();
    named.members().keySet().forEach(key -> texts.put(key, named.texts(key)));
    return texts;
  }

  /** The values that stand for names between percent signs. */
  Map<String, List<String>> placeholders() {
    return placeholders;
  }

  /** Which events are from where. */
  List<Origin> origins() {
    return origins;
  }

  /** Gives fields of rules of this source their names in events. Each is looked for once. */
  UnaryOperator<Field> fields(LogSource source) {
    List<Names> own = names.stream().filter(row -> source.isOf(row.of())).toList();
    List<Prefixes> before = prefixes.stream().filter(row -> source.isOf(row.of())).toList();
    Map<Field, Field> known = new HashMap<>();
    return field ->
        field.isAny() ? field : known.computeIfAbsent(field, asked -> named(asked, own, before));
  }

  private static Field named(Field field, List<Names> own, List<Prefixes> before) {
    Set<String> found = new LinkedHashSet<>();
    own.forEach(row -> found.addAll(row.names().getOrDefault(field.name(), List.of())));
    before.forEach(row -> row.prefixes().forEach(prefix -> found.add(prefix + field.name())));
    return found.isEmpty() ? field : new Field(field.name(), List.copyOf(found));
  }

  /**
   * What must be true of events that rules of a source are about. What an event says nothing of may
   * be so.
   */
  Formula gate(LogSource source) {
    List<Formula> all = new ArrayList<>();
    UnaryOperator<Field> fields = fields(source);
    for (Gate gate : gates) {
      if (source.isOf(gate.of())) {
        all.add(lenient(gate.formula()).with(fields));
      }
    }
    return new Formula.All(all);
  }

  private static Formula lenient(Formula formula) {
    return switch (formula) {
      case Formula.All all -> new Formula.All(all.parts().stream().map(Mapping::lenient).toList());
      case Formula.Any any -> new Formula.Any(any.parts().stream().map(Mapping::lenient).toList());
      case Formula.Not _ -> formula;
      case Formula.Test test ->
          new Formula.Any(List.of(new Formula.Test(test.field(), new ValueTest.Absent()), formula));
    };
  }
}
