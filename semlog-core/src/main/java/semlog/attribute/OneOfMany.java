package semlog.attribute;

import java.util.List;

/**
 * Which words and dotted names are the name of one thing among many and not of what happened: the
 * value of {@code name} or {@code userName}, {@code root}, a program as Android calls it, {@code
 * pkg=com.example.notes}, or a component of one.
 */
final class OneOfMany {
  private static final String ROOT = "root";
  private static final String NAME = "name";
  private static final String CAPITAL_NAME = "Name";
  private static final String EVENT = "event";

  /** With these begin the names of what has dots in it and says where or what it was. */
  private static final List<String> PLACES =
      List.of("class", "logger", "module", "package", "bundle", EVENT);

  private OneOfMany() {}

  /** Whether the value of the attribute is one. */
  static boolean isOne(Attribute attribute, String value) {
    return switch (attribute.type()) {
      case WORD -> isNamed(attribute.name()) || value.equals(ROOT);
      case CLASS ->
          isNamed(attribute.name()) || value.indexOf('/') > 0 || isProgram(attribute, value);
      default -> false;
    };
  }

  private static boolean isNamed(String key) {
    boolean named = key.equals(NAME) || key.endsWith("_" + NAME) || key.endsWith(CAPITAL_NAME);
    return named && !key.regionMatches(true, 0, EVENT, 0, EVENT.length());
  }

  /** Whether it is of no key that says where it was said, and no class by its letters. */
  private static boolean isProgram(Attribute attribute, String value) {
    int last = value.lastIndexOf('.') + 1;
    boolean capital = last < value.length() && Character.isUpperCase(value.charAt(last));
    boolean isClass = capital && Letters.anyLower(value.substring(last));
    return !isClass && PLACES.stream().noneMatch(attribute.name()::startsWith);
  }
}
