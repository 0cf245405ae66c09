package semlog.block;

import java.util.Arrays;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.column.Backend;
import semlog.template.TemplateStore;

/**
 * The head of a block too short for templates to pay, in which each line is a row kept whole, what
 * no LF follows a piece, and all streams inline. Instead of it a very short one has its text
 * itself. Wire layout: form u8 3, then a {@link PackedHead} of the text.
 */
public final class TextHead {
  /** No longer text is a head itself. */
  private static final int MOST_BYTES = 1 << 12;

  /** The form of a head that is a text; others are those of {@link PackedHead}. */
  private static final int FORM = 3;

  /** No relation and no padding, plain numbers from 0 on, of one byte. */
  private static final byte[] SEQUENCE = {0, 2, 0, 1};

  /** For headers but for a last piece. */
  private static final int ROOM = 64;

  private static final int PLAIN = 2;
  private static final int LINED = 1;
  private static final int CONSTANT = 1;

  private TextHead() {}

  /** The head of a block of such a text, of whatever length. */
  static byte[] pack(byte[] text, int length, Backend backend) {
    if (length <= MOST_BYTES) {
      return packText(Arrays.copyOf(text, length), backend);
    }
    byte[] head = standsFor(text, length);
    return PackedHead.pack(head, backend, backend.textLevel(head, length));
  }

  static byte[] packText(byte[] text, Backend backend) {
    byte[] packed = PackedHead.pack(text, backend);
    return new ByteBuilder(packed.length + 1).u8(FORM).bytes(packed).toByteArray();
  }

  private static boolean isOne(byte[] head) {
    return head.length > 0 && head[0] == FORM;
  }

  /** What the head of a block says, be it a text or not. */
  static ByteCursor open(byte[] head, String part, byte[] primer) {
    if (!isOne(head)) {
      return new ByteCursor(PackedHead.unpack(head, part, primer), part);
    }
    byte[] text = PackedHead.unpack(Arrays.copyOfRange(head, 1, head.length), part, primer);
    if (text.length == 0 || text.length > MOST_BYTES) {
      throw new ByteCursor(head, part).damaged("a text of # bytes", text.length);
    }
    return new ByteCursor(standsFor(text, text.length), part);
  }

  /** The usual head: both columns plainly as they are, and all streams inline. */
  private static byte[] standsFor(byte[] text, int length) {
    int lines = 0;
    int end = 0;
    for (int at = 0; at < length; at++) {
      if (text[at] == '\n') {
        lines++;
        end = at + 1;
      }
    }
    byte[] piece = Arrays.copyOfRange(text, end, length);
    int rows = lines + (piece.length > 0 ? 1 : 0);
    ByteBuilder headers = headers(lines, end, piece, rows);
    int front = headers.length();
    byte[] head = Arrays.copyOf(headers.array(), front + rows + end);
    Arrays.fill(head, front, front + rows, (byte) 0);
    head[front + rows - 1] = (byte) (lines > 0 && piece.length > 0 ? 1 : 0);
    System.arraycopy(text, 0, head, front + rows, end);
    return head;
  }

  private static ByteBuilder headers(int lines, int end, byte[] piece, int rows) {
    int columns = (lines > 0 ? 1 : 0) + (piece.length > 0 ? 1 : 0);
    ByteBuilder headers = new ByteBuilder(piece.length + ROOM).varint(rows).varint(columns);
    if (lines > 0) {
      headers.zigzag(TemplateStore.RAW_LINE);
    }
    if (piece.length > 0) {
      headers.zigzag(TemplateStore.RAW_PIECE - TemplateStore.RAW_LINE);
    }
    headers.varint(columns).bytes(new byte[columns]);
    headers.varint(0).varint(rows + end).bytes(SEQUENCE).varint(rows);
    if (lines > 0) {
      headers.u8(PLAIN).varint(lines).u8(LINED).varint(end);
    }
    if (piece.length > 0) {
      headers.u8(CONSTANT).block(piece);
    }
    return headers;
  }
}
