package semlog.column;

/** The number that a value of a column is told as the difference from. */
final class Prediction {
  /** From a number that is the same for all values. */
  static final int PLAIN = 0;

  /** How many ways to predict there are. */
  static final int WAYS = 7;

  private static final int ABOVE = 1;
  private static final int OF_TEMPLATE = 2;
  private static final int PARTNER = 3;
  private static final int RECALLED = 6;

  private final int way;
  private final Surroundings surroundings;
  private final Memory memory;
  private long above;

  Prediction(int way, long base, Surroundings surroundings) {
    this.way = way;
    this.above = base;
    this.surroundings = surroundings;
    memory =
        new Memory(way == OF_TEMPLATE || way == RECALLED ? surroundings.templates().length : 1);
  }

  /** Whether there is what this way needs. */
  static boolean fits(int way, Surroundings surroundings) {
    return switch (way) {
      case PLAIN, ABOVE, OF_TEMPLATE -> true;
      case RECALLED -> !surroundings.partners().isEmpty();
      default ->
          way - PARTNER < surroundings.partners().size()
              && surroundings.partners().get(way - PARTNER).numeric();
    };
  }

  private long predicted(int row) {
    return switch (way) {
      case PLAIN, ABOVE -> above;
      case OF_TEMPLATE -> memory.recall(surroundings.templates()[row]);
      case RECALLED -> memory.recall(surroundings.partners().get(0).keys()[row]);
      default -> surroundings.partners().get(way - PARTNER).keys()[row];
    };
  }

  /** What to tell of a value. */
  long residual(int row, long value) {
    long difference = value - predicted(row);
    return way == PLAIN ? difference : (difference << 1) ^ (difference >> 63);
  }

  /** The value that was told so. */
  long value(int row, long residual) {
    long difference = way == PLAIN ? residual : (residual >>> 1) ^ -(residual & 1);
    return predicted(row) + difference;
  }

  /** Takes note of a row's value. */
  void learn(int row, long value) {
    switch (way) {
      case ABOVE -> above = value;
      case OF_TEMPLATE -> memory.replace(surroundings.templates()[row], value);
      case RECALLED -> memory.replace(surroundings.partners().get(0).keys()[row], value);
      default -> {}
    }
  }
}
