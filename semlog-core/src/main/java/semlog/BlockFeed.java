package semlog;

import java.io.IOException;
import java.util.Optional;
import java.util.function.IntFunction;
import semlog.block.BlockColumns;
import semlog.block.BlockReader;
import semlog.block.BlockRoom;
import semlog.block.BlockStamps;
import semlog.block.SegmentTemplates;
import semlog.value.SeenTimes;

/** The blocks of a part of an archive, one after the other. */
interface BlockFeed {
  /**
   * A block whose head was read.
   *
   * @param name for messages: the lines it holds and its number
   * @param head the block's own head
   * @param frames gives the stored bytes of a frame; may fail with a fault or an {@link
   *     java.io.UncheckedIOException}
   * @param templates of its segment
   * @param stamps what is known of its columns
   */
  record Fed(
      String name,
      long rawBytes,
      byte[] head,
      IntFunction<byte[]> frames,
      SegmentTemplates templates,
      BlockStamps stamps) {
    /** All lines in order. */
    BlockReader reader() {
      return new BlockReader(name, rawBytes, head, frames, templates, new BlockRoom());
    }

    /** Columns as they are asked for. */
    BlockColumns columns() {
      return new BlockColumns(name, rawBytes, head, frames, templates);
    }
  }

  /**
   * The next block, or nothing at the end.
   *
   * @throws semlog.fault.Damaged when it cannot be read; the next call goes on after it
   */
  Optional<Fed> next() throws IOException;

  /**
   * A block that was left behind unread, as no line of it holds what is wanted.
   *
   * @param times of its lines, where a range of them is wanted
   * @param timeless whether none is wanted whatever its time is
   * @param opening reads it all the same
   */
  record Passed(
      long lines, long rawBytes, Optional<SeenTimes> times, boolean timeless, Opening opening) {}

  /** Reads the head of a block. */
  interface Opening {
    Fed open() throws IOException;
  }

  /**
   * Passes over the next block if an index says that no line of it is wanted, and that it begins
   * and ends with a line.
   */
  default Optional<Passed> pass(BlockTest wanted) throws IOException {
    return Optional.empty();
  }

  /** Whether the next block is there already, and need not be waited for. */
  default boolean isAtHand() {
    return false;
  }
}
