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
  private final Origin origin;
  private final Map<String, List<PlacedAttribute>> answering = new HashMap<>(2);
  private final Map<String, List<PlacedAttribute>> chosen = new HashMap<>(2);
  private Optional<PublicTemplate> template = Optional.empty();
  private Optional<List<Member>> members = Optional.empty();

  /** What lines have their shape from. */
  private interface Origin {
    /** Makes the template as users see it. */
    PublicTemplate template();

    List<PlacedAttribute> attributes();

    /** Those that answer, in order of their place. */
    List<PlacedAttribute> attributes(Answers answers);

    /** Other public ids of the template. */
    List<String> aliases();
  }

  /** A template of an archive. */
  private record Stored(StoredTemplate stored, SegmentTemplates segment) implements Origin {
    @Override
    public PublicTemplate template() {
      return PublicTemplate.of(stored.template(), stored.attributes());
    }

    @Override
    public List<PlacedAttribute> attributes() {
      return stored.attributes();
    }

    @Override
    public List<PlacedAttribute> attributes(Answers answers) {
      return stored.attributes(answers);
    }

    @Override
    public List<String> aliases() {
      return segment.aliases(stored.template().id());
    }
  }

  /** A skeleton of lines that are in no archive. */
  private record Understood(List<PlacedAttribute> attributes, Supplier<PublicTemplate> shown)
      implements Origin {
    @Override
    public PublicTemplate template() {
      return shown.get();
    }

    @Override
    public List<PlacedAttribute> attributes(Answers answers) {
      return answers.among(attributes);
    }

    @Override
    public List<String> aliases() {
      return List.of();
    }
  }

  /** Whether an attribute answers to a name or is of the type called so. */
  private record Answers(String field) implements StoredTemplate.Asked {
    @Override
    public boolean of(AttributeType type, String name) {
      return type.label().equals(field) || Fields.answers(field, name);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Answers(String asked) && asked.equals(field);
    }

    /** Asked for each template of each block. */
    @Override
    public int hashCode() {
      return field.hashCode();
    }
  }

  private LineShape(Origin origin) {
    this.origin = origin;
  }

  /** The shape of the lines of a stored template. */
  static LineShape of(StoredTemplate stored, SegmentTemplates segment) {
    return new LineShape(new Stored(stored, segment));
  }

  /**
   * The shape of the lines of a skeleton.
   *
   * @param attributes placed by the slots of the lines
   * @param shown makes their template as users see it
   */
  static LineShape of(List<PlacedAttribute> attributes, Supplier<PublicTemplate> shown) {
    return new LineShape(new Understood(attributes, shown));
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
      members = Optional.of(Member.of(origin.attributes()));
    }
    return members.get();
  }

  /** The names and types of the attributes. */
  Set<String> names() {
    Set<String> names = new HashSet<>();
    for (PlacedAttribute attribute : origin.attributes()) {
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
    List<PlacedAttribute> answers = origin.attributes(new Answers(field));
    return answers.isEmpty() && field.equals(AttributeType.TIME)
        ? origin.attributes().stream().filter(a -> a.type() == AttributeType.TIMESTAMP).toList()
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
