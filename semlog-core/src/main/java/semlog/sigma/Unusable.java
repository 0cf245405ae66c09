package semlog.sigma;

/** Why a rule cannot be used, and the line that says what cannot be. */
final class Unusable extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  Unusable(int line, String reason) {
    super(reason, null, false, false);
    this.line = line;
  }

  int line() {
    return line;
  }
}
