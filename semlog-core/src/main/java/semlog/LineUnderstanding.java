package semlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import semlog.attribute.Attribute;
import semlog.attribute.AttributeFinder;
import semlog.attribute.PlacedAttribute;
import semlog.attribute.PublicTemplate;
import semlog.template.Skeleton;
import semlog.template.SlotKind;
import semlog.template.SlotSpan;
import semlog.template.Template;
import semlog.template.Tokenizer;

/** What the lines of a skeleton tell, found once from the line at hand. */
final class LineUnderstanding {
  /**
   * The attributes of a skeleton's lines.
   *
   * @param template the template that the skeleton belonged to when they were found
   * @param ofTemplate placed by the template's slots
   * @param ofSkeleton the same, placed by the tokenizer's slots
   */
  record Plan(
      Template template, List<PlacedAttribute> ofTemplate, List<PlacedAttribute> ofSkeleton) {
    PublicTemplate publicTemplate() {
      return PublicTemplate.of(template, ofTemplate);
    }
  }

  private final AttributeFinder finder = new AttributeFinder();

  /**
   * Finds the attributes of the line that was tokenised last.
   *
   * @param fit how the line's skeleton fits its template
   */
  Plan plan(Skeleton.Fit fit, Tokenizer tokens, byte[] line, int from, int to) {
    List<SlotSpan> spans = templateSpans(fit, tokens, from);
    byte[] sample = Arrays.copyOfRange(line, from, to);
    List<Attribute> attributes = finder.find(sample, 0, sample.length, spans);
    return new Plan(
        fit.template(),
        PlacedAttribute.place(attributes, spans),
        PlacedAttribute.place(attributes, tokens.spans(from)));
  }

  /** Where the slots of the template lie in the line, which may have constants in some of them. */
  private static List<SlotSpan> templateSpans(Skeleton.Fit fit, Tokenizer tokens, int from) {
    Template template = fit.template();
    List<SlotSpan> spans = new ArrayList<>(fit.sources().length);
    int at = 0;
    for (int slot = 0; slot < template.slots().size(); slot++) {
      int start = at + template.text(slot).length;
      int source = fit.sources()[slot];
      boolean constant = source < 0;
      at = constant ? start + fit.words()[~source].length : tokens.end(source) - from;
      SlotKind kind = constant ? SlotKind.WORD : template.slots().get(slot).kind();
      spans.add(new SlotSpan(start, at, kind));
    }
    return spans;
  }
}
