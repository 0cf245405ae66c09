package semlog.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a {@code detection} or {@code filter} into a formula. */
final class DetectionReader {
  /** What may stand beside selections and is none. */
  private static final List<String> OTHERS = List.of("condition", "timeframe", "rules");

  private final Reading reading;

  DetectionReader(Reading reading) {
    this.reading = reading;
  }

  /** The formula that the conditions say: any of them. */
  Formula read(Tree detection) throws Unusable {
    if (!(detection instanceof Tree.Members(var line, var members))) {
      throw new Unusable(detection.line(), "selections and a condition are expected here");
    }
    Map<String, Formula> selections = new LinkedHashMap<>();
    for (Map.Entry<String, Tree> member : members.entrySet()) {
      if (!OTHERS.contains(member.getKey())) {
        selections.put(member.getKey(), selection(member.getValue()));
      }
    }
    Tree condition = members.get("condition");
    if (condition == null) {
      throw new Unusable(line, "a condition is missing");
    }
    List<Formula> conditions = new ArrayList<>();
    for (Tree element : condition.elements()) {
      if (!(element instanceof Tree.Text text)) {
        throw new Unusable(element.line(), "a condition is a text");
      }
      conditions.add(ConditionReader.read(text.line(), text.text(), selections));
    }
    if (conditions.isEmpty()) {
      throw new Unusable(condition.line(), "a condition is missing");
    }
    return Formula.any(conditions);
  }

  /** A map is all of its items; a list any of its elements; a text alone a keyword. */
  Formula selection(Tree tree) throws Unusable {
    return switch (tree) {
      case Tree.Members(var line, var members) -> {
        List<Formula> items = new ArrayList<>();
        for (Map.Entry<String, Tree> item : members.entrySet()) {
          items.add(ItemReader.read(item.getKey(), item.getValue(), reading));
        }
        yield Formula.all(some(line, items));
      }
      case Tree.Items(var line, var elements) -> {
        List<Formula> parts = new ArrayList<>();
        for (Tree element : elements) {
          parts.add(selection(element));
        }
        yield Formula.any(some(line, parts));
      }
      case Tree.Text text -> ItemReader.read("", text, reading);
      case Tree.Nothing(var line) -> throw new Unusable(line, "an empty selection");
    };
  }

  private static List<Formula> some(int line, List<Formula> parts) throws Unusable {
    if (parts.isEmpty()) {
      throw new Unusable(line, "an empty selection");
    }
    return parts;
  }
}
