package semlog.mixing;

/**
 * Probabilities and their logits. A logit is {@code ln(p / (1 - p))} in steps of 1/256, between
 * -{@link #LIMIT} and {@link #LIMIT}. The tables are made at each start, so without logarithms:
 * what they are made of grows by one factor a step, as doubles do alike on every machine. One half
 * of each is the mirror image of the other.
 */
final class Logistic {
  /** The largest logit. */
  static final int LIMIT = 2815;

  /** {@code e^(1/256)} and {@code e^(1/512)}. */
  private static final double STEP = 1.0039138893383475;

  private static final double HALF_STEP = 1.0019550335910028;

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

  /** Up to which odds a logit is the nearest one. */
  private static short[] logits() {
    short[] table = new short[4096];
    int logit = 0;
    double most = HALF_STEP;
    for (int i = table.length / 2; i < table.length; i++) {
      double p = (i + 0.5) / table.length;
      for (; p / (1 - p) > most; most *= STEP) {
        logit++;
      }
      table[i] = (short) logit;
      table[table.length - 1 - i] = (short) -logit;
    }
    return table;
  }

  private static char[] probabilities() {
    char[] table = new char[2 * LIMIT + 1];
    double odds = 1;
    for (int logit = 0; logit <= LIMIT; logit++) {
      int p = Math.max(1, (int) Math.rint(65536 / (1 + odds)));
      table[LIMIT - logit] = (char) p;
      table[LIMIT + logit] = (char) (65536 - p);
      odds *= STEP;
    }
    return table;
  }
}
