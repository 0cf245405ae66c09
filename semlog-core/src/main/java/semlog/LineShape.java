package semlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import semlog.attribute.AttributeType;
import semlog.attribute.PlacedAttribute;
import semlog.attribute.PublicTemplate;
import semlog.block.SegmentTemplates;
import semlog.block.StoredTemplate;
import semlog.query.Fields;

/** What all lines of a template or skeleton have in common; each part is found when asked for. */
final class LineShape {
  private final List<PlacedAttribute> attributes;
  private final Supplier<PublicTemplate> maker;
  private final Supplier<List<String>> aliases;
  private final Map<String, List<PlacedAttribute>> answering = new HashMap<>();
  private final Map<String, List<PlacedAttribute>> chosen = new HashMap<>();
  private Optional<PublicTemplate> template = Optional.empty();
  private Optional<List<Member>> members = Optional.empty();

  /**
   * A shape.
   *
   * @param attributes placed by the slots of the lines
   * @param maker makes the template as users see it
   * @param aliases tells other public ids of the template
   */
  LineShape(
      List<PlacedAttribute> attributes,
      Supplier<PublicTemplate> maker,
      Supplier<List<String>> aliases) {
    this.attributes = attributes;
    this.maker = maker;
    this.aliases = aliases;
  }

  /** The shape of the lines of a stored template. */
  static LineShape of(StoredTemplate stored, SegmentTemplates segment) {
    return new LineShape(
        stored.attributes(),
        () -> PublicTemplate.of(stored.template(), stored.attributes()),
        () -> segment.aliases(stored.template().id()));
  }

  PublicTemplate template() {
    if (template.isEmpty()) {
      template = Optional.of(maker.get());
    }
    return template.get();
  }

  List<String> templateIds() {
    List<String> ids = new ArrayList<>(aliases.get());
    ids.addFirst(template().id());
    return ids;
  }

  List<Member> members() {
    if (members.isEmpty()) {
      members = Optional.of(Member.of(attributes));
    }
    return members.get();
  }

  /** The names and types of the attributes. */
  Set<String> names() {
    Set<String> names = new HashSet<>();
    for (PlacedAttribute attribute : attributes) {
      names.add(attribute.name());
      names.add(attribute.type().label());
    }
    return names;
  }

  /** The attributes that answer to a name or are of the type called so, in order of their place. */
  List<PlacedAttribute> answering(String field) {
    return answering.computeIfAbsent(field, this::answers);
  }

  private List<PlacedAttribute> answers(String field) {
    List<PlacedAttribute> answers = new ArrayList<>(1);
    for (PlacedAttribute attribute : attributes) {
      if (attribute.type().label().equals(field) || Fields.answers(field, attribute.name())) {
        answers.add(attribute);
      }
    }
    return answers.isEmpty() && field.equals(AttributeType.TIME)
        ? attributes.stream().filter(a -> a.type() == AttributeType.TIMESTAMP).toList()
        : answers;
  }

  /** The attributes that stand for a field in a table: one, or the elements of a list. */
  List<PlacedAttribute> chosen(String field) {
    return chosen.computeIfAbsent(field, this::choose);
  }

  private List<PlacedAttribute> choose(String field) {
    for (Member member : members()) {
      if (member.name().text().equals(field)) {
        return member.placed();
      }
    }
    List<PlacedAttribute> answers = answering(field);
    if (answers.isEmpty()) {
      return List.of();
    }
    PlacedAttribute first = answers.getFirst();
    return !first.role().isElement()
        ? List.of(first)
        : members().stream()
            .map(Member::placed)
            .filter(placed -> placed.contains(first))
            .findFirst()
            .orElse(List.of(first));
  }
}
