package semlog.mixing;

/** Corrects predictions by what came of those like them in the same context. */
final class ProbabilityMap {
  private static final int STEPS = 33;
  private static final int STEP = 2 * Logistic.LIMIT / (STEPS - 1) + 1;
  private static final int RATE = 6;

  private final char[] table;
  private int near;

  ProbabilityMap(int bits) {
    table = new char[STEPS << bits];
    for (int i = 0; i < table.length; i++) {
      int logit = i % STEPS * STEP - Logistic.LIMIT;
      table[i] = (char) Logistic.probability(Math.min(Logistic.LIMIT, logit));
    }
  }

  /** The probability for a logit in a context. */
  int refine(int logit, int context) {
    int place = logit + Logistic.LIMIT;
    int step = place / STEP;
    int fraction = place - step * STEP;
    int at = context * STEPS + step;
    near = fraction * 2 > STEP ? at + 1 : at;
    return (table[at] * (STEP - fraction) + table[at + 1] * fraction) / STEP;
  }

  void learn(int bit) {
    int target = bit == 1 ? 65535 : 0;
    table[near] += (char) ((target - table[near]) >> RATE);
  }
}
