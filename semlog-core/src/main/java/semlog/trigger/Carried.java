package semlog.trigger;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.bytes.ByteSink;
import semlog.event.Event;
import semlog.query.FieldChoice;

/** The values that are carried from event to event for one {@link Carry}. */
final class Carried {
  private static final int PART_BYTES = 1 << 16;

  /** A value, and when it was taken. */
  private record Known(String value, long at) {}

  private final Carry carry;
  private final FieldChoice field;
  private final List<FieldChoice> by;
  private final int maxKeys;

  /** The one taken longest ago comes first. */
  private final SequencedMap<List<String>, Known> known = new LinkedHashMap<>();

  private long taken;
  private long given;
  private long dropped;

  /**
   * @param maxKeys how many values it holds; of more the one taken longest ago goes
   */
  Carried(Carry carry, int maxKeys) {
    this.carry = carry;
    this.maxKeys = maxKeys;
    this.field = new FieldChoice(carry.field());
    this.by = carry.by().stream().map(FieldChoice::new).toList();
  }

  Carry carry() {
    return carry;
  }

  /** Gives an event the value that was taken from one before, and takes that which it has. */
  void event(Event event, long now) {
    forget(now);
    Optional<List<String>> key = key(event);
    if (key.isEmpty()) {
      return;
    }
    boolean takes = carry.query().isEmpty() || carry.query().get().matches(event);
    List<String> own = takes ? field.values(event) : List.of();
    Known before = known.get(key.get());
    if (before != null && event.first(carry.as()).isEmpty()) {
      event.label(carry.as(), before.value());
      given++;
    }
    if (!own.isEmpty()) {
      taken++;
      take(key.get(), new Known(own.getFirst(), now));
    }
  }

  private void forget(long now) {
    while (!known.isEmpty()
        && known.firstEntry().getValue().at() < now - carry.within().toMillis()) {
      known.pollFirstEntry();
    }
  }

  private Optional<List<String>> key(Event event) {
    String[] key = new String[by.size()];
    for (int i = 0; i < key.length; i++) {
      List<String> values = by.get(i).values(event);
      if (values.isEmpty()) {
        return Optional.empty();
      }
      key[i] = values.getFirst();
    }
    return Optional.of(List.of(key));
  }

  private void take(List<String> key, Known value) {
    known.remove(key);
    known.put(key, value);
    if (known.size() > maxKeys) {
      known.pollFirstEntry();
      dropped++;
    }
  }

  /** What came of it: {@code carry peer: 2 values taken, 5 events given one}. */
  String explanation() {
    return "carry " + carry.as() + ": " + taken + " values taken, " + given + " events given one";
  }

  /** How much it holds: {@code carry peer: 120 keys, 0 forgotten}. */
  String statistics() {
    return "carry " + carry.as() + ": " + known.size() + " keys, " + dropped + " forgotten";
  }

  /** Appends what it holds, the value taken longest ago first: blocks, and an empty one. */
  void save(ByteSink to) throws IOException {
    ByteBuilder part = new ByteBuilder();
    ByteBuilder some = new ByteBuilder();
    some.varint(dropped);
    for (var entry : known.entrySet()) {
      if (some.length() > PART_BYTES) {
        part.block(some.toByteArray());
        to.append(part.array(), 0, part.length());
        part.clear();
        some.clear();
      }
      entry.getKey().forEach(some::text);
      some.text(entry.getValue().value()).zigzag(entry.getValue().at());
    }
    part.block(some.toByteArray()).varint(0);
    to.append(part.array(), 0, part.length());
  }

  /** Takes the blocks that one which carries the same appended. */
  void restore(List<ByteCursor> blocks) {
    known.clear();
    dropped = blocks.getFirst().size();
    for (ByteCursor from : blocks) {
      while (from.remaining() > 0) {
        String[] key = new String[by.size()];
        Arrays.setAll(key, _ -> from.text());
        take(List.of(key), new Known(from.text(), from.zigzag()));
      }
    }
  }
}
