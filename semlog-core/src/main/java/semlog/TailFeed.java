package semlog;

import java.io.IOException;
import java.util.Optional;
import semlog.fault.Damaged;

/** The blocks of a tail, or of a part of it; messages say that they are. */
record TailFeed(BlockFeed feed) implements BlockFeed {
  @Override
  public Optional<Fed> next() throws IOException {
    try {
      return feed.next()
          .map(
              fed ->
                  new Fed(
                      "tail: " + fed.name(),
                      fed.rawBytes(),
                      fed.head(),
                      fed.frames(),
                      fed.templates(),
                      fed.stamps()));
    } catch (Damaged e) {
      throw TailCheck.inTail(e);
    }
  }
}
