package semlog.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import semlog.block.BlockColumns;
import semlog.block.BlockStamps;
import semlog.column.ColumnStamp;
import semlog.template.Slot;
import semlog.template.SlotKind;
import semlog.template.Template;
import semlog.value.LineTimeReader;
import semlog.value.TimePlace;
import semlog.value.TimeSpan;
import semlog.value.TimestampFormat;

/** Tells of the templates of a block where their lines have their time. */
public final class TimePlaces {
  /** Where all lines of a template have their time, whatever the lines before them were. */
  public sealed interface Where {
    /** Each line must be read. */
    record Unknown() implements Where {}

    /**
     * They have none.
     *
     * @param object whether they are JSON objects, behind which the next one is expected to have
     *     none
     */
    record Nowhere(boolean object) implements Where {}

    /** It is a number at the start; {@code values} are its seconds and those behind them. */
    record AtStart(Epoch epoch, TimeSpan.Values values) implements Where {}

    /**
     * It is the value of a slot.
     *
     * @param zones where zones behind it vary; {@code values} are then those of any of them
     */
    record InSlot(int slot, int column, TimeSpan.Values values, Optional<Zones> zones)
        implements Where {
      /** What times they have, for each zone. */
      public List<TimeSpan.Values> all() {
        return zones
            .map(z -> z.places().values().stream().map(values::at).toList())
            .orElse(List.of(values));
      }
    }
  }

  /**
   * A number counted from 1970 at the start of lines.
   *
   * @param column has its seconds
   * @param fraction the slot behind the point, if there is one
   * @param fractionColumn has that slot's numbers
   */
  public record Epoch(int column, boolean fraction, int fractionColumn) {}

  /**
   * Zones behind the times of lines that are alike.
   *
   * @param slot has the zone
   * @param places the place of a time by the value of the slot
   */
  public record Zones(int slot, int column, Map<Long, TimePlace> places) {}

  private static final Where UNKNOWN = new Where.Unknown();
  private static final Where NOWHERE = new Where.Nowhere(false);

  /** Nothing behind so many bytes is looked at; three more may be a mark of the byte order. */
  private static final int SEARCHED_BYTES = LineTimeReader.SEARCHED_BYTES + 3;

  private static final int LONGEST_ADDRESS = 15;

  /** Seconds counted from 1970 have no more. */
  private static final int EPOCH_DIGITS = 10;

  private final BlockColumns block;
  private final BlockStamps stamps;
  private final TimesInStrings strings;
  private final EpochSlots epochs;
  private final ZoneSlots zoneSlots;
  private final Map<Integer, ColumnStamp> missing = new HashMap<>();

  /**
   * Looks at a block.
   *
   * @param stamps what is known of its columns; what is not is taken from them
   */
  public TimePlaces(BlockColumns block, BlockStamps stamps) {
    this.block = block;
    this.stamps = stamps;
    this.strings = new TimesInStrings(block);
    this.epochs = new EpochSlots(block, this::stamp);
    this.zoneSlots = new ZoneSlots(block, this::stamp);
  }

  /** Where the lines of a template have their time. */
  public Where of(int local) {
    Template template = block.template(local).template();
    return isObject(template) ? inObject(local, template) : inText(local, template);
  }

  private static boolean isObject(Template template) {
    return template.textLength(0) > 0 && template.bytes()[template.textStart(0)] == '{';
  }

  private static boolean startsWithQuote(byte[] text) {
    return text.length > 0 && text[0] == '"';
  }

  private Where inText(int local, Template template) {
    List<Slot> slots = template.slots();
    Optional<Where.AtStart> epoch = epochs.of(local);
    Where noTime = epoch.isPresent() ? epoch.get() : NOWHERE;
    TextOutline outline = new TextOutline();
    for (int slot = 0; slot < slots.size(); slot++) {
      outline.text(template.text(slot));
      if (outline.least() >= SEARCHED_BYTES) {
        return noTime;
      }
      Slot told = slots.get(slot);
      if (isTime(told)) {
        return epoch.isPresent() ? UNKNOWN : inTimeSlot(local, slot, outline);
      }
      if (slot == 0 && epoch.isPresent()) {
        outline.number(EPOCH_DIGITS);
        continue;
      }
      boolean closed = isObject(template) && startsWithQuote(template.text(slot + 1));
      int column = block.columnsOf(local)[slot];
      if (!add(told.kind(), column, closed, outline) || outline.mayHoldTime()) {
        return UNKNOWN;
      }
    }
    outline.text(template.text(slots.size()));
    return outline.mayHoldTime() ? UNKNOWN : noTime;
  }

