package semlog.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What documents of rules say: rules, filters put into them, correlations, and what is unusable.
 */
final class RuleSet {
  /** What narrows other rules down. */
  private record Filter(String place, Tree tree, LogSource source, Formula formula) {}

  private final Map<String, List<String>> placeholders;
  private final List<SigmaRule> rules = new ArrayList<>();
  private final List<Correlation> correlations = new ArrayList<>();
  private final List<Filter> filters = new ArrayList<>();
  private final List<String> unusable = new ArrayList<>();
  private int documents;

  /**
   * @param placeholders the values that stand for names between percent signs
   */
  RuleSet(Map<String, List<String>> placeholders) {
    this.placeholders = placeholders;
  }

  /**
   * Adds what a file has.
   *
   * @return whether all of it can be used, with whatever it is read
   */
  boolean add(String file, Document.Content content) {
    int before = unusable.size();
    Reading reading = new Reading(placeholders);
    content
        .problem()
        .ifPresent(problem -> unusable.add(file + ":" + problem.line() + ": " + problem.reason()));
    documents += content.problem().isPresent() ? 1 : 0;
    for (Tree tree : content.trees()) {
      documents++;
      try {
        add(file + ":" + tree.line(), tree, content.usable(), reading);
      } catch (Unusable e) {
        refuse(file + ":" + e.line(), e);
      }
    }
    return content.usable() || (!reading.hasReplaced() && unusable.size() == before);
  }

  private void refuse(String place, Unusable why) {
    unusable.add(place + ": " + why.getMessage());
  }

  private void add(String place, Tree tree, boolean usable, Reading reading) throws Unusable {
    Optional<Tree> detection = tree.get("detection");
    Optional<Tree> filter = tree.get("filter");
    if (detection.isPresent()) {
      rules.add(
          SigmaRule.of(
              tree,
              usable
                  ? Detection.later(detection.get(), reading)
                  : Detection.now(detection.get(), reading)));
    } else if (filter.isPresent()) {
      LogSource source = LogSource.of(tree.get("logsource"));
      Formula formula = new DetectionReader(reading).read(filter.get());
      filters.add(new Filter(place, filter.get(), source, formula));
    } else if (tree.get("correlation").isPresent()) {
      correlations.add(Correlation.of(place, tree));
    } else {
      throw new Unusable(tree.line(), "neither detection nor correlation nor filter");
    }
  }

  /** How many rules there are, usable or not. */
  int documents() {
    return documents;
  }

  /** Why each of those that cannot be used cannot, with its file and line. */
  List<String> unusable() {
    return unusable;
  }

  /** The rules that are wanted, or asked for by correlations, with the filters for them. */
  List<SigmaRule> rules(SigmaOptions options) {
    checkFilters();
    List<SigmaRule> wanted = new ArrayList<>();
    for (SigmaRule rule : rules) {
      if (options.want(rule.header()) || isCorrelated(rule)) {
        wanted.add(filtered(rule));
      }
    }
    return wanted;
  }

  private boolean isCorrelated(SigmaRule rule) {
    return correlations.stream()
        .anyMatch(of -> of.rules().stream().anyMatch(rule.header()::isCalled));
  }

  private void checkFilters() {
    for (Filter filter : filters) {
      for (String name : named(filter)) {
        if (rules.stream().noneMatch(rule -> rule.header().isCalled(name))) {
          unusable.add(filter.place() + ": there is no rule '" + name + "' to filter");
        }
      }
    }
  }

  /** The rules that a filter names; none when it is for any of its source. */
  private static List<String> named(Filter filter) {
    List<String> names = filter.tree().texts("rules");
    return names.equals(List.of("any")) ? List.of() : names;
  }

  private SigmaRule filtered(SigmaRule rule) {
    List<Formula> all = new ArrayList<>();
    for (Filter filter : filters) {
      List<String> names = named(filter);
      boolean named = names.isEmpty() || names.stream().anyMatch(rule.header()::isCalled);
      if (named && rule.source().isOf(filter.source())) {
        all.add(filter.formula());
      }
    }
    return all.isEmpty() ? rule : rule.with(all);
  }

  /**
   * The correlations that can be used.
   *
   * @param label what their labels begin with
   */
  List<Correlated> correlated(List<SigmaRule> listed, String label) {
    List<Correlated> found = new ArrayList<>();
    for (Correlation correlation : correlations) {
      try {
        String own = label + "." + found.size() + ".rule";
        List<List<Integer>> places = new ArrayList<>();
        for (String name : correlation.rules()) {
          places.add(called(name, listed, correlation));
        }
        found.add(new Correlated(correlation, own, correlation.rule(own), places));
      } catch (Unusable e) {
        unusable.add(correlation.place() + ": " + e.getMessage());
      }
    }
    return found;
  }

  private static List<Integer> called(String name, List<SigmaRule> listed, Correlation correlation)
      throws Unusable {
    List<Integer> places =
        IntStream.range(0, listed.size())
            .filter(i -> listed.get(i).header().isCalled(name))
            .boxed()
            .toList();
    if (places.isEmpty()) {
      throw new Unusable(correlation.tree().line(), "there is no rule '" + name + "' to correlate");
    }
    return places;
  }
}
