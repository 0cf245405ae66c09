package semlog.trigger;

import java.time.Duration;

/**
 * How often a rule tells of a key while its condition holds or happens again and again. A length of
 * zero asks for nothing.
 *
 * @param once each key fires the first time only
 * @param held how long a condition must have held before it fires
 * @param suppress how long after an alert a key does not fire again
 * @param repeat how often an alert is told again while it lasts
 * @param resolveAfter how long a condition must be over before it is resolved; what just happens
 *     lasts for so long
 */
public record Firing(
    boolean once, Duration held, Duration suppress, Duration repeat, Duration resolveAfter) {

  /** Each time. */
  public static final Firing EACH_TIME =
      new Firing(false, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  /** The first time of each key. */
  public static final Firing FIRST_TIME =
      new Firing(true, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  /** Whether it depends on how much time passes. */
  boolean needsTime() {
    return !(held.isZero() && suppress.isZero() && repeat.isZero() && resolveAfter.isZero());
  }
}
