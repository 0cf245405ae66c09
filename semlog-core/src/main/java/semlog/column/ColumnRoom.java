package semlog.column;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Large arrays that those who are done with them leave to others, such as the columns of a block to
 * those of the next. What is in them is whatever was there last. Not thread-safe.
 */
public final class ColumnRoom {
  /** Arrays of fewer bytes are made anew. */
  private static final int LARGE_BYTES = 1 << 11;

  /** An array has at most so many times the room that is asked for. */
  private static final int GENEROUS = 2;

  /** Keeps nothing, for any thread. */
  static final ColumnRoom NONE = new ColumnRoom(false);

  private final boolean keeps;
  private final TreeMap<Integer, Deque<long[]>> longs = new TreeMap<>();
  private final TreeMap<Integer, Deque<int[]>> ints = new TreeMap<>();
  private final TreeMap<Integer, Deque<byte[]>> bytes = new TreeMap<>();

  /** A room with nothing in it yet. */
  public ColumnRoom() {
    this(true);
  }

  private ColumnRoom(boolean keeps) {
    this.keeps = keeps;
  }

  /** An array of so many numbers, or more. */
  long[] longs(int size) {
    return size < LARGE_BYTES / Long.BYTES ? new long[size] : take(longs, size, long[]::new);
  }

  /** An array of so many numbers, or more. */
  int[] ints(int size) {
    return size < LARGE_BYTES / Integer.BYTES ? new int[size] : take(ints, size, int[]::new);
  }

  /**
   * An array that begins with the first bytes of another, has room for more, and takes its place.
   */
  byte[] larger(byte[] array, int length, int size) {
    byte[] larger = size < LARGE_BYTES ? new byte[size] : take(bytes, size, byte[]::new);
    System.arraycopy(array, 0, larger, 0, length);
    leave(array);
    return larger;
  }

  void leave(long[] array) {
    if (array.length >= LARGE_BYTES / Long.BYTES) {
      leave(longs, array.length, array);
    }
  }

  void leave(int[] array) {
    if (array.length >= LARGE_BYTES / Integer.BYTES) {
      leave(ints, array.length, array);
    }
  }

  void leave(byte[] array) {
    if (array.length >= LARGE_BYTES) {
      leave(bytes, array.length, array);
    }
  }

  /** Forgets what was left and nobody took. */
  public void forget() {
    longs.clear();
    ints.clear();
    bytes.clear();
  }

  private static <A> A take(NavigableMap<Integer, Deque<A>> left, int size, IntFunction<A> maker) {
    Map.Entry<Integer, Deque<A>> found = left.ceilingEntry(size);
    if (found == null || found.getKey() > (long) size * GENEROUS) {
      return maker.apply(size);
    }
    A array = found.getValue().pop();
    if (found.getValue().isEmpty()) {
      left.remove(found.getKey());
    }
    return array;
  }

  private <A> void leave(Map<Integer, Deque<A>> left, int length, A array) {
    if (keeps) {
      left.computeIfAbsent(length, _ -> new ArrayDeque<>()).push(array);
    }
  }
}
