package semlog.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The documents of a YAML file as trees. */
final class YamlTrees {
  /** What people write of a rule for each other: half of the text, and nothing to evaluate. */
  private static final Pattern PROSE =
      Pattern.compile(
          "^(description|references|author|falsepositives|date|modified|related|fields|license)"
              + ":.*\\R((?: .*|-(?!--).*|#.*)?(?:\\R|\\z))*",
          Pattern.MULTILINE);

  private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
  private static final int DEEPEST = 50;

  private YamlTrees() {}

  /** The documents of a text; members that nothing is evaluated from may be left out. */
  static List<Tree> read(String text) throws Unusable {
    try {
      return documents(withoutProse(text));
    } catch (Unusable prose) {
      return documents(text);
    }
  }

  /** The text with as many lines, of which those of prose are empty. */
  private static String withoutProse(String text) {
    return PROSE.matcher(text).replaceAll(prose -> "\n".repeat(lineFeeds(prose.group())));
  }

  private static int lineFeeds(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private static List<Tree> documents(String text) throws Unusable {
    LoadSettings settings =
        LoadSettings.builder()
            .setBufferSize(text.length() + 1)
            .setMaxAliasesForCollections(DEEPEST)
            .build();
    try {
      List<Tree> trees = new ArrayList<>();
      for (Node node : new Compose(settings).composeAllFromString(text)) {
        trees.add(tree(node, 0));
      }
      return trees;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new Unusable(line, "no YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new Unusable(1, "no YAML: " + e.getMessage());
    }
  }

  private static Tree tree(Node node, int depth) throws Unusable {
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    if (depth > DEEPEST) {
      throw new Unusable(line, "nested too deep");
    }
    return switch (node) {
      case ScalarNode scalar ->
          scalar.getScalarStyle() == ScalarStyle.PLAIN && NOTHING.contains(scalar.getValue())
              ? new Tree.Nothing(line)
              : new Tree.Text(line, scalar.getValue());
      case SequenceNode sequence -> {
        List<Tree> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
          items.add(tree(item, depth + 1));
        }
        yield new Tree.Items(line, items);
      }
      case MappingNode mapping -> members(mapping, line, depth);
      default -> throw new Unusable(line, "a value, a list or names are expected here");
    };
  }

  private static Tree members(MappingNode mapping, int line, int depth) throws Unusable {
    Map<String, Tree> members = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode name)) {
        throw new Unusable(line, "a name is expected before the colon");
      }
      if (members.put(name.getValue(), tree(entry.getValueNode(), depth + 1)) != null) {
        throw new Unusable(line, "'" + name.getValue() + "' is there twice");
      }
    }
    return new Tree.Members(line, members);
  }
}
