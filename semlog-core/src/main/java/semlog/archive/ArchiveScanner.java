package semlog.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import semlog.archive.ArchiveEvent.Ending;
import semlog.block.EncodedBlock;
import semlog.bytes.ByteCursor;
import semlog.bytes.ByteSource;
import semlog.fault.Damaged;
import semlog.fault.WrongVersion;
import semlog.seal.Keyring;

/**
 * Reads an archive in order, from a pipe for instance, and hands out what it comes across. Damage
 * is one of the events; after it the scanner goes on with what is sound. For use by one thread.
 */
public final class ArchiveScanner {
  private static final int CHUNK_BYTES = 1 << 18;

  private final UnitStream units;

  /** Whether units may have been left out, with what vouches for them. */
  private final boolean partial;

  private final Queue<ArchiveEvent> events = new ArrayDeque<>();
  private Optional<Assembly> assembly = Optional.empty();
  private Optional<UnitStream.Broken> unplaced = Optional.empty();
  private boolean strayFrames;
  private boolean inSegment;
  private byte[] id = new byte[0];
  private boolean intact = true;
  private boolean cut;
  private boolean over;
  private long line;
  private long committed;
  private Uncommitted uncommitted = new Uncommitted();

  /** A block whose frames are still coming. */
  private record Assembly(long position, BlockHead head, List<byte[]> frames) {}

  ArchiveScanner(UnitStream units) {
    this(units, false);
  }

  private ArchiveScanner(UnitStream units, boolean partial) {
    this.units = units;
    this.partial = partial;
  }

  /** Continues behind a commit of a segment of which {@code line} lines came before. */
  ArchiveScanner(UnitStream units, long position, long line, boolean closed) {
    this(units, false);
    this.inSegment = true;
    this.committed = position;
    this.line = line;
    this.uncommitted = new Uncommitted(closed);
  }

  /** Scans a stream to its end; nothing in it is sealed. */
  public static ArchiveScanner over(InputStream stream) {
    return over(stream, Keyring.none());
  }

  /** Scans a stream to its end. */
  public static ArchiveScanner over(InputStream stream, Keyring keyring) {
    return over(Window.over(stream), keyring);
  }

  /** Scans what somebody chose of an archive: whole blocks and what they need, no commits. */
  public static ArchiveScanner ofParts(InputStream stream, Keyring keyring) {
    return new ArchiveScanner(
        UnitStream.starting(Window.over(stream), SegmentSeal.with(keyring)), true);
  }

  /** Scans a source up to the size it has now. */
  public static ArchiveScanner over(ByteSource source, Keyring keyring) throws IOException {
    return between(0, source.size(), source, keyring);
  }

  /** Scans a part of a source. */
  public static ArchiveScanner between(long from, long to, ByteSource source, Keyring keyring) {
    return over(Window.over(source, from, to, CHUNK_BYTES), keyring);
  }

  private static ArchiveScanner over(Window window, Keyring keyring) {
    return new ArchiveScanner(UnitStream.starting(window, SegmentSeal.with(keyring)));
  }

  /**
   * The next event; after {@link ArchiveEvent.End} always that again.
   *
   * @throws Damaged when nothing of an archive is there at all
   * @throws WrongVersion when a segment or unit needs another version of Semlog
   * @throws semlog.fault.WrongKey when a segment is sealed and no identity opens it
   */
  public ArchiveEvent next() throws IOException {
    while (events.isEmpty()) {
      step(units.next());
    }
    return over && events.size() == 1 ? events.element() : events.remove();
  }

  /** Takes events one by one. */
  @FunctionalInterface
  public interface Receiver {
    void take(ArchiveEvent event) throws IOException;
  }

  /** Hands out all that is left but for the last event, which is given back. */
  public ArchiveEvent.End each(Receiver receiver) throws IOException {
    ArchiveEvent event = next();
    while (!(event instanceof ArchiveEvent.End)) {
      receiver.take(event);
      event = next();
    }
    return (ArchiveEvent.End) event;
  }

  /** Passes over all that is left, to the last event. */
  public ArchiveEvent.End end() throws IOException {
    return each(_ -> {});
  }

  private void step(UnitStream.Step step) {
    switch (step) {
      case UnitStream.Start start -> start(start);
      case UnitStream.Whole whole -> take(whole.unit(), whole.stored());
      case UnitStream.Broken broken -> broken(broken);
      case UnitStream.Torn torn -> torn(torn);
      case UnitStream.End end -> finish(end.position());
    }
  }

  private void start(UnitStream.Start start) {
    endSegment(start.position());
    inSegment = true;
    id = start.id();
    line = 0;
    committed = start.position();
    uncommitted = new Uncommitted();
    cut = false;
    events.add(new ArchiveEvent.SegmentStart(start.position(), start.id()));
  }

  private void take(Unit unit, Unit stored) {
    if (unit.frame().kind() != UnitKind.FRAME) {
      abandon(unit.position(), unit.position(), "frames are missing");
      strayFrames = false;
    }
    try {
      read(unit, stored);
    } catch (Damaged e) {
      broken(new UnitStream.Broken(unit.position(), unit.end(), e.getMessage()));
    }
  }

  private void read(Unit unit, Unit stored) {
    if (unit.frame().kind() != UnitKind.COMMIT) {
      uncommitted.unit();
    }
    switch (unit.frame().kind()) {
      case UnitKind.DICTIONARY -> {
        releaseBlock();
        dictionary(unit.cursor());
      }
      case UnitKind.BLOCK_HEAD -> head(unit);
      case UnitKind.FRAME -> frame(unit);
      case UnitKind.SECTION -> section(unit.cursor());
      case UnitKind.COMMIT -> commit(unit, stored);
      case UnitKind.DIRECTORY, UnitKind.KEYS, UnitKind.TOKENS -> {}
      default -> unit.refuseIfRequired();
    }
  }

