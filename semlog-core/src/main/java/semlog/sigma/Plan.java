package semlog.sigma;

import java.util.List;

/** A formula whose tests are known by number. */
sealed interface Plan {
  /** All of these. */
  record Every(List<Plan> parts) implements Plan {}

  /** Any of these. */
  record Some(List<Plan> parts) implements Plan {}

  /** The opposite. */
  record None(Plan part) implements Plan {}

  /** A test. */
  record Ask(int test) implements Plan {}
}
