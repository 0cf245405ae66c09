package semlog.block;

import java.util.List;
import semlog.attribute.AttributeType;
import semlog.attribute.PlacedAttribute;
import semlog.template.Template;
import semlog.template.TemplateStore;

/** A template as a dictionary holds it, and what its lines tell, in order of their place. */
public final class StoredTemplate {
  /** What every segment knows without a dictionary: the line that is kept whole. */
  static final StoredTemplate RAW = raw(TemplateStore.RAW_LINE);

  /** Likewise the piece that no LF follows. */
  static final StoredTemplate PIECE = raw(TemplateStore.RAW_PIECE);

  private final Template template;
  private final Attributes attributes;

  /** What is asked of attributes; of what has the same type and name it says the same. */
  public interface Asked {
    boolean of(AttributeType type, String name);

    /** Those attributes of which it is true. */
    default List<PlacedAttribute> among(List<PlacedAttribute> all) {
      return all.stream().filter(one -> of(one.type(), one.name())).toList();
    }
  }

  /** The attributes of a template. */
  interface Attributes {
    List<PlacedAttribute> all();

    /**
     * Some of them.
     *
     * @param asked one that is equal says the same
     */
    List<PlacedAttribute> answering(Asked asked);
  }

  private record Listed(List<PlacedAttribute> all) implements Attributes {
    @Override
    public List<PlacedAttribute> answering(Asked asked) {
      return asked.among(all);
    }
  }

  StoredTemplate(Template template, Attributes attributes) {
    this.template = template;
    this.attributes = attributes;
  }

  /** A template with its id, and its attributes. */
  public StoredTemplate(Template template, List<PlacedAttribute> attributes) {
    this(template, new Listed(List.copyOf(attributes)));
  }

  private static StoredTemplate raw(int id) {
    Template template = Template.whole();
    template.store(id);
    return new StoredTemplate(template, List.of());
  }

  public Template template() {
    return template;
  }

  /** What its lines tell. */
  public List<PlacedAttribute> attributes() {
    return attributes.all();
  }

  /**
   * Those attributes of which something is true.
   *
   * @param asked one that is equal says the same
   */
  public List<PlacedAttribute> attributes(Asked asked) {
    return attributes.answering(asked);
  }
}
