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
  private Optional<Compressor> open = Optional.empty();
  private Optional<TailName> adopted = Optional.empty();
  private long generation;
  private boolean replaced;

  private Tail(Optional<TailStore> store, Supplier<byte[]> ids) {
    this.store = store;
    this.ids = ids;
  }

  /** None, for an archive whose lines are kept in small blocks of its own. */
  static Tail none() {
    return new Tail(Optional.empty(), () -> new byte[0]);
  }

  /** No generation yet, in a place for them. */
  static Tail in(TailStore store, Supplier<byte[]> ids) {
    return new Tail(Optional.of(store), ids);
  }

  /** One that a writer left, whose lines are about to become a block of another segment. */
  static Tail adopted(TailStore store, TailName name) {
    Tail tail = new Tail(Optional.of(store), () -> new byte[0]);
    tail.adopted = Optional.of(name);
    return tail;
  }

  /** Whether lines can be kept here. */
  boolean isKept() {
    return store.isPresent();
  }

  /** Makes more of the text durable that goes on behind the last commit of a segment. */
  void keep(byte[] segmentId, byte[] text, int from, int to) throws IOException {
    if (open.isEmpty()) {
      generation++;
      Compressor compressor = new Compressor(store.orElseThrow().begin(), ids, OPTIONS);
      open = Optional.of(compressor);
      compressor.section(TailName.SECTION, TailName.of(segmentId, generation).wire());
    }
    open.get().write(text, from, to - from);
    open.get().flush();
  }

  /** A block was added that holds all lines of the generation at hand. */
  void blockAdded(ArchiveWriter archive) {
    adopted.ifPresent(archive::adopt);
    if (open.isPresent()) {
      archive.replaceTail(generation);
    }
    replaced = adopted.isPresent() || open.isPresent();
  }

  /** All that was added is committed. */
  void committed() throws IOException {
    if (replaced) {
      replaced = false;
      adopted = Optional.empty();
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
