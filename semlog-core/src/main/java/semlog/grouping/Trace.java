package semlog.grouping;

import static semlog.grouping.LineStart.ascii;

/** Follows the traces of Python and Go, whose lines do not all look like those of a trace. */
final class Trace {
  private static final byte[] PYTHON = ascii("Traceback (most recent call last):");
  private static final byte[] DURING = ascii("During handling of the above exception");
  private static final byte[] ABOVE = ascii("The above exception was the direct cause");
  private static final byte[] PANIC = ascii("panic: ");
  private static final byte[] FATAL = ascii("fatal error: ");
  private static final byte[] GOROUTINE = ascii("goroutine ");
  private static final byte[] CREATED = ascii("created by ");
  private static final byte[] SIGNAL = ascii("[signal ");

  /** Where in a trace the lines are. */
  private enum Place {
    OUTSIDE,
    /** Indented lines up to the name of the exception. */
    PYTHON_FRAMES,
    /** Behind the exception: another trace may follow that has to do with it. */
    PYTHON_END,
    GO
  }

  private Place place = Place.OUTSIDE;

  /** The event is over. */
  void end() {
    place = Place.OUTSIDE;
  }

  /** Whether a trace of these begins. */
  static boolean isFirst(byte[] text, int from, int to) {
    return LineStart.is(text, from, to, PYTHON)
        || LineStart.is(text, from, to, GOROUTINE)
        || isPanic(text, from, to);
  }

  /** Whether a program of Go has ended badly, which is news of its own. */
  static boolean isPanic(byte[] text, int from, int to) {
    return LineStart.is(text, from, to, PANIC) || LineStart.is(text, from, to, FATAL);
  }

  /** Goes into the trace that begins. */
  void enter(byte[] text, int from, int to) {
    place = LineStart.is(text, from, to, PYTHON) ? Place.PYTHON_FRAMES : Place.GO;
  }

  /** Whether a line is one of the trace that began before it. */
  boolean goesOn(byte[] text, int from, int to, boolean indented) {
    boolean goesOn =
        switch (place) {
          case OUTSIDE -> false;
          case PYTHON_FRAMES -> indented || from == to || exception(text, from, to);
          case PYTHON_END -> from == to || another(text, from, to);
          case GO -> from == to || indented || isOfGo(text, from, to);
        };
    place = goesOn ? place : Place.OUTSIDE;
    return goesOn;
  }

  private boolean exception(byte[] text, int from, int to) {
    place = Place.PYTHON_END;
    int end = Frames.endOfName(text, from, to);
    return end > from && (end == to || text[end] == ':');
  }

  private boolean another(byte[] text, int from, int to) {
    if (LineStart.is(text, from, to, PYTHON)) {
      place = Place.PYTHON_FRAMES;
      return true;
    }
    return LineStart.is(text, from, to, DURING) || LineStart.is(text, from, to, ABOVE);
  }

  private static boolean isOfGo(byte[] text, int from, int to) {
    return text[to - 1] == ')'
        || LineStart.is(text, from, to, GOROUTINE)
        || LineStart.is(text, from, to, CREATED)
        || LineStart.is(text, from, to, SIGNAL);
  }
}
