package semlog.mixing;

import java.util.Arrays;

/**
 * Logits into one logit. Three sets of weights, each with its own selector, make a prediction; a
 * second layer weighs these. All learn from what came.
 */
final class Mixture {
  private static final int SETS = 3;
  private static final int ONE = 1 << 16;
  private static final int FIRST_WEIGHT = ONE * 14 / 100;
  private static final int LANES = 8;
  private static final int FIRST_RATE = 60;
  private static final int LAST_RATE = 5;
  private static final int HALF_LIFE = 1 << 10;
  private static final int FINAL_RATE = 2;
  private static final int SHIFT = 18;
  private static final int HALF = 1 << (SHIFT - 1);

  private final int width;
  private final int[] inputs;
  private final int[][] weights = new int[SETS][];
  private final int[] selected = new int[SETS];
  private final int[] offsets = new int[SETS];
  private final int[] logits = new int[SETS];
  private final int[] probabilities = new int[SETS];
  private final int[] finalWeights = new int[256 * SETS];
  private int finalOffset;
  private int probability;
  private int steps;

  Mixture(int inputs, int... selectors) {
    this.width = (inputs + LANES - 1) / LANES * LANES;
    this.inputs = new int[width];
    for (int set = 0; set < SETS; set++) {
      weights[set] = new int[(set == 0 ? 256 : Byte.SIZE) * width * selectors[set]];
      Arrays.fill(weights[set], FIRST_WEIGHT);
    }
    Arrays.fill(finalWeights, ONE / SETS);
  }

  /** What is mixed, to be filled before each bit. */
  int[] inputs() {
    return inputs;
  }

  void select(int first, int second, int third) {
    selected[0] = first;
    selected[1] = second;
    selected[2] = third;
  }

  /**
   * Mixes the inputs.
   *
   * @param path the bits of the symbol so far, behind a 1
   * @param bit how many they are
   */
  int mix(int path, int bit) {
    offsets[0] = (selected[0] << 8 | path) * width;
    offsets[1] = (selected[1] << 3 | bit) * width;
    offsets[2] = (selected[2] << 3 | bit) * width;
    finalOffset = path * SETS;
    long sum = 0;
    for (int set = 0; set < SETS; set++) {
      int logit = clamp(dot(weights[set], offsets[set]) >> 8);
      logits[set] = logit;
      probabilities[set] = Logistic.probability(logit);
      sum += (long) logit * finalWeights[finalOffset + set];
    }
    int mixed = clamp((int) (sum >> 16));
    probability = Logistic.probability(mixed);
    return mixed;
  }

  private int dot(int[] all, int offset) {
    int sum = 0;
    for (int i = 0; i < width; i++) {
      sum += (inputs[i] * all[offset + i]) >> 8;
    }
    return sum;
  }

  private static int clamp(int logit) {
    return Math.max(-Logistic.LIMIT, Math.min(Logistic.LIMIT, logit));
  }

  void learn(int bit) {
    int target = bit == 1 ? 65535 : 0;
    int rate = LAST_RATE + FIRST_RATE * HALF_LIFE / (HALF_LIFE + steps);
    steps = Math.min(steps + 1, 1 << 24);
    for (int set = 0; set < SETS; set++) {
      train(weights[set], offsets[set], ((target - probabilities[set]) >> 2) * rate);
    }
    int error = ((target - probability) >> 2) * FINAL_RATE;
    for (int set = 0; set < SETS; set++) {
      finalWeights[finalOffset + set] += (logits[set] * error + HALF) >> SHIFT;
    }
  }

  private void train(int[] all, int offset, int error) {
    for (int i = 0; i < width; i++) {
      all[offset + i] += (inputs[i] * error + HALF) >> SHIFT;
    }
  }
}
