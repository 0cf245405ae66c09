package semlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import semlog.attribute.AttributeType;
import semlog.attribute.PlacedAttribute;
import semlog.attribute.PublicTemplate;
import semlog.block.SegmentTemplates;
import semlog.block.StoredTemplate;
import semlog.query.Fields;

/** What all lines of a template or skeleton have in common; each part is found when asked for. */
final class LineShape {
  private final List<PlacedAttribute> attributes;
  private final Origin origin;
  private final Map<String, List<PlacedAttribute>> answering = new HashMap<>(2);
  private final Map<String, List<PlacedAttribute>> chosen = new HashMap<>(2);
  private Optional<PublicTemplate> template = Optional.empty();
  private Optional<List<Member>> members = Optional.empty();

  /** What lines have their shape from. */
  interface Origin {
    /** Makes the template as users see it. */
    PublicTemplate template();

    /** Other public ids of the template. */
    default List<String> aliases() {
      return List.of();
    }
  }

  /** A template of an archive. */
  private record Stored(StoredTemplate stored, SegmentTemplates segment) implements Origin {
    @Override
    public PublicTemplate template() {
      return PublicTemplate.of(stored.template(), stored.attributes());
    }

    @Override
    public List<String> aliases() {
      return segment.aliases(stored.template().id());
    }
  }

  /**
   * A shape.
   *
   * @param attributes placed by the slots of the lines
   */
  LineShape(List<PlacedAttribute> attributes, Origin origin) {
    this.attributes = attributes;
    this.origin = origin;
  }

  /** The shape of the lines of a stored template. */
  static LineShape of(StoredTemplate stored, SegmentTemplates segment) {
    return new LineShape(stored.attributes(), new Stored(stored, segment));
  }

  PublicTemplate template() {
    if (template.isEmpty()) {
      template = Optional.of(origin.template());
    }
    return template.get();
  }

  List<String> templateIds() {
    List<String> ids = new ArrayList<>(origin.aliases());
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
