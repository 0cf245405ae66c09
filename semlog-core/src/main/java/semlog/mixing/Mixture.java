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
  private static final int LANES = 2;
  private static final int FIRST_RATE = 60;
  private static final int LAST_RATE = 5;
  private static final int HALF_LIFE = 1 << 10;
  private static final int FINAL_RATE = 2;
  private static final int SHIFT = 18;
  private static final int HALF = 1 << (SHIFT - 1);

  /** Behind so many bits the rate of learning stays as it is. */
  private static final int SETTLED = FIRST_RATE * HALF_LIFE;

  private final int width;
  private final int[] inputs;

  /** The rows of weights of the first set, then of the second and the third. */
  private final int[] weights;

  private final int startOfB;
  private final int startOfC;
  private final int[] finalWeights = new int[256 * SETS];
  private int selectedFirst;
  private int selectedSecond;
  private int selectedThird;

  /** Where the selected rows begin. */
  private int rowOfA;

  private int rowOfB;
  private int rowOfC;
  private int finalOffset;
  private int logitOfA;
  private int logitOfB;
  private int logitOfC;
  private int probability;
  private int steps;

  Mixture(int inputs, int... selectors) {
    this.width = (inputs + LANES - 1) / LANES * LANES;
    this.inputs = new int[width];
    this.startOfB = 256 * width * selectors[0];
    this.startOfC = startOfB + Byte.SIZE * width * selectors[1];
    this.weights = new int[startOfC + Byte.SIZE * width * selectors[2]];
    weights[0] = FIRST_WEIGHT;
    Repetition.fill(weights, 1, weights.length);
    Arrays.fill(finalWeights, ONE / SETS);
  }

  /** What is mixed, to be filled before each bit. */
  int[] inputs() {
    return inputs;
  }

  void select(int first, int second, int third) {
    selectedFirst = first;
    selectedSecond = second;
    selectedThird = third;
  }

  /**
   * Mixes the inputs.
   *
   * @param path the bits of the symbol so far, behind a 1
   * @param bit how many they are
   */
  int mix(int path, int bit) {
    rowOfA = (selectedFirst << 8 | path) * width;
    rowOfB = startOfB + (selectedSecond << 3 | bit) * width;
    rowOfC = startOfC + (selectedThird << 3 | bit) * width;
    weigh(inputs, weights, rowOfA, rowOfB, rowOfC);
    finalOffset = path * SETS;
    int[] last = finalWeights;
    long sum =
        (long) logitOfA * last[finalOffset]
            + (long) logitOfB * last[finalOffset + 1]
            + (long) logitOfC * last[finalOffset + 2];
    int mixed = clamp((int) (sum >> 16));
    probability = Logistic.probability(mixed);
    return mixed;
  }

  private void weigh(int[] in, int[] all, int first, int next, int last) {
    int x = 0;
    int y = 0;
    int z = 0;
    for (int i = 0; i < in.length; i += LANES) {
      int input = in[i];
      int other = in[i + 1];
      x += ((input * all[first + i]) >> 8) + ((other * all[first + i + 1]) >> 8);
      y += ((input * all[next + i]) >> 8) + ((other * all[next + i + 1]) >> 8);
      z += ((input * all[last + i]) >> 8) + ((other * all[last + i + 1]) >> 8);
    }
    logitOfA = clamp(x >> 8);
    logitOfB = clamp(y >> 8);
    logitOfC = clamp(z >> 8);
  }

  private static int clamp(int logit) {
    return Math.max(-Logistic.LIMIT, Math.min(Logistic.LIMIT, logit));
  }

  void learn(int bit) {
    int target = bit == 1 ? 65535 : 0;
    int more = steps < SETTLED ? FIRST_RATE * HALF_LIFE / (HALF_LIFE + steps) : 0;
    int rate = LAST_RATE + more;
    steps = Math.min(steps + 1, SETTLED);
    train(
        inputs,
        weights,
        error(target, logitOfA) * rate,
        error(target, logitOfB) * rate,
        error(target, logitOfC) * rate);
    int error = ((target - probability) >> 2) * FINAL_RATE;
    int[] last = finalWeights;
    last[finalOffset] += (logitOfA * error + HALF) >> SHIFT;
    last[finalOffset + 1] += (logitOfB * error + HALF) >> SHIFT;
    last[finalOffset + 2] += (logitOfC * error + HALF) >> SHIFT;
  }

  private static int error(int target, int logit) {
    return (target - Logistic.probability(logit)) >> 2;
  }

  private void train(int[] in, int[] all, int errorOfA, int errorOfB, int errorOfC) {
    int first = rowOfA;
    int next = rowOfB;
    int last = rowOfC;
    for (int i = 0; i < in.length; i += LANES) {
      int input = in[i];
      int other = in[i + 1];
      all[first + i] += (input * errorOfA + HALF) >> SHIFT;
      all[first + i + 1] += (other * errorOfA + HALF) >> SHIFT;
      all[next + i] += (input * errorOfB + HALF) >> SHIFT;
      all[next + i + 1] += (other * errorOfB + HALF) >> SHIFT;
      all[last + i] += (input * errorOfC + HALF) >> SHIFT;
      all[last + i + 1] += (other * errorOfC + HALF) >> SHIFT;
    }
  }
}
