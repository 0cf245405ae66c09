package semlog.archive;

import semlog.block.EncodedBlock;

/** What an {@link ArchiveScanner} comes across, in order. Positions count bytes from its start. */
public sealed interface ArchiveEvent {
  /** How a segment or an archive ends. */
  enum Ending {
    /** With a closing record: complete. */
    CLOSED,
    /** With a commit, but more was to come. */
    OPEN,
    /** With something that no commit vouches for. */
    TORN
  }

  /** A segment begins; the id is empty when its header was lost to damage. */
  record SegmentStart(long position, byte[] id) implements ArchiveEvent {}

  /** A dictionary of the segment at hand. */
  record Dictionary(int number, byte[] body) implements ArchiveEvent {}

  /**
   * A whole block.
   *
   * @param number in its segment
   * @param firstLine how many lines of the segment come before it
   */
  record Block(long position, long number, long firstLine, EncodedBlock block)
      implements ArchiveEvent {}

  /** A named section. */
  record Section(long number, String name, byte[] body) implements ArchiveEvent {}

  /** Everything of this segment up to {@code position} is vouched for. */
  record Committed(long position, boolean closed) implements ArchiveEvent {}

  /**
   * Bytes that are not what was written, and the lines lost with them: none when they held no line.
   *
   * @param to first byte after the damage; equal to {@code from} where something is missing
   * @param lines of the segment at hand
   * @param what is wrong, for a message
   */
  record Damage(long from, long to, LineRange lines, String what) implements ArchiveEvent {}

  /**
   * A segment is over.
   *
   * @param committed end of its last commit, or its start when it has none
   * @param position where it ends
   */
  record SegmentEnd(long committed, long position, Ending ending) implements ArchiveEvent {}

  /**
   * The last event.
   *
   * @param ending of the last segment
   * @param intact whether there was no damage at all
   */
  record End(long position, Ending ending, boolean intact) implements ArchiveEvent {}
}
