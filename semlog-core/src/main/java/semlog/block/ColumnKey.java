package semlog.block;

import java.util.Arrays;
import semlog.bytes.ByteBuilder;
import semlog.template.Slot;

/** What slots have in common that share a column. */
record ColumnKey(Scope scope, byte[] bytes, int occurrence) {
  private enum Scope {
    /** Templates that begin alike. */
    PREFIX,
    /** Members of JSON objects that are called alike. */
    MEMBER,
    /** Rare templates. */
    KIND
  }

  static ColumnKey of(Slot slot, byte[] gap, ByteBuilder prefix, boolean rare) {
    int key = memberName(gap);
    if (key >= 0) {
      ByteBuilder bytes = new ByteBuilder().u8(slot.kind().wire()).varint(slot.format());
      bytes.bytes(gap, key, gap.length - key);
      return new ColumnKey(Scope.MEMBER, bytes.toByteArray(), 0);
    }
    return rare
        ? new ColumnKey(Scope.KIND, new byte[] {(byte) slot.kind().wire(), (byte) slot.format()}, 0)
        : new ColumnKey(Scope.PREFIX, prefix.toByteArray(), 0);
  }

  boolean isMember() {
    return scope == Scope.MEMBER;
  }

  /** The key of the same member further on in a template that has it several times. */
  ColumnKey occurrence(int number) {
    return new ColumnKey(scope, bytes, number);
  }

  /** Where the name begins if the text ends with {@code "name":}, maybe with a quote; else -1. */
  private static int memberName(byte[] gap) {
    int at = gap.length - 1;
    if (at >= 0 && gap[at] == '"') {
      at--;
    }
    at = skipBlanks(gap, at);
    if (at < 0 || gap[at] != ':') {
      return -1;
    }
    at = skipBlanks(gap, at - 1);
    if (at < 1 || gap[at] != '"') {
      return -1;
    }
    at--;
    while (at >= 0 && gap[at] != '"') {
      at--;
    }
    return at;
  }

  private static int skipBlanks(byte[] gap, int from) {
    int at = from;
    while (at >= 0 && gap[at] == ' ') {
      at--;
    }
    return at;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ColumnKey key
        && scope == key.scope
        && occurrence == key.occurrence
        && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes) * 31 + occurrence;
  }
}
