package semlog;

import java.io.IOException;
import java.util.List;
import semlog.attribute.PlacedAttribute;
import semlog.event.EventWriter;
import semlog.event.FixedMember;
import semlog.event.MemberName;
import semlog.template.SlotSpan;

/** How a member of the events of a skeleton is written. */
sealed interface PreparedMember {
  /** One whose value no slot has a part in. */
  record Fixed(MemberName name, FixedMember member) implements PreparedMember {
    @Override
    public void write(EventWriter writer, LineValues values) throws IOException {
      writer.attribute(member);
    }
  }

  /** One of one value. */
  record Single(MemberName name, PlacedAttribute placed) implements PreparedMember {
    @Override
    public void write(EventWriter writer, LineValues values) throws IOException {
      values.find(placed);
      writer.attribute(name, values.bytes(), values.start(), values.end());
    }
  }

  /**
   * A list.
   *
   * @param elements not to be changed
   */
  record Many(MemberName name, PlacedAttribute[] elements) implements PreparedMember {
    @Override
    public void write(EventWriter writer, LineValues values) throws IOException {
      writer.beginList(name);
      for (PlacedAttribute element : elements) {
        values.find(element);
        writer.element(values.bytes(), values.start(), values.end());
      }
      writer.endList();
    }
  }

  MemberName name();

  /** Writes it with the values of a line. */
  void write(EventWriter writer, LineValues values) throws IOException;

  /**
   * Prepares one.
   *
   * @param values those of a line of the skeleton
   * @param slots the slots of that line
   */
  static PreparedMember of(Member member, LineValues values, List<SlotSpan> slots) {
    PlacedAttribute first = member.placed().getFirst();
    if (member.isList()) {
      return new Many(member.name(), member.placed().toArray(new PlacedAttribute[0]));
    }
    if (!first.isFixed(slots)) {
      return new Single(member.name(), first);
    }
    values.find(first);
    return new Fixed(
        member.name(),
        new FixedMember(member.name(), values.bytes(), values.start(), values.end()));
  }
}
