package semlog;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.archive.ArchiveReader;
import semlog.archive.ArchiveScanner;
import semlog.archive.ArchiveWriter;
import semlog.archive.Chain;
import semlog.archive.Dropped;
import semlog.archive.Segment;
import semlog.archive.SegmentProof;
import semlog.bytes.ByteSink;
import semlog.bytes.ByteSource;
import semlog.fault.Damaged;
import semlog.value.TimeContext;

/**
 * Takes old segments out of an archive and leaves a tombstone in their place, so that what is left
 * can be verified as before. The archive has no tail, and nobody appends to it meanwhile.
 */
public final class Dropping {
  private final ByteSource archive;
  private final Access access;
  private final List<Segment> segments;
  private final int count;

  private Dropping(ByteSource archive, Access access, List<Segment> segments, int count) {
    this.archive = archive;
    this.access = access;
    this.segments = segments;
    this.count = count;
  }

  /**
   * Finds the segments whose lines all came before a time. The last one always stays, and so does
   * what is behind one whose lines have no times.
   *
   * @param context what the times of its lines do not say themselves
   * @throws semlog.fault.Fault when it is no archive, damaged, or sealed for others
   */
  public static Dropping before(
      Instant time, ByteSource archive, Access access, Supplier<TimeContext> context)
      throws IOException {
    ArchiveReader reader = ArchiveReader.open(archive, access.keyring());
    if (!reader.gaps().isEmpty()) {
      throw new Damaged("has bytes that no commit vouches for: repair it first");
    }
    List<Segment> segments = reader.segments();
    LazyTimes times = new LazyTimes(context);
    int count = 0;
    for (int i = 0; i < segments.size() && count == i; ) {
      int end = withTails(segments, i);
      Optional<Instant> last = Contents.last(segments.subList(i, end), access.model(), times);
      boolean old = last.filter(at -> at.isBefore(time)).isPresent();
      boolean grave = i == 0 && end == 1 && segments.getFirst().lines() == 0;
      i = end;
      count = (old || grave) && end < segments.size() ? end : count;
    }
    return new Dropping(archive, access, segments, count);
  }

  /** Behind a segment and those that are not without the ones before them. */
  private static int withTails(List<Segment> segments, int first) throws IOException {
    int end = first + 1;
    while (end < segments.size()
        && (segments.get(end - 1).goesOnBehind()
            || LiveArchive.name(segments.get(end)).isPresent())) {
      end++;
    }
    return end;
  }

  /** Whether all stays as it is. */
  public boolean isNothing() {
    return lines() == 0;
  }

  /** How many lines go. */
  public long lines() {
    return segments.subList(0, count).stream().mapToLong(Segment::lines).sum();
  }

  /**
   * Writes what is left: a tombstone, and the other segments as they are. What goes is read and
   * verified first.
   *
   * @param segmentId 16 random bytes
   * @param sealing of the tombstone
   * @throws Damaged when something that goes is not as it was written
   */
  public void write(ByteSink sink, byte[] segmentId, Sealing sealing) throws IOException {
    long from = segments.get(count).start();
    Evidence evidence = new Evidence(List.of(), Optional.empty(), Optional.empty());
    ArchiveScanner gone = ArchiveScanner.between(0, from, archive, access.keyring());
    Dropped dropped =
        evidence.dropped(Restorer.restore(gone, access, OutputStream.nullOutputStream(), evidence));
    Chain before = Chain.after(evidence.predecessor());
    SegmentProof proof = SegmentProof.of(segmentId, before, sealing.key(), dropped);
    new ArchiveWriter(sink, segmentId, sealing.lock(), sealing.padded(), proof).finish();
    archive.copy(from, archive.size(), sink);
  }
}
