package semlog.event;

import java.util.HashMap;
import java.util.Map;

/**
 * The dotted name of a member, made once and found again by walking from its parent. Elements of an
 * array have the name of the array.
 */
final class MemberPath {
  /** How many names are remembered; those after them are made anew each time. */
  private static final int REMEMBERED = 10_000;

  private static final int LONGEST_REMEMBERED = 1024;

  private final String name;
  private final boolean remembered;
  private final int[] count;
  private final Map<String, MemberPath> children = new HashMap<>();

  private MemberPath(String name, boolean remembered, int[] count) {
    this.name = name;
    this.remembered = remembered;
    this.count = count;
  }

  /** The path of whole events, which knows no names yet. */
  static MemberPath root() {
    return new MemberPath("", true, new int[1]);
  }

  String name() {
    return name;
  }

  /** The memory that it takes for itself alone, in characters: none when it is remembered. */
  int weight() {
    return remembered ? 0 : name.length();
  }

  /** The path of a member of this one. */
  MemberPath child(String member) {
    MemberPath known = children.get(member);
    if (known != null) {
      return known;
    }
    String full = name.isEmpty() ? member : name + "." + member;
    boolean keep = remembered && count[0] < REMEMBERED && full.length() <= LONGEST_REMEMBERED;
    MemberPath made = new MemberPath(full, keep, count);
    if (keep) {
      count[0]++;
      children.put(member, made);
    }
    return made;
  }
}
