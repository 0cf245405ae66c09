package semlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.attribute.AttributeFinder;
import semlog.attribute.Formats;
import semlog.attribute.Found;
import semlog.attribute.PlacedAttribute;
import semlog.attribute.PublicTemplate;
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
   * @param foundBy how it became known: key, format, header, noun or form; a format with file and
   *     line
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
   * @param formats by which it is understood
   */
  public static LineExplanation of(
      byte[] line, TimeContext times, TimeFilter filter, Formats formats) {
    TemplateStore store = new TemplateStore();
    Tokenizer tokens = new Tokenizer();
    int skeleton = store.learn(tokens, line, 0, line.length);
    LineUnderstanding.Plan plan =
        new LineUnderstanding(formats)
            .plan(store.skeleton(skeleton).fit(), tokens, line, 0, line.length);
    List<Found> found = new AttributeFinder(formats).found(line, 0, line.length, tokens.spans(0));
    PublicTemplate shown = plan.publicTemplate();
    LineTimeReader time = new LineTimeReader(times, filter);
    boolean timed = time.read(line, 0, line.length);
    return new LineExplanation(
        shown.text(),
        shown.id(),
        timed
            ? Optional.of(Instant.ofEpochSecond(time.epochSecond(), time.nano()))
            : Optional.empty(),
        parts(line, tokens, plan.ofSkeleton(), found));
  }

  private static List<Part> parts(
      byte[] line, Tokenizer tokens, List<PlacedAttribute> placed, List<Found> found) {
    int[] slotEnds = new int[tokens.slotCount()];
    for (int slot = 0; slot < slotEnds.length; slot++) {
      slotEnds[slot] = tokens.end(slot);
    }
    List<Part> parts = new ArrayList<>(placed.size());
    for (Member member : Member.of(placed)) {
      for (PlacedAttribute attribute : member.placed()) {
        int start = attribute.start(0, slotEnds);
        int end = attribute.end(0, slotEnds);
        Found how = found.get(parts.size());
        String origin = how.origin().isEmpty() ? "" : " " + how.origin();
        parts.add(
            new Part(
                member.name().text(),
                attribute.type().label(),
                new String(line, start, end - start, StandardCharsets.UTF_8),
                how.source().label() + origin,
                how.source().confidence()));
      }
    }
    return parts;
  }
}
