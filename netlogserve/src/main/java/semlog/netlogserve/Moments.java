package semlog.netlogserve;

/** When the lines of a replay are due. They are never due before the line before. */
sealed interface Moments permits Schedule, SteadyRate {
  /** Takes the next piece of a line. */
  void take(Lines line);

  /** When the piece just taken is due, in nanoseconds from the start of the replay. */
  long dueNanos();

  /** The next line is the first of another round: it is due after a pause. */
  void restart(long pauseNanos);
}
