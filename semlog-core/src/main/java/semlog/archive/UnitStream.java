package semlog.archive;

import java.io.IOException;
import java.util.OptionalInt;
import semlog.fault.Damaged;

/**
 * The units of any number of segments in the order of their bytes. After damage it goes on at the
 * next unit or segment header that can be trusted, in time linear in the bytes passed over.
 */
final class UnitStream {
  /** What comes next. */
  sealed interface Step {}

  /** A segment starts; the id is empty when its header was lost to damage. */
  record Start(long position, byte[] id) implements Step {}

  /**
   * A unit that agrees with its checksum, its segment and its place.
   *
   * @param stored the same as it is stored
   */
  record Whole(Unit unit, Unit stored) implements Step {}

  /** Bytes that are not what was written; from = to where units are missing. */
  record Broken(long from, long to, String what) implements Step {}

  /**
   * The bytes, or those of the segment, end inside a unit.
   *
   * @param next whether it may be the next unit, of which the rest is not written yet
   */
  record Torn(long from, long to, boolean next, String what) implements Step {}

  /** No more bytes. */
  record End(long position) implements Step {}

  /** How far to look for a first sign of an archive. */
  private static final long NO_ARCHIVE_BYTES = 1L << 28;

  /** Bytes that may be checksummed in vain per gap, and more per byte passed over. */
  private static final long VAIN_BYTES = 1L << 26;

  private static final int VAIN_BYTES_PER_BYTE = 8;

  private final Window window;
  private final boolean alone;
  private final SegmentSeal.Opener opener;
  private int salt;
  private boolean salted;
  private long nextOrdinal;
  private boolean anyOrdinal;
  private boolean headerLost;
  private boolean found;
  private SegmentSeal seal = SegmentSeal.NONE;
  private byte[] id = new byte[0];

  private UnitStream(Window window, boolean alone, SegmentSeal.Opener opener) {
    this.window = window;
    this.alone = alone;
    this.opener = opener;
  }

  /** At the start of a segment. */
  static UnitStream starting(Window window, SegmentSeal.Opener opener) {
    return new UnitStream(window, false, opener);
  }

  /** Inside a segment, where any of its units may come next; none of another is looked for. */
  static UnitStream alone(Window window, int salt, SegmentSeal seal) {
    UnitStream stream = new UnitStream(window, true, (body, id) -> seal);
    stream.enter(salt, seal);
    stream.anyOrdinal = true;
    return stream;
  }

  /** Inside a segment, where the unit of that ordinal comes next, and others may follow. */
  static UnitStream goingOn(
      Window window, int salt, long nextOrdinal, SegmentSeal seal, SegmentSeal.Opener opener) {
    UnitStream stream = new UnitStream(window, false, opener);
    stream.enter(salt, seal);
    stream.nextOrdinal = nextOrdinal;
    return stream;
  }

  private void enter(int ofSegment, SegmentSeal sealOfSegment) {
    salt = ofSegment;
    seal = sealOfSegment;
    salted = true;
    found = true;
  }

  /** Whether anything of an archive was seen so far. */
  boolean found() {
    return found;
  }

  Step next() throws IOException {
    if (headerLost) {
      headerLost = false;
      return new Start(window.position(), new byte[0]);
    }
    if (!window.has(1)) {
      return new End(window.position());
    }
    if (headerHere()) {
      return start();
    }
    UnitFrame frame = frameAt(0);
    String wrong = wrong(frame);
    if (!wrong.isEmpty()) {
      return broken(frame, wrong);
    }
    if (frame.ordinal() > nextOrdinal && !anyOrdinal) {
      anyOrdinal = true;
      String missing = "units " + nextOrdinal + " to " + (frame.ordinal() - 1) + " are missing";
      return new Broken(window.position(), window.position(), missing);
    }
    return take(frame);
  }

  /** Passes over units whose length is known, without reading them. */
  void skip(long bytes, long units) throws IOException {
    window.skip(bytes);
    nextOrdinal += units;
  }

  private Start start() throws IOException {
    SegmentHeader header = SegmentHeader.at(window.bytes(), window.at(), window.position());
    enter(header.salt(), SegmentSeal.NONE);
    id = header.id();
    nextOrdinal = 0;
    anyOrdinal = false;
    Start start = new Start(window.position(), id);
    window.skip(SegmentHeader.BYTES);
    return start;
  }

  private Step take(UnitFrame frame) throws IOException {
    byte[] body = window.copy(frame.frameBytes(), frame.length());
    Unit unit = new Unit(window.position(), frame, body);
    window.skip(frame.unitBytes());
    nextOrdinal = frame.ordinal() + 1;
    anyOrdinal = false;
    try {
      if (frame.kind() == UnitKind.KEYS) {
        seal = opener.open(keys(unit), id);
      }
      return new Whole(seal.open(unit), unit);
    } catch (Damaged e) {
      return new Broken(unit.position(), unit.end(), e.getMessage());
    }
  }

  /** The body of a keys unit, which is the first of its segment. */
  private static byte[] keys(Unit unit) {
    if (unit.frame().ordinal() != 0) {
      throw new Damaged(unit.frame().name() + ": not at the beginning of its segment");
    }
    return unit.body();
  }

