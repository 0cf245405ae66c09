package semlog;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import semlog.archive.ArchiveReader;
import semlog.archive.ArchiveScanner;
import semlog.archive.ByteRange;
import semlog.archive.Segment;
import semlog.attribute.PublicTemplate;
import semlog.block.BlockReader;
import semlog.block.SegmentTemplates;
import semlog.block.StoredTemplate;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteSource;
import semlog.fault.Damaged;
import semlog.line.PeekedStream;
import semlog.line.PlainInput;
import semlog.search.LineChunks;
import semlog.search.LineEvent;
import semlog.search.PlainLines;
import semlog.template.TemplateStore;
import semlog.value.TimeContext;

/**
 * The lines of an archive up to its last commit, restored some at a time, with their attributes.
 */
public final class ArchiveLines implements LineChunks {
  private static final int CHUNK_BYTES = 1 << 18;
  private static final int START_BYTES = 5;

  private final Closeable source;
  private final LazyTimes times;
  private final Deque<BlockFeed> feeds = new ArrayDeque<>();
  private final ByteBuilder chunk = new ByteBuilder(CHUNK_BYTES + (CHUNK_BYTES >> 2));
  private final RowPlaces places = new RowPlaces();
  private final IdentityHashMap<StoredTemplate, LineShape> shapes = new IdentityHashMap<>();
  private final Endings endings = new Endings();
  private SegmentTemplates templates = new SegmentTemplates();
  private Optional<BlockReader> reader = Optional.empty();
  private Optional<Damaged> damage = Optional.empty();
  private Optional<Damaged> damageOfTail = Optional.empty();
  private long linesBefore;
  private long bytesBefore;
  private int chunkLines;

  /**
   * Opens an archive; {@link #close} closes the sources.
   *
   * @param context what the times of its lines do not say themselves
   * @throws semlog.fault.Fault when it is no archive, or one of another version
   */
  ArchiveLines(ByteSource source, Optional<ByteSource> tail, Supplier<TimeContext> context)
      throws IOException {
    this.source =
        () -> {
          try (source) {
            if (tail.isPresent()) {
              tail.get().close();
            }
          }
        };
    this.times = new LazyTimes(context);
    LiveArchive live = LiveArchive.open(source, tail);
    feed(live.archive(), endings, feeds::add);
    live.tail().ifPresent(reader -> feed(reader, new Endings(), f -> feeds.add(new TailFeed(f))));
    damageOfTail = live.tailDamage();
  }

  /** Feeds all segments of an archive, and what lies between them. */
  private static void feed(ArchiveReader archive, Endings endings, Consumer<BlockFeed> feeds) {
    Deque<ByteRange> gaps = new ArrayDeque<>(archive.gaps());
    for (Segment segment : archive.segments()) {
      while (!gaps.isEmpty() && gaps.peek().from() < segment.start()) {
        feeds.accept(new ScannedFeed(archive.scan(gaps.remove()), endings));
      }
      feeds.accept(new SegmentFeed(segment));
      endings.begin();
      endings.end(archive.ending(segment));
    }
    gaps.forEach(gap -> feeds.accept(new ScannedFeed(archive.scan(gap), endings)));
  }

  private ArchiveLines(InputStream stream, Supplier<TimeContext> context) {
    this.source = stream;
    this.times = new LazyTimes(context);
    feeds.add(new ScannedFeed(ArchiveScanner.over(stream), endings));
  }

  /**
   * Opens a file if it is an archive; else leaves it open and untouched.
   *
   * @param tail what is beside it as its tail, opened before it; becomes the result's to close too
   */
  public static Optional<LineChunks> ofArchive(
      ByteSource file, Optional<ByteSource> tail, Supplier<TimeContext> context)
      throws IOException {
    byte[] start = new byte[(int) Math.min(START_BYTES, file.size())];
    file.read(0, start, 0, start.length);
    return ArchiveReader.startsArchive(start)
        ? Optional.of(new ArchiveLines(file, tail, context))
        : Optional.empty();
  }

  /**
   * Opens a stream, whether it is an archive, packed or plain text; live lines come as they are
   * there.
   *
   * @param stream becomes the result's to close, even if this fails
   */
  public static LineChunks of(InputStream stream, Supplier<TimeContext> context)
      throws IOException {
    PeekedStream content = new PeekedStream(PlainInput.open(stream));
    return content.startsWith(ArchiveReader.magic())
        ? new ArchiveLines(content, context)
        : new PlainLines(content, new UnderstoodLines(context));
  }

  @Override
  public boolean next() throws IOException {
    linesBefore += chunkLines;
    bytesBefore += chunk.length();
    chunkLines = 0;
    chunk.clear();
    places.clear();
    while (damage.isEmpty() && !isFull()) {
      try {
        if (!fill()) {
          break;
        }
      } catch (Damaged e) {
        damage = Optional.of(e);
      }
    }
    if (chunk.length() > 0) {
      return true;
    }
    if (damage.isPresent()) {
      Damaged found = damage.get();
      damage = Optional.empty();
      throw found;
    }
    return false;
  }

  private boolean isFull() {
    int length = chunk.length();
    return length >= CHUNK_BYTES && chunk.array()[length - 1] == '\n';
  }

  /** Restores one more row, or opens one more block; false when there is none. */
  private boolean fill() throws IOException {
    if (reader.isEmpty()) {
      return openBlock();
    }
    BlockReader rows = reader.get();
    int start = chunk.length();
    try {
      if (rows.next(chunk)) {
        places.add(start, rows, templates);
        chunkLines += rows.template().template().id() == TemplateStore.RAW_PIECE ? 0 : 1;
      } else {
        reader = Optional.empty();
      }
    } catch (Damaged e) {
      reader = Optional.empty();
      throw e;
    }
    return true;
  }

  private boolean openBlock() throws IOException {
    while (!feeds.isEmpty()) {
      Optional<BlockFeed.Fed> fed = feeds.peek().next();
      if (fed.isPresent()) {
        templates = fed.get().templates();
        reader = Optional.of(fed.get().reader());
        return true;
      }
      feeds.remove();
    }
    if (damageOfTail.isPresent()) {
      Damaged found = damageOfTail.get();
      damageOfTail = Optional.empty();
      throw found;
    }
    return false;
  }

  @Override
  public byte[] buffer() {
    return chunk.array();
  }

  @Override
  public int from() {
    return 0;
  }

  @Override
  public int to() {
    return chunk.length();
  }

  @Override
  public long firstLineNumber() {
    return linesBefore + 1;
  }

  @Override
  public long firstOffset() {
    return bytesBefore;
  }

  @Override
  public LineEvent fields(int lineStart, int lineEnd) {
    int row = places.row(lineStart);
    byte[] text = chunk.array();
    int end = lineEnd > lineStart && text[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    LineShape shape =
        shapes.computeIfAbsent(places.template(row), stored -> shape(stored, places.segment(row)));
    return new LineAttributes(text, lineStart, end, places.slotEnds(row), shape, times);
  }

  private static LineShape shape(StoredTemplate stored, SegmentTemplates segment) {
    return new LineShape(
        stored.attributes(),
        () -> PublicTemplate.of(stored.template(), stored.attributes()),
        segment.aliases(stored.template().id()));
  }

  @Override
  public Optional<String> unfinished() {
    return endings.unfinished();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
