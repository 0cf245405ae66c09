package semlog.sigma;

import java.util.List;
import semlog.query.Fields;

/**
 * A field of a rule by the names that members of events may have for it. A {@code *} in a name
 * stands for one part of it between dots.
 *
 * @param name what rules call it
 * @param names none when any value of an event is meant
 */
record Field(String name, List<String> names) {
  /** All values: the line of a log, or whatever JSON has. */
  static final Field ANY = new Field("", List.of());

  Field {
    names = List.copyOf(names);
  }

  /** A field as rules name it; spaces in names mean nothing. */
  static Field of(String name) {
    return new Field(spaceless(name), List.of(spaceless(name)));
  }

  static String spaceless(String name) {
    return name.indexOf(' ') < 0 ? name : name.replace(" ", "");
  }

  boolean isAny() {
    return names.isEmpty();
  }

  /** Whether a member without spaces in its name is meant. */
  boolean isCalled(String member) {
    if (isAny()) {
      return !member.startsWith("@") || member.equals(Fields.MESSAGE);
    }
    for (String name : names) {
      if (name.equals(member) || (name.indexOf('*') >= 0 && isShaped(name, member))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShaped(String name, String member) {
    int star = name.indexOf('*');
    int rest = name.length() - star - 1;
    return member.length() >= name.length()
        && member.startsWith(name.substring(0, star))
        && member.endsWith(name.substring(star + 1))
        && member.indexOf('.', star) >= member.length() - rest;
  }
}
