package semlog.block;

import java.util.Optional;
import java.util.function.Supplier;
import semlog.column.Backend;
import semlog.column.ColumnRoom;

/** Makes blocks of rows, one at a time. */
public final class BlockEncoder implements AutoCloseable {
  private final Supplier<Backend> backends;
  private final boolean whole;
  private final Backend backend;
  private final ColumnRoom room = new ColumnRoom();
  private Optional<Backend> second = Optional.empty();

  /**
   * An encoder with its own back ends.
   *
   * @param level 1 to {@link Backend#LEVELS}
   */
  public BlockEncoder(int level) {
    this(() -> new Backend(level), false);
  }

  /**
   * An encoder with these back ends, one for each thread at work, which are closed with it.
   *
   * @param whole whether a block is its head alone, as far as that has room, so that nothing shows
   *     what its columns are like
   */
  public BlockEncoder(Supplier<Backend> backends, boolean whole) {
    this.backends = backends;
    this.whole = whole;
    this.backend = backends.get();
  }

  /**
   * Makes the block of sealed rows; the same rows give the same bytes.
   *
   * @param rows sealed rows, all of whose templates have ids
   * @param dictionaries the dictionaries that hold those templates, ascending
   */
  public EncodedBlock encode(BlockRows rows, int[] dictionaries) {
    return begin(rows, dictionaries).encode();
  }

  /**
   * What makes the block of sealed rows, once the one begun before is made; another thread may
   * help.
   */
  public BlockEncoding begin(BlockRows rows, int[] dictionaries) {
    return new BlockEncoding(rows, dictionaries, backend, this::second, room, whole);
  }

  /**
   * What makes the block that keeps all lines whole, as {@link #begin}; rows need not be of
   * templates with ids.
   */
  public BlockEncoding beginWhole(BlockRows rows) {
    return BlockEncoding.ofText(rows, backend, this::second, room);
  }

  private synchronized Backend second() {
    if (second.isEmpty()) {
      second = Optional.of(backends.get());
    }
    return second.get();
  }

  @Override
  public void close() {
    backend.close();
    second.ifPresent(Backend::close);
  }
}
