package semlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.attribute.AttributeFinder;
import semlog.attribute.PlacedAttribute;
import semlog.attribute.PublicTemplate;
import semlog.attribute.Source;
import semlog.template.TemplateStore;
import semlog.template.Tokenizer;
import semlog.value.LineTimeReader;
import semlog.value.TimeContext;
import semlog.value.TimeFilter;

/**
 * How a line is understood that comes alone.
 *
 * @param template {@code @template}
 * @param id {@code @template_id}
 * @param time {@code @timestamp}
 * @param parts its attributes in their order
 */
public record LineExplanation(
    String template, String id, Optional<Instant> time, List<Part> parts) {
  /**
   * An attribute.
   *
   * @param name of the member of the event
   * @param type the label of its type
   * @param value as it stands in the line
   * @param foundBy how it became known: key, format, header, noun or form
   * @param confidence how sure that is: certain, high or fair
   */
  public record Part(String name, String type, String value, String foundBy, String confidence) {}

  public LineExplanation {
    parts = List.copyOf(parts);
  }

  /**
   * Explains a line.
   *
   * @param line without its LF
   * @param times what its time does not say itself
   * @param filter which ways to write a time count
   */
  public static LineExplanation of(byte[] line, TimeContext times, TimeFilter filter) {
    TemplateStore store = new TemplateStore();
    Tokenizer tokens = new Tokenizer();
    int skeleton = store.learn(tokens, line, 0, line.length);
    LineUnderstanding.Plan plan =
        new LineUnderstanding().plan(store.skeleton(skeleton).fit(), tokens, line, 0, line.length);
    List<Source> sources = new AttributeFinder().sources(line, 0, line.length, tokens.spans(0));
    PublicTemplate shown = plan.publicTemplate();
    LineTimeReader time = new LineTimeReader(times, filter);
    boolean timed = time.read(line, 0, line.length);
    return new LineExplanation(
        shown.text(),
        shown.id(),
        timed
            ? Optional.of(Instant.ofEpochSecond(time.epochSecond(), time.nano()))
            : Optional.empty(),
        parts(line, tokens, plan.ofSkeleton(), sources));
  }

  private static List<Part> parts(
      byte[] line, Tokenizer tokens, List<PlacedAttribute> placed, List<Source> sources) {
    int[] slotEnds = new int[tokens.slotCount()];
    for (int slot = 0; slot < slotEnds.length; slot++) {
      slotEnds[slot] = tokens.end(slot);
    }
    List<Part> parts = new ArrayList<>(placed.size());
    for (Member member : Member.of(placed)) {
      for (PlacedAttribute attribute : member.placed()) {
        int start = attribute.start(0, slotEnds);
        int end = attribute.end(0, slotEnds);
        Source source = sources.get(parts.size());
        parts.add(
            new Part(
                member.name().text(),
                attribute.type().label(),
                new String(line, start, end - start, StandardCharsets.UTF_8),
                source.label(),
                source.confidence()));
      }
    }
    return parts;
  }
}
