package semlog.index;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import semlog.block.BlockColumns;
import semlog.bytes.ByteBuilder;
import semlog.column.ColumnStamp;
import semlog.column.Digits;
import semlog.column.ValueWriter;
import semlog.template.Slot;
import semlog.template.SlotKind;
import semlog.template.Template;
import semlog.value.TimePlace;
import semlog.value.TimestampFormat;

/** A line of a template, with what is not known of all lines left out or made up. */
final class TimeSample {
  private static final int MOST_BEHIND = 24;

  private final BlockColumns block;
  private final int local;
  private final Template template;
  private final IntFunction<ColumnStamp> stamps;
  private final ByteBuilder line = new ByteBuilder();

  /**
   * Begins with nothing.
   *
   * @param stamps of the block's columns
   */
  TimeSample(BlockColumns block, int local, IntFunction<ColumnStamp> stamps) {
    this.block = block;
    this.local = local;
    this.template = block.template(local).template();
    this.stamps = stamps;
  }

  /**
   * Where the lines have their time, if it is a slot.
   *
   * @param before what they look like before it
   * @param zone the value of the number behind it, whose column has one width, if that matters
   */
  Optional<TimePlace> inText(TextOutline before, int slot, OptionalLong zone) {
    before.appendTo(line);
    int start = line.length();
    if (!appendTime(slot)) {
      return Optional.empty();
    }
    zone.ifPresent(value -> appendNumber(slot + 1, value));
    int next = appendKnown(zone.isPresent() ? slot + 2 : slot + 1);
    if (isBlankBefore(next)) {
      line.u8('0');
    }
    return TimePlace.inText(line.toByteArray(), start, before.most(), format(slot));
  }

  /** Whether a number without a sign comes next, behind the time and a blank. */
  private boolean isBlankBefore(int slot) {
    return slot < template.slots().size()
        && template.slots().get(slot).kind() == SlotKind.INTEGER
        && line.array()[line.length() - 1] == ' '
        && stamp(slot).least() >= 0;
  }

  /** Where the lines, which are JSON objects, have their time, if it is a slot. */
  Optional<TimePlace> inObject(int slot) {
    appendGuessed(0, slot);
    int start = line.length();
    if (!appendTime(slot)) {
      return Optional.empty();
    }
    int next = appendKnown(slot + 1);
    int known = line.length();
    if (next < template.slots().size()) {
      line.u8('0');
      appendGuessed(next + 1, template.slots().size());
    }
    return TimePlace.inObject(line.toByteArray(), start, known, format(slot));
  }

  /** Whether no member of the lines, which are JSON objects, is their time. */
  boolean isObjectWithoutTime() {
    appendGuessed(0, template.slots().size());
    return TimePlace.isNoneIn(line.toByteArray());
  }

  /** Appends static text from before a slot on up to that before another, with made up values. */
  private void appendGuessed(int from, int to) {
    for (int slot = from; slot < to; slot++) {
      text(slot);
      line.u8('0');
    }
    text(to);
  }

  private int format(int slot) {
    return template.slots().get(slot).format();
  }

  private ColumnStamp stamp(int slot) {
    return stamps.apply(block.columnsOf(local)[slot]);
  }

  private void text(int slot) {
    template.appendText(slot, line);
  }

  private boolean appendTime(int slot) {
    long value = stamp(slot).least();
    if (!stamp(slot).isOfNumbers() || !TimestampFormat.isValid(format(slot), value)) {
      return false;
    }
    byte[] array = line.reserve(TimestampFormat.MAX_LENGTH);
    line.advance(TimestampFormat.write(format(slot), value, array, line.length()) - line.length());
    return true;
  }

  /** Appends static text and the number behind it. */
  private void appendNumber(int slot, long value) {
    text(slot);
    Digits.append(value, block.numbers(block.columnsOf(local)[slot]).width(0), line);
  }

  /** Appends static text and numbers that never vary from before a slot on; gives the next slot. */
  private int appendKnown(int from) {
    int start = line.length();
    int slot = from;
    text(slot);
    while (slot < template.slots().size()
        && line.length() - start < MOST_BEHIND
        && appendConstant(slot)) {
      text(++slot);
    }
    return slot;
  }

  private boolean appendConstant(int slot) {
    Slot told = template.slots().get(slot);
    if (told.kind() != SlotKind.INTEGER
        || !stamp(slot).isOfNumbers()
        || stamp(slot).least() != stamp(slot).most()) {
      return false;
    }
    int column = block.columnsOf(local)[slot];
    if (!block.numbers(column).hasOneWidth()) {
      return false;
    }
    ValueWriter writer = block.writer(column, told);
    writer.seek(0);
    byte[] array = line.reserve(writer.room());
    line.advance(writer.write(array, line.length()) - line.length());
    return true;
  }
}
