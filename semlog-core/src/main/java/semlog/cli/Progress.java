package semlog.cli;

/** A line on standard error that is overwritten as work goes on, at most ten times a second. */
public final class Progress implements AutoCloseable {
  private static final long INTERVAL_NANOSECONDS = 100_000_000;

  private final Messages messages;
  private final boolean shown;
  private long shownAt = System.nanoTime();

  Progress(Messages messages, boolean shown) {
    this.messages = messages;
    this.shown = shown;
  }

  /** Whether {@link #update} would show something now; ask before making a costly text. */
  public boolean isDue() {
    return shown && System.nanoTime() - shownAt >= INTERVAL_NANOSECONDS;
  }

  /** Shows this instead of what was shown. */
  public void update(String text) {
    if (isDue()) {
      shownAt = System.nanoTime();
      messages.progress(Messages.oneLine(text));
    }
  }

  /** Wipes the line. */
  @Override
  public void close() {
    if (shown) {
      messages.progress("");
    }
  }
}
