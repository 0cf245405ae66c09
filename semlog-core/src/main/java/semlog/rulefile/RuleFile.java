package semlog.rulefile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import semlog.delivery.Action;
import semlog.delivery.ActionReader;
import semlog.fault.Mistyped;
import semlog.fault.Nearest;
import semlog.query.Query;
import semlog.query.QueryTimes;
import semlog.trigger.Carry;
import semlog.trigger.CarryReader;
import semlog.trigger.Rule;
import semlog.trigger.RuleReader;

/**
 * Reads rules from files. Each has a {@code query}, or the {@code steps} of a sequence, and what
 * flags say, under the same names:
 *
 * <pre>{@code
 * rules:
 *   - name: brute force
 *     query: '"failed password"'
 *     on: count
 *     threshold: 5
 *     within: 1m
 *     by: src_ip
 * }</pre>
 *
 * <p>Beside the rules a file may say what later events have of earlier ones, for all rules:
 *
 * <pre>{@code
 * carry:
 *   - field: src_ip
 *     by: host, pid
 *     within: 2m
 * }</pre>
 */
public final class RuleFile {
  private static final List<String> KEYS =
      Stream.of(List.of("name", "query", "steps"), RuleReader.KEYS, ActionReader.KEYS)
          .flatMap(List::stream)
          .toList();

  /**
   * What the words in files mean.
   *
   * @param times of times in queries
   * @param durations reads {@code 5m}
   * @param nearest what may have been meant by an unknown word, of those that are known
   */
  public record Reading(
      QueryTimes times,
      Function<String, Optional<Duration>> durations,
      Nearest nearest,
      ActionReader actions) {}

  private final Reading reading;
  private final Set<String> names = new HashSet<>();
  private final Map<String, List<Action>> actions = new HashMap<>();
  private final List<Carry> carries = new ArrayList<>();

  /** Files of which no two rules may have one name. */
  public RuleFile(Reading reading) {
    this.reading = reading;
  }

  /**
   * The rules of a file.
   *
   * @param file its name, for messages
   * @throws Mistyped with file, line and column of the first mistake
   */
  public List<Rule> read(String file, String text) {
    YamlText yaml = new YamlText(file, text);
    Node document =
        yaml.document()
            .orElseThrow(() -> new Mistyped(file + ": no rules", "begin it with rules:"));
    List<Rule> rules = new ArrayList<>();
    Mapping parts = mapping(yaml, document, List.of("rules", "carry"));
    for (Node node : parts.list("rules")) {
      rules.add(rule(yaml, mapping(yaml, node, KEYS)));
    }
    if (parts.value("carry").isPresent()) {
      for (Node node : parts.list("carry")) {
        carries.add(carry(yaml, mapping(yaml, node, CarryReader.KEYS)));
      }
    }
    return rules;
  }

  /** The actions of the rules that have some of their own, by their names. */
  public Map<String, List<Action>> actions() {
    return Map.copyOf(actions);
  }

  /** What later events have of earlier ones, in the order of the files. */
  public List<Carry> carries() {
    return List.copyOf(carries);
  }

  private Carry carry(YamlText yaml, Mapping written) {
    Optional<Query> query = written.scalars("query").stream().findFirst().map(q -> query(yaml, q));
    return new CarryReader(written, reading.durations()).read(query);
  }

  private Mapping mapping(YamlText yaml, Node node, List<String> known) {
    return new Mapping(yaml, node, known, reading.nearest());
  }

  private Rule rule(YamlText yaml, Mapping written) {
    List<ScalarNode> texts = new ArrayList<>(written.scalars("query"));
    texts.addAll(written.scalars("steps"));
    if (texts.isEmpty()
        || (written.value("query").isPresent() && written.value("steps").isPresent())) {
      throw written.mistake("query", "a rule has one query, or steps", "write query: level:error");
    }
    List<Query> queries = new ArrayList<>();
    for (ScalarNode query : texts) {
      queries.add(query(yaml, query));
    }
    String words = texts.stream().map(ScalarNode::getValue).collect(Collectors.joining(" -> "));
    String name = written.texts("name").stream().findFirst().orElse(words);
    if (!names.add(name)) {
      throw written.mistake("name", "a second rule '" + name + "'", "give it a name of its own");
    }
    List<Action> own = reading.actions().read(written);
    if (!own.isEmpty()) {
      actions.put(name, own);
    }
    return new RuleReader(written, reading.durations(), reading.nearest()).read(name, queries);
  }

  private Query query(YamlText yaml, ScalarNode text) {
    try {
      return RuleReader.query(text.getValue(), reading.times());
    } catch (Mistyped mistake) {
      throw mistake.in(yaml.place(text));
    }
  }
}
