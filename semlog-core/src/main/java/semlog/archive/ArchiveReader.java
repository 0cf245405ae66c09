package semlog.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import semlog.archive.ArchiveEvent.Ending;
import semlog.bytes.ByteSource;
import semlog.fault.Damaged;
import semlog.fault.WrongVersion;
import semlog.seal.Keyring;

/**
 * An archive as its last commit leaves it, read by position from its end. It never looks at what
 * follows the last commit it saw, so it may be read while somebody appends; {@link #refreshed} sees
 * more. For use by several threads.
 */
public final class ArchiveReader {
  private static final int CHUNK_BYTES = 1 << 18;

  private final ByteSource source;
  private final SegmentSeal.Opener opener;
  private final List<Segment> segments;
  private final List<ByteRange> gaps;
  private final long size;

  private ArchiveReader(
      ByteSource source,
      SegmentSeal.Opener opener,
      List<Segment> segments,
      List<ByteRange> gaps,
      long size) {
    this.source = source;
    this.opener = opener;
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
    return open(source, Keyring.none());
  }

  /**
   * Opens an archive that may be sealed, whose source stays its owner's to close.
   *
   * @throws semlog.fault.WrongKey when a segment is sealed and no identity opens it
   */
  public static ArchiveReader open(ByteSource source, Keyring keyring) throws IOException {
    return open(source, SegmentSeal.with(keyring), List.of());
  }

  /** The bytes with which every archive begins. */
  public static byte[] magic() {
    return SegmentHeader.MAGIC.clone();
  }

  /** Whether bytes begin as an archive does; five are enough. */
  public static boolean startsArchive(byte[] bytes) {
    return startsArchive(bytes, 0);
  }

  /** Whether bytes go on from a place as an archive begins. */
  public static boolean startsArchive(byte[] bytes, int from) {
    return SegmentHeader.magicBytes(bytes, from, bytes.length) == SegmentHeader.MAGIC_BYTES;
  }

  /** The same archive with what was committed since, sharing what has not changed. */
  public ArchiveReader refreshed() throws IOException {
    return open(source, opener, segments);
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
                    UnitStream.starting(
                        Window.over(source, gap.from(), gap.to(), CHUNK_BYTES), opener)));
  }

  private static ArchiveReader open(
      ByteSource source, SegmentSeal.Opener opener, List<Segment> known) throws IOException {
    long size = source.size();
    List<Segment> segments = new ArrayList<>();
    List<ByteRange> gaps = new ArrayList<>();
    long end = 0;
    for (CommitFinder.Found found : new CommitFinder(source, opener).lastOfEach()) {
      long start = found.commit().segment();
      if (end < start) {
        gaps.add(new ByteRange(end, start));
      }
      end = found.unit().end();
      try {
        segments.add(segment(source, found, opener, known));
      } catch (Damaged _) {
        gaps.add(new ByteRange(start, end));
      }
    }
    if (end < size) {
      gaps.add(new ByteRange(end, size));
    }
    return new ArchiveReader(source, opener, List.copyOf(segments), List.copyOf(gaps), size);
  }

  private static Segment segment(
      ByteSource source, CommitFinder.Found found, SegmentSeal.Opener opener, List<Segment> known)
      throws IOException {
    for (Segment segment : known) {
      if (segment.sameAs(found)) {
        return segment;
      }
    }
    UnitReader units = new UnitReader(source, found.salt(), found.unit().end(), found.seal());
    return Segment.open(units, found, opener);
  }
}
