package semlog;

import java.util.IdentityHashMap;
import java.util.function.Supplier;
import semlog.block.BlockReader;
import semlog.block.RowRestorer;
import semlog.block.SegmentTemplates;
import semlog.block.StoredTemplate;
import semlog.bytes.ByteBuilder;
import semlog.bytes.LineEnd;
import semlog.search.LineEvent;
import semlog.template.TemplateStore;
import semlog.value.LineTimeReader;

/** Some lines restored from blocks, and what is known of each. */
final class RestoredChunk {
  private static final int FULL = 1 << 18;

  private final Supplier<LineTimeReader> times;
  private final ByteBuilder text = new ByteBuilder(FULL + (FULL >> 2));
  private final RowPlaces places = new RowPlaces();
  private final IdentityHashMap<StoredTemplate, LineShape> shapes = new IdentityHashMap<>();
  private final UnderstoodLines whole;
  private final boolean fields;
  private int lines;

  /** Whether each row is a line that is selected, whatever it says. */
  private boolean sure = true;

  /**
   * An empty chunk.
   *
   * @param fields whether somebody asks for those of lines
   */
  RestoredChunk(Supplier<LineTimeReader> times, boolean fields) {
    this.times = times;
    this.fields = fields;
    this.whole = new UnderstoodLines(times);
  }

  void clear() {
    text.clear();
    places.clear();
    lines = 0;
    sure = true;
  }

  boolean isEmpty() {
    return text.length() == 0;
  }

  /** Whether the last line is complete and there is enough. */
  boolean isFull() {
    return text.length() >= FULL && endsLine();
  }

  /** Whether the last line, if any, is complete. */
  boolean endsLine() {
    return isEmpty() || text.array()[text.length() - 1] == '\n';
  }

  /** Lines that end in the chunk with an LF. */
  int lines() {
    return lines;
  }

  byte[] array() {
    return text.array();
  }

  int length() {
    return text.length();
  }

  /** Whether all rows are known to be lines that are selected. */
  boolean isSure() {
    return sure;
  }

  /** Adds the next row of a block; false when there is none. */
  boolean add(BlockReader rows, SegmentTemplates segment) {
    int start = text.length();
    if (!rows.next(text)) {
      return false;
    }
    placed(start, rows.template(), rows.slotEnds(), segment, RowTime.UNKNOWN);
    sure = false;
    return true;
  }

  /**
   * Adds some row of a block, and what is known of its time.
   *
   * @param selected whether it is known to be a line that is selected
   */
  void add(
      int row,
      RowRestorer rows,
      SegmentTemplates segment,
      Supplier<RowTime> time,
      boolean selected) {
    int start = text.length();
    rows.restore(row, text);
    if (fields) {
      placed(start, rows.template(), rows.slotEnds(), segment, time);
    } else {
      count(rows.template());
    }
    sure &= selected;
  }

  private void placed(
      int start,
      StoredTemplate template,
      int[] ends,
      SegmentTemplates segment,
      Supplier<RowTime> time) {
    places.add(start, template, ends, segment, time);
    count(template);
  }

  private void count(StoredTemplate template) {
    lines += template.template().id() == TemplateStore.RAW_PIECE ? 0 : 1;
  }

  /** The attributes of a line. */
  LineEvent fields(int lineStart, int lineEnd) {
    int row = places.row(lineStart);
    byte[] bytes = text.array();
    if (places.template(row).template().id() == TemplateStore.RAW_LINE) {
      return whole.of(bytes, lineStart, lineEnd, places.time(row));
    }
    int end = LineEnd.withoutReturn(bytes, lineStart, lineEnd);
    LineShape shape =
        shapes.computeIfAbsent(
            places.template(row), stored -> LineShape.of(stored, places.segment(row)));
    return new LineAttributes(
        bytes, lineStart, end, places.slotEnds(row), shape, places.time(row), times);
  }
}
