package semlog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import semlog.archive.Compacted;
import semlog.seal.RunningDigest;

/** The segments that a compacted one stands for, as their lines come by. */
final class Formers {
  private final Compacted all;
  private final Deque<Long> lengths;
  private final List<Long> over = new ArrayList<>();
  private byte[] rootBefore;
  private RunningDigest digest;
  private long taken;
  private long rawBytes;

  private Formers(Compacted all, byte[] rootBefore, RunningDigest digest) {
    this.all = all;
    this.lengths = new ArrayDeque<>(all.lengths());
    this.rootBefore = rootBefore;
    this.digest = digest;
    this.taken = all.before();
  }

  /**
   * Those of a segment of which nothing came yet.
   *
   * @param all what it says of them
   * @param rootBefore of all segments before
   */
  Formers(Compacted all, byte[] rootBefore) {
    this(all, rootBefore, RunningDigest.empty());
  }

  /** Those of the segment behind, when some are still to come. */
  Optional<Formers> rest() {
    return rawBytes < all.rawBytes()
        ? Optional.of(new Formers(all.after(rawBytes), rootBefore, digest.copy()))
        : Optional.empty();
  }

  /** Whether these are what a segment says. */
  boolean are(Compacted said) {
    return all.equals(said);
  }

  /** How many of so many bytes are of the segment at hand. */
  int part(int length) {
    return lengths.size() == 1 ? length : (int) Math.min(length, lengths.getFirst() - taken);
  }

  void text(byte[] bytes, int offset, int length) {
    digest.add(bytes, offset, length);
    taken += length;
    rawBytes += length;
  }

  /** Goes on to the next one, if the one at hand is over. */
  boolean turn() {
    if (lengths.size() == 1 || taken < lengths.getFirst()) {
      return false;
    }
    rootBefore = root();
    over.add(lengths.removeFirst());
    digest = RunningDigest.empty();
    taken = 0;
    return true;
  }

  byte[] root() {
    return ProvenSegment.root(rootBefore, digest);
  }

  /** Whether more lines came than they had. */
  boolean isExceeded() {
    return rawBytes > all.rawBytes();
  }

  /** How many raw bytes each had that is over by now. */
  List<Long> over() {
    List<Long> lengthsSoFar = new ArrayList<>(over);
    if (rawBytes == all.rawBytes()) {
      lengthsSoFar.add(taken);
    }
    return lengthsSoFar;
  }

  /** What others may say that they go on, when all are over. */
  List<byte[]> names() {
    return rawBytes == all.rawBytes() ? all.names() : List.of();
  }
}
