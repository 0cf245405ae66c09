package semlog.archive;

import java.util.function.Supplier;
import semlog.block.EncodedBlock;

/** What an {@link ArchiveScanner} comes across, in order. Positions count bytes from its start. */
public sealed interface ArchiveEvent {
  /** How a segment or an archive ends. */
  enum Ending {
    /** With a closing record: complete. */
    CLOSED,
    /** With a commit, and maybe the beginning of what was to come. */
    OPEN,
    /** With something that no commit vouches for, and that is not just what was to come. */
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

  /**
   * Everything of this segment up to {@code position} is vouched for.
   *
   * @param tail the generation of its tail that it replaces, 0 for none
   * @param proof what it says of the lines
   * @param naming computes its {@link #name}
   */
  record Committed(long position, boolean closed, long tail, Proof proof, Supplier<byte[]> naming)
      implements ArchiveEvent {
    /** By which another segment says that it goes on it. */
    public byte[] name() {
      return naming.get();
    }
  }

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
   * @param cut whether there was none but that the bytes end too early
   */
  record End(long position, Ending ending, boolean intact, boolean cut) implements ArchiveEvent {}
}
