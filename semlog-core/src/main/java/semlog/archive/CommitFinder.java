package semlog.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import semlog.bytes.ByteSource;
import semlog.fault.Damaged;
import semlog.fault.WrongVersion;

/** Finds the last commit before some byte, and with it the segment it belongs to. */
final class CommitFinder {
  /** How far back to look for a commit in a file that does not begin as an archive does. */
  private static final long NO_ARCHIVE_BYTES = 1L << 28;

  private static final int FIRST_CHUNK = 1 << 10;
  private static final int CHUNK = 1 << 18;

  /** Bytes of a commit's length that may lie before the chunk in which it ends. */
  private static final int OVERLAP = 2;

  /** Room for a few recipients. */
  private static final int KEYS_GUESS = 1 << 9;

  /** How many look-alikes are checked in full before the search gives up. */
  private static final int VAIN_LIMIT = 1 << 12;

  private final ByteSource source;
  private final SegmentSeal.Opener opener;
  private int vain;

  CommitFinder(ByteSource source, SegmentSeal.Opener opener) {
    this.source = source;
    this.opener = opener;
  }

  /**
   * A commit that was verified.
   *
   * @param id of its segment; empty when its header is damaged
   * @param seal of its segment
   */
  record Found(Unit unit, Commit commit, byte[] id, int salt, SegmentSeal seal) {}

  /**
   * The last commit of each segment, in the order of the file.
   *
   * @throws Damaged when it is no archive
   * @throws WrongVersion when a segment needs another version of Semlog
   */
  List<Found> lastOfEach() throws IOException {
    long end = source.size();
    boolean begins = headerAt(0, end);
    if (end == 0) {
      throw Damaged.noArchive(": empty");
    }
    Deque<Found> all = new ArrayDeque<>();
    while (end > 0) {
      long floor = begins || !all.isEmpty() ? 0 : Math.max(0, end - NO_ARCHIVE_BYTES);
      Optional<Found> found = last(end, floor);
      long committed = found.map(f -> f.unit().end()).orElse(0L);
      if (committed < end) {
        headerAt(committed, end);
      }
      found.ifPresent(all::addFirst);
      end = found.map(f -> f.commit().segment()).orElse(0L);
    }
    if (all.isEmpty() && !begins) {
      throw Damaged.noArchive("");
    }
    return List.copyOf(all);
  }

  /** Whether a segment starts there; fails when it is one of another version. */
  private boolean headerAt(long position, long end) throws IOException {
    byte[] header = new byte[(int) Math.min(SegmentHeader.BYTES, end - position)];
    source.read(position, header, 0, header.length);
    if (SegmentHeader.soundAt(header, 0, header.length)) {
      SegmentHeader.at(header, 0, position);
      return true;
    }
    return false;
  }

  /** The last commit that ends at or before {@code end} and after {@code floor}. */
  private Optional<Found> last(long end, long floor) throws IOException {
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
    byte[] header = new byte[SegmentHeader.BYTES + 1];
    if (unit.position() - segment < SegmentHeader.BYTES) {
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
    boolean sealed = unit.frame().has(SegmentSeal.SEALED);
    boolean keyed = (header[SegmentHeader.BYTES] & UnitFrame.KIND_BITS) == UnitKind.KEYS;
    if (sealed != keyed) {
      return Optional.empty();
    }
    SegmentSeal seal = sealed ? seal(unit, id, salt) : SegmentSeal.NONE;
    return Optional.of(new Found(unit, seal.readCommit(unit), id, salt, seal));
  }

  private SegmentSeal seal(Unit unit, byte[] id, int salt) throws IOException {
    return opener.open(keys(source, unit, salt).body(), id);
  }

  /** The keys unit of the sealed segment that a commit is of. */
  static Unit keys(ByteSource source, Unit commit, int salt) throws IOException {
    long first = Commit.segment(commit) + SegmentHeader.BYTES;
    UnitReader units = new UnitReader(source, salt, commit.position(), SegmentSeal.NONE);
    return units.read(UnitKind.KEYS, 0, first, KEYS_GUESS);
  }

  /** Without its header, a segment's salt is believed when two units agree on it. */
  private boolean witnessed(Unit unit, long segment, int salt) throws IOException {
    UnitReader units = new UnitReader(source, salt, unit.position(), SegmentSeal.NONE);
    OptionalLong previous = Commit.previous(unit);
    boolean byPrevious = previous.isPresent() && units.sound(previous.getAsLong());
    return byPrevious || units.sound(segment + SegmentHeader.BYTES);
  }
}
