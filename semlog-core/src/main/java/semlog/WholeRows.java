package semlog;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.IntStream;
import semlog.block.BlockColumns;
import semlog.block.RowCursor;
import semlog.bytes.ByteBuilder;
import semlog.search.LineEvent;
import semlog.value.TimeContext;

/**
 * The lines that a block keeps whole, as the writer found too many templates to learn those of
 * these. What they tell is found as it is asked for; their times are not.
 */
final class WholeRows {
  private static final int ONLY_SLOT = 0;

  private final BlockColumns block;
  private final UnderstoodLines lines =
      new UnderstoodLines(new LazyTimes(() -> TimeContext.of(ZoneOffset.UTC, Instant.EPOCH)));
  private final ByteBuilder text = new ByteBuilder();

  WholeRows(BlockColumns block) {
    this.block = block;
  }

  /** Marks the columns that hold them. */
  void mark(boolean[] wanted) {
    for (int local = 0; local < block.templates(); local++) {
      if (block.isWhole(local)) {
        wanted[block.columnsOf(local)[ONLY_SLOT]] = true;
      }
    }
  }

  /** The names and types of the attributes of all of them. */
  Set<String> names() {
    if (IntStream.range(0, block.templates()).noneMatch(block::isWhole)) {
      return Set.of();
    }
    boolean[] wanted = new boolean[block.columns()];
    mark(wanted);
    RowCursor cursor = new RowCursor(block, column -> wanted[column]);
    int[] locals = block.locals();
    for (int row = 0; row < locals.length; row++) {
      if (block.isWhole(locals[row])) {
        cursor.to(row);
        at(locals[row], cursor);
      }
    }
    return lines.names();
  }

  /** The row where the cursor stands, which is of a template of whole lines; until the next one. */
  LineEvent at(int local, RowCursor cursor) {
    int column = block.columnsOf(local)[ONLY_SLOT];
    text.clear();
    FieldSource.append(
        block.writer(column, block.template(local).template().slots().get(ONLY_SLOT)),
        cursor.place(ONLY_SLOT, column),
        text);
    return lines.of(text.array(), 0, text.length());
  }
}
