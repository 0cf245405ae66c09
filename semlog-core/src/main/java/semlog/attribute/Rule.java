package semlog.attribute;

/** Recognises one sort of thing at one place of a line. */
interface Rule {
  int NONE = -1;

  /**
   * Claims the attributes of what begins at unit {@code at}.
   *
   * @return the unit to go on from, beyond {@code at}; or {@link #NONE}, and nothing was claimed
   */
  int apply(Units units, int at, Claims claims);

  /** At which units it may find something. */
  default Begins begins() {
    return Begins.ANYWHERE;
  }
}
