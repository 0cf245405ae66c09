package semlog.mixing;

/** Corrects predictions by what came of those like them in the same context. */
final class ProbabilityMap {
  private static final int STEPS = 33;
  private static final int STEP = 2 * Logistic.LIMIT / (STEPS - 1) + 1;
  private static final int RATE = 6;

  /** Quotients by {@link #STEP} are products, shifted right: the simple compiler would divide. */
  private static final int PLACE_SHIFT = 22;

  private static final int PLACE_FACTOR = (1 << PLACE_SHIFT) / STEP + 1;
  private static final int SUM_SHIFT = 40;
  private static final long SUM_FACTOR = (1L << SUM_SHIFT) / STEP + 1;

  private final char[] table;
  private int near;

  ProbabilityMap(int bits) {
    table = new char[STEPS << bits];
    for (int i = 0; i < STEPS; i++) {
      int logit = i * STEP - Logistic.LIMIT;
      table[i] = (char) Logistic.probability(Math.min(Logistic.LIMIT, logit));
    }
    Repetition.fill(table, STEPS, table.length);
  }

  /** The probability for a logit in a context. */
  int refine(int logit, int context) {
    int place = logit + Logistic.LIMIT;
    int step = (place * PLACE_FACTOR) >>> PLACE_SHIFT;
    int fraction = place - step * STEP;
    int at = context * STEPS + step;
    near = fraction * 2 > STEP ? at + 1 : at;
    int sum = table[at] * (STEP - fraction) + table[at + 1] * fraction;
    return (int) ((sum * SUM_FACTOR) >>> SUM_SHIFT);
  }

  void learn(int bit) {
    int target = bit == 1 ? 65535 : 0;
    table[near] += (char) ((target - table[near]) >> RATE);
  }
}
