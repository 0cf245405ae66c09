package semlog.archive;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import semlog.bytes.ByteSource;
import semlog.fault.Damaged;

/** Finds the last commit before some byte, and with it the segment it belongs to. */
final class CommitFinder {
  private static final int FIRST_CHUNK = 1 << 10;
  private static final int CHUNK = 1 << 18;

  /** Bytes of a commit's length that may lie before the chunk in which it ends. */
  private static final int OVERLAP = 2;

  /** How many look-alikes are checked in full before the search gives up. */
  private static final int VAIN_LIMIT = 1 << 12;

  private final ByteSource source;
  private int vain;

  CommitFinder(ByteSource source) {
    this.source = source;
  }

  /**
   * A commit that was verified.
   *
   * @param id of its segment; empty when its header is damaged
   */
  record Found(Unit unit, Commit commit, byte[] id, int salt) {}

  /** The last commit that ends at or before {@code end} and after {@code floor}. */
  Optional<Found> last(long end, long floor) throws IOException {
    vain = 0;
    long high = end;
    int chunk = FIRST_CHUNK;
    Optional<Found> found = Optional.empty();
    while (found.isEmpty() && high > floor && vain < VAIN_LIMIT) {
      long low = Math.max(floor, high - chunk);
      found = between(low, high);
      high = low;
      chunk = CHUNK;
    }
    return found;
  }

  private Optional<Found> between(long low, long high) throws IOException {
    long from = Math.max(0, low - OVERLAP);
    byte[] bytes = new byte[(int) (high - from)];
    source.read(from, bytes, 0, bytes.length);
    Optional<Found> found = Optional.empty();
    for (int end = bytes.length; found.isEmpty() && end > low - from && vain < VAIN_LIMIT; end--) {
      int length = Commit.unitBytes(bytes, end);
      if (length > 0 && length <= from + end) {
        found = check(unit(bytes, from, end, length), from + end - length);
      }
    }
    return found;
  }

  private byte[] unit(byte[] bytes, long from, int end, int length) throws IOException {
    if (length <= end) {
      return Arrays.copyOfRange(bytes, end - length, end);
    }
    byte[] unit = new byte[length];
    source.read(from + end - length, unit, 0, length);
    return unit;
  }

  private Optional<Found> check(byte[] bytes, long position) throws IOException {
    UnitFrame frame = UnitFrame.parse(bytes, 0, bytes.length);
    if (frame.kind() != UnitKind.COMMIT || frame.unitBytes() != bytes.length) {
      return Optional.empty();
    }
    vain++;
    byte[] body = Arrays.copyOfRange(bytes, frame.frameBytes(), bytes.length);
    Unit unit = new Unit(position, frame, body);
    try {
      return check(unit, Commit.segment(unit), frame.salt(bytes, 0));
    } catch (Damaged _) {
      return Optional.empty();
    }
  }

  private Optional<Found> check(Unit unit, long segment, int salt) throws IOException {
    byte[] header = new byte[SegmentHeader.BYTES];
    if (unit.position() - segment < header.length) {
      return Optional.empty();
    }
    source.read(segment, header, 0, header.length);
    byte[] id = new byte[0];
    if (SegmentHeader.soundAt(header, 0, header.length)) {
      SegmentHeader sound = SegmentHeader.at(header, 0, segment);
      if (sound.salt() != salt) {
        return Optional.empty();
      }
      id = sound.id();
    } else if (!witnessed(unit, segment, salt)) {
      return Optional.empty();
    }
    return Optional.of(new Found(unit, Commit.read(unit), id, salt));
  }

  /** Without its header, a segment's salt is believed when two units agree on it. */
  private boolean witnessed(Unit unit, long segment, int salt) throws IOException {
    UnitReader units = new UnitReader(source, salt, unit.position());
    OptionalLong previous = Commit.previous(unit);
    boolean byPrevious = previous.isPresent() && units.sound(previous.getAsLong());
    return byPrevious || units.sound(segment + SegmentHeader.BYTES);
  }
}
