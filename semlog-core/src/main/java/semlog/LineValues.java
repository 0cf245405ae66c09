package semlog;

import java.util.Arrays;
import semlog.attribute.PlacedAttribute;
import semlog.bytes.ByteBuilder;
import semlog.value.Spelling;

/** The values of the attributes of one line at a time, as what their spelling there says. */
final class LineValues {
  private final ByteBuilder plain = new ByteBuilder();
  private byte[] text = {};
  private int lineStart;
  private int lineEnd;
  private int[] slotEnds = {};
  private byte[] bytes = {};
  private int start;
  private int end;
  private int placeStart;
  private int placeEnd;

  /**
   * Goes on with a line.
   *
   * @param to behind its last byte, without its ending
   * @param ends where its slots end in the text
   */
  void line(byte[] of, int from, int to, int[] ends) {
    text = of;
    lineStart = from;
    lineEnd = to;
    slotEnds = ends;
  }

  /** Finds a value, which holds until the next is found. */
  void find(PlacedAttribute placed) {
    bytes = text;
    placeEnd = Math.min(lineEnd, placed.end(lineStart, slotEnds));
    placeStart = Math.min(placeEnd, placed.start(lineStart, slotEnds));
    start = placeStart;
    end = placeEnd;
    Spelling spelling = placed.role().spelling();
    if (spelling.differs(bytes, start, end)) {
      plain.clear();
      spelling.append(bytes, start, end, plain);
      bytes = plain.array();
      start = 0;
      end = plain.length();
    }
  }

  /** What holds the value found last. */
  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Where the value found last stands in its line, as it is spelled there. */
  int placeStart() {
    return placeStart;
  }

  int placeEnd() {
    return placeEnd;
  }

  /** The value found last. */
  byte[] toByteArray() {
    return Arrays.copyOfRange(bytes, start, end);
  }
}
