package semlog.index;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntFunction;
import semlog.block.BlockColumns;
import semlog.column.ColumnStamp;
import semlog.column.NumberColumn;
import semlog.index.TimePlaces.Zones;
import semlog.template.Slot;
import semlog.template.SlotKind;
import semlog.template.Template;
import semlog.value.TimePlace;

/** Finds slots that are the zone of the time before them, of which there are few. */
final class ZoneSlots {
  /** So many bytes may be between a time and its zone, as in {@code " GMT+"}. */
  private static final int MOST_BEFORE_ZONE = 5;

  /** So many zones are told apart. */
  private static final int MOST_ZONES = 16;

  private final BlockColumns block;
  private final IntFunction<ColumnStamp> stamps;
  private final Map<Integer, Set<Long>> numbers = new HashMap<>();

  /**
   * Looks at a block.
   *
   * @param stamps of its columns
   */
  ZoneSlots(BlockColumns block, IntFunction<ColumnStamp> stamps) {
    this.block = block;
    this.stamps = stamps;
  }

  /**
   * The zones of the time in a slot.
   *
   * @param before what lines look like before it
   */
  Optional<Zones> of(int local, int slot, TextOutline before) {
    Template template = block.template(local).template();
    List<Slot> slots = template.slots();
    int zone = slot + 1;
    if (zone == slots.size()
        || slots.get(zone).kind() != SlotKind.INTEGER
        || template.textLength(zone) > MOST_BEFORE_ZONE) {
      return Optional.empty();
    }
    int column = block.columnsOf(local)[zone];
    Map<Long, TimePlace> places = new LinkedHashMap<>();
    for (long value : numbers(column)) {
      TimeSample sample = new TimeSample(block, local, stamps);
      Optional<TimePlace> place = sample.inText(before, slot, OptionalLong.of(value));
      if (place.isEmpty()) {
        return Optional.empty();
      }
      places.put(value, place.get());
    }
    return Optional.of(new Zones(zone, column, places));
  }

  /** The numbers of a column; none if there are many, or they are padded in several ways. */
  private Set<Long> numbers(int column) {
    return numbers.computeIfAbsent(column, this::few);
  }

  private Set<Long> few(int column) {
    NumberColumn all = block.numbers(column);
    Set<Long> few = new LinkedHashSet<>();
    boolean same = all.hasOneWidth();
    for (int row = 0; row < all.size() && same && few.size() <= MOST_ZONES; row++) {
      if (row == 0 || all.value(row) != all.value(row - 1)) {
        few.add(all.value(row));
      }
    }
    return same && few.size() <= MOST_ZONES ? few : Set.of();
  }
}
