package semlog;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import semlog.archive.Segment;
import semlog.attribute.PublicTemplate;
import semlog.block.Dictionary;
import semlog.block.RowRestorer;
import semlog.block.SegmentTemplates;
import semlog.block.StoredTemplate;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteSource;
import semlog.template.TemplateStore;
import semlog.value.TimeContext;

/**
 * What the lines of an archive are like, as its dictionaries, its first block and its last one say.
 *
 * @param templates that users see, each counted once
 * @param first the time of the first line that has one
 * @param last the time of the last line that has one
 */
public record Contents(int templates, Optional<Instant> first, Optional<Instant> last) {
  /** So many blocks at either end are searched for a time, so that none costs reading them all. */
  private static final int BLOCKS_TRIED = 8;

  /**
   * Reads what was committed.
   *
   * @param tail what is beside it as its tail, opened before it
   * @param access what it is read with
   * @param context what the times of its lines do not say themselves
   * @throws semlog.fault.Fault when it is no archive, one of another version, or damaged there
   */
  public static Contents of(
      ByteSource archive, Optional<ByteSource> tail, Access access, Supplier<TimeContext> context)
      throws IOException {
    Optional<Model> model = access.model();
    List<Segment> segments = LiveArchive.open(archive, tail, access.keyring()).segments();
    Set<String> templates = new HashSet<>();
    for (Segment segment : segments) {
      for (StoredTemplate stored : templates(segment, model)) {
        templates.add(PublicTemplate.typed(stored.template(), stored.attributes()));
      }
    }
    LazyTimes times = new LazyTimes(context);
    return new Contents(
        templates.size(), end(segments, model, times, true), last(segments, model, times));
  }

  /** All templates that a segment learnt, or that are learnt of a short one's lines kept whole. */
  static List<StoredTemplate> templates(Segment segment, Optional<Model> model) throws IOException {
    Optional<List<StoredTemplate>> learnt =
        segment.blocks() == 1 && segment.block(0).rawBytes() <= PlainBlock.MOST_BYTES
            ? PlainBlock.templates(new SegmentFeed(segment, model, false).next().orElseThrow())
            : Optional.empty();
    if (learnt.isPresent()) {
      return learnt.get();
    }
    SegmentTemplates known = Model.templates(model, segment);
    List<StoredTemplate> templates = new ArrayList<>();
    for (int number = 0; number < segment.dictionaries(); number++) {
      templates.addAll(dictionary(segment, known, number).templates());
    }
    return templates;
  }

  private static Dictionary dictionary(Segment segment, SegmentTemplates templates, int number)
      throws IOException {
    return templates.decode(segment.dictionary(number), "dictionary " + number);
  }

  /** The time of the last line of some segments that has one. */
  static Optional<Instant> last(List<Segment> segments, Optional<Model> model, LazyTimes times)
      throws IOException {
    return end(segments.reversed(), model, times, false);
  }

  /** The time that is nearest to one end of an archive. */
  private static Optional<Instant> end(
      List<Segment> segments, Optional<Model> model, LazyTimes times, boolean first)
      throws IOException {
    int tried = 0;
    for (Segment segment : segments) {
      SegmentFeed feed = new SegmentFeed(segment, model, false);
      for (long i = 0; i < segment.blocks() && tried < BLOCKS_TRIED; i++, tried++) {
        BlocksAhead.Block block =
            BlocksAhead.Block.of(feed.at(first ? i : segment.blocks() - 1 - i));
        Optional<Instant> time = first ? first(block, times) : last(block, times);
        if (time.isPresent()) {
          return time;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> first(BlocksAhead.Block block, LazyTimes times) {
    TimeLine line = new TimeLine(times);
    RowRestorer rows = RowRestorer.upTo(block.columns(), block.columns().rows(), true);
    ByteBuilder text = new ByteBuilder(1 << 12);
    boolean begins = true;
    for (int row = 0; row < block.columns().rows() && line.time().isEmpty(); row++) {
      text.clear();
      rows.restore(row, text);
      if (begins) {
        line.read(text);
      }
      begins = rows.template().template().id() != TemplateStore.RAW_PIECE;
    }
    return line.time();
  }

  private static Optional<Instant> last(BlocksAhead.Block block, LazyTimes times) {
    TimeLine line = new TimeLine(times);
    TimeScan scan = TimeScan.of(block, line);
    for (int row = 0; row < block.columns().rows(); row++) {
      scan.pass(row);
    }
    line.endSplit();
    return line.time();
  }
}
