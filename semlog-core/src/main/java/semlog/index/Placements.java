package semlog.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import semlog.column.ColumnStamp;
import semlog.index.ValueTest.Where;
import semlog.pattern.Literal;
import semlog.pattern.LiteralFinder;
import semlog.template.Slot;
import semlog.template.SlotKind;
import semlog.template.Template;

/** Where a string can stand in the lines of any template. For use by several threads. */
final class Placements {
  private final Literal string;
  private final LiteralFinder finder;
  private final Map<Slot, SlotReach> reaches = new ConcurrentHashMap<>();

  /** Those that a marker alone tells, which all but times are; set by any thread. */
  private final SlotReach[] ofMarkers = new SlotReach[32];

  private final ValueTest inside;

  /** By how many bytes of the string, from its beginning on, end a value. */
  private final List<ValueTest> ends;

  /** By how many bytes of the string are before those, up to its end, that begin a value. */
  private final List<ValueTest> starts;

  private final Map<Long, ValueTest> wholes = new ConcurrentHashMap<>();

  /** For each byte at which of the first places of the string it can stand, a bit each. */
  private final long[] places = new long[1 << Byte.SIZE];

  Placements(Literal string) {
    this.string = string;
    this.finder = new LiteralFinder(string);
    int length = string.length();
    inside = new ValueTest(Where.INSIDE, string, 0, length);
    ends = tests(to -> new ValueTest(Where.AT_END, string, 0, to));
    starts = tests(from -> new ValueTest(Where.AT_START, string, from, length));
    for (int at = 0; at < Math.min(length, Long.SIZE); at++) {
      int mask = string.masks()[at] & 0xff;
      int known = string.bytes()[at] & 0xff & ~mask;
      for (int other = mask; other >= 0; other = other == 0 ? -1 : (other - 1) & mask) {
        places[known | other] |= 1L << at;
      }
    }
  }

  /** The first place of the string from one on at which a byte may be. */
  int next(int place, byte b) {
    if (place >= Long.SIZE) {
      return place;
    }
    long left = places[b & 0xff] >>> place;
    return left == 0 ? Long.SIZE : place + Long.numberOfTrailingZeros(left);
  }

  /** Whether a byte may be one of the string's, but the last. */
  boolean mayBeBeforeLast(byte b) {
    int last = string.length() - 1;
    return last > Long.SIZE
        || (places[b & 0xff] & (last == Long.SIZE ? -1 : (1L << last) - 1)) != 0;
  }

  private List<ValueTest> tests(IntFunction<ValueTest> ofPlace) {
    return IntStream.range(0, string.length()).mapToObj(ofPlace).toList();
  }

  /**
   * All ways in which it can stand in the lines of a template; one without tests says that every
   * line holds the string. Empty when there are too many to tell.
   *
   * @param stamps what is known of the column of a slot
   */
  Optional<List<List<SlotTest>>> ways(Template template, IntFunction<ColumnStamp> stamps) {
    return isInText(template)
        ? Optional.of(List.of(List.of()))
        : new Placement(template, this, stamps).ways();
  }

  /** Whether static text holds the string; it is looked for in all of it and not in each piece. */
  private boolean isInText(Template template) {
    int slots = template.slots().size();
    int end = template.textEnd(slots);
    int at = finder.find(template.bytes(), template.textStart(0), end);
    for (int slot = 0; at >= 0 && slot <= slots; slot++) {
      if (template.textLength(slot) >= string.length()
          && finder.find(template.bytes(), template.textStart(slot), template.textEnd(slot)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether lines of ASCII can hold the string. */
  boolean mayBeAscii() {
    for (int at = 0; at < string.length(); at++) {
      if (string.bytes()[at] < 0 && string.masks()[at] >= 0) {
        return false;
      }
    }
    return true;
  }

  Literal string() {
    return string;
  }

  /** The test of a value that a part of the string lies in. */
  ValueTest test(int from, int to) {
    if (to < string.length()) {
      return from == 0
          ? ends.get(to)
          : wholes.computeIfAbsent(
              (long) from << Integer.SIZE | to, _ -> new ValueTest(Where.WHOLE, string, from, to));
    }
    return from == 0 ? inside : starts.get(from);
  }

  /** Which parts of the string can be in a slot. */
  SlotReach reach(Template template, int slot) {
    byte marker = template.marker(slot);
    SlotReach known = ofMarkers[marker];
    return known == null ? reach(template.slots().get(slot), marker) : known;
  }

  private SlotReach reach(Slot slot, byte marker) {
    SlotReach known = reaches.get(slot);
    if (known == null) {
      known = reaches.computeIfAbsent(slot, s -> SlotReach.of(s, string));
    }
    if (slot.kind() != SlotKind.TIMESTAMP) {
      ofMarkers[marker] = known;
    }
    return known;
  }
}
