package semlog.net;

import java.io.IOException;

/** A receiver has looked at a message and does not want it. */
public final class Refused extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param answer what it said
   */
  public Refused(String answer) {
    super(answer);
  }
}
