package semlog.attribute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The attributes found so far, from left to right. */
final class Claims {
  private final List<Attribute> attributes = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private Found how = new Found(Source.FORM, "");
  private boolean inString;

  /** How what is claimed from here on becomes known. */
  void by(Source knows) {
    by(knows, "");
  }

  /** The same, and from which line of which file. */
  void by(Source knows, String origin) {
    how = new Found(knows, origin);
  }

  /** Whether what is claimed from here on lies in a JSON string. */
  void inString(boolean yes) {
    inString = yes;
  }

  /** Makes units {@code from} to {@code to} an attribute; it lies after all those before. */
  void claim(Units units, int from, int to, AttributeType type, String name) {
    claim(units, from, to, type, name, Role.PLAIN);
  }

  /** The same of one that has to do with others. */
  void claim(Units units, int from, int to, AttributeType type, String name, Role role) {
    Role here = inString ? role.inString() : role;
    found.add(how);
    boolean mapped = type == AttributeType.IPV6 && Addresses.isMapped(units, from, to);
    attributes.add(
        new Attribute(
            units.start(mapped ? to - 1 : from),
            units.start(to),
            mapped ? AttributeType.IPV4 : type,
            name.equals(type.label()) && mapped ? AttributeType.IPV4.label() : name,
            here));
  }

  /** Makes the sentence of a key an attribute; what is within it is still to be claimed. */
  void claimSentence(Units units, int from, int to, String key) {
    claim(units, from, to, AttributeType.TEXT, key, Role.WHOLE);
  }

  void claim(Units units, int from, Shape shape) {
    claim(units, from, shape.end(), shape.type(), shape.type().label());
  }

  /** The type of the last attribute if it ends at that byte, else text. */
  AttributeType lastType(int end) {
    return attributes.isEmpty() || attributes.getLast().end() != end
        ? AttributeType.TEXT
        : attributes.getLast().type();
  }

  /** For each attribute how it became known. */
  List<Found> found() {
    return Collections.unmodifiableList(found);
  }

  List<Attribute> attributes() {
    return Collections.unmodifiableList(attributes);
  }
}
