package semlog.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import semlog.block.EncodedBlock;
import semlog.bytes.ByteCursor;
import semlog.fault.Damaged;

/**
 * A segment up to its last commit. What it holds is found by number through the directories, a few
 * short reads each, and read only when asked for. For use by several threads.
 *
 * <p>Reading what is damaged throws {@link Damaged}; everything else stays readable.
 */
public final class Segment {
  private static final int HEAD_GUESS = 1 << 14;
  private static final int TOKENS_GUESS = 1 << 10;

  private final byte[] id;
  private final Commit commit;
  private final long ordinal;
  private final UnitReader units;
  private final Directory directory;
  private final SegmentSeal.Opener opener;

  private Segment(
      byte[] id,
      Commit commit,
      long ordinal,
      UnitReader units,
      Directory directory,
      SegmentSeal.Opener opener) {
    this.id = id;
    this.commit = commit;
    this.ordinal = ordinal;
    this.units = units;
    this.directory = directory;
    this.opener = opener;
  }

  static Segment open(UnitReader units, CommitFinder.Found found, SegmentSeal.Opener opener)
      throws IOException {
    Directory directory = Directory.open(units, found);
    return new Segment(
        found.id(), found.commit(), found.unit().frame().ordinal(), units, directory, opener);
  }

  /** Its 16 random bytes; empty when its header is damaged. */
  public byte[] id() {
    return id.clone();
  }

  /** Where it starts in the file. */
  public long start() {
    return commit.segment();
  }

  /** Where its last commit ends. */
  public long end() {
    return units.end();
  }

  /** Whether it ends with a closing record. */
  public boolean closed() {
    return commit.closed();
  }

  /** The generation of its tail that its blocks replace, and with it those before; 0 for none. */
  public long tail() {
    return commit.tail();
  }

  /** How many lines it stands for that are gone, if it is a tombstone. */
  public long droppedLines() {
    return commit.proof().dropped().map(Dropped::lines).orElse(0L);
  }

  /** Whether it was compacted, and the last of its lines are in the segment behind it. */
  public boolean goesOnBehind() {
    return commit.proof().compacted().filter(all -> all.rawBytes() > rawBytes()).isPresent();
  }

  /** Number of blocks. */
  public long blocks() {
    return directory.total().blocks();
  }

  /** Lines in all blocks. */
  public long lines() {
    return commit.lines().orElse(directory.total().lines());
  }

  /** Bytes that all lines had; those of lost blocks may be missing. */
  public long rawBytes() {
    return directory.total().rawBytes();
  }

  /** Number of dictionaries. */
  public long dictionaries() {
    return directory.total().dictionaries();
  }

  /** Number of sections. */
  public long sections() {
    return directory.total().sections();
  }

  /** The block of a number, from 0. */
  public BlockEntry block(long number) throws IOException {
    return block(Counts::blocks, Objects.checkIndex(number, blocks()));
  }

  /** The block that holds a line of this segment, of which {@code line} come before. */
  public BlockEntry blockAt(long line) throws IOException {
    return block(Counts::lines, Objects.checkIndex(line, directory.total().lines()));
  }

  private BlockEntry block(ToLongFunction<Counts> of, long wanted) throws IOException {
    Directory.Place place = directory.find(of, wanted);
    Counts before = place.before();
    return switch (place.entry()) {
      case Entry.BlockItem b ->
          new BlockEntry(
              before.blocks(),
              before.lines(),
              b.lines(),
              b.rawBytes(),
              b.position(),
              b.ordinal(),
              b.bytes());
      case Entry.LostItem lost -> lost(lost, before, of.applyAsLong(before), wanted);
      case Entry.DictionaryItem _, Entry.SectionItem _, Entry.NodeItem _ ->
          throw new IllegalStateException("counts no blocks: " + place.entry());
    };
  }

  /** Of several lost blocks in a row, the first stands for all their lines. */
  private static BlockEntry lost(Entry.LostItem lost, Counts before, long first, long wanted) {
    boolean leading = first == before.lines() || wanted == first;
    long skip = leading ? 0 : wanted - first;
    long lines = skip == 0 ? lost.counts().lines() : 0;
    long firstLine = before.lines() + lost.counts().lines() - lines;
    return new BlockEntry(
        before.blocks() + skip, firstLine, lines, 0, lost.position(), lost.ordinal(), lost.bytes());
  }

  /** Reads the head of a block, in one read for most and two at most. */
  public BlockHead head(BlockEntry block) throws IOException {
    if (block.ordinal() == Entry.LostItem.ORDINAL) {
      long to = block.position() + block.bytes();
      throw new Damaged(
          "block " + block.number() + ": lost in " + new ByteRange(block.position(), to));
    }
    long guess = Math.min(block.bytes(), HEAD_GUESS);
    Unit unit = units.read(UnitKind.BLOCK_HEAD, block.ordinal(), block.position(), guess);
    BlockHead head = BlockHead.read(unit);
    long bytes = unit.frame().unitBytes() + head.allFrameBytes(block.ordinal());
    if (head.number() != block.number() || bytes != block.bytes()) {
      throw new Damaged(unit.name() + ": the directory says otherwise");
    }
    return head;
  }

