package semlog.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import semlog.archive.ArchiveEvent.Ending;
import semlog.bytes.ByteSource;
import semlog.fault.Damaged;
import semlog.fault.WrongVersion;

/**
 * An archive as its last commit leaves it, read by position from its end. It never looks at what
 * follows the last commit it saw, so it may be read while somebody appends; {@link #refreshed} sees
 * more. For use by several threads.
 */
public final class ArchiveReader {
  /** How far back to look for a commit in a file that does not begin as an archive does. */
  private static final long NO_ARCHIVE_BYTES = 1L << 28;

  private static final int CHUNK_BYTES = 1 << 18;

  private final ByteSource source;
  private final List<Segment> segments;
  private final List<ByteRange> gaps;
  private final long size;

  private ArchiveReader(
      ByteSource source, List<Segment> segments, List<ByteRange> gaps, long size) {
    this.source = source;
    this.segments = segments;
    this.gaps = gaps;
    this.size = size;
  }

  /**
   * Opens an archive, whose source stays its owner's to close.
   *
   * @throws Damaged when it is no archive
   * @throws WrongVersion when a segment needs another version of Semlog
   */
  public static ArchiveReader open(ByteSource source) throws IOException {
    return open(source, List.of());
  }

  /** The bytes with which every archive begins. */
  public static byte[] magic() {
    return SegmentHeader.MAGIC.clone();
  }

  /** Whether bytes begin as an archive does; five are enough. */
  public static boolean startsArchive(byte[] bytes) {
    return SegmentHeader.magicBytes(bytes, 0, bytes.length) == SegmentHeader.MAGIC_BYTES;
  }

  /** The same archive with what was committed since, sharing what has not changed. */
  public ArchiveReader refreshed() throws IOException {
    return open(source, segments);
  }

  /** In the order of the file; empty when nothing was committed yet. */
  public List<Segment> segments() {
    return segments;
  }

  /** Bytes that no commit vouches for: torn or damaged, or just being written when at the end. */
  public List<ByteRange> gaps() {
    return gaps;
  }

  /** How the archive ends. */
  public Ending ending() throws IOException {
    if (!gaps.isEmpty() && gaps.getLast().to() == size) {
      return mayGoOn(gaps.getLast()) ? Ending.OPEN : Ending.TORN;
    }
    return segments.isEmpty() || !segments.getLast().closed() ? Ending.OPEN : Ending.CLOSED;
  }

  /**
   * Whether a gap is no more than the beginning of what the segment before it would go on with: its
   * writer is at work, or was killed.
   */
  public boolean mayGoOn(ByteRange gap) throws IOException {
    if (segments.stream().noneMatch(segment -> segment.end() == gap.from())) {
      return false;
    }
    return scan(gap).end().ending() == Ending.OPEN;
  }

  /** How one of its segments ends, torn also when only a scan can tell whether it may go on. */
  public Ending ending(Segment segment) {
    if (gaps.stream().anyMatch(gap -> gap.from() == segment.end())) {
      return Ending.TORN;
    }
    return segment.closed() ? Ending.CLOSED : Ending.OPEN;
  }

  /** Reads what can be read of a {@linkplain #gaps gap}, although nothing vouches for it. */
  public ArchiveScanner scan(ByteRange gap) {
    return segments.stream()
        .filter(segment -> segment.end() == gap.from())
        .findFirst()
        .map(segment -> segment.rest(gap.to()))
        .orElseGet(
            () ->
                new ArchiveScanner(
                    new UnitStream(Window.over(source, gap.from(), gap.to(), CHUNK_BYTES))));
  }

  private static ArchiveReader open(ByteSource source, List<Segment> known) throws IOException {
    long size = source.size();
    boolean begins = headerAt(source, 0, size);
    CommitFinder finder = new CommitFinder(source);
    Deque<Segment> segments = new ArrayDeque<>();
    Deque<ByteRange> gaps = new ArrayDeque<>();
    long end = size;
    while (end > 0) {
      long floor = begins || !segments.isEmpty() ? 0 : Math.max(0, end - NO_ARCHIVE_BYTES);
      Optional<CommitFinder.Found> found = finder.last(end, floor);
      long committed = found.map(f -> f.unit().end()).orElse(0L);
      if (committed < end) {
        headerAt(source, committed, end);
        gaps.addFirst(new ByteRange(committed, end));
      }
      if (found.isPresent()) {
        try {
          segments.addFirst(segment(source, found.get(), known));
        } catch (Damaged _) {
          gaps.addFirst(new ByteRange(found.get().commit().segment(), committed));
        }
      }
      end = found.map(f -> f.commit().segment()).orElse(0L);
    }
    if (segments.isEmpty() && !begins) {
      throw new Damaged(size == 0 ? "not a Semlog archive: empty" : "not a Semlog archive");
    }
    return new ArchiveReader(source, List.copyOf(segments), List.copyOf(gaps), size);
  }

  private static Segment segment(ByteSource source, CommitFinder.Found found, List<Segment> known)
      throws IOException {
    for (Segment segment : known) {
      if (segment.sameAs(found)) {
        return segment;
      }
    }
    return Segment.open(new UnitReader(source, found.salt(), found.unit().end()), found);
  }

  /** Whether a segment starts there; fails when it is one of another version. */
  private static boolean headerAt(ByteSource source, long position, long end) throws IOException {
    byte[] header = new byte[(int) Math.min(SegmentHeader.BYTES, end - position)];
    source.read(position, header, 0, header.length);
    if (SegmentHeader.soundAt(header, 0, header.length)) {
      SegmentHeader.at(header, 0, position);
      return true;
    }
    return false;
  }
}
