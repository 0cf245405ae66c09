package semlog.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import semlog.bytes.ByteBuilder;

/**
 * Pieces of JSON into events: each object to which a path leads, or an element of an array to which
 * it does. It keeps the bytes of an event that has begun and is not complete.
 */
final class EventParser {
  static final int DEEPEST = 500;
  static final int LONGEST_NUMBER = 1000;

  /** What the parser's messages say of the parser. */
  private static final Pattern INTERNAL =
      Pattern.compile(", from `[^`]*`| \\(for \\w+ starting at .*");

  /** How much heavier than its limit in bytes an event may be once it is in memory. */
  private static final int HEAVIER = 2;

  private final EventSink sink;
  private final int limit;
  private final JsonFactory factory;
  private final Event event = new Event(this::json);
  private final MemberPath root = MemberPath.root();
  private final boolean findsLines;
  private final LineScanner lines = new LineScanner(event, root);

  /** The path of each open container of the event, from the event itself inwards. */
  private final MemberPath[] open = new MemberPath[DEEPEST + 1];

  /** The numbers of those that are objects. */
  private final long[] objects = new long[DEEPEST + 1];

  private JsonParser parser;
  private ByteArrayFeeder feeder;
  private MemberPath member = root;

  /** How many containers are open, and how many of them are outside the event. */
  private int depth;

  private int eventDepth;
  private final BlockPlace place;
  private boolean documentHasEvent;
  private boolean documentHasOther;
  private boolean inEvent;

  /** The last byte before this piece that is no space; its own bytes may be overwritten by then. */
  private byte lastByte;

  private boolean tooLarge;

  /** The bytes of the event that came in earlier pieces. */
  private final ByteBuilder begun = new ByteBuilder();

  private Piece piece = Piece.NONE;

  /** Whether the piece before ended its line. */
  private boolean atLineStart;

  /** The line that is the event being delivered; none while events come from the parser. */
  private Piece line = Piece.NONE;

  /** How many bytes the parser saw before this piece, and where in the piece the event begins. */
  private long seen;

  private int eventFrom;

  /**
   * Bytes that follow those of the piece before.
   *
   * @param line the line of the input that they are of, from 1
   * @param offset how many bytes of the input are before them
   */
  record Piece(byte[] bytes, int from, int to, long line, long offset) {
    private static final Piece NONE = new Piece(new byte[0], 0, 0, 1, 0);

    int length() {
      return to - from;
    }
  }

