package semlog.attribute;

import java.util.List;
import semlog.bytes.ByteBuilder;
import semlog.template.Template;

/**
 * A template as users see it.
 *
 * @param text its static text with {@code <*>} for what varies: {@code @template}
 * @param id the hash of the text with types in the place of attributes: {@code @template_id}
 */
public record PublicTemplate(String text, String id) {
  /** The public face of a template whose attributes are known. */
  public static PublicTemplate of(Template template, List<PlacedAttribute> placed) {
    TemplateText shown = shown(template, placed);
    return new PublicTemplate(shown.starred(), TemplateText.id(shown.typed()));
  }

  /** The text whose hash is the id of a template, and which is alike where that is. */
  public static String typed(Template template, List<PlacedAttribute> placed) {
    return shown(template, placed).typed();
  }

  private static TemplateText shown(Template template, List<PlacedAttribute> placed) {
    ByteBuilder sample = new ByteBuilder();
    int[] slotEnds = new int[template.slots().size()];
    for (int slot = 0; slot < slotEnds.length; slot++) {
      sample.bytes(template.text(slot)).u8(TemplateText.SLOT);
      slotEnds[slot] = sample.length();
    }
    sample.bytes(template.text(slotEnds.length));
    List<Attribute> attributes = PlacedAttribute.found(placed, slotEnds);
    return TemplateText.of(sample.toByteArray(), attributes);
  }
}
