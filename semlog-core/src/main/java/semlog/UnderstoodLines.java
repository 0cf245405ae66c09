package semlog;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import semlog.attribute.Formats;
import semlog.bytes.EightBytes;
import semlog.bytes.LineEnd;
import semlog.search.LineEvent;
import semlog.search.LineFields;
import semlog.template.Skeleton;
import semlog.template.Template;
import semlog.template.TemplateStore;
import semlog.template.Tokenizer;
import semlog.value.LineTimeReader;
import semlog.value.TimeContext;

/** The attributes of lines that come as plain text, found as they are asked for. */
public final class UnderstoodLines implements LineFields {
  /** What the lines of a skeleton tell while it belongs to this template. */
  private record Known(Template template, LineShape shape) implements PerSkeleton.Made {
    static Known of(LineUnderstanding.Plan plan) {
      return new Known(plan.template(), LineShape.of(plan.ofSkeleton(), plan::publicTemplate));
    }
  }

  /** Searching has less memory than compressing; what is kept for a skeleton may take 14 kB. */
  private static final int MOST_SKELETONS = 1 << 13;

  /** Of lines that have more of them, some are forgotten. */
  private static final int MOST_NAMES = 1 << 16;

  private TemplateStore store = new TemplateStore();
  private final Tokenizer tokens = new Tokenizer();
  private final Supplier<Formats> formats;
  private final boolean attributes;
  private final Supplier<LineTimeReader> times;
  private Optional<LineUnderstanding> understanding = Optional.empty();
  private final PerSkeleton<Known> known = new PerSkeleton<>(Known[]::new);

  /** The names of attributes of lines that {@link #known} is no longer about. */
  private final Set<String> earlierNames = new TreeSet<>();

  /**
   * Understands the lines of one input.
   *
   * @param context what its times do not say themselves
   * @param formats by which its lines are understood, asked for when the first one is
   * @param attributes whether attributes will be asked for, and not only times
   */
  public UnderstoodLines(
      Supplier<TimeContext> context, Supplier<Formats> formats, boolean attributes) {
    this.times = new LazyTimes(context);
    this.formats = formats;
    this.attributes = attributes;
  }

  /** Understands the lines of one input by the built-in formats. */
  UnderstoodLines(Supplier<LineTimeReader> times) {
    this.times = times;
    this.formats = () -> Formats.BUILT_IN;
    this.attributes = true;
  }

  private LineUnderstanding understanding() {
    if (understanding.isEmpty()) {
      understanding = Optional.of(new LineUnderstanding(formats.get()));
    }
    return understanding.get();
  }

  @Override
  public void passed(byte[] buffer, int from, int to) {
    if (!attributes) {
      return;
    }
    for (int start = from; start < to; ) {
      int end = EightBytes.indexOf(buffer, start, to, (byte) '\n');
      see(buffer, start, end);
      start = end + 1;
    }
  }

  private void see(byte[] buffer, int lineStart, int lineEnd) {
    if (understanding().see(buffer, lineStart, lineEnd)) {
      understanding().turn();
      known.clear();
    }
  }

  @Override
  public LineEvent of(byte[] buffer, int lineStart, int lineEnd) {
    return of(buffer, lineStart, lineEnd, RowTime.UNKNOWN);
  }

  /** The same of a line of whose time something is known. */
  LineEvent of(byte[] buffer, int lineStart, int lineEnd, RowTime time) {
    if (store.size() >= MOST_SKELETONS || store.isFull()) {
      if (earlierNames.size() < MOST_NAMES) {
        earlierNames.addAll(names());
      }
      store = new TemplateStore();
      known.clear();
    }
    int index = store.learn(tokens, buffer, lineStart, lineEnd);
    if (!known.has(store, index)) {
      Skeleton.Fit fit = store.skeleton(index).fit();
      known.put(index, Known.of(understanding().plan(fit, tokens, buffer, lineStart, lineEnd)));
    }
    int[] slotEnds = Arrays.copyOf(tokens.ends(), tokens.slotCount());
    int end = LineEnd.withoutReturn(buffer, lineStart, lineEnd);
    return new LineAttributes(
        buffer, lineStart, end, slotEnds, known.get(index).shape(), time, times);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>(earlierNames);
    known.forEach(plan -> names.addAll(plan.shape().names()));
    return names;
  }
}
