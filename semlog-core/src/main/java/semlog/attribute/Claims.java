package semlog.attribute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import semlog.value.Spelling;

/** The attributes found so far, from left to right. */
final class Claims {
  private final List<Attribute> attributes = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private Source source = Source.FORM;
  private String origin = "";
  private Spelling spelling = Spelling.PLAIN;

  /** How what is claimed from here on becomes known. */
  void by(Source knows) {
    by(knows, "");
  }

  /** The same, and from which line of which file. */
  void by(Source knows, String place) {
    source = knows;
    origin = place;
  }

  /** How what is claimed from here on is spelled. */
  void spelled(Spelling now) {
    spelling = now;
  }

  /** Makes units {@code from} to {@code to} an attribute; it lies after all those before. */
  void claim(Units units, int from, int to, AttributeType type, String name) {
    claim(units, from, to, type, name, Role.PLAIN);
  }

  /** The same of one that has to do with others. */
  void claim(Units units, int from, int to, AttributeType type, String name, Role role) {
    found.add(new Found(source, origin));
    boolean mapped = type == AttributeType.IPV6 && Addresses.isMapped(units, from, to);
    attributes.add(
        new Attribute(
            units.start(mapped ? to - 1 : from),
            units.start(to),
            mapped ? AttributeType.IPV4 : type,
            name.equals(type.label()) && mapped ? AttributeType.IPV4.label() : name,
            role.in(spelling)));
  }

  /** Makes the sentence of a key an attribute; what is within it is still to be claimed. */
  void claimSentence(Units units, int from, int to, String key) {
    claim(units, from, to, AttributeType.TEXT, key, Role.WHOLE);
  }

  void claim(Units units, int from, Shape shape) {
    claim(units, from, shape.end(), shape.type(), shape.type().label());
  }

  /** Whether an attribute lies in a JSON string, or is a sentence in which others lie. */
  boolean haveSentences() {
    for (Attribute attribute : attributes) {
      if (attribute.role().spelling() == Spelling.JSON || attribute.role().isWhole()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a rule has given the name. */
  boolean isNamedByRule(String name) {
    for (int i = 0; i < attributes.size(); i++) {
      if (found.get(i).source() != Source.MODEL && attributes.get(i).name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an attribute was known by its form alone, and that says little. */
  boolean isWeak(int number) {
    return found.get(number).source() == Source.FORM
        && switch (attributes.get(number).type()) {
          case WORD, ID, HEX, NUMBER -> !attributes.get(number).role().isElement();
          default -> false;
        };
  }

  /**
   * Makes units {@code from} to {@code to} an attribute, in the place of what lies in them; not
   * where an attribute goes beyond them.
   */
  void insert(Units units, int from, int to, AttributeType type, String name) {
    Attribute added = new Attribute(units.start(from), units.start(to), type, name);
    int first = 0;
    while (first < attributes.size() && attributes.get(first).end() <= added.start()) {
      first++;
    }
    int last = first;
    while (last < attributes.size() && attributes.get(last).start() < added.end()) {
      last++;
    }
    boolean within =
        first == last
            || (attributes.get(first).start() >= added.start()
                && attributes.get(last - 1).end() <= added.end());
    if (within) {
      attributes.subList(first, last).clear();
      found.subList(first, last).clear();
      attributes.add(first, added);
      found.add(first, new Found(Source.MODEL, ""));
    }
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
