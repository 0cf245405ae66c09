package semlog.rulefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import semlog.fault.Mistyped;
import semlog.fault.Nearest;
import semlog.trigger.RuleReader;

/** Keys and what is written of each; every key is one that may be there, and there once. */
final class Mapping implements RuleReader.Written {
  /** What may have several values. */
  private static final Set<String> LISTS =
      Set.of("by", "expect", "steps", "exec", "webhook", "alertmanager", "syslog", "mail");

  private final YamlText yaml;
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();

  /**
   * @param known the keys that may be there
   * @param nearest what may have been meant by a key that may not
   */
  Mapping(YamlText yaml, Node node, List<String> known, Nearest nearest) {
    this.yaml = yaml;
    this.node = node;
    if (!(node instanceof MappingNode mapping)) {
      throw yaml.mistake(
          node, "keys with values are expected here", "write " + known.getFirst() + ": …");
    }
    for (NodeTuple entry : mapping.getValue()) {
      String key = scalar(entry.getKeyNode()).orElse("");
      if (!known.contains(key)) {
        throw yaml.mistake(
            entry.getKeyNode(), "unknown key '" + key + "'", meant(key, known, nearest));
      }
      if (values.put(key, entry.getValueNode()) != null) {
        throw yaml.mistake(entry.getKeyNode(), "a second " + key, "join the two");
      }
    }
  }

  private static String meant(String key, List<String> known, Nearest nearest) {
    return nearest
        .of(key, known)
        .map(near -> "did you mean " + near + "?")
        .orElseGet(() -> "the keys here are " + String.join(", ", known));
  }

  private static Optional<String> scalar(Node node) {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
  }

  /** What stands behind a key. */
  Optional<Node> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The elements of a list behind a key, which must be there and have one. */
  List<Node> list(String key) {
    Node value = value(key).orElse(node);
    if (value instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
      return sequence.getValue();
    }
    throw yaml.mistake(value, key + " is a list", "write each on a line that begins with '- '");
  }

  /** The texts behind a key, each with its place. */
  List<ScalarNode> scalars(String key) {
    List<ScalarNode> found = new ArrayList<>();
    for (Node value : value(key).map(one -> elements(key, one)).orElse(List.of())) {
      if (!(value instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
        throw yaml.mistake(value, key + " is one value", "write " + key + ": VALUE");
      }
      found.add(scalar);
    }
    return found;
  }

  private static List<Node> elements(String key, Node value) {
    return LISTS.contains(key) && value instanceof SequenceNode list
        ? list.getValue()
        : List.of(value);
  }

  @Override
  public List<String> texts(String key) {
    Stream<String> texts = scalars(key).stream().map(ScalarNode::getValue);
    return key.equals("by")
        ? texts.flatMap(by -> Stream.of(by.split(","))).map(String::strip).toList()
        : texts.toList();
  }

  @Override
  public String called(String key) {
    return key;
  }

  @Override
  public Mistyped mistake(String key, String what, String hint) {
    return yaml.mistake(value(key).orElse(node), what, hint);
  }
}
