package semlog.template;

import java.util.Arrays;

/** A piece of a template: static text or a slot. */
public sealed interface TemplatePart {
  /** Bytes that every line of the template has in this place; never empty. */
  record Text(byte[] bytes) implements TemplatePart {
    public Text {
      if (bytes.length == 0) {
        throw new IllegalArgumentException("empty text");
      }
    }

    static Text of(byte[] source, int from, int to) {
      return new Text(Arrays.copyOfRange(source, from, to));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Text text && Arrays.equals(bytes, text.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  /**
   * A place whose value varies.
   *
   * @param format the timestamp layout's wire number for TIMESTAMP, else 0
   */
  record Slot(SlotKind kind, int format) implements TemplatePart {}
}
