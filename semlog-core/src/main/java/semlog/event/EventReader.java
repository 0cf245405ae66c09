package semlog.event;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import semlog.bytes.ByteBuilder;
import semlog.bytes.EightBytes;

/**
 * Reads events from pieces of JSON as they come: one object per line, objects one after the other
 * in any layout, or one array of objects that may never end. An event is delivered with the piece
 * that has its closing brace.
 *
 * <p>After a bad record reading goes on at the first line feed behind its beginning; a bad record
 * that is laid out over several lines is left at the next line that begins with a brace. Inside an
 * array there is no such place, and a mistake ends the input. Memory is bounded by a small multiple
 * of the largest event allowed.
 */
public final class EventReader implements EventIntake {
  /** The most bytes behind a bad record's first line that are read a second time. */
  private static final int MOST_AGAIN = 1 << 20;

  /** What is left out before the next event is looked for. */
  private enum Skip {
    NOTHING,
    REST_OF_LINE,
    LINES_TO_OBJECT
  }

  private final EventSink sink;
  private final EventParser parser;
  private Skip skip = Skip.NOTHING;
  private boolean atLineStart = true;
  private boolean ended;
  private long line = 1;
  private long offset;
  private byte[] again = new byte[0];

  /** So many bytes from the start are whole events, and not in the middle of a document of them. */
  private long whole;

  /** Reads each object, or each element of an array. */
  public EventReader(EventSink sink, int maxEventBytes) throws IOException {
    this(sink, maxEventBytes, BlockPath.EACH);
  }

  /**
   * Reads the objects at a place of documents.
   *
   * @param maxEventBytes how large an event may be; a larger one is a bad record
   * @param path where events are in a document
   */
  public EventReader(EventSink sink, int maxEventBytes, BlockPath path) throws IOException {
    this.sink = path.rest().isEmpty() ? sink : new SelectedEvents(sink, maxEventBytes, path.rest());
    this.parser = new EventParser(this.sink, maxEventBytes, path);
  }

  @Override
  public void feed(byte[] bytes, int from, int to) throws IOException {
    lines(bytes, from, to);
    while (again.length > 0) {
      byte[] repeated = again;
      again = new byte[0];
      lines(repeated, 0, repeated.length);
    }
    if (!parser.isInside()) {
      whole = offset - parser.begun().length();
    }
  }

  @Override
  public long wholeBytes() {
    return whole;
  }

  @Override
  public boolean hasEnded() {
    return ended;
  }

  @Override
  public void end() throws IOException {
    while (!ended) {
      Optional<BadRecord> bad = parser.end();
      if (bad.isEmpty()) {
        ended = true;
        return;
      }
      recover(bad.get(), new byte[0], 0, 0, line);
      if (ended || again.length == 0) {
        ended = true;
        return;
      }
      feed(new byte[0], 0, 0);
    }
  }

  private void lines(byte[] bytes, int from, int to) throws IOException {
    int at = from;
    while (at < to && !ended && again.length == 0) {
      int end = lineEnd(bytes, at, to);
      long lineHere = line;
      boolean wanted = isWanted(bytes[at]);
      EventParser.Piece piece = new EventParser.Piece(bytes, at, end, line, offset);
      atLineStart = bytes[end - 1] == '\n';
      line += atLineStart ? 1 : 0;
      offset += end - at;
      if (wanted) {
        Optional<BadRecord> bad = parser.feed(piece);
        if (bad.isPresent()) {
          recover(bad.get(), bytes, at, to, lineHere);
        }
      }
      at = end;
    }
  }

  private static int lineEnd(byte[] bytes, int from, int to) {
    return Math.min(EightBytes.indexOf(bytes, from, to, (byte) '\n') + 1, to);
  }

  private boolean isWanted(byte first) {
    if (atLineStart && (skip == Skip.REST_OF_LINE || first == '{')) {
      skip = Skip.NOTHING;
    }
    return skip == Skip.NOTHING;
  }

  /**
   * Says what is bad and finds where to go on.
   *
   * @param bytes holds the piece in which it showed, from {@code at}, and all that came behind it
   */
  private void recover(BadRecord bad, byte[] bytes, int at, int to, long lineHere)
      throws IOException {
    if (parser.isAmongEvents()) {
      ended = true;
      sink.bad(new BadRecord(bad.line(), bad.offsetBytes(), bad.reason(), true));
      return;
    }
    ByteBuilder begun = parser.begun();
    int firstEnd = lineEnd(begun.array(), 0, begun.length());
    boolean severalLines = firstEnd > 0 && begun.array()[firstEnd - 1] == '\n';
    if (severalLines && begun.length() - firstEnd <= MOST_AGAIN) {
      skip = isLaidOut(begun.array(), firstEnd) ? Skip.LINES_TO_OBJECT : Skip.NOTHING;
      readAgain(Arrays.copyOfRange(begun.array(), firstEnd, begun.length()), bytes, at, to);
      line = lineHere - feeds(again, begun.length() - firstEnd);
    } else {
      skip = Skip.REST_OF_LINE;
    }
    boolean told = parser.isToldOf();
    parser.reset();
    if (!told) {
      sink.bad(bad);
    }
  }

  private void readAgain(byte[] behind, byte[] bytes, int at, int to) {
    offset -= behind.length + (lineEnd(bytes, at, to) - at);
    again = Arrays.copyOf(behind, behind.length + to - at);
    System.arraycopy(bytes, at, again, behind.length, to - at);
    atLineStart = true;
  }

  /** Whether a record whose first line ends so is meant to go on in the next. */
  private static boolean isLaidOut(byte[] line, int end) {
    int last = end - 1;
    while (last > 0 && line[last] <= ' ') {
      last--;
    }
    return line[last] == '{' || line[last] == '[' || line[last] == ',';
  }

  private static long feeds(byte[] bytes, int to) {
    long count = 0;
    for (int i = 0; i < to; i++) {
      count += bytes[i] == '\n' ? 1 : 0;
    }
    return count;
  }
}
