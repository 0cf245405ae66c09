package semlog;

import java.io.IOException;
import java.util.Optional;
import semlog.block.BlockReader;
import semlog.block.EncodedBlock;
import semlog.block.SegmentTemplates;

/** The blocks of a part of an archive, one after the other. */
interface BlockFeed {
  /**
   * A block that was read, but not decoded.
   *
   * @param name for messages: the lines it holds and its number
   * @param templates of its segment
   */
  record Fed(String name, EncodedBlock block, SegmentTemplates templates) {
    BlockReader reader() {
      return new BlockReader(
          name, block.rawBytes(), block.head(), block.frames()::get, templates::get);
    }
  }

  /**
   * The next block, or nothing at the end.
   *
   * @throws semlog.fault.Damaged when it cannot be read; the next call goes on after it
   */
  Optional<Fed> next() throws IOException;
}
