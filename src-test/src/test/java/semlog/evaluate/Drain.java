package semlog.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The baseline: Drain (He et al., ICWS 2017) with its usual parameters and no masks of its own for
 * any system. A tree of depth 4 by number of tokens and leading tokens, similarity .4, 100
 * children.
 */
final class Drain {
  private static final int LEADING_TOKENS = 2;
  private static final double SIMILARITY = 0.4;
  private static final int MOST_CHILDREN = 100;
  private static final String WILDCARD = "<*>";

  /** A group of lines; its template changes while it learns. */
  private static final class Group {
    private final String[] template;

    Group(String[] tokens) {
      template = tokens.clone();
    }
  }

  /** A node of the tree; leaves have groups. */
  private static final class Node {
    private final Map<String, Node> children = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
  }

  private final Node root = new Node();

  /** The templates of the lines, in their order, as they are when all lines were seen. */
  static List<String> templates(List<String> lines) {
    Drain drain = new Drain();
    List<Group> groups = lines.stream().map(drain::learn).toList();
    return groups.stream().map(group -> String.join(" ", group.template)).toList();
  }

  private Group learn(String line) {
    String[] tokens = line.strip().split("\\s+", -1);
    Node leaf = leaf(tokens);
    Group best = null;
    double most = -1;
    for (Group group : leaf.groups) {
      double similarity = similarity(group.template, tokens);
      if (similarity > most) {
        most = similarity;
        best = group;
      }
    }
    if (best == null || most < SIMILARITY) {
      Group added = new Group(tokens);
      leaf.groups.add(added);
      return added;
    }
    for (int i = 0; i < tokens.length; i++) {
      if (!best.template[i].equals(tokens[i])) {
        best.template[i] = WILDCARD;
      }
    }
    return best;
  }

  private Node leaf(String[] tokens) {
    Node node = child(root, Integer.toString(tokens.length));
    for (int i = 0; i < Math.min(LEADING_TOKENS, tokens.length); i++) {
      boolean digits = tokens[i].chars().anyMatch(Character::isDigit);
      boolean full = node.children.size() >= MOST_CHILDREN;
      boolean wild = digits || (full && !node.children.containsKey(tokens[i]));
      node = child(node, wild ? WILDCARD : tokens[i]);
    }
    return node;
  }

  private static Node child(Node node, String key) {
    return node.children.computeIfAbsent(key, added -> new Node());
  }

  private static double similarity(String[] template, String[] tokens) {
    int same = 0;
    for (int i = 0; i < tokens.length; i++) {
      same += template[i].equals(tokens[i]) ? 1 : 0;
    }
    return (double) same / tokens.length;
  }
}
