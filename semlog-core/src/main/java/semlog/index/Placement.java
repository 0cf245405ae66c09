package semlog.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final List<List<SlotTest>> ways = new ArrayList<>();
  private final List<SlotTest> tests = new ArrayList<>();
  private boolean certain;

  private Placement(Template template, Literal string) {
    this.template = template;
    this.string = string;
  }

  /**
   * The ways; one without tests says that every line of the template holds the string. Empty when
   * there are too many to tell.
   */
  static Optional<List<List<SlotTest>>> ways(Template template, Literal string) {
    Placement placement = new Placement(template, string);
    placement.find();
    if (placement.certain) {
      return Optional.of(List.of(List.of()));
    }
    return placement.ways.size() > MOST_WAYS ? Optional.empty() : Optional.of(placement.ways);
  }

  private boolean isDone() {
    return certain || ways.size() > MOST_WAYS;
  }

  private void find() {
    int slots = template.slots().size();
    for (int slot = 0; slot <= slots && !certain; slot++) {
      byte[] text = template.text(slot);
      for (int at = 0; at < text.length && !certain; at++) {
        fromText(slot, at);
      }
    }
    for (int slot = 0; slot < slots && !isDone(); slot++) {
      fromSlot(slot);
    }
  }

  /** The string begins in the text before a slot. */
  private void fromText(int slot, int at) {
    byte[] text = template.text(slot);
    int length = Math.min(string.length(), text.length - at);
    if (string.isAt(text, at, 0, length)) {
      beforeSlot(slot, length);
    }
  }

  /** The string begins in the value of a slot. */
  private void fromSlot(int slot) {
    Alphabet alphabet = Alphabet.of(template.slots().get(slot));
    if (alphabet.holds(string, 0, string.length())) {
      add(new SlotTest(slot, SlotTest.Where.INSIDE, string, 0, string.length()));
    }
    int reach = Math.min(string.length() - 1, alphabet.reach(string, 0));
    for (int to = 1; to <= reach && !isDone(); to++) {
      if (alphabet.holds(string, 0, to)) {
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
      certain |= tests.isEmpty();
      ways.add(List.copyOf(tests));
      return;
    }
    if (slot == template.slots().size() || isDone()) {
      return;
    }
    Slot place = template.slots().get(slot);
    Alphabet alphabet = Alphabet.of(place);
    if (alphabet.holds(string, from, string.length())) {
      add(new SlotTest(slot, SlotTest.Where.AT_START, string, from, string.length()));
    }
    int reach = Math.min(string.length() - 1, alphabet.reach(string, from));
    for (int to = from + alphabet.least(); to <= reach && !isDone(); to++) {
      if (to == from || alphabet.holds(string, from, to)) {
        tests.add(new SlotTest(slot, SlotTest.Where.WHOLE, string, from, to));
        afterSlot(slot, to);
        tests.removeLast();
      }
    }
  }
}
