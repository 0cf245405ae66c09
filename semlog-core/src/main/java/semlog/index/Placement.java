package semlog.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import semlog.pattern.Literal;
import semlog.template.Slot;
import semlog.template.Template;

/**
 * All ways in which a string can stand in the lines of a template: in static text, in the value of
 * a slot, or across several of both. A way is what the values of the slots it touches must be like.
 */
final class Placement {
  /** With more ways than this, the lines are looked at instead. */
  private static final int MOST_WAYS = 256;

  private final Template template;
  private final Literal string;
  private final Function<Slot, SlotReach> reaches;
  private final List<List<SlotTest>> ways = new ArrayList<>();
  private final List<SlotTest> tests = new ArrayList<>();

  /** The ways in a template of which no static text holds the string. */
  Placement(Template template, Literal string, Function<Slot, SlotReach> reaches) {
    this.template = template;
    this.string = string;
    this.reaches = reaches;
  }

  /** The ways; nothing when there are too many to tell. */
  Optional<List<List<SlotTest>>> ways() {
    List<Slot> slots = template.slots();
    for (int slot = 0; slot < slots.size() && !isDone(); slot++) {
      fromText(slot);
      fromSlot(slot);
    }
    return isDone() ? Optional.empty() : Optional.of(ways);
  }

  private boolean isDone() {
    return ways.size() > MOST_WAYS;
  }

  /** The string begins in the text before a slot, and goes on behind it. */
  private void fromText(int slot) {
    byte[] text = template.text(slot);
    for (int at = Math.max(0, text.length - string.length() + 1); at < text.length; at++) {
      int length = text.length - at;
      if (string.isAt(text, at, 0, length)) {
        beforeSlot(slot, length);
      }
    }
  }

  /** The string begins in the value of a slot. */
  private void fromSlot(int slot) {
    SlotReach reach = reaches.apply(template.slots().get(slot));
    if (reach.holds(0, string.length())) {
      add(new SlotTest(slot, SlotTest.Where.INSIDE, string, 0, string.length()));
    }
    int last = Math.min(string.length() - 1, reach.last(0));
    for (int to = 1; to <= last && !isDone(); to++) {
      if (reach.mayEnd(0, to)) {
        tests.add(new SlotTest(slot, SlotTest.Where.AT_END, string, 0, to));
        afterSlot(slot, to);
        tests.removeLast();
      }
    }
  }

  private void add(SlotTest last) {
    List<SlotTest> way = new ArrayList<>(tests);
    way.add(last);
    ways.add(way);
  }

  /** The string goes on with the text behind a slot. */
  private void afterSlot(int slot, int from) {
    byte[] text = template.text(slot + 1);
    int length = Math.min(string.length() - from, text.length);
    if (string.isAt(text, 0, from, from + length)) {
      beforeSlot(slot + 1, from + length);
    }
  }

  /** The string goes on with the value of a slot, if it does. */
  private void beforeSlot(int slot, int from) {
    if (from == string.length()) {
      ways.add(List.copyOf(tests));
      return;
    }
    if (slot == template.slots().size() || isDone()) {
      return;
    }
    SlotReach reach = reaches.apply(template.slots().get(slot));
    if (reach.holds(from, string.length())) {
      add(new SlotTest(slot, SlotTest.Where.AT_START, string, from, string.length()));
    }
    int last = Math.min(string.length() - 1, reach.last(from));
    for (int to = from + reach.least(); to <= last && !isDone(); to++) {
      if (reach.mayEnd(from, to)) {
        tests.add(new SlotTest(slot, SlotTest.Where.WHOLE, string, from, to));
        afterSlot(slot, to);
        tests.removeLast();
      }
    }
  }
}