  /**
   * @param limit the most bytes that an event may have
   * @param path where events are
   */
  EventParser(EventSink sink, int limit, BlockPath path) throws IOException {
    this.sink = sink;
    this.place = new BlockPlace(path, DEEPEST);
    this.findsLines = path.steps().isEmpty();
    this.limit = limit;
    this.factory =
        JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(limit)
                    .build())
            .build();
    reset();
  }

  /** Forgets what has begun: the next piece starts a value. */
  void reset() throws IOException {
    parser = factory.createNonBlockingByteArrayParser();
    feeder = (ByteArrayFeeder) parser.getNonBlockingInputFeeder();
    depth = 0;
    place.reset();
    inEvent = false;
    seen = 0;
    lastByte = 0;
    piece = Piece.NONE;
    atLineStart = true;
    begun.clear();
  }

  /** Whether a container is open around events, or where they may be. */
  boolean isInside() {
    return place.isInside();
  }

  /** Whether events are parts of what is open, so that nothing can be read after a mistake. */
  boolean isAmongEvents() {
    return place.isInside() && documentHasEvent;
  }

  /** Whether the values that a mistake leaves unread were told of as bad already. */
  boolean isToldOf() {
    return place.isInside() && documentHasOther;
  }

  /** The bytes of an event that has begun, from its brace to the end of the piece before. */
  ByteBuilder begun() {
    return begun;
  }

  /**
   * Delivers each event that these bytes complete.
   *
   * @return what is wrong, after which only {@link #reset} is allowed
   */
  Optional<BadRecord> feed(Piece next) throws IOException {
    if (isLine(next) && lines.read(next.bytes(), next.from(), next.to()) && isAllowed(next)) {
      line = next;
      sink.event(event);
      line = Piece.NONE;
      return Optional.empty();
    }
    seen += piece.length();
    piece = next;
    eventFrom = next.from();
    feeder.feedInput(next.bytes(), next.from(), next.to());
    Optional<BadRecord> bad = run();
    lastByte = lastByteBefore(next.to());
    atLineStart = next.bytes()[next.to() - 1] == '\n';
    return bad.isPresent() ? bad : keep();
  }

  /** Whether a piece may be a line that is an object alone, as there is nothing before it. */
  private boolean isLine(Piece next) {
    return findsLines
        && depth == 0
        && atLineStart
        && next.bytes()[next.from()] == '{'
        && next.bytes()[next.to() - 1] == '\n';
  }

  private boolean isAllowed(Piece next) {
    return next.length() <= limit && event.weight() <= (long) limit * HEAVIER;
  }

  /** No more bytes come. What is open around events is no mistake, an event is one. */
  Optional<BadRecord> end() throws IOException {
    if (inEvent) {
      return Optional.of(bad("the input ends inside this event"));
    }
    if (place.isInside()) {
      return Optional.empty();
    }
    feeder.endOfInput();
    return run();
  }

  private Optional<BadRecord> run() throws IOException {
    while (true) {
      boolean complete;
      try {
        JsonToken token = parser.nextToken();
        if (token == null || token == JsonToken.NOT_AVAILABLE) {
          return Optional.empty();
        }
        complete = take(token);
      } catch (JacksonException e) {
        return Optional.of(bad(INTERNAL.matcher(e.getOriginalMessage()).replaceAll("")));
      }
      if (complete) {
        deliver();
      }
    }
  }

  /** Takes in a token, and returns whether it ends an event or a value that is none. */
  private boolean take(JsonToken token) throws IOException {
    if (token.isStructEnd()) {
      checkEnd();
    }
    if (!inEvent) {
      return outside(token);
    }
    switch (token) {
      case START_OBJECT, START_ARRAY -> {
        objects[depth - eventDepth] = event.nextObject();
        open[depth++ - eventDepth] = member;
      }
      case END_OBJECT, END_ARRAY -> {
        member = open[--depth - eventDepth];
        return depth == eventDepth;
      }
      case FIELD_NAME -> name(depth - 1 - eventDepth);
      case VALUE_NULL -> {}
      default -> add(parser.getText());
    }
    return false;
  }

  /** Takes in the name of a member of the container that is open at some depth of the event. */
  private void name(int container) throws IOException {
    member = open[container].child(parser.currentName());
    if (member.isAgainIn(objects[container])) {
      event.repeats(member);
    }
  }

  /** Refuses {@code {"a":}} and {@code [1,]}, which the parser lets pass at the end of a piece. */
  private void checkEnd() throws JsonParseException {
    byte before = lastByteBefore(at() - 1);
    if (before == ',' || before == ':') {
      throw new JsonParseException(parser, "'" + (char) before + "' with nothing behind it");
    }
  }

  private byte lastByteBefore(int end) {
    int i = end - 1;
    while (i >= piece.from() && piece.bytes()[i] <= ' ' && piece.bytes()[i] >= 0) {
      i--;
    }
    return i < piece.from() ? lastByte : piece.bytes()[i];
  }

  private void add(String value) {
    if (!tooLarge) {
      event.add(member, value);
      tooLarge = event.weight() > (long) limit * HEAVIER;
    }
  }

  /** Takes in a token beside the events, and returns whether it ends a value that is none. */
  private boolean outside(JsonToken token) throws IOException {
    if (token == JsonToken.FIELD_NAME) {
      place.name(parser.currentName());
      return false;
    }
    if (!place.isInside()) {
      documentHasEvent = false;
      documentHasOther = false;
    }
    BlockPlace.Found found = place.take(token);
    if (found == BlockPlace.Found.EVENT) {
      begin();
    }
    if (token.isStructStart()) {
      depth++;
    } else if (token.isStructEnd()) {
      depth--;
    }
    return found == BlockPlace.Found.OTHER;
  }

  private void begin() {
    event.clear();
    inEvent = true;
    tooLarge = false;
    documentHasEvent = true;
    eventDepth = depth;
    eventFrom = at() - 1;
    member = root;
    open[0] = root;
    objects[0] = event.nextObject();
  }

  private void deliver() throws IOException {
    if (!inEvent) {
      documentHasOther = true;
      sink.bad(bad("a value that is no object"));
      return;
    }
    inEvent = false;
    if (tooLarge || begun.length() + (at() - eventFrom) > limit) {
      sink.bad(bad(larger()));
    } else {
      sink.event(event);
    }
    begun.clear();
  }

  /** Keeps what came of an event that is not complete, unless it is too much. */
  private Optional<BadRecord> keep() {
    if (inEvent && !tooLarge) {
      begun.bytes(piece.bytes(), eventFrom, piece.to() - eventFrom);
      tooLarge = begun.length() > limit;
    }
    if (inEvent && tooLarge) {
      begun.clear();
      event.clear();
      return place.isInside() ? Optional.empty() : Optional.of(bad(larger()));
    }
    return Optional.empty();
  }

  private String larger() {
    return "an event larger than " + limit + " bytes";
  }

  /** Where in the piece the parser is: behind the token. */
  private int at() {
    return piece.from() + (int) (parser.currentLocation().getByteOffset() - seen);
  }

  private BadRecord bad(String reason) {
    long offset = piece.offset() + Math.max(0, at() - piece.from());
    return new BadRecord(piece.line(), offset, reason, false);
  }

  private String json() {
    if (line.length() > 0) {
      return new String(line.bytes(), line.from(), lines.end() - line.from(), UTF_8);
    }
    begun.bytes(piece.bytes(), eventFrom, at() - eventFrom);
    return new String(begun.array(), 0, begun.length(), UTF_8);
  }
}
