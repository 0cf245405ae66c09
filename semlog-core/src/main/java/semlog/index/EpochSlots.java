package semlog.index;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import semlog.block.BlockColumns;
import semlog.column.ColumnStamp;
import semlog.column.NumberColumn;
import semlog.index.TimePlaces.Epoch;
import semlog.index.TimePlaces.Where;
import semlog.template.Slot;
import semlog.template.SlotKind;
import semlog.template.Template;
import semlog.value.Ascii;
import semlog.value.TimePlace;
import semlog.value.TimeSpan;

/** Finds slots that are seconds counted from 1970 at the start of all lines of a template. */
final class EpochSlots {
  /** Even the second behind it is one. */
  private static final long LAST_SECOND = TimePlace.LAST_SECOND - 1;

  private static final long MOST_FRACTION = 999_999_999;
  private static final int MOST_DIGITS = 9;

  private final BlockColumns block;
  private final IntFunction<ColumnStamp> stamps;

  /**
   * Looks at a block.
   *
   * @param stamps of its columns
   */
  EpochSlots(BlockColumns block, IntFunction<ColumnStamp> stamps) {
    this.block = block;
    this.stamps = stamps;
  }

  /** Where the lines have their time, unless there is one with a date in them. */
  Optional<Where.AtStart> of(int local) {
    Template template = block.template(local).template();
    List<Slot> slots = template.slots();
    int[] columns = block.columnsOf(local);
    if (template.text(0).length > 0
        || slots.isEmpty()
        || !isIn(slots.getFirst(), columns[0], TimePlace.FIRST_SECOND, LAST_SECOND)) {
      return Optional.empty();
    }
    byte[] behind = template.text(1);
    boolean fraction = behind.length == 1 && behind[0] == '.' && slots.size() > 1;
    boolean told =
        fraction
            ? isIn(slots.get(1), columns[1], 0, MOST_FRACTION) && ends(template.text(2))
            : ends(behind) && behind[0] != '.';
    if (!told || !isShort(columns[0]) || (fraction && !isShort(columns[1]))) {
      return Optional.empty();
    }
    ColumnStamp stamp = stamps.apply(columns[0]);
    return Optional.of(
        new Where.AtStart(
            new Epoch(columns[0], fraction, fraction ? columns[1] : 0),
            new TimeSpan.Values(TimePlace.ofEpoch(0), stamp.least(), stamp.most() + 1)));
  }

  private boolean isIn(Slot slot, int column, long least, long most) {
    if (slot.kind() != SlotKind.INTEGER) {
      return false;
    }
    ColumnStamp stamp = stamps.apply(column);
    return stamp.isOfNumbers() && stamp.least() >= least && stamp.most() <= most;
  }

  /** Whether a number ends before a text. */
  private static boolean ends(byte[] text) {
    return text.length > 0 && !Ascii.isWord(text[0]);
  }

  /** Whether no number is padded to more digits than a second's fraction has. */
  private boolean isShort(int column) {
    NumberColumn numbers = block.numbers(column);
    int rows = numbers.hasOneWidth() ? Math.min(1, numbers.size()) : numbers.size();
    for (int row = 0; row < rows; row++) {
      if (numbers.width(row) > MOST_DIGITS) {
        return false;
      }
    }
    return true;
  }
}
