package semlog.template;

/** Where a slot lies in a line: bytes {@code start} inclusive to {@code end} exclusive. */
public record SlotSpan(int start, int end, SlotKind kind) {
  public SlotSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("slot from " + start + " to " + end);
    }
  }
}
