package semlog.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import semlog.column.ColumnStamp;
import semlog.pattern.Literal;
import semlog.template.Slot;
import semlog.template.Template;

/**
 * All ways in which a string can stand in the lines of a template: in static text, in the value of
 * a slot, or across several of both. A way is what the values of the slots it touches must be like.
 */
final class Placement {
  /** With more ways than these and those for each slot, the lines are looked at instead. */
  private static final int MOST_WAYS = 256;

  private static final int MOST_WAYS_OF_SLOT = 16;
  private static final int MOST_WAYS_OF_ALL = 1 << 14;
  private static final int[] NONE = {};

  private final Template template;
  private final IntFunction<ColumnStamp> stamps;
  private final byte[] bytes;
  private final List<Slot> slots;
  private final int mostWays;
  private final Placements placements;
  private final Literal string;
  private final int length;
  private final List<List<SlotTest>> ways = new ArrayList<>();

  /** The slot that the way at hand begins in, and the places of the string where slots begin. */
  private int firstSlot;

  private int[] begins = NONE;
  private int[] ends = NONE;
  private int touched;

  /**
   * The ways in a template of which no static text holds the string.
   *
   * @param stamps what is known of the column of a slot
   */
  Placement(Template template, Placements placements, IntFunction<ColumnStamp> stamps) {
    this.template = template;
    this.stamps = stamps;
    this.bytes = template.bytes();
    this.slots = template.slots();
    this.mostWays = Math.min(MOST_WAYS_OF_ALL, MOST_WAYS + MOST_WAYS_OF_SLOT * slots.size());
    this.placements = placements;
    this.string = placements.string();
    this.length = string.length();
  }

  /** The ways; nothing when there are too many to tell. */
  Optional<List<List<SlotTest>>> ways() {
    for (int slot = 0; slot < slots.size() && !isDone(); slot++) {
      firstSlot = slot;
      fromText(slot);
      fromSlot(slot);
    }
    return isDone() ? Optional.empty() : Optional.of(ways);
  }

  private boolean isDone() {
    return ways.size() > mostWays;
  }

  /** The string begins in the text before a slot, and goes on behind it. */
  private void fromText(int slot) {
    int start = template.textStart(slot);
    int end = template.textEnd(slot);
    if (start == end || !placements.mayBeBeforeLast(bytes[end - 1])) {
      return;
    }
    for (int at = Math.max(start, end - length + 1); at < end; at++) {
      if (string.isAt(bytes, at, 0, end - at)) {
        beforeSlot(slot, end - at);
      }
    }
  }

  /** The string begins in the value of a slot. */
  private void fromSlot(int slot) {
    SlotReach reach = placements.reach(template, slot);
    end(reach, slot, 0);
    through(reach, slot, 0, 1);
  }

  /** The string goes on with the value of a slot, if it does. */
  private void beforeSlot(int slot, int from) {
    if (from == length) {
      add();
      return;
    }
    if (slot == slots.size() || isDone()) {
      return;
    }
    SlotReach reach = placements.reach(template, slot);
    end(reach, slot, from);
    through(reach, slot, from, reach.least());
  }

  /** A part of the string is what a value ends with, and the string goes on with text behind. */
  private void through(SlotReach reach, int slot, int from, int least) {
    int start = template.textStart(slot + 1);
    int textLength = template.textLength(slot + 1);
    int last = Math.min(length - 1, reach.last(from));
    int to = next(from + least, start, textLength);
    while (to <= last && !isDone()) {
      int behind = Math.min(length, to + textLength);
      if (string.isAt(bytes, start, to, behind)
          && reach.mayEnd(from, to)
          && mayPass(slot, from, to)) {
        touch(from, to);
        beforeSlot(slot + 1, behind);
        touched--;
      }
      to = next(to + 1, start, textLength);
    }
  }

  /** The first place of the string from one on that may go on with a text. */
  private int next(int place, int start, int textLength) {
    return textLength == 0 ? place : placements.next(place, bytes[start]);
  }

  /** The string ends in the value of a slot. */
  private void end(SlotReach reach, int slot, int from) {
    if (reach.holds(from, length) && mayPass(slot, from, length)) {
      touch(from, length);
      add();
      touched--;
    }
  }

  private boolean mayPass(int slot, int from, int to) {
    return StampTest.mayPass(placements.test(from, to), slots.get(slot), stamps.apply(slot));
  }

  private void touch(int from, int to) {
    if (touched == begins.length) {
      begins = Arrays.copyOf(begins, 2 * touched + 4);
      ends = Arrays.copyOf(ends, 2 * touched + 4);
    }
    begins[touched] = from;
    ends[touched++] = to;
  }

  /** Adds the way at hand, the longest part first. */
  private void add() {
    List<SlotTest> way = new ArrayList<>(touched);
    for (int i = 0; i < touched; i++) {
      SlotTest test = new SlotTest(firstSlot + i, placements.test(begins[i], ends[i]));
      int at = way.size();
      while (at > 0 && way.get(at - 1).length() < test.length()) {
        at--;
      }
      way.add(at, test);
    }
    ways.add(way);
  }
}
