package semlog.block;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import semlog.attribute.AttributeType;
import semlog.attribute.PlacedAttribute;
import semlog.attribute.Role;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.template.Template;

/**
 * The attributes of templates, with their kinds (type, role and name) told once. Wire layout of a
 * template's attributes: their number; for each its kind, the slots between its start and that of
 * the one before, the slots it covers, the bytes of static text between its start and the first
 * slot it covers (or, if it covers none, between the slot before and its start), and the bytes
 * behind the last slot that it reaches; all varints. Wire layout of the kinds: their number as a
 * varint; for each the type's number and 64 times the role's as one u8, and the name as a varint
 * length and UTF-8 bytes.
 */
final class AttributeTable {
  private record Kind(AttributeType type, Role role, String name) {
    static Kind of(PlacedAttribute attribute) {
      return new Kind(attribute.type(), attribute.role(), attribute.name());
    }

    int wire() {
      return role.wire() * TYPES + type.wire();
    }
  }

  /** More than there will be types. */
  private static final int TYPES = 64;

  private final Map<Kind, Integer> numbers = new LinkedHashMap<>();
  private final List<Kind> kinds = new ArrayList<>();

  void write(StoredTemplate stored, ByteBuilder out) {
    Template template = stored.template();
    out.varint(stored.attributes().size());
    int slotsBefore = 0;
    for (PlacedAttribute attribute : stored.attributes()) {
      Kind kind = Kind.of(attribute);
      int covered = attribute.endSlots() - attribute.startSlots();
      int start = attribute.startOffset();
      out.varint(numbers.computeIfAbsent(kind, added -> numbers.size()));
      out.varint(attribute.startSlots() - slotsBefore).varint(covered);
      out.varint(covered == 0 ? start : template.text(attribute.startSlots()).length - start);
      out.varint(attribute.endOffset());
      slotsBefore = attribute.startSlots();
    }
  }

  void writeNames(ByteBuilder out) {
    out.varint(numbers.size());
    for (Kind kind : numbers.keySet()) {
      out.u8(kind.wire()).block(kind.name().getBytes(StandardCharsets.UTF_8));
    }
  }

  static AttributeTable readNames(ByteCursor cursor) {
    AttributeTable table = new AttributeTable();
    for (int left = cursor.count(cursor.remaining()); left > 0; left--) {
      int wire = cursor.u8();
      AttributeType type =
          AttributeType.ofWire(wire % TYPES)
              .orElseThrow(() -> cursor.damaged("attribute type " + wire));
      Role role =
          Role.ofWire(wire / TYPES).orElseThrow(() -> cursor.damaged("attribute role " + wire));
      table.kinds.add(new Kind(type, role, new String(cursor.block(), StandardCharsets.UTF_8)));
    }
    return table;
  }

  List<PlacedAttribute> read(Template template, ByteCursor cursor) {
    int slots = template.slots().size();
    int count = cursor.count(cursor.remaining());
    List<PlacedAttribute> attributes = new ArrayList<>(count);
    int slotsBefore = 0;
    for (int i = 0; i < count; i++) {
      Kind kind = kind(cursor);
      int startSlots = slotsBefore + cursor.count(slots - slotsBefore);
      int covered = cursor.count(slots - startSlots);
      int gap = template.text(startSlots).length;
      int distance = cursor.count(gap);
      int endSlots = startSlots + covered;
      int endOffset = cursor.count(template.text(endSlots).length);
      int startOffset = covered == 0 ? distance : gap - distance;
      if (covered == 0 && endOffset < startOffset) {
        throw cursor.damaged("attribute that ends before it starts");
      }
      attributes.add(
          new PlacedAttribute(
              kind.type(), kind.name(), kind.role(), startSlots, startOffset, endSlots, endOffset));
      slotsBefore = startSlots;
    }
    return attributes;
  }

  private Kind kind(ByteCursor cursor) {
    int kind = cursor.count(Integer.MAX_VALUE);
    if (kind >= kinds.size()) {
      throw cursor.damaged("attribute kind " + kind + " of " + kinds.size());
    }
    return kinds.get(kind);
  }
}
