package semlog;

import java.util.Arrays;
import java.util.List;
import semlog.attribute.PlacedAttribute;
import semlog.bytes.LineEnd;
import semlog.event.MadeNames;
import semlog.event.Schema;
import semlog.template.SlotSpan;
import semlog.template.Tokenizer;

/** Makes what is written for the lines of each skeleton. */
final class PreparedLines implements SkeletonLines.Maker<PreparedLine> {
  private final LineValues values = new LineValues();
  private final MadeNames names;
  private final Schema schema;

  PreparedLines(Schema schema) {
    this.names = new MadeNames(schema);
    this.schema = schema;
  }

  @Override
  public PreparedLine make(
      LineUnderstanding.Plan plan, Tokenizer tokens, byte[] bytes, int from, int to) {
    return new PreparedLine(plan, members(plan.ofSkeleton(), tokens, bytes, from, to), schema);
  }

  private PreparedMember[] members(
      List<PlacedAttribute> placed, Tokenizer tokens, byte[] bytes, int from, int to) {
    List<SlotSpan> slots = tokens.spans(from);
    values.line(bytes, from, LineEnd.withoutReturn(bytes, from, to), tokens.ends());
    List<Member> members = Member.of(placed, names);
    PreparedMember[] prepared = new PreparedMember[members.size()];
    Arrays.setAll(prepared, i -> PreparedMember.of(members.get(i), values, slots));
    return prepared;
  }
}
