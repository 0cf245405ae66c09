package semlog;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import semlog.block.BlockColumns;
import semlog.fault.Damaged;

/**
 * Looks through the blocks of an archive, several at once, and gives what it saw in their order.
 */
final class BlocksAhead<T> {
  /** A block, and its columns to be looked at. */
  record Block(BlockFeed.Fed fed, BlockColumns columns) {}

  private final Deque<BlockFeed> feeds;
  private final int threads;
  private final Function<Block, T> look;
  private final Deque<FutureTask<T>> begun = new ArrayDeque<>();

  /**
   * Looks through all blocks.
   *
   * @param feeds where they come from, in order
   * @param threads how many may be looked through at once; with one it is done when it is asked for
   * @param look is given each block once; with several threads on any of them
   */
  BlocksAhead(Deque<BlockFeed> feeds, int threads, Function<Block, T> look) {
    this.feeds = feeds;
    this.threads = threads;
    this.look = look;
  }

  /**
   * What was seen in the next block; nothing at the end.
   *
   * @throws Damaged when it cannot be read; the next call goes on behind it
   */
  Optional<T> next() throws IOException {
    while (!feeds.isEmpty() && wantsMore()) {
      begin();
    }
    if (begun.isEmpty()) {
      return Optional.empty();
    }
    FutureTask<T> task = begun.remove();
    if (threads == 1) {
      task.run();
    }
    return Optional.of(Awaited.of(task));
  }

  private boolean wantsMore() {
    return begun.isEmpty() || (begun.size() < threads && feeds.peek().isAtHand());
  }

  private void begin() {
    FutureTask<T> task;
    try {
      Optional<BlockFeed.Fed> fed = feeds.peek().next();
      if (fed.isEmpty()) {
        feeds.remove();
        return;
      }
      Block block = new Block(fed.get(), fed.get().columns());
      task = new FutureTask<>(() -> look.apply(block));
    } catch (Damaged | IOException e) {
      task = new FutureTask<>(failing(e));
    }
    begun.add(task);
    if (threads > 1) {
      Thread.ofPlatform().daemon().start(task);
    }
  }

  private Callable<T> failing(Exception failure) {
    return () -> {
      throw failure;
    };
  }
}
