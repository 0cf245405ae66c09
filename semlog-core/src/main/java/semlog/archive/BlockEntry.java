package semlog.archive;

/**
 * Where a block is and what it holds.
 *
 * @param number in its segment, from 0
 * @param firstLine how many lines of the segment come before it
 * @param position of its first byte in the file
 * @param ordinal of its first unit
 * @param bytes of its head and frames, framing included
 */
public record BlockEntry(
    long number,
    long firstLine,
    long lines,
    long rawBytes,
    long position,
    long ordinal,
    long bytes) {

  /** Its lines, for a message. */
  public LineRange range() {
    return new LineRange(firstLine, lines);
  }
}
