package semlog;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import semlog.archive.ArchiveReader;
import semlog.archive.ArchiveScanner;
import semlog.archive.ByteRange;
import semlog.archive.Segment;
import semlog.bytes.ByteSource;
import semlog.line.PeekedStream;
import semlog.line.PlainInput;
import semlog.search.FollowedLines;
import semlog.search.LineChunks;
import semlog.search.PlainLines;
import semlog.search.Wanted;
import semlog.value.TimeContext;

/**
 * Opens the lines of an archive up to its last commit, restored some at a time, with their
 * attributes.
 */
public final class ArchiveLines {
  private static final int START_BYTES = 5;

  private final Closeable source;
  private final Supplier<TimeContext> context;
  private final Wanted wanted;
  private final Access access;
  private final Deque<BlockFeed> feeds = new ArrayDeque<>();
  private final Endings endings = new Endings();
  private boolean isProtected;

  /**
   * Opens an archive; to close its lines closes the sources.
   *
   * @param context what the times of its lines do not say themselves
   * @param wanted what may be left out
   * @throws semlog.fault.Fault when it is no archive, or one of another version
   */
  private ArchiveLines(
      ByteSource source,
      Optional<ByteSource> tail,
      Access access,
      Supplier<TimeContext> context,
      Wanted wanted)
      throws IOException {
    this.wanted = wanted;
    this.access = access;
    this.source = closing(source, tail);
    this.context = context;
    LiveArchive live = LiveArchive.open(source, tail, access.keyring());
    feed(live.archive(), live::isLeftOut, endings, feeds::add);
    if (live.tail().isPresent()) {
      feed(live.tail().get(), _ -> false, new Endings(), feed -> feeds.add(new TailFeed(feed)));
    }
    live.tailDamage().ifPresent(found -> feeds.add(new LostFeed(found)));
  }

  private static Closeable closing(ByteSource source, Optional<ByteSource> tail) {
    return () -> {
      try (source) {
        if (tail.isPresent()) {
          tail.get().close();
        }
      }
    };
  }

  /** Feeds the segments of an archive, and what lies between them. */
  private void feed(
      ArchiveReader archive, Predicate<Segment> leftOut, Endings ends, Consumer<BlockFeed> target)
      throws IOException {
    Deque<ByteRange> gaps = new ArrayDeque<>(archive.gaps());
    for (Segment segment : archive.segments()) {
      while (!gaps.isEmpty() && gaps.peek().from() < segment.start()) {
        target.accept(scanned(archive.scan(gaps.remove()), ends));
      }
      if (!leftOut.test(segment)) {
        isProtected |= ProtectedSegment.isIn(segment, access);
        target.accept(new SegmentFeed(segment, access.model(), wanted.attributes()));
      }
      ends.begin();
      ends.end(archive.ending(segment));
    }
    gaps.forEach(gap -> target.accept(scanned(archive.scan(gap), ends)));
  }

  private ScannedFeed scanned(ArchiveScanner scanner, Endings ends) {
    return new ScannedFeed(scanner, access, ends, wanted.attributes());
  }

  private ArchiveLines(
      InputStream stream,
      ArchiveScanner scanner,
      Access access,
      Supplier<TimeContext> context,
      Wanted wanted) {
    this.wanted = wanted;
    this.access = access;
    this.source = stream;
    this.context = context;
    feeds.add(scanned(scanner, endings));
  }

  /**
   * Opens a file if it is an archive, else closes it.
   *
   * @param file becomes the result's to close, with the tail
   * @param tail what is beside it as its tail, opened before it
   * @param access what archives are read with
   * @param wanted what may be left out
   */
  public static Optional<LineChunks> ofArchive(
      ByteSource file,
      Optional<ByteSource> tail,
      Access access,
      Supplier<TimeContext> context,
      Wanted wanted)
      throws IOException {
    if (isArchive(file)) {
      ArchiveLines archive = new ArchiveLines(file, tail, access, context, wanted);
      return Optional.of(
          archive.isProtected && !access.partial()
              ? archive.restored(file, tail)
              : archive.lines());
    }
    closing(file, tail).close();
    return Optional.empty();
  }

