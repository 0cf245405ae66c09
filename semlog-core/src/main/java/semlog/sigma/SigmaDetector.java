package semlog.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import semlog.condition.Condition;
import semlog.condition.Reason;
import semlog.event.Event;
import semlog.event.ValueMemo;
import semlog.query.Query;
import semlog.trigger.Detector;
import semlog.trigger.Firing;
import semlog.trigger.Rule;

/**
 * Finds what rules of Sigma look for, many rules at once: those whose source an event may be of.
 *
 * <p>An event is labelled {@code @sigma} with the title of each rule that is true of it, and for
 * each correlation with what that calls the rule, and with the values that it asks for.
 */
public final class SigmaDetector implements Detector {
  /** The label that has the titles of the rules that are true of an event. */
  private static final String LABEL = "@sigma";

  /** At most so much is remembered of values that may come again. */
  private static final long REMEMBERED_BYTES = 32L << 20;

  /** Rules that are held against events together. */
  private record Route(int[] rules, Matcher matcher) {}

  /** What a rule that is true of an event does for a correlation. */
  private record Part(int correlation, String label, String calledAs, Map<String, Field> values) {}

  private final List<SigmaRule> rules;
  private final Mapping mapping;

  /** For each rule the place of its source among those of the router. */
  private final int[] sourceOf;

  /** What fields are called in events, for each source. */
  private final List<UnaryOperator<Field>> fields;

  /** What rules look for in events, for those that were held against any. */
  private final Map<Integer, Questions.Planned> planned = new HashMap<>();

  private final Questions questions = new Questions();
  private final Occasion occasion = new Occasion(questions);

  private final Router<Route> router;
  private final List<Rule> told = new ArrayList<>();

  /** For each rule what it does for correlations, and its place among those told of, or -1. */
  private final List<List<Part>> parts = new ArrayList<>();

  private final int[] placesTold;
  private final Coverage coverage;
  private final ValueMemo.Room room = new ValueMemo.Room(REMEMBERED_BYTES);
  private Route route = new Route(new int[0], new Matcher(questions, occasion, List.of(), room));
  private int[] matched = {};

  private SigmaDetector(
      List<SigmaRule> rules, List<Correlated> correlations, SigmaOptions options, Mapping mapping) {
    this.rules = rules;
    this.mapping = mapping;
    Map<LogSource, Integer> sources = new LinkedHashMap<>();
    sourceOf =
        rules.stream()
            .mapToInt(rule -> sources.computeIfAbsent(rule.source(), _ -> sources.size()))
            .toArray();
    fields = sources.keySet().stream().map(mapping::fields).toList();
    router =
        new Router<>(options.given(), List.copyOf(sources.keySet()), mapping, room, this::route);
    placesTold = IntStream.range(0, rules.size()).map(_ -> -1).toArray();
    coverage = new Coverage(rules);
    for (int i = 0; i < placesTold.length; i++) {
      parts.add(new ArrayList<>());
      int place = i;
      if (options.want(rules.get(i).header())
          && correlations.stream().noneMatch(correlated -> correlated.silences(place))) {
        placesTold[i] = told.size();
        told.add(rule(rules.get(i).header()));
      }
    }
    correlations.forEach(this::correlate);
  }

  static SigmaDetector of(RuleSet set, SigmaOptions options, Mapping mapping) {
    List<SigmaRule> rules = set.rules(options);
    return new SigmaDetector(rules, set.correlated(rules, LABEL), options, mapping);
  }

  private static Rule rule(Header rule) {
    return new Rule(
        rule.title(),
        new Condition.Match(new Query.Exists(LABEL)),
        List.of(),
        Firing.EACH_TIME,
        rule.about());
  }

  private void correlate(Correlated correlated) {
    told.add(correlated.rule());
    for (int i = 0; i < correlated.places().size(); i++) {
      String calledAs = correlated.correlation().rules().get(i);
      for (int rule : correlated.places().get(i)) {
        Map<String, Field> values =
            correlated.correlation().values(calledAs, mapping, rules.get(rule).source());
        parts.get(rule).add(new Part(told.size() - 1, correlated.label(), calledAs, values));
      }
    }
  }

  private Route route(BitSet chosen) {
    int[] places = IntStream.range(0, rules.size()).filter(i -> chosen.get(sourceOf[i])).toArray();
    List<Questions.Planned> plans = Arrays.stream(places).mapToObj(this::planned).toList();
    Matcher matcher = new Matcher(questions, occasion, plans, room);
    coverage.reached(places, matcher);
    return new Route(places, matcher);
  }

  private Questions.Planned planned(int place) {
    return planned.computeIfAbsent(
        place, _ -> questions.add(rules.get(place).formula().with(fields.get(sourceOf[place]))));
  }

  @Override
  public List<Rule> rules() {
    return List.copyOf(told);
  }

  /** What came of the rules so far. */
  public Coverage coverage() {
    return coverage;
  }

  @Override
  public int[] detect(Event event) {
    route = router.route(event);
    matched = route.matcher().match(event);
    coverage.event(matched.length);
    if (matched.length == 0) {
      return matched;
    }
    BitSet due = new BitSet();
    for (int found : matched) {
      int rule = route.rules()[found];
      coverage.fired(rule);
      event.label(LABEL, rules.get(rule).header().title());
      if (placesTold[rule] >= 0) {
        due.set(placesTold[rule]);
      }
      for (Part part : parts.get(rule)) {
        due.set(part.correlation());
        event.label(part.label(), part.calledAs());
        part.values().forEach((name, field) -> label(event, name, field));
      }
    }
    return due.stream().toArray();
  }

  /** Gives the event a field of a rule under the name by which it is asked for. */
  private static void label(Event event, String name, Field field) {
    if (event.first(name).isEmpty()) {
      for (int i = 0; i < event.size(); i++) {
        if (field.isCalled(Field.spaceless(event.name(i)))) {
          event.label(name, event.value(i));
          return;
        }
      }
    }
  }

  @Override
  public List<Reason> reasons(int place, Event event) {
    for (int found : matched) {
      int rule = route.rules()[found];
      boolean speaks =
          placesTold[rule] == place
              || parts.get(rule).stream().anyMatch(part -> part.correlation() == place);
      if (speaks) {
        return route.matcher().reasons(found);
      }
    }
    return List.of();
  }
}
