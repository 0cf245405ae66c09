package semlog.condition;

import java.util.List;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.query.FieldChoice;
import semlog.query.Fields;

/** The value that the field has, and the one that it had before. */
final class ChangeState implements ConditionState.Moment {
  private final String field;
  private final FieldChoice of;
  private boolean known;
  private String before = "";
  private String value = "";

  ChangeState(Condition.Change condition) {
    this.field = condition.of();
    this.of = new FieldChoice(field);
  }

  @Override
  public boolean happens(Fields event, long at) {
    List<String> values = of.values(event);
    if (values.isEmpty()) {
      return false;
    }
    String next = values.getFirst();
    boolean changed = known && !next.equals(value);
    known = true;
    before = value;
    value = next;
    return changed;
  }

  @Override
  public List<Reason> reasons() {
    return List.of(new Reason(field, value), new Reason(field + ".before", before));
  }

  @Override
  public void save(ByteBuilder to) {
    to.u8(known ? 1 : 0).text(before).text(value);
  }

  @Override
  public void restore(ByteCursor from) {
    known = from.u8() != 0;
    before = from.text();
    value = from.text();
  }
}