  private void dictionary(ByteCursor in) {
    int number = in.count(Integer.MAX_VALUE);
    events.add(new ArchiveEvent.Dictionary(number, in.bytes(in.remaining())));
  }

  private void section(ByteCursor in) {
    SectionEntry.Body section = SectionEntry.Body.read(in);
    events.add(new ArchiveEvent.Section(section.number(), section.name(), section.bytes()));
  }

  private void head(Unit unit) {
    releaseBlock();
    BlockHead.dictionary(unit).ifPresent(this::dictionary);
    BlockHead head = BlockHead.read(unit);
    place(head.firstLine(), unit.position());
    line = head.firstLine() + head.lines();
    assembly = Optional.of(new Assembly(unit.position(), head, new ArrayList<>()));
    finishBlock();
  }

  private void frame(Unit unit) {
    if (assembly.isEmpty()) {
      if (!strayFrames) {
        throw new Damaged(unit.name() + ": belongs to no block");
      }
      return;
    }
    Assembly block = assembly.get();
    if (block.head().frameBytes()[block.frames().size()] != unit.frame().length()) {
      abandon(unit.position(), unit.end(), unit.name() + ": is not of the length its head says");
      return;
    }
    block.frames().add(unit.body());
    finishBlock();
  }

  private void finishBlock() {
    Assembly block = assembly.orElseThrow();
    BlockHead head = block.head();
    if (block.frames().size() == head.frameBytes().length) {
      assembly = Optional.empty();
      EncodedBlock encoded =
          new EncodedBlock(
              head.lines(), head.rawBytes(), head.dictionaries(), head.head(), block.frames());
      ArchiveEvent.Block whole =
          new ArchiveEvent.Block(block.position(), head.number(), head.firstLine(), encoded);
      uncommitted.hold(whole).ifPresent(events::add);
    }
  }

  /** Hands out the block that waits for its commit. */
  private void releaseBlock() {
    uncommitted.release().ifPresent(events::add);
  }

  private void commit(Unit unit, Unit stored) {
    Commit commit = Commit.read(unit);
    releaseBlock();
    commit.lines().ifPresent(lines -> place(lines, unit.position()));
    unplaced.ifPresent(broken -> damage(broken, LineRange.UNKNOWN));
    committed = unit.end();
    uncommitted.commit(commit.closed());
    events.add(
        new ArchiveEvent.Committed(
            unit.end(), commit.closed(), commit.tail(), commit.proof(), Proof.naming(id, stored)));
  }

  private void broken(UnitStream.Broken broken) {
    if (partial && broken.from() == broken.to()) {
      return;
    }
    intact = false;
    uncommitted.damage();
    releaseBlock();
    if (assembly.isPresent()) {
      abandon(broken.from(), broken.to(), broken.what());
      return;
    }
    long from = unplaced.map(UnitStream.Broken::from).orElse(broken.from());
    String what = unplaced.map(UnitStream.Broken::what).orElse(broken.what());
    unplaced = Optional.of(new UnitStream.Broken(from, broken.to(), what));
    strayFrames = true;
  }

  private void torn(UnitStream.Torn torn) {
    if (!units.found()) {
      throw Damaged.noArchive(", or cut at its very beginning: " + torn.what());
    }
    if (torn.next() && uncommitted.mayGoOn()) {
      uncommitted.unit();
    } else {
      cut = torn.next() && intact;
      broken(new UnitStream.Broken(torn.from(), torn.to(), torn.what()));
    }
  }

  private void finish(long position) {
    if (!units.found()) {
      throw Damaged.noArchive(position == 0 ? ": empty" : "");
    }
    endSegment(position);
    events.add(new ArchiveEvent.End(position, uncommitted.ending(), intact, cut));
    over = true;
  }

  /** What a segment that may go on has behind its last commit is no damage, and left out. */
  private void endSegment(long position) {
    if (uncommitted.mayGoOn()) {
      uncommitted.release();
      assembly = Optional.empty();
    }
    releaseBlock();
    cut |= intact && assembly.isPresent();
    abandon(position, position, "frames are missing");
    unplaced.ifPresent(broken -> damage(broken, LineRange.UNKNOWN));
    if (inSegment) {
      Ending ending = partial ? Ending.CLOSED : uncommitted.ending();
      events.add(new ArchiveEvent.SegmentEnd(committed, position, ending));
    }
    inSegment = false;
  }

  /** Reports a block whose frames stop coming; its head has told which lines are lost. */
  private void abandon(long from, long to, String what) {
    assembly.ifPresent(
        block -> {
          BlockHead head = block.head();
          LineRange lines = new LineRange(head.firstLine(), head.lines());
          String where = "block " + head.number() + ": " + what;
          events.add(new ArchiveEvent.Damage(from, to, lines, where));
          intact = false;
          uncommitted.damage();
          strayFrames = true;
        });
    assembly = Optional.empty();
  }

  /** Says which lines the damage before this place cost, now that a line number is known again. */
  private void place(long known, long position) {
    if (known < line) {
      throw new Damaged("line " + known + " comes after line " + line);
    }
    if (unplaced.isEmpty() && known > line && !partial) {
      unplaced = Optional.of(new UnitStream.Broken(position, position, "blocks are missing"));
    }
    unplaced.ifPresent(broken -> damage(broken, known - line));
    line = known;
  }

  private void damage(UnitStream.Broken broken, long lines) {
    intact = false;
    unplaced = Optional.empty();
    LineRange range = new LineRange(line, lines);
    events.add(new ArchiveEvent.Damage(broken.from(), broken.to(), range, broken.what()));
  }
}
