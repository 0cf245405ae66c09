package semlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import semlog.archive.Compacted;
import semlog.bytes.ByteBuilder;
import semlog.seal.Signer;

/** Segments one after the other that may become one, or one that stays as it is. */
final class GatheredSegments {
  private final long from;
  private final List<Long> positions = new ArrayList<>();
  private final Optional<byte[]> predecessor;
  private final boolean tombstone;
  private final List<Long> lengths = new ArrayList<>();
  private List<byte[]> names = List.of();
  private int lengthBytes;
  private int segments;
  private int beginnings;
  private boolean whole = true;
  private boolean signed;
  private boolean signedByAll = true;
  private boolean evolving;

  /** None yet; the first one is to be this. */
  GatheredSegments(ProvenSegment first) {
    this.from = first.position();
    this.predecessor = first.predecessor();
    this.tombstone = first.isTombstone();
  }

  /** Whether it may be one with the next segment. */
  boolean takes(ProvenSegment next) {
    if (next.isContinuation()) {
      return true;
    }
    return !tombstone
        && !next.isTombstone()
        && lengthBytes + bytes(next.lengths()) <= Compacted.MOST_BYTES;
  }

  /**
   * Takes one that follows.
   *
   * @param known those whose signatures count
   */
  void add(ProvenSegment segment, List<Signer> known) {
    positions.add(segment.position());
    lengths.addAll(segment.lengths());
    lengthBytes += bytes(segment.lengths());
    names = segment.names().isEmpty() ? names : segment.names();
    segments++;
    beginnings += segment.isContinuation() ? 0 : 1;
    whole &= segment.isWhole();
    signed |= segment.isSigned();
    signedByAll &= segment.signer(known).isPresent();
    evolving |= segment.isEvolving();
  }

  /** How many bytes they take when they are written down. */
  private static int bytes(List<Long> lengths) {
    ByteBuilder written = new ByteBuilder();
    lengths.forEach(written::varint);
    return written.length();
  }

  /** Where it starts in the archive. */
  long from() {
    return from;
  }

  /** How many there are. */
  int segments() {
    return segments;
  }

  /** Whether it is as compact as can be, or nothing can be said of it. */
  boolean stays() {
    return cannotBeWrittenAnew() || isOneWhole();
  }

  private boolean cannotBeWrittenAnew() {
    return tombstone || names.isEmpty();
  }

  private boolean isOneWhole() {
    return whole && beginnings == 1;
  }

  /**
   * Whether it can be written with other sections.
   *
   * @param wanted where segments start of which one at least is there
   */
  boolean canBeCopied(Set<Long> wanted) {
    return !cannotBeWrittenAnew() && isOneWhole() && positions.stream().anyMatch(wanted::contains);
  }

  /** Whether something of it is signed. */
  boolean isSigned() {
    return signed;
  }

  /** Whether all of it is signed by those whose signatures count. */
  boolean isSignedByKnown() {
    return signedByAll;
  }

  /** Whether some commits are signed with a key of their own. */
  boolean isEvolving() {
    return evolving;
  }

  /** What the first of them goes on. */
  Optional<byte[]> predecessor() {
    return predecessor;
  }

  /** What is to be said of them. */
  Compacted compacted() {
    return new Compacted(names, 0, lengths);
  }
}
