package semlog;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import semlog.bytes.ByteBuilder;

/**
 * A line in pieces, whose time is read when it is complete, or asked for since nothing more comes.
 */
final class SplitLine implements Supplier<RowTime> {
  /** Of a line that is no JSON object times are looked for in fewer bytes. */
  private static final int MOST_TEXT = 1 << 13;

  private final Function<ByteBuilder, RowTime> read;
  private final ByteBuilder text = new ByteBuilder();
  private Optional<RowTime> time = Optional.empty();

  /**
   * Begins with nothing.
   *
   * @param read reads the time of a line; is called once
   */
  SplitLine(Function<ByteBuilder, RowTime> read) {
    this.read = read;
  }

  /** Adds a piece, or the rest of the line with its LF. */
  void add(ByteBuilder piece) {
    if (text.length() < MOST_TEXT || mayBeObject()) {
      text.bytes(piece.array(), 0, piece.length());
    }
  }

  private boolean mayBeObject() {
    byte first = text.array()[0];
    return first == '{' || first == ' ' || first < 0;
  }

  @Override
  public RowTime get() {
    if (time.isEmpty()) {
      time = Optional.of(read.apply(text));
    }
    return time.get();
  }
}
