package semlog.grouping;

import semlog.bytes.LineEnd;

/**
 * Tells beginnings by what lines look like, and rather takes an event apart than two together.
 *
 * <p>A line with a header begins an event: a time or an uptime near its start, an object of JSON, a
 * level. What has the form of a frame of a stack trace goes on with any line. All else goes on only
 * with an event that began with a time: an indented line always, one that is not when lines with a
 * time have come in short distances.
 */
final class AutomaticStarts implements EventStarts {
  /** A time beyond is not the time of the line. */
  private static final int HEADER_BYTES = 128;

  /** The same where so far all lines began with their time. */
  private static final int USUAL_HEADER_BYTES = 48;

  /** A time before this column is at the start of its line. */
  private static final int START_BYTES = 4;

  /** So many lines without a header between two with one are few. */
  private static final int FEW_LINES = 32;

  /** So many tell that a header means nothing to the lines behind it. */
  static final int MANY_LINES = 256;

  private static final int TRUSTED = 2;
  private static final int MOST_TRUST = 8;
  private static final int LOST_TRUST = -6;

  private final Trace trace = new Trace();

  /** How often lines with headers were close to each other, or less than nothing. */
  private int trust;

  /** Lines without a header, indented ones aside, since the last with one. */
  private int headless;

  private boolean any;
  private boolean onlyAtStart = true;

  /** Whether the event at hand began with a time. */
  private boolean timed;

  /** Whether the event at hand is an entry of a journal that has not ended. */
  private boolean entry;

  /** Whether the last line told the time of the entry. */
  private boolean entryTime;

  /** How far the first line of the event at hand is indented. */
  private int indent;

  /** Lines of the event at hand. */
  private int lines;

  @Override
  public boolean begins(byte[] text, int from, int to, int timeColumn) {
    int end = LineEnd.withoutReturn(text, from, to);
    int start = LineStart.behindBlanks(text, from, end);
    boolean begins = begins(text, from, start, end, timeColumn) || !any;
    lines = begins ? 1 : lines + 1;
    any = true;
    return begins;
  }

  @Override
  public boolean isTimeOfEvent() {
    return entryTime;
  }

  private boolean begins(byte[] text, int from, int start, int end, int timeColumn) {
    int blanks = start - from;
    entryTime = false;
    if (entry) {
      entryTime = LineStart.isEntryTime(text, from, end);
      entry = from < end;
      if (!LineStart.isEntry(text, from, end)) {
        return false;
      }
    }
    if (LineStart.isEntry(text, from, end)) {
      entry = true;
      return event(false, 0);
    }
    if (LineStart.isDirective(text, from, end)
        || (blanks == 0 && LineStart.isObject(text, start, end))) {
      return event(false, 0);
    }
    if (isTimed(text, start, end, blanks, timeColumn)) {
      return header(blanks);
    }
    if (LineStart.isSlowQuery(text, start, end)) {
      trust = Math.max(trust, TRUSTED);
      return !(lines == 1 && timed) && header(blanks);
    }
    if (trace.goesOn(text, start, end, blanks > 0) || Frames.is(text, start, end, blanks > 0)) {
      return false;
    }
    if (Trace.isFirst(text, start, end)) {
      boolean begins = (!timed || Trace.isPanic(text, start, end)) && event(false, blanks);
      trace.enter(text, start, end);
      return begins;
    }
    return timed ? behindTime(text, start, end, blanks) : event(false, blanks);
  }

  /** Whether a line without a header begins an event though the one at hand has a time. */
  private boolean behindTime(byte[] text, int start, int end, int blanks) {
    if (start == end || blanks > indent || Frames.isException(text, start, end)) {
      return false;
    }
    headless++;
    if (headless == MANY_LINES) {
      trust = LOST_TRUST;
    }
    boolean goesOn = trust >= TRUSTED && !LineStart.isLevel(text, start, end, lines == 1);
    return !goesOn && event(false, blanks);
  }

  private boolean isTimed(byte[] text, int start, int end, int blanks, int column) {
    int limit = onlyAtStart && trust >= TRUSTED ? USUAL_HEADER_BYTES : HEADER_BYTES;
    boolean timeAhead = column != NO_TIME && column < limit && (blanks == 0 || column == blanks);
    if (timeAhead) {
      onlyAtStart &= column < START_BYTES;
    }
    return timeAhead || LineStart.isUptime(text, start, end);
  }

  /** A line with a time. */
  private boolean header(int blanks) {
    trust = headless < FEW_LINES ? Math.min(MOST_TRUST, trust + 1) : trust;
    headless = 0;
    return event(true, blanks);
  }

  private boolean event(boolean withTime, int blanks) {
    headless += withTime || timed ? 0 : 1;
    timed = withTime;
    indent = blanks;
    trace.end();
    return true;
  }
}
