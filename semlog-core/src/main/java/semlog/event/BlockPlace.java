package semlog.event;

import com.fasterxml.jackson.core.JsonToken;
import java.util.List;

/** Where in a document reading is, outside of events: how far each open container is on the way. */
final class BlockPlace {
  /** What a token is. */
  enum Found {
    NOTHING,
    EVENT,
    /** The end of a value that is no object where an event could be. */
    OTHER
  }

  private static final int AWAY = -1;
  private static final int OTHER = -2;
  private static final int NO_ARRAY = -1;

  private final List<BlockPath.Step> steps;

  /** For each open container how many steps lead to it, and the place of its next element. */
  private final int[] taken;

  private final int[] next;
  private int depth;
  private String name = "";

  BlockPlace(BlockPath path, int deepest) {
    this.steps = path.steps();
    this.taken = new int[deepest + 1];
    this.next = new int[deepest + 1];
  }

  void reset() {
    depth = 0;
  }

  /** Whether a container is open that is no event. */
  boolean isInside() {
    return depth > 0;
  }

  /** A name was read; its value follows. */
  void name(String member) {
    name = member;
  }

  /** Takes a token other than a name. */
  Found take(JsonToken token) {
    if (token.isStructEnd()) {
      return taken[--depth] == OTHER ? Found.OTHER : Found.NOTHING;
    }
    boolean isElement = depth > 0 && taken[depth - 1] == steps.size();
    int way = way();
    boolean isPlace = way == steps.size();
    if (token == JsonToken.START_ARRAY) {
      open(isPlace && isElement ? OTHER : way, 0);
    } else if (token == JsonToken.START_OBJECT && !isPlace) {
      open(way, NO_ARRAY);
    } else if (isPlace) {
      return token == JsonToken.START_OBJECT ? Found.EVENT : Found.OTHER;
    }
    return Found.NOTHING;
  }

  private void open(int way, int first) {
    taken[depth] = way;
    next[depth++] = first;
  }

  /** How many steps lead to the value that begins, of which there is one more in its array. */
  private int way() {
    if (depth == 0) {
      return 0;
    }
    int parent = taken[depth - 1];
    int element = next[depth - 1];
    next[depth - 1] += element == NO_ARRAY ? 0 : 1;
    if (parent < 0) {
      return AWAY;
    }
    if (parent == steps.size()) {
      return parent;
    }
    boolean leads =
        switch (steps.get(parent)) {
          case BlockPath.Step.Child(var child) -> element == NO_ARRAY && child.equals(name);
          case BlockPath.Step.Index(var place) -> element == place;
          case BlockPath.Step.Any _ -> true;
        };
    return leads ? parent + 1 : AWAY;
  }
}
