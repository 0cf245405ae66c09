package semlog.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import semlog.bytes.EightBytes;

/**
 * What was found out about values, which come again in logs: it is found by the bytes of a value as
 * they stand in the line, so that no text is made of one that was met before. Benchmark: {@code
 * scripts/bench sigma}.
 *
 * @param <T> what is found out about a value
 */
public final class ValueMemo<T> {
  private static final int LEAST_SLOTS = 16;
  private static final int MOST_SLOTS = 4096;

  /** What is longer seldom comes again. */
  private static final int LONGEST = 2048;

  /** What one value takes beside its bytes. */
  private static final int WEIGHT = 128;

  /** How much memos may take in all. When it is used up, all that share it forget. */
  public static final class Room {
    private final List<ValueMemo<?>> memos = new ArrayList<>();
    private long left;

    public Room(long bytes) {
      left = bytes;
    }
  }

  /** A value by its bytes, which mean something else where a backslash is an escape. */
  private record Known<T>(byte[] bytes, boolean escaped, int hash, T found) {
    boolean is(byte[] other, int from, int to, boolean otherEscaped) {
      return escaped == otherEscaped
          && bytes.length == to - from
          && EightBytes.equal(bytes, 0, other, from, bytes.length);
    }

    int weight() {
      return WEIGHT + bytes.length;
    }
  }

  private final Function<String, T> finder;
  private final Room room;
  private Known<?>[] slots = new Known<?>[LEAST_SLOTS];
  private int count;

  /**
   * @param finder finds out what there is about a value
   */
  public ValueMemo(Function<String, T> finder, Room room) {
    this.finder = finder;
    this.room = room;
    room.memos.add(this);
  }

  /** What there is about a value of an event. */
  public T of(Event event, int index) {
    if (event.isInLine(index)) {
      return of(event, index, event.line(), event.start(index), event.end(index));
    }
    byte[] bytes = event.value(index).getBytes(UTF_8);
    return of(event, index, bytes, 0, bytes.length);
  }

  @SuppressWarnings("unchecked") // what is in a slot was put there by this memo
  private T of(Event event, int index, byte[] bytes, int from, int to) {
    boolean escaped = event.isEscaped(index);
    int hash = hash(bytes, from, to);
    int slot = hash & slots.length - 1;
    for (int i = 0; i < 2; i++) {
      Known<?> known = slots[slot ^ i];
      if (known != null && known.hash() == hash && known.is(bytes, from, to, escaped)) {
        return (T) known.found();
      }
    }
    T found = finder.apply(event.value(index));
    if (to - from <= LONGEST) {
      keep(new Known<>(Arrays.copyOfRange(bytes, from, to), escaped, hash, found));
    }
    return found;
  }

  private static int hash(byte[] bytes, int from, int to) {
    long hash = (long) to - from;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = mix(hash, EightBytes.get(bytes, at));
    }
    for (; at < to; at++) {
      hash = mix(hash, bytes[at]);
    }
    return (int) (hash >>> Integer.SIZE);
  }

  private static long mix(long hash, long part) {
    long mixed = (hash ^ part) * 0x9E37_79B9_7F4A_7C15L;
    return mixed ^ mixed >>> Integer.SIZE;
  }

  private void keep(Known<?> known) {
    if (count * 2 >= slots.length && slots.length < MOST_SLOTS) {
      Known<?>[] before = slots;
      forget();
      slots = new Known<?>[before.length * 2];
      Arrays.stream(before).filter(Objects::nonNull).forEach(this::put);
    }
    put(known);
    if (room.left < 0) {
      room.memos.forEach(ValueMemo::forget);
    }
  }

  /** Of two that share a slot the newer comes first; the older of three goes. */
  private void put(Known<?> known) {
    int slot = known.hash() & slots.length - 1;
    Known<?> older = slots[slot];
    if (older != null) {
      drop(slots[slot ^ 1]);
      slots[slot ^ 1] = older;
    }
    slots[slot] = known;
    count++;
    room.left -= known.weight();
  }

  private void drop(Known<?> known) {
    if (known != null) {
      count--;
      room.left += known.weight();
    }
  }

  private void forget() {
    for (Known<?> known : slots) {
      drop(known);
    }
    slots = new Known<?>[LEAST_SLOTS];
  }
}
