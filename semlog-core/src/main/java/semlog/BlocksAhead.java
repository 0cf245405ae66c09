package semlog;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import semlog.block.BlockColumns;
import semlog.fault.Damaged;
import semlog.search.Opened;

/**
 * Looks through the blocks of an archive, several at once, and gives what it saw in their order.
 */
final class BlocksAhead<T> {
  /** A block, and its columns to be looked at. */
  record Block(BlockFeed.Fed fed, BlockColumns columns) {
    static Block of(BlockFeed.Fed fed) {
      return new Block(fed, fed.columns());
    }

    /**
     * What was opened of it so far.
     *
     * @param restored how many rows were
     */
    Opened opened(long restored) {
      return new Opened(
          1,
          columns.readBytes() > 0 || restored > 0 ? 1 : 0,
          0,
          columns.columns(),
          columns.decoded(),
          columns.rows(),
          restored,
          fed.head().length + columns.readBytes(),
          columns.decodedBytes());
    }

    /** Whether lines may go on in the next block. */
    boolean hasPieces() {
      for (int local = 0; local < columns.templates(); local++) {
        if (columns.isPiece(local)) {
          return true;
        }
      }
      return false;
    }
  }

  /** What is done with blocks, once with each. */
  interface Look<T> {
    /**
     * Looks at a block; on any thread, where there are several.
     *
     * @param ahead whether a block before it is not given yet, so that nobody waits for this one
     */
    T at(Block block, boolean ahead);

    /** Leaves a block behind of which no line is wanted; once it is asked for. */
    T past(BlockFeed.Passed block);
  }

  /** What is seen of a block, at the latest once the task was run. */
  private record Begun<T>(FutureTask<T> task, boolean passed) {}

  private final Deque<BlockFeed> feeds;
  private final Optional<BlockTest> wanted;
  private final int threads;
  private final Look<T> look;
  private final Deque<Begun<T>> begun = new ArrayDeque<>();
  private final Semaphore free;
  private int looking;

  /** Whether a block was given. */
  private boolean given;

  /** Whether the next block may begin within a line. */
  private boolean pieces;

  /**
   * Looks through all blocks.
   *
   * @param feeds where they come from, in order
   * @param wanted which blocks may be passed over
   * @param threads how many may be looked through at once; with one it is done when it is asked for
   */
  BlocksAhead(Deque<BlockFeed> feeds, Optional<BlockTest> wanted, int threads, Look<T> look) {
    this.feeds = feeds;
    this.wanted = wanted;
    this.threads = threads;
    this.look = look;
    this.free = new Semaphore(threads, true);
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
    Begun<T> first = begun.remove();
    looking -= first.passed() ? 0 : 1;
    if (threads == 1 || first.passed()) {
      first.task().run();
    }
    T seen = Awaited.of(first.task());
    given = true;
    return Optional.of(seen);
  }

  /**
   * Nothing stands in the way of the first block: the other processor compiles meanwhile. Then one
   * more is read than is looked through, so that no thread waits for the first of them.
   */
  private boolean wantsMore() {
    return begun.isEmpty()
        || (given
            && threads > 1
            && feeds.peek().isAtHand()
            && looking < threads + (begun.peek().task().isDone() ? 0 : 1));
  }

  private void begin() {
    try {
      Optional<BlockFeed.Passed> passed = passed();
      if (passed.isPresent()) {
        begun.add(new Begun<>(new FutureTask<>(() -> look.past(passed.get())), true));
        return;
      }
      Optional<BlockFeed.Fed> fed = feeds.peek().next();
      if (fed.isEmpty()) {
        feeds.remove();
        return;
      }
      Block block = Block.of(fed.get());
      pieces = block.hasPieces();
      boolean ahead = !begun.isEmpty();
      look(() -> look.at(block, ahead));
    } catch (Damaged | IOException e) {
      look(
          () -> {
            throw e;
          });
    }
  }

  private Optional<BlockFeed.Passed> passed() throws IOException {
    return wanted.isPresent() && !pieces ? feeds.peek().pass(wanted.get()) : Optional.empty();
  }

  private void look(Callable<T> at) {
    FutureTask<T> task = new FutureTask<>(at);
    begun.add(new Begun<>(task, false));
    looking++;
    if (threads > 1) {
      Thread.ofPlatform().daemon().start(() -> inTurn(task));
    }
  }

  private void inTurn(Runnable task) {
    free.acquireUninterruptibly();
    try {
      task.run();
    } finally {
      free.release();
    }
  }
}
