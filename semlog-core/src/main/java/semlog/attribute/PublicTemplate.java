package semlog.attribute;

import java.util.ArrayList;
import java.util.List;
import semlog.bytes.ByteBuilder;
import semlog.template.Template;

/**
 * A template as users see it.
 *
 * @param text its static text with {@code <*>} for each attribute: {@code @template}
 * @param id the hash of the text with the types in place of the attributes: {@code @template_id}
 */
public record PublicTemplate(String text, String id) {
  /** Stands for a slot that no attribute covers; no static text holds it. */
  private static final char UNNAMED = '\0';

  /** The public face of a template whose attributes are known. */
  public static PublicTemplate of(Template template, List<PlacedAttribute> placed) {
    ByteBuilder sample = new ByteBuilder();
    int[] slotEnds = new int[template.slots().size()];
    for (int slot = 0; slot < slotEnds.length; slot++) {
      sample.bytes(template.text(slot)).u8(UNNAMED);
      slotEnds[slot] = sample.length();
    }
    sample.bytes(template.text(slotEnds.length));
    List<Attribute> attributes = new ArrayList<>(placed.size());
    for (PlacedAttribute attribute : placed) {
      int start = attribute.start(0, slotEnds);
      attributes.add(
          new Attribute(
              start,
              attribute.end(0, slotEnds),
              attribute.type(),
              attribute.name(),
              attribute.role()));
    }
    byte[] line = sample.array();
    String typed = TemplateText.typed(line, 0, sample.length(), attributes);
    String text = TemplateText.starred(line, 0, sample.length(), attributes);
    return new PublicTemplate(text.replace(String.valueOf(UNNAMED), "<*>"), TemplateText.id(typed));
  }
}
