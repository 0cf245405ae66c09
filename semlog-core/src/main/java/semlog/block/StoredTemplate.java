package semlog.block;

import java.util.List;
import semlog.attribute.PlacedAttribute;
import semlog.template.Template;
import semlog.template.TemplateStore;

/**
 * A template as a dictionary holds it.
 *
 * @param template the template, with its id
 * @param attributes what its lines tell, in order of their place
 */
public record StoredTemplate(Template template, List<PlacedAttribute> attributes) {
  /** What every segment knows without a dictionary: the line that is kept whole. */
  static final StoredTemplate RAW = raw(TemplateStore.RAW_LINE);

  /** Likewise the piece that no LF follows. */
  static final StoredTemplate PIECE = raw(TemplateStore.RAW_PIECE);

  public StoredTemplate {
    attributes = List.copyOf(attributes);
  }

  private static StoredTemplate raw(int id) {
    Template template = Template.whole();
    template.store(id);
    return new StoredTemplate(template, List.of());
  }
}
