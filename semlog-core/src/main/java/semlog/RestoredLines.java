package semlog;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import semlog.fault.Damaged;
import semlog.search.LineChunks;
import semlog.search.LineEvent;

/**
 * Lines of an archive, restored a chunk at a time; what is damaged is told after what came before.
 */
abstract class RestoredLines implements LineChunks {
  private final Closeable source;
  private final Endings endings;
  private final RestoredChunk chunk;
  private Optional<Damaged> damage = Optional.empty();

  /**
   * @param source becomes this object's to close
   * @param endings tell in the end whether all lines are there
   * @param fields whether somebody asks for those of lines
   */
  RestoredLines(Closeable source, Endings endings, LazyTimes times, boolean fields) {
    this.source = source;
    this.endings = endings;
    this.chunk = new RestoredChunk(times, fields);
  }

  /**
   * Adds to the chunk, or goes on without.
   *
   * @return false when the chunk is complete, or there is nothing more
   * @throws Damaged where something is left out; the next call goes on behind it
   */
  abstract boolean fill() throws IOException;

  /** The chunk was given, and the next one begins. */
  abstract void passed(RestoredChunk chunk);

  final RestoredChunk chunk() {
    return chunk;
  }

  @Override
  public final boolean next() throws IOException {
    passed(chunk);
    chunk.clear();
    try {
      while (damage.isEmpty() && !chunk.isFull() && fill()) {}
    } catch (Damaged e) {
      damage = Optional.of(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (!chunk.isEmpty()) {
      return true;
    }
    if (damage.isPresent()) {
      Damaged found = damage.get();
      damage = Optional.empty();
      throw found;
    }
    return false;
  }

  @Override
  public final OptionalInt selected() {
    return chunk.isSure() ? OptionalInt.of(chunk.lines()) : OptionalInt.empty();
  }

  @Override
  public final byte[] buffer() {
    return chunk.array();
  }

  @Override
  public final int from() {
    return 0;
  }

  @Override
  public final int to() {
    return chunk.length();
  }

  @Override
  public final LineEvent fields(int lineStart, int lineEnd) {
    return chunk.fields(lineStart, lineEnd);
  }

  @Override
  public final Optional<String> unfinished() {
    return endings.unfinished();
  }

  @Override
  public final void close() throws IOException {
    source.close();
  }
}
