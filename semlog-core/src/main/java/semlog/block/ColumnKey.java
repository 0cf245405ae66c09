package semlog.block;

import semlog.template.Slot;
import semlog.template.SlotKind;

/**
 * What slots have in common that share a column. Slots with equal keys could be anything if hashes
 * met by chance: their values are still kept exactly, as they are all of one kind.
 *
 * @param hash of the text that the scope says
 * @param occurrence how many slots of the template before have the same scope, kind and hash
 */
record ColumnKey(Scope scope, SlotKind kind, long hash, int occurrence) {
  enum Scope {
    /** Templates that begin alike, up to the slot. */
    PREFIX,
    /** Members of JSON objects, and lines of messages, that are called alike. */
    MEMBER,
    /** The same place in rows of a table. */
    FIELD,
    /** Slots of one kind that have few values. */
    KIND
  }

  /** The key of the same member further on in a template that has it several times. */
  ColumnKey occurrence(int number) {
    return new ColumnKey(scope, kind, hash, number);
  }

  /** The key of all slots of its kind that have few values. */
  static ColumnKey ofKind(Slot slot) {
    return new ColumnKey(Scope.KIND, slot.kind(), slot.format(), 0);
  }
}