  /**
   * The lines with their protected values, which templates, columns and indexes know nothing of.
   */
  private LineChunks restored(ByteSource file, Optional<ByteSource> tail) throws IOException {
    return new PlainLines(
        new RestoredInput(source, file, tail, access),
        new UnderstoodLines(context, access.formats(), wanted.attributes()));
  }

  /** Opens a file all of whose lines are wanted. */
  public static Optional<LineChunks> ofArchive(
      ByteSource file, Optional<ByteSource> tail, Supplier<TimeContext> context)
      throws IOException {
    return ofArchive(file, tail, Access.PLAIN, context, Wanted.EVERYTHING);
  }

  /** Whether a file begins as an archive does. */
  public static boolean isArchive(ByteSource file) throws IOException {
    byte[] start = new byte[(int) Math.min(START_BYTES, file.size())];
    file.read(0, start, 0, start.length);
    return ArchiveReader.startsArchive(start);
  }

  /**
   * Opens an archive to go on behind lines that were told. Blocks of such lines alone are not read.
   *
   * @param tail what is beside it as its tail, opened before it; becomes the result's to close too
   * @param told how many lines were told
   */
  public static FollowedLines.Opened ofGrowing(
      ByteSource file,
      Optional<ByteSource> tail,
      Access access,
      Supplier<TimeContext> context,
      Wanted wanted,
      long told)
      throws IOException {
    ArchiveLines archive = new ArchiveLines(file, tail, access, context, wanted.inRuns());
    if (archive.isProtected && !access.partial()) {
      throw ProtectedSegment.onlyPartially();
    }
    long linesBefore = 0;
    long bytesBefore = 0;
    for (BlockFeed feed : archive.feeds) {
      SegmentFeed.Skipped skipped =
          feed instanceof SegmentFeed segment
              ? segment.skip(told - linesBefore)
              : SegmentFeed.Skipped.NOTHING;
      linesBefore += skipped.lines();
      bytesBefore += skipped.bytes();
      if (!skipped.all()) {
        break;
      }
    }
    return new FollowedLines.Opened(archive.lines(), told, linesBefore, bytesBefore);
  }

  private LineChunks lines() {
    return wanted.isSelective()
        ? new PlannedLines(source, feeds, endings, wanted, context)
        : new AllLines(source, feeds, endings, wanted.planned(), new LazyTimes(context));
  }

  /**
   * Opens what was found by a token, behind its front.
   *
   * @param stream becomes the result's to close
   */
  public static LineChunks ofResult(
      InputStream stream, Access access, Supplier<TimeContext> context, Wanted wanted) {
    ArchiveScanner scanner = ArchiveScanner.ofParts(stream, access.keyring());
    return new ArchiveLines(stream, scanner, access, context, wanted).lines();
  }

  /** Opens a stream all of whose lines are wanted. */
  public static LineChunks of(InputStream stream, Supplier<TimeContext> context)
      throws IOException {
    return of(stream, Access.PLAIN, context, Wanted.EVERYTHING);
  }

  /**
   * Opens a stream, whether it is an archive, packed or plain text; live lines come as they are
   * there.
   *
   * @param stream becomes the result's to close, even if this fails
   * @param access what archives are read with
   * @param wanted what may be left out
   */
  public static LineChunks of(
      InputStream stream, Access access, Supplier<TimeContext> context, Wanted wanted)
      throws IOException {
    PeekedStream content = new PeekedStream(PlainInput.open(stream));
    if (content.startsWith(ArchiveReader.magic())) {
      ArchiveScanner scanner = ArchiveScanner.over(content, access.keyring());
      return new ArchiveLines(content, scanner, access, context, wanted).lines();
    }
    return new PlainLines(
        content, new UnderstoodLines(context, access.formats(), wanted.attributes()));
  }
}
