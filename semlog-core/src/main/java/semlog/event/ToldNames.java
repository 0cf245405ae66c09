package semlog.event;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The names of the members that an event has so far, of one {@link MadeNames}. For one thread. */
public final class ToldNames {
  /** For each number of a name the last event that had it, counted from 1. */
  private long[] lastEvents = new long[256];

  private final Set<String> withoutNumber = new HashSet<>();
  private long event = 1;

  /** No event has a member yet. */
  public ToldNames() {}

  /** Goes on with an event that has no member yet. */
  public void clear() {
    event++;
    withoutNumber.clear();
  }

  /** Adds a name, and tells whether it is new. */
  public boolean add(MemberName name) {
    int number = name.number();
    if (number == MemberName.NO_NUMBER) {
      return withoutNumber.add(name.text());
    }
    if (number >= lastEvents.length) {
      lastEvents = Arrays.copyOf(lastEvents, 2 * number);
    }
    boolean added = lastEvents[number] != event;
    lastEvents[number] = event;
    return added;
  }
}
