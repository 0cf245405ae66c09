package semlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * Explains lines, each as if it came alone, but that the header of a table names the columns of the
 * rows behind it.
 */
public final class LineExplainer {
  private final TimeContext times;
  private final TimeFilter filter;
  private final LineUnderstanding understanding;

  /**
   * No line was explained yet.
   *
   * @param times what their times do not say themselves
   * @param filter which ways to write a time count
   * @param formats by which they are understood
   */
  public LineExplainer(TimeContext times, TimeFilter filter, Formats formats) {
    this.times = times;
    this.filter = filter;
    this.understanding = new LineUnderstanding(formats);
  }

  /**
   * Explains the next line.
   *
   * @param line without its LF
   */
  public LineExplanation explain(byte[] line) {
    if (understanding.see(line, 0, line.length)) {
      understanding.turn();
    }
    TemplateStore store = new TemplateStore();
    Tokenizer tokens = new Tokenizer();
    int skeleton = store.learn(tokens, line, 0, line.length);
    LineUnderstanding.Plan plan =
        understanding.plan(store.skeleton(skeleton).fit(), tokens, line, 0, line.length);
    PublicTemplate shown = plan.publicTemplate();
    LineTimeReader time = new LineTimeReader(times, filter);
    boolean timed = time.read(line, 0, line.length);
    return new LineExplanation(
        shown.text(),
        shown.id(),
        timed
            ? Optional.of(Instant.ofEpochSecond(time.epochSecond(), time.nano()))
            : Optional.empty(),
        parts(line, tokens, plan.ofSkeleton(), understanding.found(tokens, line)));
  }

  private static List<LineExplanation.Part> parts(
      byte[] line, Tokenizer tokens, List<PlacedAttribute> placed, List<Found> found) {
    List<LineExplanation.Part> parts = new ArrayList<>(placed.size());
    for (Member member : Member.of(placed)) {
      for (PlacedAttribute attribute : member.placed()) {
        int start = attribute.start(0, tokens.ends());
        int end = attribute.end(0, tokens.ends());
        Found how = found.get(parts.size());
        String origin = how.origin().isEmpty() ? "" : " " + how.origin();
        parts.add(
            new LineExplanation.Part(
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
