package semlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import semlog.block.SegmentTemplates;
import semlog.block.StoredTemplate;

/** Where the rows of a chunk begin, and what is known of each. */
final class RowPlaces {
  private int[] starts = new int[256];
  private int[] firstSlots = new int[256];
  private StoredTemplate[] templates = new StoredTemplate[256];
  private SegmentTemplates[] segments = new SegmentTemplates[256];
  private final List<Supplier<RowTime>> times = new ArrayList<>();
  private int[] slotEnds = new int[1024];
  private int rows;
  private int slots;

  void clear() {
    rows = 0;
    slots = 0;
    times.clear();
  }

  /** Adds the row that was read last. */
  void add(
      int start,
      StoredTemplate template,
      int[] ends,
      SegmentTemplates segment,
      Supplier<RowTime> time) {
    if (rows == starts.length) {
      starts = Arrays.copyOf(starts, rows * 2);
      firstSlots = Arrays.copyOf(firstSlots, rows * 2);
      templates = Arrays.copyOf(templates, rows * 2);
      segments = Arrays.copyOf(segments, rows * 2);
    }
    int count = template.template().slots().size();
    if (slots + count > slotEnds.length) {
      slotEnds = Arrays.copyOf(slotEnds, Math.max(slots + count, slots * 2));
    }
    System.arraycopy(ends, 0, slotEnds, slots, count);
    starts[rows] = start;
    firstSlots[rows] = slots;
    templates[rows] = template;
    times.add(time);
    segments[rows++] = segment;
    slots += count;
  }

  /** The row that begins at a place. */
  int row(int start) {
    int row = Arrays.binarySearch(starts, 0, rows, start);
    if (row < 0) {
      throw new IllegalArgumentException("no line begins at " + start);
    }
    return row;
  }

  StoredTemplate template(int row) {
    return templates[row];
  }

  SegmentTemplates segment(int row) {
    return segments[row];
  }

  /** What is known of the time of a row. */
  RowTime time(int row) {
    return times.get(row).get();
  }

  int[] slotEnds(int row) {
    int first = firstSlots[row];
    return Arrays.copyOfRange(slotEnds, first, row + 1 < rows ? firstSlots[row + 1] : slots);
  }
}
