package semlog.template;

/**
 * A place of a template whose value varies.
 *
 * @param format the timestamp layout's wire number for TIMESTAMP, else 0
 */
public record Slot(SlotKind kind, int format) {}
