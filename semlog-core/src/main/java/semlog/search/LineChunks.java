package semlog.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The lines of one input, some at a time. What a chunk offers holds until the next call of {@link
 * #next}. Lines that nobody asked for may be left out between chunks; then the next one does not
 * begin at the offset where the last ended. Who does not ask for runs of lines may have some left
 * out within chunks too, and numbers and offsets that mean nothing.
 */
public interface LineChunks extends Closeable {
  /**
   * Goes on to the next chunk, as soon as there is a whole line.
   *
   * @return false at the end
   * @throws semlog.fault.Damaged where lines cannot be read; the next call goes on after them, or
   *     says that nothing follows
   */
  boolean next() throws IOException;

  /** Whether the next chunk is soon there; else what was shown is not kept back for it. */
  default boolean isAtHand() {
    return true;
  }

  /** How many lines the chunk has, if each is known to be selected and need not be looked at. */
  default OptionalInt selected() {
    return OptionalInt.empty();
  }

  /** Holds the lines: each ends with a line feed, only the last of the input may lack it. */
  byte[] buffer();

  /** Where the first line begins. */
  int from();

  /** Where the last line ends, its line feed included; more than {@link #from}. */
  int to();

  /** The number of the first line in the input, from 1. */
  long firstLineNumber();

  /**
   * Where the first line begins in the input's text, in bytes. Where lines were left out and nobody
   * asked for offsets it is any number above that of the end of the last chunk.
   */
  long firstOffset();

  /** How many bytes of text were given or left out so far, with those of this chunk. */
  default long bytesPassed() {
    return firstOffset() + to() - from();
  }

  /**
   * The attributes of one line.
   *
   * @param lineEnd without its line feed
   */
  LineEvent fields(int lineStart, int lineEnd);

  /**
   * The values of some fields of all lines, if they can be had for less than the lines; then {@link
   * #next} is of no use any more.
   */
  default Optional<ValueChunks> values(ValueSink sink) {
    return Optional.empty();
  }

  /** The names and types of all attributes of lines that were looked at; empty if not known. */
  default Set<String> names() {
    return Set.of();
  }

  /** How many selected lines were left out because only their number is wanted. */
  default long counted() {
    return 0;
  }

  /** What was opened so far; empty where all lines are restored. */
  default Optional<Opened> opened() {
    return Optional.empty();
  }

  /**
   * At the end of the input: says so when more lines were to come, though all that are there were
   * told.
   */
  default Optional<String> unfinished() {
    return Optional.empty();
  }

  @Override
  void close() throws IOException;
}
