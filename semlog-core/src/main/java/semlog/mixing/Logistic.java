package semlog.mixing;

/**
 * Probabilities and their logits. A logit is {@code ln(p / (1 - p))} in steps of 1/256, between
 * -{@link #LIMIT} and {@link #LIMIT}. The tables come from {@link StrictMath}, which gives the same
 * bits on every machine; one half of each is the mirror image of the other, since they are reckoned
 * at each start.
 */
final class Logistic {
  /** The largest logit. */
  static final int LIMIT = 2815;

  private static final double STEPS = 256;
  private static final short[] LOGITS = logits();
  private static final char[] PROBABILITIES = probabilities();

  private Logistic() {}

  /** The table of logits by probability in 1/4096. */
  static short[] logitTable() {
    return LOGITS;
  }

  /** The table of probabilities in 1/65536, by logit + {@link #LIMIT}; none is 0. */
  static char[] probabilityTable() {
    return PROBABILITIES;
  }

  /** The probability of a logit in 1/65536, neither 0 nor 1. */
  static int probability(int logit) {
    return PROBABILITIES[logit + LIMIT];
  }

  private static short[] logits() {
    short[] table = new short[4096];
    for (int i = 0; i < table.length / 2; i++) {
      double p = (i + 0.5) / table.length;
      table[i] = (short) StrictMath.rint(StrictMath.log(p / (1 - p)) * STEPS);
      table[table.length - 1 - i] = (short) -table[i];
    }
    return table;
  }

  private static char[] probabilities() {
    char[] table = new char[2 * LIMIT + 1];
    for (int i = 0; i <= LIMIT; i++) {
      double p = 1 / (1 + StrictMath.exp((LIMIT - i) / STEPS));
      table[i] = (char) Math.max(1, (int) StrictMath.rint(p * 65536));
      table[2 * LIMIT - i] = (char) (65536 - table[i]);
    }
    return table;
  }
}
