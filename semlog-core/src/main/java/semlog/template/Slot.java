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
}
