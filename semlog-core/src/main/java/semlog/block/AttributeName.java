package semlog.block;

import java.util.List;
import semlog.attribute.AttributeType;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;

/**
 * The name of an attribute, told by what the template says about it. Wire layout, a varint: 0 and
 * the name as a varint length and UTF-8 bytes; 1 for the label of its type; else 2 + k + 4 * n: the
 * first n parts (between dots) of the name of the template's attribute before, and the k + 1 keys
 * in front of it, joined by dots.
 */
final class AttributeName {
  private static final int SPELLED = 0;
  private static final int LABEL = 1;
  private static final int KEYS = 2;
  private static final int MOST_KEYS = 4;

  private AttributeName() {}

  /**
   * Writes a name.
   *
   * @param before the name of the attribute before, empty if there is none
   * @param keys the keys in front of the attribute, the nearest first
   */
  static void write(
      String name, AttributeType type, String before, List<String> keys, ByteBuilder out) {
    if (name.equals(type.label())) {
      out.varint(LABEL);
      return;
    }
    String last = "";
    for (int key = 0; key < keys.size(); key++) {
      last = key == 0 ? keys.getFirst() : keys.get(key) + "." + last;
      int parts = parts(name, last, before);
      if (parts >= 0) {
        out.varint(KEYS + key + (long) MOST_KEYS * parts);
        return;
      }
    }
    out.varint(SPELLED).text(name);
  }

  /** How many parts of the name before make the whole name with these keys; -1 if none do. */
  private static int parts(String name, String last, String before) {
    if (name.equals(last)) {
      return 0;
    }
    int length = name.length() - last.length() - 1;
    if (length < 1
        || !name.endsWith("." + last)
        || !(before + ".").startsWith(name.substring(0, length + 1))) {
      return -1;
    }
    return 1 + (int) name.substring(0, length).chars().filter(c -> c == '.').count();
  }

  static String read(AttributeType type, String before, List<String> keys, ByteCursor cursor) {
    int form = cursor.count(Integer.MAX_VALUE);
    if (form == SPELLED) {
      return cursor.text();
    }
    if (form == LABEL) {
      return type.label();
    }
    int key = (form - KEYS) % MOST_KEYS;
    if (key >= keys.size()) {
      throw cursor.damaged("name of # keys of #", key, keys.size());
    }
    String name = keys.getFirst();
    for (int i = 1; i <= key; i++) {
      name = keys.get(i) + "." + name;
    }
    int parts = (form - KEYS) / MOST_KEYS;
    return parts == 0 ? name : prefix(before, parts, cursor) + "." + name;
  }

  private static String prefix(String before, int parts, ByteCursor cursor) {
    String dotted = before + ".";
    int end = -1;
    for (int part = 0; part < parts; part++) {
      end = dotted.indexOf('.', end + 1);
      if (end < 0) {
        throw cursor.damaged("name of " + parts + " parts of '" + before + "'");
      }
    }
    return before.substring(0, end);
  }
}
