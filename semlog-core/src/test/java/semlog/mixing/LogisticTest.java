package semlog.mixing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Archives are only read where the tables have these very numbers. */
final class LogisticTest {
  @Test
  void logitsAreThoseOfTheirProbabilities() {
    for (int i = 0; i < 4096; i++) {
      double p = (i + 0.5) / 4096;
      int logit = (int) StrictMath.rint(StrictMath.log(p / (1 - p)) * 256);
      assertEquals(logit, Logistic.logitTable()[i], "logit of " + i);
    }
  }

  @Test
  void probabilitiesAreThoseOfTheirLogits() {
    for (int logit = -Logistic.LIMIT; logit <= Logistic.LIMIT; logit++) {
      double p = 1 / (1 + StrictMath.exp(-logit / 256.0));
      long probability = Math.clamp((long) StrictMath.rint(p * 65536), 1, 65535);
      assertEquals(probability, Logistic.probability(logit), "probability of " + logit);
    }
  }
}