  /** Reads one frame of a block, in one read. */
  public byte[] frame(BlockEntry block, BlockHead head, int index) throws IOException {
    if (index >= head.frameBytes().length) {
      throw new Damaged("frame " + index + ": there are " + head.frameBytes().length);
    }
    long ordinal = block.ordinal() + 1 + index;
    long position = block.position() + block.bytes() - head.allFrameBytes(block.ordinal());
    position += head.frameStart(block.ordinal(), index);
    int length = head.frameBytes()[index];
    int bytes = UnitFrame.frameBytes(ordinal, length) + length;
    return units.read(UnitKind.FRAME, ordinal, position, bytes).body();
  }

  /** Reads a whole block. */
  public EncodedBlock read(BlockEntry block) throws IOException {
    BlockHead head = head(block);
    List<byte[]> frames = new ArrayList<>();
    for (int i = 0; i < head.frameBytes().length; i++) {
      frames.add(frame(block, head, i));
    }
    return new EncodedBlock(
        head.lines(), head.rawBytes(), head.dictionaries(), head.head(), frames);
  }

  /** Whether it can only be read with a key. */
  public boolean isSealed() {
    return units.isSealed();
  }

  /** Whether what is sealed is padded. */
  public boolean isPadded() {
    return units.isPadded();
  }

  /** By what a block is found without the key, if it is. */
  public Optional<TokenIndex> tokens(BlockEntry block) throws IOException {
    long behind = block.position() + block.bytes();
    if (!isSealed() || block.ordinal() == Entry.LostItem.ORDINAL || behind >= end()) {
      return Optional.empty();
    }
    Unit unit = units.read(behind, TOKENS_GUESS);
    return unit.frame().kind() == UnitKind.TOKENS
        ? Optional.of(TokenIndex.read(units.open(unit), true))
        : Optional.empty();
  }

  /**
   * The label that a term has among the tokens of a block whose lines have it.
   *
   * @param ordinal of the tokens
   */
  public long label(long ordinal, byte[] term) {
    return units.label(ordinal, term);
  }

  /** Reads the dictionary of a number, from 0. */
  public byte[] dictionary(int number) throws IOException {
    if (number < 0 || number >= dictionaries()) {
      throw new Damaged("dictionary " + number + " of " + dictionaries() + " is missing");
    }
    Entry entry = directory.find(Counts::dictionaries, number).entry();
    if (entry instanceof Entry.LostItem) {
      throw new Damaged("dictionary " + number + ": lost in damage at byte " + entry.position());
    }
    boolean inHead = entry instanceof Entry.BlockItem;
    int kind = inHead ? UnitKind.BLOCK_HEAD : UnitKind.DICTIONARY;
    long guess = inHead ? Math.min(entry.bytes(), HEAD_GUESS) : entry.bytes();
    Unit unit = units.read(kind, entry.ordinal(), entry.position(), guess);
    Optional<ByteCursor> body = inHead ? BlockHead.dictionary(unit) : Optional.of(unit.cursor());
    if (body.isEmpty() || body.get().size() != number) {
      throw new Damaged(unit.name() + ": the directory says otherwise");
    }
    return body.get().bytes(body.get().remaining());
  }

  /** The section of a number, from 0. */
  public SectionEntry section(long number) throws IOException {
    Directory.Place place =
        directory.find(Counts::sections, Objects.checkIndex(number, sections()));
    if (place.entry() instanceof Entry.SectionItem item) {
      return entry(item, number);
    }
    throw new Damaged("section " + number + ": lost in damage at byte " + place.entry().position());
  }

  /** The last section of a name. */
  public Optional<SectionEntry> lastSection(String name) throws IOException {
    return directory
        .lastSection(name)
        .map(place -> entry((Entry.SectionItem) place.entry(), place.before().sections()));
  }

  private static SectionEntry entry(Entry.SectionItem item, long number) {
    return new SectionEntry(number, item.name(), item.position(), item.ordinal(), item.bytes());
  }

  /** Reads the bytes of a section. */
  public byte[] read(SectionEntry section) throws IOException {
    Unit unit =
        units.read(UnitKind.SECTION, section.ordinal(), section.position(), section.bytes());
    SectionEntry.Body body = SectionEntry.Body.read(unit.cursor());
    if (body.number() != section.number() || !body.name().equals(section.name())) {
      throw new Damaged(unit.name() + ": the directory says otherwise");
    }
    return body.bytes();
  }

  boolean sameAs(CommitFinder.Found found) {
    return start() == found.commit().segment() && end() == found.unit().end();
  }

  /** Reads on after the last commit, which nothing vouches for. */
  ArchiveScanner rest(long to) {
    UnitStream beyond = units.beyond(to, ordinal + 1, 1 << 18, opener);
    return new ArchiveScanner(beyond, end(), lines(), closed());
  }
}
