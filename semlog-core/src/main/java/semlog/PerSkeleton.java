package semlog;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import semlog.template.Skeleton;
import semlog.template.Template;

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
   * Nothing was made yet.
   *
   * @param arrays makes arrays of nulls
   */
  PerSkeleton(IntFunction<T[]> arrays) {
    made = arrays.apply(FIRST_SIZE);
  }

  /** Whether {@link #get} gives what is right for a skeleton now. */
  boolean has(Skeleton skeleton) {
    int index = skeleton.index();
    return index < made.length
        && made[index] != null
        && made[index].template() == skeleton.fit().template();
  }

  T get(int skeleton) {
    return made[skeleton];
  }

  void put(int skeleton, T value) {
    if (skeleton >= made.length) {
      made = Arrays.copyOf(made, Math.max(skeleton + 1, made.length * 2));
    }
    made[skeleton] = value;
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
