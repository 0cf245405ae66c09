package semlog.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** A line to be shown; the one object is filled anew for each. */
public final class ShownLine {
  private final LineChunks chunks;
  private final Selector selector;
  private byte[] buffer = new byte[0];
  private int start;
  private int end;
  private long number;
  private long offset;

  ShownLine(LineChunks chunks, Selector selector) {
    this.chunks = chunks;
    this.selector = selector;
  }

  void set(byte[] text, int lineStart, int lineEnd) {
    buffer = text;
    start = lineStart;
    end = lineEnd;
  }

  /** The same line for longer; nobody asks it for attributes or a time. */
  ShownLine copy() {
    ShownLine copy = new ShownLine(chunks, selector);
    copy.set(Arrays.copyOfRange(buffer, start, end), 0, end - start);
    copy.place(number, offset);
    return copy;
  }

  void place(long lineNumber, long byteOffset) {
    number = lineNumber;
    offset = byteOffset;
  }

  public byte[] buffer() {
    return buffer;
  }

  public int start() {
    return start;
  }

  /** Behind its line feed, or where the input ends. */
  public int end() {
    return end;
  }

  /** Without its line feed. */
  public int textEnd() {
    return end > start && buffer[end - 1] == '\n' ? end - 1 : end;
  }

  /** From 1; 0 unless the sink wants numbers. */
  public long number() {
    return number;
  }

  /** The attributes of the line, which must be a selected one. */
  public LineEvent event() {
    return chunks.fields(start, textEnd());
  }

  /** The time of the line, which must be a selected one, or of the last before it that has one. */
  public Optional<Instant> time() {
    return selector.time();
  }

  /** Where the line begins in its input, in bytes. */
  public long offset() {
    return offset;
  }
}
