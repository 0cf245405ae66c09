package semlog;

import java.util.Arrays;
import semlog.column.NumberColumn;
import semlog.column.TextColumn;

/**
 * How often each value of a column occurs among some of its rows; for each a place where it does.
 */
final class PlaceCounts {
  private static final int LEAST = 64;

  /** Where a value was first seen, plus 1; 0 is free. */
  private int[] places = new int[LEAST];

  private long[] counts = new long[LEAST];
  private int size;

  /** What is done with each value. */
  @FunctionalInterface
  interface Receiver {
    void value(int place, long count);
  }

  void add(NumberColumn column, int place) {
    long value = column.value(place);
    int width = column.width(place);
    int at = slot(value * 31 + width);
    while (places[at] != 0
        && (column.value(places[at] - 1) != value || column.width(places[at] - 1) != width)) {
      at = (at + 1) & (places.length - 1);
    }
    if (count(at, place)) {
      grow(other -> column.value(other) * 31 + column.width(other));
    }
  }

  void add(TextColumn column, int place) {
    int entry = column.entry(place);
    int at = slot(entry);
    while (places[at] != 0 && column.entry(places[at] - 1) != entry) {
      at = (at + 1) & (places.length - 1);
    }
    if (count(at, place)) {
      grow(column::entry);
    }
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & (places.length - 1);
  }

  /** Counts; true when the table is full. */
  private boolean count(int at, int place) {
    if (places[at] == 0) {
      places[at] = place + 1;
      size++;
    }
    counts[at]++;
    return size * 2 > places.length;
  }

  private interface Key {
    long of(int place);
  }

  private void grow(Key key) {
    int[] oldPlaces = places;
    long[] oldCounts = counts;
    places = new int[oldPlaces.length * 4];
    counts = new long[places.length];
    for (int i = 0; i < oldPlaces.length; i++) {
      if (oldPlaces[i] != 0) {
        int at = slot(key.of(oldPlaces[i] - 1));
        while (places[at] != 0) {
          at = (at + 1) & (places.length - 1);
        }
        places[at] = oldPlaces[i];
        counts[at] = oldCounts[i];
      }
    }
  }

  void forEach(Receiver receiver) {
    for (int i = 0; i < places.length; i++) {
      if (places[i] != 0) {
        receiver.value(places[i] - 1, counts[i]);
      }
    }
  }

  /** Forgets all. */
  void clear() {
    Arrays.fill(places, 0);
    Arrays.fill(counts, 0);
    size = 0;
  }
}
