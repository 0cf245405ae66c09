package semlog;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import semlog.template.Template;
import semlog.template.TemplateStore;

/** What is made once for the lines of each skeleton, while it belongs to the same template. */
final class PerSkeleton<T extends PerSkeleton.Made> {
  /** What is made. */
  interface Made {
    /** The template that the skeleton belonged to then. */
    Template template();
  }

  private static final int FIRST_SIZE = 256;

  private T[] made;

  /**
   * For each skeleton how many there were when it was seen to belong to its template still: until
   * another is learnt, none moves.
   */
  private int[] seenAt = new int[FIRST_SIZE];

  /**
   * Nothing was made yet.
   *
   * @param arrays makes arrays of nulls
   */
  PerSkeleton(IntFunction<T[]> arrays) {
    made = arrays.apply(FIRST_SIZE);
  }

  /** Whether {@link #get} gives what is right for a skeleton of the store now. */
  boolean has(TemplateStore store, int skeleton) {
    if (skeleton >= made.length || made[skeleton] == null) {
      return false;
    }
    if (seenAt[skeleton] == store.size()) {
      return true;
    }
    boolean has = made[skeleton].template() == store.skeleton(skeleton).fit().template();
    seenAt[skeleton] = has ? store.size() : 0;
    return has;
  }

  T get(int skeleton) {
    return made[skeleton];
  }

  void put(int skeleton, T value) {
    if (skeleton >= made.length) {
      made = Arrays.copyOf(made, Math.max(skeleton + 1, made.length * 2));
      seenAt = Arrays.copyOf(seenAt, made.length);
    }
    made[skeleton] = value;
    seenAt[skeleton] = 0;
  }

  void forEach(Consumer<T> action) {
    for (T value : made) {
      if (value != null) {
        action.accept(value);
      }
    }
  }

  /** Forgets all, as the skeletons are of another store or their lines mean something else. */
  void clear() {
    Arrays.fill(made, null);
  }
}
