package semlog.template;

import java.util.Arrays;

/**
 * A place of a template whose value varies.
 *
 * @param format the timestamp layout's wire number for TIMESTAMP, else 0
 */
public record Slot(SlotKind kind, int format) {
  private static final Slot[] PLAIN =
      Arrays.stream(SlotKind.values()).map(kind -> new Slot(kind, 0)).toArray(Slot[]::new);

  /** A slot of a kind other than TIMESTAMP; a kind has one object. */
  static Slot of(SlotKind kind) {
    return PLAIN[kind.wire() - 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Slot slot && slot.kind == kind && slot.format == format;
  }

  /** As fast as can be: searches ask by slots for each template of each block. */
  @Override
  public int hashCode() {
    return format * 31 + kind.wire();
  }
}
