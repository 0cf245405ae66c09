package semlog.template;

/** How much static text stands before each slot of a template, and behind the last one. */
public final class SlotGaps {
  private final int[] bytes;

  /** Measures a template. */
  public SlotGaps(Template template) {
    bytes = new int[template.slots().size() + 1];
    int slot = 0;
    for (TemplatePart part : template.parts()) {
      switch (part) {
        case TemplatePart.Text text -> bytes[slot] += text.bytes().length;
        case TemplatePart.Slot place -> slot++;
      }
    }
  }

  /** Bytes between the slot before and this one; for the number of slots, those behind the last. */
  public int bytesBefore(int slot) {
    return bytes[slot];
  }
}
