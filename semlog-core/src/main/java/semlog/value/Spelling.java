package semlog.value;

import semlog.bytes.ByteBuilder;
import semlog.bytes.EightBytes;

/** How a text is spelled where it stands. */
public enum Spelling {
  /** As it is. */
  PLAIN,
  /** Between the quotes of a JSON string, where backslashes escape. */
  JSON,
  /** Between the quotes of a cell of a table, where two double quotes are one. */
  CELL;

  /** Whether it may differ from what it says. */
  public boolean differs(byte[] text, int from, int to) {
    return switch (this) {
      case PLAIN -> false;
      case JSON -> JsonEscapes.any(text, from, to);
      case CELL -> EightBytes.indexOf(text, from, to, (byte) '"') < to;
    };
  }

  /** Appends what it says. */
  public void append(byte[] text, int from, int to, ByteBuilder out) {
    switch (this) {
      case PLAIN -> out.bytes(text, from, to - from);
      case JSON -> JsonEscapes.append(text, from, to, out);
      case CELL -> appendCell(text, from, to, out);
    }
  }

  private static void appendCell(byte[] text, int from, int to, ByteBuilder out) {
    int at = from;
    while (at < to) {
      out.u8(text[at]);
      at += text[at] == '"' && at + 1 < to && text[at + 1] == '"' ? 2 : 1;
    }
  }
}
