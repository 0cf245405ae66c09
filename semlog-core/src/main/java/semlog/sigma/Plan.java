package semlog.sigma;

/** A formula whose tests are known by number. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares plans, and nobody else sees the arrays
sealed interface Plan {
  /** All of these. */
  record Every(Plan[] parts) implements Plan {}

  /** Any of these. */
  record Some(Plan[] parts) implements Plan {}

  /** The opposite. */
  record None(Plan part) implements Plan {}

  /** A test. */
  record Ask(int test) implements Plan {}
}
