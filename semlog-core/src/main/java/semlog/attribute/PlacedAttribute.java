package semlog.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import semlog.template.SlotSpan;

/**
 * An attribute of every line of a template. A border is given by the number of slots that end
 * before it and its distance in bytes from the end of the last of them, or from the start of the
 * line.
 *
 * @param startSlots slots that end at or before the attribute's first byte
 * @param startOffset bytes from there to the first byte
 * @param endSlots slots that end at or before the attribute's end
 * @param endOffset bytes from there to the end
 */
public record PlacedAttribute(
    AttributeType type,
    String name,
    Role role,
    int startSlots,
    int startOffset,
    int endSlots,
    int endOffset) {
  public PlacedAttribute {
    Objects.requireNonNull(type);
    Objects.requireNonNull(name);
    Objects.requireNonNull(role);
    if (startSlots < 0 || startOffset < 0 || endSlots < startSlots || endOffset < 0) {
      throw new IllegalArgumentException(
          "attribute '" + name + "' with borders the wrong way round");
    }
  }

  /**
   * Places attributes found in a sample line relative to its slots.
   *
   * @param slots in order, in the same coordinates as the attributes
   */
  public static List<PlacedAttribute> place(List<Attribute> attributes, List<SlotSpan> slots) {
    List<PlacedAttribute> placed = new ArrayList<>(attributes.size());
    int before = 0;
    for (Attribute attribute : attributes) {
      before = slotsBefore(slots, before, attribute.start());
      int within = slotsBefore(slots, before, attribute.end());
      placed.add(
          new PlacedAttribute(
              attribute.type(),
              attribute.name(),
              attribute.role(),
              before,
              attribute.start() - endOf(slots, before),
              within,
              attribute.end() - endOf(slots, within)));
    }
    return List.copyOf(placed);
  }

  /**
   * The other way round: attributes as they lie in a line.
   *
   * @param slotEnds where the line's slots end; its first byte is 0
   */
  public static List<Attribute> found(List<PlacedAttribute> placed, int[] slotEnds) {
    List<Attribute> found = new ArrayList<>(placed.size());
    for (PlacedAttribute one : placed) {
      int start = one.start(0, slotEnds);
      found.add(new Attribute(start, one.end(0, slotEnds), one.type, one.name, one.role));
    }
    return found;
  }

  private static int slotsBefore(List<SlotSpan> slots, int from, int position) {
    int count = from;
    while (count < slots.size() && slots.get(count).end() <= position) {
      count++;
    }
    return count;
  }

  private static int endOf(List<SlotSpan> slots, int count) {
    return count == 0 ? 0 : slots.get(count - 1).end();
  }

  /**
   * Whether no slot has a part in it.
   *
   * @param slots of a line, whose first byte is 0
   */
  public boolean isFixed(List<SlotSpan> slots) {
    return startSlots == endSlots
        && (endSlots == slots.size()
            || slots.get(endSlots).start() >= endOf(slots, endSlots) + endOffset);
  }

  /**
   * The attribute's first byte in a line.
   *
   * @param lineStart where the line starts
   * @param slotEnds where its slots end
   */
  public int start(int lineStart, int[] slotEnds) {
    return (startSlots == 0 ? lineStart : slotEnds[startSlots - 1]) + startOffset;
  }

  /** The byte after the attribute's last in a line. */
  public int end(int lineStart, int[] slotEnds) {
    return (endSlots == 0 ? lineStart : slotEnds[endSlots - 1]) + endOffset;
  }
}
