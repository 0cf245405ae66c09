package semlog;

import java.util.List;
import semlog.attribute.PlacedAttribute;
import semlog.attribute.PublicTemplate;
import semlog.bytes.LineEnd;
import semlog.event.Schema;
import semlog.event.TemplateMembers;
import semlog.template.Skeleton;
import semlog.template.SlotSpan;
import semlog.template.TemplateStore;
import semlog.template.Tokenizer;

/** What is written for the lines of each skeleton of a store, made when the first of them comes. */
final class PreparedLines {
  private final LineUnderstanding understanding;
  private final LineValues values = new LineValues();
  private final Schema schema;
  private TemplateStore store;
  private final PerSkeleton<PreparedLine> lines = new PerSkeleton<>(PreparedLine[]::new);

  PreparedLines(LineUnderstanding understanding, TemplateStore store, Schema schema) {
    this.understanding = understanding;
    this.store = store;
    this.schema = schema;
  }

  TemplateStore store() {
    return store;
  }

  /** Goes on with the skeletons of a store of which nothing is known. */
  void restart(TemplateStore other) {
    store = other;
    lines.clear();
  }

  /** Whether {@link #get} knows the skeleton's lines as they are now. */
  boolean has(int skeleton) {
    return lines.has(store.skeleton(skeleton));
  }

  PreparedLine get(int skeleton) {
    return lines.get(skeleton);
  }

  /** Makes it from the line that was tokenised last, unless there is one. */
  PreparedLine get(int skeleton, Tokenizer tokens, byte[] bytes, int from, int to) {
    if (!has(skeleton)) {
      lines.put(skeleton, prepare(store.skeleton(skeleton).fit(), tokens, bytes, from, to));
    }
    return lines.get(skeleton);
  }

  private PreparedLine prepare(Skeleton.Fit fit, Tokenizer tokens, byte[] bytes, int from, int to) {
    LineUnderstanding.Plan plan = understanding.plan(fit, tokens, bytes, from, to);
    PublicTemplate shown = plan.publicTemplate();
    fit.template().publish(shown.id());
    return new PreparedLine(
        fit.template(),
        new TemplateMembers(shown.text(), shown.id(), schema),
        members(plan.ofSkeleton(), tokens, bytes, from, to));
  }

  private PreparedMember[] members(
      List<PlacedAttribute> placed, Tokenizer tokens, byte[] bytes, int from, int to) {
    List<SlotSpan> slots = tokens.spans(from);
    values.line(bytes, from, LineEnd.withoutReturn(bytes, from, to), tokens.ends());
    return Member.of(placed, schema).stream()
        .map(member -> PreparedMember.of(member, values, slots))
        .toArray(PreparedMember[]::new);
  }
}
