package semlog;

import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.block.BlockColumns;
import semlog.block.RowCursor;
import semlog.bytes.ByteBuilder;
import semlog.column.ColumnStamp;
import semlog.column.NumberColumn;
import semlog.index.Found;
import semlog.search.Selection;
import semlog.template.SlotKind;
import semlog.template.Template;
import semlog.value.ExplicitTimes;
import semlog.value.TimeContext;

/**
 * Finds the rows of blocks that may lie in a range of time. Rows whose template tells where their
 * time is, and that it says all of itself, are judged by its column. All others are kept, and so is
 * the row before each run of them, since their times may depend on it: what reads the kept rows in
 * their order takes the same times as who reads all.
 */
final class TimeRows {
  private final Optional<Instant> since;
  private final Optional<Instant> until;
  private final Supplier<TimeContext> context;

  TimeRows(Selection selection, Supplier<TimeContext> context) {
    this.since = selection.since();
    this.until = selection.until();
    this.context = context;
  }

  /**
   * What was found in a block.
   *
   * @param last row that is judged by its column, -1 if none is
   * @param begins whether the first row may depend on the blocks before
   */
  record Timed(Found found, int last, boolean begins) {}

  /**
   * The values of the lines of a template that lie in the range.
   *
   * @param column -1 where no column tells the times
   * @param from the least value
   * @param to behind the greatest
   * @param sure whether no other value may have been meant
   */
  private record Range(int column, long from, long to, boolean sure) {
    static final Range UNKNOWN = new Range(-1, 0, 0, false);
  }

  /**
   * The rows of a block.
   *
   * @param cut whether its first row goes on with a line
   */
  Timed rows(BlockFeed.Fed fed, BlockColumns block, boolean cut) {
    Range[] ranges = new Range[block.templates()];
    boolean empty = !cut;
    for (int local = 0; local < ranges.length; local++) {
      ranges[local] = range(fed, block, local);
      empty &= ranges[local].column >= 0 && ranges[local].from >= ranges[local].to;
    }
    return empty
        ? new Timed(Found.none(), block.rows() - 1, false)
        : new Scan(block, ranges).timed(cut);
  }

  private Range range(BlockFeed.Fed fed, BlockColumns block, int local) {
    Template template = block.template(local).template();
    if (block.isPiece(local)
        || template.slots().isEmpty()
        || template.slots().getFirst().kind() != SlotKind.TIMESTAMP) {
      return Range.UNKNOWN;
    }
    int column = block.columnsOf(local)[0];
    ColumnStamp stamp = fed.stamps().column(column);
    if (!stamp.isOfNumbers()) {
      stamp = ColumnStamp.of(block.numbers(column));
    }
    if (!stamp.isOfNumbers()) {
      return Range.UNKNOWN;
    }
    long least = stamp.least();
    long most = stamp.most();
    Optional<ExplicitTimes> times =
        ExplicitTimes.of(
            template.text(0),
            template.slots().getFirst().format(),
            behind(fed, block, local),
            least,
            context.get());
    return times.map(t -> range(column, t, least, most)).orElse(Range.UNKNOWN);
  }

  /** What all lines of a template have behind the time that they begin with. */
  private static byte[] behind(BlockFeed.Fed fed, BlockColumns block, int local) {
    Template template = block.template(local).template();
    ByteBuilder behind = new ByteBuilder();
    behind.bytes(template.text(1), 0, template.text(1).length);
    if (template.slots().size() > 1 && template.slots().get(1).kind() == SlotKind.INTEGER) {
      int column = block.columnsOf(local)[1];
      ColumnStamp stamp = fed.stamps().column(column);
      if (isBlank(behind) && stamp.isOfNumbers() && stamp.least() >= 0) {
        behind.u8('0');
      } else if (stamp.isOfNumbers() && stamp.least() == stamp.most()) {
        appendConstant(block, column, template, behind);
      }
    }
    return behind.toByteArray();
  }

  private static boolean isBlank(ByteBuilder text) {
    return text.length() == 1 && text.array()[0] == ' ';
  }

  private static void appendConstant(
      BlockColumns block, int column, Template template, ByteBuilder target) {
    NumberColumn numbers = block.numbers(column);
    for (int row = 1; row < numbers.size(); row++) {
      if (numbers.width(row) != numbers.width(0)) {
        return;
      }
    }
    FieldSource.append(block.writer(column, template.slots().get(1)), 0, target);
    target.bytes(template.text(2), 0, template.text(2).length);
  }

  private Range range(int column, ExplicitTimes times, long least, long most) {
    return new Range(
        column,
        since.map(instant -> times.from(instant, least, most)).orElse(least),
        until.map(instant -> times.to(instant, least, most)).orElse(most + 1),
        times.isOrdered());
  }

  /** One pass over the rows of a block. */
  private static final class Scan {
    private final BlockColumns block;
    private final Range[] ranges;
    private final Found found = Found.none();
    private int last = -1;

    Scan(BlockColumns block, Range[] ranges) {
      this.block = block;
      this.ranges = ranges;
    }

    Timed timed(boolean cut) {
      BitSet columns = new BitSet();
      for (Range range : ranges) {
        if (range.column >= 0) {
          columns.set(range.column);
        }
      }
      RowCursor cursor = new RowCursor(block, columns::get);
      int[] locals = block.locals();
      boolean within = cut;
      for (int row = 0; row < locals.length; row++) {
        Range range = ranges[locals[row]];
        if (within || range.column < 0) {
          keep(row);
        } else {
          cursor.to(row);
          judge(row, range, cursor);
        }
        within = block.isPiece(locals[row]);
      }
      if (last >= 0) {
        found.sure().clear(last); // the next block may need it
      }
      found.sure().andNot(found.kept());
      return new Timed(found, last, cut || ranges[locals[0]].column < 0);
    }

    private void keep(int row) {
      found.kept().set(row);
      if (last >= 0) {
        found.kept().set(last);
      }
    }

    private void judge(int row, Range range, RowCursor cursor) {
      NumberColumn column = block.numbers(range.column);
      long value = column.value(cursor.place(0, range.column));
      boolean inside = value >= range.from && value < range.to;
      found.may().set(row, inside);
      found.sure().set(row, inside && range.sure);
      last = row;
    }
  }
}
