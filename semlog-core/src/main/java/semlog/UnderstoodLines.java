package semlog;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import semlog.query.Fields;
import semlog.search.LineFields;
import semlog.template.Skeleton;
import semlog.template.TemplateStore;
import semlog.template.Tokenizer;
import semlog.value.TimeContext;

/** The attributes of lines that come as plain text, found as they are asked for. */
public final class UnderstoodLines implements LineFields {
  private final TemplateStore store = new TemplateStore();
  private final Tokenizer tokens = new Tokenizer();
  private final LineUnderstanding understanding = new LineUnderstanding();
  private final LazyTimes times;
  private LineUnderstanding.Plan[] plans = new LineUnderstanding.Plan[256];

  /**
   * Understands the lines of one input.
   *
   * @param context what its times do not say themselves
   */
  public UnderstoodLines(Supplier<TimeContext> context) {
    times = new LazyTimes(context);
  }

  @Override
  public Fields of(byte[] buffer, int lineStart, int lineEnd) {
    int skeleton = store.learn(tokens, buffer, lineStart, lineEnd);
    if (skeleton >= plans.length) {
      plans = Arrays.copyOf(plans, Math.max(skeleton + 1, plans.length * 2));
    }
    Skeleton.Fit fit = store.skeleton(skeleton).fit();
    LineUnderstanding.Plan plan = plans[skeleton];
    if (plan == null || plan.template() != fit.template()) {
      plan = understanding.plan(fit, tokens, buffer, lineStart, lineEnd);
      plans[skeleton] = plan;
    }
    int[] slotEnds = new int[tokens.slotCount()];
    Arrays.setAll(slotEnds, tokens::end);
    int end = lineEnd > lineStart && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    return new LineAttributes(
        buffer,
        lineStart,
        end,
        slotEnds,
        plan.ofSkeleton(),
        plan::publicTemplate,
        List.of(),
        times);
  }
}
