package semlog;

import java.io.IOException;
import java.util.Arrays;
import semlog.bytes.EightBytes;

/** Cuts bytes that come in any portions into lines, and lines that are very long into pieces. */
final class LineCutter {
  /** A longer line is told of in pieces of this size. */
  static final int LONGEST_LINE = 1 << 24;

  /** Takes the lines. */
  @FunctionalInterface
  interface Lines {
    /**
     * A line, or a piece of one, which holds until the call returns.
     *
     * @param to behind its last byte, without line feed
     * @param continues whether it belongs to the line of the call before
     */
    void line(byte[] bytes, int from, int to, boolean continues) throws IOException;

    /** A line feed, which ends the line that came last, or an empty one that was not told of. */
    default void lineFeed() {}
  }

  private final Lines lines;
  private byte[] partial = new byte[1 << 12];
  private int partialLength;

  /** Whether the bytes to come belong to a line of which a piece was told. */
  private boolean withinLine;

  private long before;

  LineCutter(Lines lines) {
    this.lines = lines;
  }

  /** Takes the next bytes. */
  void write(byte[] bytes, int offset, int length) throws IOException {
    int start = offset;
    int end = offset + length;
    for (int at; (at = EightBytes.indexOf(bytes, start, end, (byte) '\n')) < end; start = at + 1) {
      if (partialLength > 0 || withinLine) {
        keep(bytes, start, at);
        endPiece();
        withinLine = false;
      } else {
        lines.line(bytes, start, at, false);
        before += at - start;
      }
      before++;
      lines.lineFeed();
    }
    keep(bytes, start, end);
  }

  /** Takes what there is for the end of the last line; the next bytes begin one. */
  void end() throws IOException {
    endPiece();
    withinLine = false;
  }

  /** How many bytes were before the line that is being told of, or that is next. */
  long before() {
    return before;
  }

  private void keep(byte[] bytes, int from, int to) throws IOException {
    int length = to - from;
    if (partialLength + length > partial.length) {
      partial = Arrays.copyOf(partial, Math.max(partialLength + length, partial.length * 2));
    }
    System.arraycopy(bytes, from, partial, partialLength, length);
    partialLength += length;
    if (partialLength >= LONGEST_LINE) {
      endPiece();
      withinLine = true;
    }
  }

  private void endPiece() throws IOException {
    if (partialLength > 0) {
      int length = partialLength;
      partialLength = 0;
      lines.line(partial, 0, length, withinLine);
      before += length;
    }
  }
}
