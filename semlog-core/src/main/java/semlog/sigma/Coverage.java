package semlog.sigma;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which rules were held against events at all, and whether these had the fields that they ask for.
 */
public final class Coverage {
  private static final int MOST_FIELDS = 10;

  private record Reached(int[] rules, Matcher matcher) {}

  private final List<SigmaRule> rules;
  private final List<Reached> reached = new ArrayList<>();
  private final BitSet fired = new BitSet();
  private long events;
  private long found;

  Coverage(List<SigmaRule> rules) {
    this.rules = rules;
  }

  void reached(int[] places, Matcher matcher) {
    reached.add(new Reached(places, matcher));
  }

  void event(int matches) {
    events++;
    found += matches;
  }

  void fired(int rule) {
    fired.set(rule);
  }

  /** The report, in lines. */
  public List<String> lines() {
    BitSet held = new BitSet();
    BitSet fed = new BitSet();
    Map<Integer, List<Field>> missing = new HashMap<>();
    for (Reached route : reached) {
      for (int i = 0; i < route.rules().length; i++) {
        int rule = route.rules()[i];
        List<Field> never = route.matcher().neverSeen(i);
        held.set(rule);
        missing.merge(rule, never, Coverage::both);
        if (missing.get(rule).isEmpty()) {
          fed.set(rule);
        }
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "sigma: " + events + " events, " + found + " matches of " + fired.cardinality() + " rules");
    lines.add(
        "sigma: of "
            + rules.size()
            + " rules "
            + held.cardinality()
            + " are about sources of these events, and "
            + fed.cardinality()
            + " of them found all fields that they ask for");
    if (fed.cardinality() < held.cardinality()) {
      lines.add("sigma: fields that no event had, and rules that ask for them: " + fields(missing));
    }
    return lines;
  }

  private static List<Field> both(List<Field> some, List<Field> others) {
    return some.stream().filter(others::contains).toList();
  }

  private static String fields(Map<Integer, List<Field>> missing) {
    Map<String, Integer> counts = new HashMap<>();
    missing
        .values()
        .forEach(fields -> fields.forEach(f -> counts.merge(f.name(), 1, Integer::sum)));
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_FIELDS)
        .map(field -> field.getKey() + " " + field.getValue())
        .collect(Collectors.joining(", "));
  }
}
