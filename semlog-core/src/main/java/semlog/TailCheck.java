package semlog;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import semlog.archive.TailName;
import semlog.fault.Damaged;

/** Tells from what an archive says whether the lines of a tail are in it. */
final class TailCheck {
  /** A shorter tail is one that was just begun: nothing in it was durable. */
  static final int LEAST_BYTES = 23;

  /** The last generation that is replaced, for each segment of the archive. */
  private final Map<String, Long> replaced = new HashMap<>();

  private boolean anyLost;
  private String segment = "";

  /** A segment of the archive; the id is empty when it is lost. */
  void segment(byte[] id) {
    segment = HexFormat.of().formatHex(id);
    replaced.merge(segment, 0L, Math::max);
    anyLost |= id.length == 0;
  }

  /** A commit of the segment at hand. */
  void commit(long tail) {
    replaced.merge(segment, tail, Math::max);
  }

  /** Whether blocks of the archive hold all lines of a tail. */
  boolean isReplaced(TailName tail) {
    return replaced.getOrDefault(tail.segment(), 0L) >= tail.generation();
  }

  /**
   * Checks that a tail beside the archive is its tail.
   *
   * @throws Damaged when it goes on another archive
   */
  void requireOfArchive(TailName tail) {
    if (!replaced.containsKey(tail.segment()) && !anyLost) {
      throw new Damaged("is of another archive, and left out");
    }
  }

  /** The damage with its place. */
  static Damaged inTail(Damaged damage) {
    return new Damaged("tail: " + damage.getMessage());
  }
}
