package semlog;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import semlog.search.LineEvent;
import semlog.search.LineFields;
import semlog.template.Skeleton;
import semlog.template.Template;
import semlog.template.TemplateStore;
import semlog.template.Tokenizer;
import semlog.value.TimeContext;

/** The attributes of lines that come as plain text, found as they are asked for. */
public final class UnderstoodLines implements LineFields {
  /** What the lines of a skeleton tell while it belongs to this template. */
  private record Known(Template template, LineShape shape) {
    static Known of(LineUnderstanding.Plan plan) {
      return new Known(
          plan.template(), new LineShape(plan.ofSkeleton(), plan::publicTemplate, List.of()));
    }
  }

  private final TemplateStore store = new TemplateStore();
  private final Tokenizer tokens = new Tokenizer();
  private final LineUnderstanding understanding = new LineUnderstanding();
  private final LazyTimes times;
  private Known[] known = new Known[256];

  /**
   * Understands the lines of one input.
   *
   * @param context what its times do not say themselves
   */
  public UnderstoodLines(Supplier<TimeContext> context) {
    times = new LazyTimes(context);
  }

  @Override
  public LineEvent of(byte[] buffer, int lineStart, int lineEnd) {
    int skeleton = store.learn(tokens, buffer, lineStart, lineEnd);
    if (skeleton >= known.length) {
      known = Arrays.copyOf(known, Math.max(skeleton + 1, known.length * 2));
    }
    Skeleton.Fit fit = store.skeleton(skeleton).fit();
    Known plan = known[skeleton];
    if (plan == null || plan.template() != fit.template()) {
      plan = Known.of(understanding.plan(fit, tokens, buffer, lineStart, lineEnd));
      known[skeleton] = plan;
    }
    int[] slotEnds = new int[tokens.slotCount()];
    Arrays.setAll(slotEnds, tokens::end);
    int end = LineCutter.withoutReturn(buffer, lineStart, lineEnd);
    return new LineAttributes(buffer, lineStart, end, slotEnds, plan.shape(), times);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Known plan : known) {
      if (plan != null) {
        names.addAll(plan.shape().names());
      }
    }
    return names;
  }
}
