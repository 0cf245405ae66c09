package semlog;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
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

    /** Whether what was seen takes so little memory that more blocks may be at hand. */
    default boolean isLight(T seen) {
      return false;
    }

    /** Leaves a block behind of which no line is wanted; once it is asked for. */
    T past(BlockFeed.Passed block);
  }

  /**
   * What is seen of a block once the task was run, which whoever comes first does.
   *
   * @param looked whether the block is looked through, and not passed over
   */
  private record Begun<T>(FutureTask<T> task, boolean looked) {
    boolean isHeavy(Look<T> look) {
      return switch (task.state()) {
        case RUNNING -> looked;
        case SUCCESS -> looked && !look.isLight(task.resultNow());
        case FAILED, CANCELLED -> false;
      };
    }
  }

  /** How many light blocks may be at hand beside the others. */
  private static final int LIGHT = 4;

  /** Locked by who reads the next block. */
  private final Deque<BlockFeed> feeds;

  private final Optional<BlockTest> wanted;
  private final int threads;
  private final Look<T> look;

  /** Whether the next block may begin within a line; of who reads it. */
  private boolean pieces;

  private final Deque<Begun<T>> begun = new ArrayDeque<>();

  /** Threads that begin blocks and look through them. */
  private int working;

  /** Whether a block was given. */
  private boolean given;

  /** Whether the block behind the last one begun need not be waited for. */
  private boolean more;

  /**
   * Looks through all blocks.
   *
   * @param feeds where they come from, in order; asked by several threads, one at a time
   * @param wanted which blocks may be passed over
   * @param threads how many may be looked through at once; with one it is done when it is asked for
   */
  BlocksAhead(Deque<BlockFeed> feeds, Optional<BlockTest> wanted, int threads, Look<T> look) {
    this.feeds = feeds;
    this.wanted = wanted;
    this.threads = threads;
    this.look = look;
  }

  /**
   * What was seen in the next block; nothing at the end.
   *
   * @throws Damaged when it cannot be read; the next call goes on behind it
   */
  Optional<T> next() throws IOException {
    if (awaitBegun()) {
      while (!feeds.isEmpty() && begin(false).isEmpty()) {}
    }
    Optional<Begun<T>> first = take();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    first.get().task().run();
    return Optional.of(Awaited.of(first.get().task()));
  }

  /** Waits for those who begin blocks; whether nobody does, and none was begun. */
  private synchronized boolean awaitBegun() throws InterruptedIOException {
    try {
      while (begun.isEmpty() && working > 0) {
        wait();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("nobody waits for it any more");
    }
    return begun.isEmpty();
  }

  private synchronized Optional<Begun<T>> take() {
    Optional<Begun<T>> first = Optional.ofNullable(begun.poll());
    if (given && working < threads && hasRoom()) {
      working++;
      Thread.ofPlatform().daemon().start(this::work);
    }
    given = true;
    return first;
  }

  /**
   * Nothing stands in the way of the first block: the other processor compiles meanwhile. Then one
   * more is read than is looked through, so that no thread waits for the first of them, and some
   * more where there is little to be kept of them.
   */
  private boolean hasRoom() {
    boolean waits = !begun.isEmpty() && !begun.peek().task().isDone();
    return threads > 1 && more && hasRoom(threads + (waits ? 1 : 0));
  }

  private boolean hasRoom(int most) {
    int looked = 0;
    int heavy = 0;
    for (Begun<T> each : begun) {
      looked += each.looked() ? 1 : 0;
      heavy += each.isHeavy(look) ? 1 : 0;
    }
    return heavy < most && looked < most + LIGHT;
  }

  /** Begins blocks and looks through them as long as there is room for more. */
  private void work() {
    Optional<Begun<T>> next = beginAhead();
    while (next.isPresent()) {
      next.get().task().run();
      next = beginAhead();
    }
  }

  private Optional<Begun<T>> beginAhead() {
    synchronized (feeds) {
      while (goesOn()) {
        Optional<Begun<T>> next = begin(true);
        if (next.filter(Begun::looked).isPresent()) {
          return next;
        }
      }
    }
    return Optional.empty();
  }

  private synchronized boolean goesOn() {
    if (hasRoom()) {
      return true;
    }
    working--;
    notifyAll();
    return false;
  }

  /** Begins with the next block, or the damage in its place; with nothing at the end of a feed. */
  private Optional<Begun<T>> begin(boolean ahead) {
    synchronized (feeds) {
      Optional<Begun<T>> next = read(ahead);
      add(next, !feeds.isEmpty() && feeds.peek().isAtHand());
      return next;
    }
  }

  private synchronized void add(Optional<Begun<T>> next, boolean isMore) {
    next.ifPresent(begun::add);
    more = isMore;
    notifyAll();
  }

  private Optional<Begun<T>> read(boolean ahead) {
    try {
      Optional<BlockFeed.Passed> passed = passed();
      if (passed.isPresent()) {
        return Optional.of(new Begun<>(new FutureTask<>(() -> look.past(passed.get())), false));
      }
      Optional<BlockFeed.Fed> fed = feeds.peek().next();
      if (fed.isEmpty()) {
        feeds.remove();
        return Optional.empty();
      }
      Block block = Block.of(fed.get());
      pieces = block.hasPieces();
      return looked(() -> look.at(block, ahead));
    } catch (RuntimeException | IOException | Error e) {
      return looked(
          () -> {
            throw e;
          });
    }
  }

  private Optional<BlockFeed.Passed> passed() throws IOException {
    return wanted.isPresent() && !pieces ? feeds.peek().pass(wanted.get()) : Optional.empty();
  }

  private Optional<Begun<T>> looked(Callable<T> at) {
    return Optional.of(new Begun<>(new FutureTask<>(at), true));
  }
}
