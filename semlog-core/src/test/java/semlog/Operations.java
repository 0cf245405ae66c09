package semlog;

/** Counts what code that {@link CountingLoader} loaded does: calls of methods, and branches. */
public final class Operations {
  private static long count;

  private Operations() {}

  /** One more; classes that are counted call it. */
  public static void tick() {
    count++;
  }

  static long count() {
    return count;
  }
}
