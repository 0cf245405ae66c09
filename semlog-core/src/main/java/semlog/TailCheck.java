package semlog;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
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
  void commit(long tail, Optional<TailName> adopted) {
    replaced.merge(segment, tail, Math::max);
    adopted.ifPresent(name -> replaced.merge(name.segment(), name.generation(), Math::max));
  }

  /**
   * Whether all lines of a tail are in the archive.
   *
   * @throws Damaged when it goes on another archive
   */
  boolean isReplaced(TailName tail) {
    Long generation = replaced.get(tail.segment());
    if (generation == null && !anyLost) {
      throw new Damaged("is of another archive, and left out");
    }
    return generation != null && generation >= tail.generation();
  }

  /** The damage with its place. */
  static Damaged inTail(Damaged damage) {
    return new Damaged("tail: " + damage.getMessage());
  }
}
