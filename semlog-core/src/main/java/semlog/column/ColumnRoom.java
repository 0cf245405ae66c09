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
  /** Arrays of fewer numbers are made anew. */
  private static final int LARGE = 1 << 12;

  /** An array has at most so many times the room that is asked for. */
  private static final int GENEROUS = 2;

  private final TreeMap<Integer, Deque<long[]>> longs = new TreeMap<>();
  private final TreeMap<Integer, Deque<int[]>> ints = new TreeMap<>();

  /** An array of so many numbers, or more. */
  long[] longs(int size) {
    return take(longs, size, long[]::new);
  }

  /** An array of so many numbers, or more. */
  int[] ints(int size) {
    return take(ints, size, int[]::new);
  }

  void leave(long[] array) {
    leave(longs, array.length, array);
  }

  void leave(int[] array) {
    leave(ints, array.length, array);
  }

  /** Forgets what was left and nobody took. */
  public void forget() {
    longs.clear();
    ints.clear();
  }

  private static <A> A take(NavigableMap<Integer, Deque<A>> left, int size, IntFunction<A> maker) {
    if (size < LARGE) {
      return maker.apply(size);
    }
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

  private static <A> void leave(Map<Integer, Deque<A>> left, int length, A array) {
    if (length >= LARGE) {
      left.computeIfAbsent(length, _ -> new ArrayDeque<>()).push(array);
    }
  }
}
