package semlog.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import semlog.bytes.EightBytes;

/**
 * The dotted name of a member, made once and found again by walking from its parent. Elements of an
 * array have the name of the array.
 */
final class MemberPath {
  /** How many names are remembered; those after them are made anew each time. */
  private static final int REMEMBERED = 10_000;

  private static final int LONGEST_REMEMBERED = 1024;

  /** The number of a name that is not remembered. */
  static final int UNNUMBERED = -1;

  private final String name;
  private final boolean remembered;
  private final int number;
  private final int[] count;
  private final Map<String, MemberPath> children = new HashMap<>();

  /** The last part of the name. */
  private final byte[] last;

  /** The member that came first in this one and the one behind it; this itself before any has. */
  private MemberPath first = this;

  private MemberPath next = this;

  /** The number of the object that it stood in last. */
  private long lastObject;

  private MemberPath(String name, String last, boolean remembered, int[] count) {
    this.name = name;
    this.last = last.getBytes(UTF_8);
    this.remembered = remembered;
    this.number = remembered ? count[0]++ : UNNUMBERED;
    this.count = count;
  }

  /** The path of whole events, which knows no names yet. */
  static MemberPath root() {
    return new MemberPath("", "", true, new int[1]);
  }

  String name() {
    return name;
  }

  /** Which of the remembered names it is, or {@link #UNNUMBERED}. */
  int number() {
    return number;
  }

  /** The memory that it takes for itself alone, in characters: none when it is remembered. */
  int weight() {
    return remembered ? 0 : name.length();
  }

  /**
   * The member that came behind another the time before, or that other one.
   *
   * @param before a member of this one, or this one for the first
   */
  MemberPath behind(MemberPath before) {
    return before == this ? first : before.next;
  }

  /** Whether it stood before in the object with this number, in which it stands now. */
  boolean isAgainIn(long object) {
    boolean again = lastObject == object;
    lastObject = object;
    return again;
  }

  /** Whether its name stands in bytes, with a quote behind it. */
  boolean isNameAt(byte[] bytes, int at, int to) {
    int end = at + last.length;
    return end < to && bytes[end] == '"' && EightBytes.equal(last, 0, bytes, at, last.length);
  }

  int nameLength() {
    return last.length;
  }

  /**
   * The path of a member of this one, which will be looked for there when the one before it comes
   * again.
   *
   * @param before the member that came before it, or this one
   * @param bytes its name in ASCII, from {@code from} to {@code to}
   */
  MemberPath child(MemberPath before, byte[] bytes, int from, int to) {
    MemberPath found = child(new String(bytes, from, to - from, ISO_8859_1));
    if (found.remembered && before == this) {
      first = found;
    } else if (found.remembered) {
      before.next = found;
    }
    return found;
  }

  /** The path of a member of this one. */
  MemberPath child(String member) {
    MemberPath known = children.get(member);
    if (known != null) {
      return known;
    }
    String full = name.isEmpty() ? member : name + "." + member;
    boolean keep = remembered && count[0] < REMEMBERED && full.length() <= LONGEST_REMEMBERED;
    MemberPath made = new MemberPath(full, member, keep, count);
    if (keep) {
      children.put(member, made);
    }
    return made;
  }
}
