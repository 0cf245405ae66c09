package semlog.trigger;

/** How often a rule fires when its condition holds again and again. */
public enum Firing {
  EACH_TIME,
  FIRST_TIME
}