  private Where inTimeSlot(int local, int slot, TextOutline before) {
    if (!before.opensTime()) {
      return UNKNOWN;
    }
    TimeSample sample = new TimeSample(block, local, this::stamp);
    Where found = inSlot(local, slot, sample.inText(before, slot, OptionalLong.empty()));
    return found.equals(UNKNOWN) ? inZones(local, slot, before) : found;
  }

  private static boolean isTime(Slot slot) {
    return slot.kind() == SlotKind.TIMESTAMP && TimestampFormat.hasTime(slot.format());
  }

  /**
   * Adds a slot to an outline, unless it may be or end or begin a time.
   *
   * @param closed whether a string there is as {@link TimesInStrings.Around} says
   */
  private boolean add(SlotKind kind, int column, boolean closed, TextOutline outline) {
    ColumnStamp stamp = stamp(column);
    switch (kind) {
      case TIMESTAMP -> outline.number(TimestampFormat.MAX_LENGTH);
      case INTEGER -> outline.integer(stamp);
      case IPV4 -> outline.number(LONGEST_ADDRESS);
      case HEX, UUID -> outline.number(stamp.mostBytes());
      case WORD -> outline.word(stamp);
      case OPAQUE, QUOTED, PATH, URL -> {
        boolean starts = outline.mayBeStart();
        outline.string(stamp);
        return !strings.mayBe(column, stamp, new TimesInStrings.Around(starts, closed));
      }
      case LINE, MAC, IPV6 -> {
        return false;
      }
    }
    return true;
  }

  private Where inObject(int local, Template template) {
    List<Slot> slots = template.slots();
    for (int slot = 0; slot < slots.size(); slot++) {
      if (mayBeKey(template, slot)) {
        return UNKNOWN;
      }
    }
    for (int slot = 0; slot < slots.size(); slot++) {
      if (isTime(slots.get(slot))) {
        TimeSample sample = new TimeSample(block, local, this::stamp);
        Where found = inSlot(local, slot, sample.inObject(slot));
        if (!(found instanceof Where.Unknown)) {
          return found;
        }
      }
    }
    boolean none = new TimeSample(block, local, this::stamp).isObjectWithoutTime();
    return none && inText(local, template).equals(NOWHERE) ? new Where.Nowhere(true) : UNKNOWN;
  }

  /** Whether a slot may be a part of a member's name, or of what is no JSON. */
  private static boolean mayBeKey(Template template, int slot) {
    SlotKind kind = template.slots().get(slot).kind();
    byte[] behind = template.text(slot + 1);
    int at = 0;
    while (at < behind.length && behind[at] != '"' && behind[at] != '\t') {
      at++;
    }
    boolean key = at < behind.length && behind[at] == '\t';
    for (at++; at < behind.length && behind[at] == ' '; at++) {}
    key |= at < behind.length && behind[at] == ':';
    return kind == SlotKind.LINE || (key && !kind.isNumeric());
  }

  private Where inSlot(int local, int slot, Optional<TimePlace> found) {
    int column = block.columnsOf(local)[slot];
    ColumnStamp stamp = stamp(column);
    return found
        .<Where>map(
            place ->
                new Where.InSlot(
                    slot,
                    column,
                    new TimeSpan.Values(place, stamp.least(), stamp.most()),
                    Optional.empty()))
        .orElse(UNKNOWN);
  }

  /** The same where the zone behind it varies. */
  private Where inZones(int local, int slot, TextOutline before) {
    Optional<Zones> zones = zoneSlots.of(local, slot, before);
    Optional<TimePlace> first = zones.flatMap(z -> z.places().values().stream().findFirst());
    return switch (inSlot(local, slot, first)) {
      case Where.InSlot(int at, int column, TimeSpan.Values values, _) ->
          new Where.InSlot(at, column, values, zones);
      case Where.AtStart _, Where.Nowhere _, Where.Unknown _ -> UNKNOWN;
    };
  }

  private ColumnStamp stamp(int column) {
    ColumnStamp stamp = stamps.column(column);
    return stamp.equals(ColumnStamp.NONE) ? missing.computeIfAbsent(column, this::made) : stamp;
  }

  private ColumnStamp made(int column) {
    return block.isNumeric(column)
        ? ColumnStamp.of(block.numbers(column))
        : ColumnStamp.of(block.strings(column));
  }
}
