package semlog.bytes;

/** How lines end. */
public final class LineEnd {
  private LineEnd() {}

  /** The end of a line without the carriage return that is part of its ending. */
  public static int withoutReturn(byte[] bytes, int from, int to) {
    return to > from && bytes[to - 1] == '\r' ? to - 1 : to;
  }
}
