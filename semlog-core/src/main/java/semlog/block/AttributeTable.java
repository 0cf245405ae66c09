package semlog.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import semlog.attribute.AttributeType;
import semlog.attribute.PlacedAttribute;
import semlog.attribute.Role;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.template.Template;

/**
 * The attributes of templates, with their kinds (type, role and name) told once.
 *
 * <p>Wire layout: for each template the number of its attributes, a varint; then three runs of
 * bytes, each with its length as a varint. The first has for each attribute its kind, a varint: 0
 * for the one that {@link AttributeGuess} says, else its number and 1. The second has its place: a
 * varint 0 for the one that was guessed, else the slots between its start and that of the one
 * before, and 1; the slots it covers; the bytes of static text between its start and the first slot
 * it covers (or, if it covers none, between the slot before and its start); and the bytes behind
 * the last slot that it reaches. The third has each kind where it comes first, numbered from 0: the
 * type's number and 64 times the role's as one varint, and the {@link AttributeName}.
 */
final class AttributeTable {
  private static final int GUESSED = 0;

  /** More than there will be types. */
  private static final int TYPES = 64;

  record Kind(AttributeType type, Role role, String name) {
    static Kind of(PlacedAttribute attribute) {
      return new Kind(attribute.type(), attribute.role(), attribute.name());
    }
  }

  private AttributeTable() {}

  static void write(List<StoredTemplate> templates, ByteBuilder out) {
    Writer writer = new Writer();
    for (StoredTemplate stored : templates) {
      out.varint(stored.attributes().size());
      writer.add(stored);
    }
    for (ByteBuilder run : List.of(writer.kinds, writer.places, writer.names)) {
      out.varint(run.length()).bytes(run.array(), 0, run.length());
    }
  }

  /** Reads the attributes of templates that are in the same order. */
  static List<StoredTemplate> read(List<Template> templates, ByteCursor cursor) {
    int[] counts = new int[templates.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = cursor.count(cursor.remaining());
    }
    Reader reader = new Reader(cursor);
    List<StoredTemplate> stored = new ArrayList<>(counts.length);
    for (int i = 0; i < counts.length; i++) {
      stored.add(reader.next(templates.get(i), counts[i]));
    }
    reader.end();
    return stored;
  }

  private static List<String> keysInFront(
      Template template, int startSlots, AttributeGuess.Place place) {
    byte[] text = template.text(startSlots);
    int before = place.covered() == 0 ? place.start() : text.length - place.start();
    return KeysInFront.of(text, before);
  }

  /** What was written so far. */
  private static final class Writer {
    private final Map<Kind, Integer> numbers = new HashMap<>();
    private final AttributeGuess guess = new AttributeGuess();
    private final ByteBuilder kinds = new ByteBuilder();
    private final ByteBuilder places = new ByteBuilder();
    private final ByteBuilder names = new ByteBuilder();

    void add(StoredTemplate stored) {
      guess.restart();
      int slotsBefore = 0;
      String nameBefore = "";
      for (PlacedAttribute attribute : stored.attributes()) {
        AttributeGuess.Place place = place(attribute, slotsBefore, stored.template());
        Kind kind = Kind.of(attribute);
        if (!numbers.containsKey(kind)) {
          numbers.put(kind, numbers.size());
          names.varint(kind.role().wire() * TYPES + kind.type().wire());
          AttributeName.write(
              kind.name(),
              kind.type(),
              nameBefore,
              keysInFront(stored.template(), attribute.startSlots(), place),
              names);
        }
        int number = numbers.get(kind);
        kinds.varint(number == guess.kind() ? GUESSED : number + 1);
        write(place.equals(guess.place(number)), place);
        guess.learn(number, place);
        slotsBefore = attribute.startSlots();
        nameBefore = kind.name();
      }
    }

    private static AttributeGuess.Place place(
        PlacedAttribute attribute, int slotsBefore, Template template) {
      int covered = attribute.endSlots() - attribute.startSlots();
      int start = attribute.startOffset();
      return new AttributeGuess.Place(
          attribute.startSlots() - slotsBefore,
          covered,
          covered == 0 ? start : template.textLength(attribute.startSlots()) - start,
          attribute.endOffset());
    }

    private void write(boolean guessed, AttributeGuess.Place place) {
      if (guessed) {
        places.varint(GUESSED);
      } else {
        places.varint(place.gap() + 1).varint(place.covered());
        places.varint(place.start()).varint(place.end());
      }
    }
  }

  /** What was read so far. */
  private static final class Reader {
    private final List<Kind> known = new ArrayList<>();
    private final AttributeGuess guess = new AttributeGuess();
    private final ByteCursor kinds;
    private final ByteCursor places;
    private final ByteCursor names;

    /** Each attribute takes a byte of the kinds at least. */
    private final int[] numbersTold;

    private final AttributeGuess.Place[] placesTold;
    private final ToldAttributes told;
    private int attributes;
    private long nameLength;

    Reader(ByteCursor cursor) {
      kinds = new ByteCursor(cursor.block(), cursor.part() + ", kinds");
      places = new ByteCursor(cursor.block(), cursor.part() + ", places");
      names = new ByteCursor(cursor.block(), cursor.part() + ", names");
      numbersTold = new int[kinds.remaining()];
      placesTold = new AttributeGuess.Place[numbersTold.length];
      told = new ToldAttributes(known, numbersTold, placesTold);
    }

    void end() {
      kinds.end();
      places.end();
      names.end();
    }

    StoredTemplate next(Template template, int count) {
      guess.restart();
      int from = attributes;
      int startSlots = 0;
      String nameBefore = "";
      for (int i = 0; i < count; i++) {
        int wire = kinds.count(known.size() + 1);
        int number = wire == GUESSED ? guess.kind() : wire - 1;
        AttributeGuess.Place place = place(number, startSlots, template);
        startSlots += place.gap();
        if (number == known.size()) {
          known.add(kind(nameBefore, keysInFront(template, startSlots, place)));
        }
        guess.learn(number, place);
        numbersTold[attributes] = number;
        placesTold[attributes++] = place;
        nameBefore = known.get(number).name();
      }
      return new StoredTemplate(template, told.of(template, from, count));
    }

    private Kind kind(String nameBefore, List<String> keys) {
      int wire = names.count(Integer.MAX_VALUE);
      AttributeType type =
          AttributeType.ofWire(wire % TYPES)
              .orElseThrow(() -> names.damaged("attribute type #", wire));
      Role role =
          Role.ofWire(wire / TYPES).orElseThrow(() -> names.damaged("attribute role #", wire));
      String name = AttributeName.read(type, nameBefore, keys, names);
      nameLength += name.length();
      if (nameLength > PackedHead.MOST_BYTES) {
        throw names.damaged("names of # characters", nameLength);
      }
      return new Kind(type, role, name);
    }

    private AttributeGuess.Place place(int kind, int slotsBefore, Template template) {
      int slots = template.slots().size() - slotsBefore;
      int gap = places.count(slots + 1);
      AttributeGuess.Place place =
          gap == GUESSED
              ? guess.place(kind)
              : new AttributeGuess.Place(
                  gap - 1,
                  places.count(slots),
                  places.count(Integer.MAX_VALUE),
                  places.count(Integer.MAX_VALUE));
      int startSlots = slotsBefore + place.gap();
      int endSlots = startSlots + place.covered();
      if (endSlots > template.slots().size()
          || place.start() > template.textLength(startSlots)
          || place.end() > template.textLength(endSlots)
          || (place.covered() == 0 && place.end() < place.start())) {
        throw places.damaged("attribute where there is no text");
      }
      return place;
    }
  }
}
