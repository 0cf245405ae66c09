package semlog.attribute;

import java.util.ArrayList;
import java.util.List;
import semlog.template.SlotKind;
import semlog.template.SlotSpan;
import semlog.value.Spelling;

/** Claims the parts that a format names of a line, and reads what lies between them as text. */
final class PartsReader {
  private final byte[] line;
  private final List<SlotSpan> slots;
  private final Claims claims;

  /**
   * @param slots those of the line
   */
  PartsReader(byte[] line, List<SlotSpan> slots, Claims claims) {
    this.line = line;
    this.slots = slots;
    this.claims = claims;
  }

  /** Reads text that no format knows. */
  interface TextReader {
    void read(Units units, Claims claims);
  }

  /** Reads bytes {@code from} to {@code to}, in which the parts lie. */
  void read(int from, int to, List<Part> parts, WholeLine format, TextReader text) {
    List<Part> borders = atSlots(parts, slots);
    int at = from;
    for (int i = 0; i < borders.size(); i++) {
      Part part = borders.get(i);
      text.read(units(at, part.start()), claims);
      claims.by(format.source(), format.origin());
      boolean holds = i + 1 < borders.size() && borders.get(i + 1).start() < part.end();
      at = claim(part, holds) ? part.start() : part.end();
      claims.by(Source.FORM);
    }
    text.read(units(at, to), claims);
  }

  /** Whether the part is a whole in which others may lie. */
  private boolean claim(Part part, boolean holds) {
    Units units = units(part.start(), part.end());
    AttributeType type = type(units, part);
    boolean whole = holds || (type == AttributeType.TEXT && isSentence(units));
    claims.spelled(part.spelling());
    if (whole) {
      claims.claimSentence(units, 0, units.count(), part.name());
    } else {
      claims.claim(units, 0, units.count(), type, part.name());
    }
    claims.spelled(Spelling.PLAIN);
    return whole;
  }

  /** Whether it can be read like a line, as a cell with doubled quotes can not. */
  private static boolean isSentence(Units units) {
    return units.count() > 1 && !units.text(0, units.count()).contains("\"\"");
  }

  private static AttributeType type(Units units, Part part) {
    return switch (part.type()) {
      case TEXT -> KeyTypes.typeOf(part.name(), form(units));
      case NUMBER -> KeyTypes.typeOf(part.name(), AttributeType.NUMBER);
      case HOST -> Addresses.typeOf(units, 0, units.count());
      default -> part.type();
    };
  }

  /** What the text is by its form alone; a slot may have several words in quotes. */
  private static AttributeType form(Units units) {
    AttributeType form = Shapes.whole(units, 0, units.count());
    boolean words = form == AttributeType.ID && units.text(0, units.count()).indexOf(' ') >= 0;
    return words ? AttributeType.TEXT : form;
  }

  private Units units(int from, int to) {
    return new Units(
        line,
        from,
        to,
        slots.stream().filter(slot -> slot.start() >= from && slot.end() <= to).toList());
  }

  /**
   * The parts in order, with no border within a slot, since what lies there has no place of its own
   * in other lines. What names parts of a time names all of it; a part of any other slot is none.
   */
  static List<Part> atSlots(List<Part> parts, List<SlotSpan> slots) {
    List<Part> kept = new ArrayList<>();
    for (Part part : parts.stream().sorted(PartsReader::outerFirst).toList()) {
      List<SlotSpan> cut = slots.stream().filter(slot -> isCut(slot, part)).toList();
      if (cut.isEmpty()) {
        kept.add(part);
      } else if (cut.size() == 1 && cut.getFirst().kind() == SlotKind.TIMESTAMP) {
        addTime(cut.getFirst(), part, kept);
      }
    }
    return kept;
  }

  private static int outerFirst(Part a, Part b) {
    int order = Integer.compare(a.start(), b.start());
    return order == 0 ? Integer.compare(b.end(), a.end()) : order;
  }

  /** Whether the part begins or ends within the slot. */
  static boolean isCut(SlotSpan slot, Part part) {
    return (slot.start() < part.start() && part.start() < slot.end())
        || (slot.start() < part.end() && part.end() < slot.end());
  }

  private static void addTime(SlotSpan slot, Part part, List<Part> kept) {
    int start = Math.min(slot.start(), part.start());
    int end = Math.max(slot.end(), part.end());
    if (!kept.isEmpty() && kept.getLast().end() > start) {
      Part before = kept.removeLast();
      kept.add(new Part(before.start(), end, before.name(), before.type()));
    } else {
      kept.add(new Part(start, end, AttributeType.TIMESTAMP.label(), AttributeType.TIMESTAMP));
    }
  }
}
