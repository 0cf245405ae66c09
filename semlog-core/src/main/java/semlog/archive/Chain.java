package semlog.archive;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.bytes.ByteSource;

/**
 * The last commit of what was written so far, which the next segment names as the one that it goes
 * on. For use by one thread.
 */
public final class Chain {
  /** Is told of each commit before it is made. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A commit is about to be made; if this fails it is not.
     *
     * @param name of the commit
     * @param rawBytes that were taken since the chain was begun here, and that it vouches for
     */
    void committing(byte[] name, long rawBytes) throws IOException;
  }

  private final List<byte[]> made;
  private Optional<Supplier<byte[]>> last;
  private long rawBytes;
  private Optional<Listener> listener = Optional.empty();

  private Chain(List<byte[]> made) {
    this.made = made;
    this.last = made.isEmpty() ? Optional.empty() : Optional.of(made::getLast);
  }

  /** Whether a commit was the last of a segment when the chain was begun here. */
  public boolean had(byte[] name) {
    return made.stream().anyMatch(known -> Arrays.equals(known, name));
  }

  /** Nothing was written yet. */
  public static Chain beginning() {
    return new Chain(List.of());
  }

  /** Nothing was written yet that is to go on a commit, if it is to go on one. */
  public static Chain after(Optional<byte[]> name) {
    return new Chain(name.stream().toList());
  }

  /**
   * What an archive ends with, whatever is sealed.
   *
   * @throws semlog.fault.Fault when it is no archive, one of another version, or damaged there
   */
  public static Chain of(ByteSource archive) throws IOException {
    if (archive.size() == 0) {
      return beginning();
    }
    return new Chain(StoredSegment.of(archive).stream().map(StoredSegment::name).toList());
  }

  Optional<byte[]> last() {
    return last.map(Supplier::get);
  }

  /** From now on somebody is told of each commit, also of those of tails. */
  public void tell(Listener somebody) {
    listener = Optional.of(somebody);
  }

  /** How many raw bytes the commits vouch for that were made since the chain was begun here. */
  public long rawBytes() {
    return rawBytes;
  }

  void going(Supplier<byte[]> name, long all) throws IOException {
    if (listener.isPresent()) {
      listener.get().committing(name.get(), all);
    }
  }

  void went(Supplier<byte[]> name, long all) {
    last = Optional.of(name);
    rawBytes = all;
  }
}