  private String wrong(UnitFrame frame) throws IOException {
    if (frame.equals(UnitFrame.CUT) || headerCut()) {
      return "the file ends inside the framing of a unit";
    }
    if (!frame.sound()) {
      return salted ? "no unit starts here" : "no segment starts here";
    }
    if (!salted) {
      return "no segment starts here";
    }
    if (!window.has(frame.unitBytes())) {
      return "the file ends inside " + frame.name();
    }
    if (frame.salt(window.bytes(), window.at()) != salt) {
      return frame.name() + ": checksum differs";
    }
    return frame.ordinal() < nextOrdinal ? frame.name() + ": out of order" : "";
  }

  private Step broken(UnitFrame frame, String wrong) throws IOException {
    long from = window.position();
    int begun = frame.sound() ? 0 : beginningBeforeHeader();
    if (begun > 0) {
      window.skip(begun);
      return new Torn(from, window.position(), salted, wrong);
    }
    long expected = nextOrdinal;
    boolean cut =
        frame.equals(UnitFrame.CUT)
            || headerCut()
            || (frame.sound() && !window.has(frame.unitBytes()));
    if (frame.sound() && !cut && lengthHolds(frame)) {
      window.skip(frame.unitBytes());
      nextOrdinal = Math.max(nextOrdinal, frame.ordinal() + 1);
    } else {
      resync();
    }
    anyOrdinal = true;
    long to = window.position();
    boolean ordinalFits = frame.sound() && frame.ordinal() == expected;
    if (!window.has(1) ? cut : ordinalFits && to < from + frame.unitBytes() && headerHere()) {
      return new Torn(from, to, !frame.sound() || ordinalFits, wrong);
    }
    return new Broken(from, to, wrong);
  }

  /**
   * How many bytes may be the beginning of framing that was not written to its end, and are
   * followed by the next segment; 0 when they are something else.
   */
  private int beginningBeforeHeader() throws IOException {
    for (int bytes = 1; bytes < UnitFrame.MAX_FRAME; bytes++) {
      if (!alone && window.has(bytes + SegmentHeader.BYTES)) {
        int header = window.at() + bytes;
        if (SegmentHeader.soundAt(window.bytes(), header, window.limit())) {
          UnitFrame begun = UnitFrame.parse(window.bytes(), window.at(), header);
          return begun.equals(UnitFrame.CUT) ? bytes : 0;
        }
      }
    }
    return 0;
  }

  /**
   * Whether a damaged unit is followed by the next one of its segment, so that its length can be
   * trusted. Otherwise it may be torn, and have the next segment where the rest of its body should
   * be.
   */
  private boolean lengthHolds(UnitFrame frame) throws IOException {
    UnitFrame next = frameAt(frame.unitBytes());
    return next.sound()
        && next.ordinal() == frame.ordinal() + 1
        && saltOf(next, frame.unitBytes()).equals(OptionalInt.of(salt));
  }

  /** The salt with which the unit some bytes further on agrees; empty when it is cut. */
  private OptionalInt saltOf(UnitFrame frame, int offset) throws IOException {
    return window.has(offset + frame.unitBytes())
        ? OptionalInt.of(frame.salt(window.bytes(), window.at() + offset))
        : OptionalInt.empty();
  }

  /** Moves to the next place that can be trusted, or to the end. */
  private void resync() throws IOException {
    long from = window.position();
    long vain = VAIN_BYTES;
    window.skip(1);
    while (window.has(1) && !headerHere()) {
      UnitFrame frame = candidate();
      int bytes = frame.unitBytes();
      if (frame.sound() && bytes <= vain && window.has(bytes)) {
        vain -= bytes;
        if (trusted(frame)) {
          return;
        }
      }
      window.skip(1);
      vain += VAIN_BYTES_PER_BYTE;
      if (!found && window.position() - from > NO_ARCHIVE_BYTES) {
        throw Damaged.noArchive("");
      }
    }
  }

  /**
   * Whether the unit here belongs to the segment at hand; or, agreeing with the one behind it on
   * another salt, to a segment whose header is lost.
   */
  private boolean trusted(UnitFrame frame) throws IOException {
    int theirs = frame.salt(window.bytes(), window.at());
    if (salted && theirs == salt) {
      return frame.ordinal() >= nextOrdinal;
    }
    int after = frame.unitBytes();
    UnitFrame next = frameAt(after);
    boolean agreed =
        !alone
            && next.sound()
            && next.ordinal() == frame.ordinal() + 1
            && saltOf(next, after).equals(OptionalInt.of(theirs));
    if (agreed) {
      enter(theirs, SegmentSeal.NONE);
      id = new byte[0];
      headerLost = true;
      nextOrdinal = 0;
    }
    return agreed;
  }

  private UnitFrame candidate() throws IOException {
    return UnitKind.known(window.bytes()[window.at()] & 0x1f) ? frameAt(0) : UnitFrame.NONE;
  }

  private UnitFrame frameAt(int offset) throws IOException {
    window.has(offset + UnitFrame.MAX_FRAME);
    return UnitFrame.parse(window.bytes(), window.at() + offset, window.limit());
  }

  private boolean headerHere() throws IOException {
    return !alone
        && window.bytes()[window.at()] == SegmentHeader.FIRST_BYTE
        && window.has(SegmentHeader.BYTES)
        && SegmentHeader.soundAt(window.bytes(), window.at(), window.limit());
  }

  private boolean headerCut() throws IOException {
    if (window.has(SegmentHeader.BYTES)) {
      return false;
    }
    int left = window.limit() - window.at();
    return SegmentHeader.magicBytes(window.bytes(), window.at(), window.limit())
        == Math.min(left, 4);
  }
}
