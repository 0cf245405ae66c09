package semlog;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.archive.ArchiveWriter;
import semlog.archive.TailName;

/**
 * What a live archive keeps durable in its tail until a block holds it. A generation of the tail is
 * an archive of its own, of small blocks, that names the segment it goes on. It is removed after
 * the commit of a block that holds all its lines; that commit says so.
 */
final class Tail implements Closeable {
  /** Cheap, since all of it is compressed again. */
  private static final CompressionOptions OPTIONS = new CompressionOptions(1, 1, 64 << 20);

  private final Optional<TailStore> store;
  private final Supplier<byte[]> ids;
  private final CompressionOptions options;
  private final LineUnderstanding understanding;
  private Optional<Compressor> open = Optional.empty();
  private long generation;
  private boolean replaced;

  private Tail(
      Optional<TailStore> store,
      Supplier<byte[]> ids,
      Sealing sealing,
      LineUnderstanding understanding) {
    this.store = store;
    this.ids = ids;
    this.options = OPTIONS.with(sealing.ofTail());
    this.understanding = understanding;
  }

  /** None, for an archive whose lines are kept in small blocks of its own. */
  static Tail none() {
    return new Tail(Optional.empty(), () -> new byte[0], Sealing.NONE, LineUnderstanding.usual());
  }

  /**
   * No generation yet, in a place for them.
   *
   * @param understanding how the lines of the archive are understood
   */
  static Tail in(
      TailStore store, Supplier<byte[]> ids, Sealing sealing, LineUnderstanding understanding) {
    return new Tail(Optional.of(store), ids, sealing, understanding);
  }

  /** Whether lines can be kept here. */
  boolean isKept() {
    return store.isPresent();
  }

  /**
   * Makes more of the text durable that goes on behind the last commit of a segment.
   *
   * @param before how many bytes of all lines are before the text
   */
  void keep(ArchiveWriter archive, long before, byte[] text, int from, int to) throws IOException {
    if (open.isEmpty()) {
      generation++;
      Compressor compressor =
          Compressor.ofTail(
              store.orElseThrow().begin(),
              ids,
              options,
              archive.proof(),
              understanding,
              before + from);
      open = Optional.of(compressor);
      compressor.name(TailName.of(archive.id(), generation));
    }
    open.get().write(text, from, to - from);
    open.get().flush();
  }

  /** A block was added that holds all lines of the generation at hand. */
  void blockAdded(ArchiveWriter archive) {
    if (open.isPresent()) {
      archive.replaceTail(generation);
    }
    replaced = open.isPresent();
  }

  /** All that was added is committed. */
  void committed() throws IOException {
    if (replaced) {
      replaced = false;
      close();
      store.orElseThrow().remove();
    }
  }

  /** Another segment begins, whose generations count from 1. */
  void newSegment() {
    generation = 0;
  }

  /** Lets go of the generation at hand, and leaves it where it is. */
  @Override
  public void close() {
    open.ifPresent(Compressor::abandon);
    open = Optional.empty();
  }
}
