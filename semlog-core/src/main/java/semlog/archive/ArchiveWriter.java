package semlog.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import semlog.block.EncodedBlock;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteSink;
import semlog.seal.Lock;

/**
 * Writes one segment: the first call appends its header, {@link #commit} vouches for what came so
 * far, {@link #finish} declares it complete. Keeps no more than 64 KiB and one dictionary however
 * much is written.
 *
 * <p>A dictionary is kept back until it is known what follows: directly before a block it goes into
 * the unit of the block's head, which saves its framing.
 *
 * <p>Not {@link AutoCloseable}, on purpose: leaving a block by an exception must not declare an
 * archive complete. The sink stays open and is its owner's to close. For use by one thread; after
 * an {@link IOException} nothing more can be written.
 */
public final class ArchiveWriter {
  /** The most bytes one dictionary, head, frame or section may have, names and numbers included. */
  public static final int MAX_BODY = UnitFrame.MAX_BODY;

  private static final int MAX_NAME = 255;

  /** As many bytes wait for more, or for a commit. */
  private static final int SMALL = 1 << 16;

  /** A dictionary and a head of as many bytes together are units of their own. */
  private static final int TOGETHER = 1 << 21;

  private final ByteSink sink;
  private final SegmentHeader header;
  private final Optional<Lock> lock;
  private final boolean padded;
  private final SegmentProof proof;
  private final DirectoryWriter directory = new DirectoryWriter();
  private final ByteBuilder waiting = new ByteBuilder();
  private SegmentSeal seal = SegmentSeal.NONE;
  private Counts counts = Counts.NONE;
  private Optional<byte[]> dictionary = Optional.empty();
  private OptionalLong lastCommit = OptionalLong.empty();
  private long position;
  private long ordinal;
  private long committedOrdinal = -1;
  private long tail;
  private boolean usable = true;

  /**
   * A writer of a segment that everybody can read.
   *
   * @param sink where to append; it stands at the end of what it already holds
   * @param segmentId 16 bytes, random and never used before
   */
  public ArchiveWriter(ByteSink sink, byte[] segmentId) {
    this(sink, segmentId, Optional.empty(), false, SegmentProof.none());
  }

  /**
   * A writer of a segment that may be sealed.
   *
   * @param sink where to append; it stands at the end of what it already holds
   * @param segmentId 16 bytes, random and never used before
   * @param lock for those who are to read it
   * @param padded whether what is sealed is padded
   * @param proof what commits say of the lines; is given those of a block before it is added
   */
  public ArchiveWriter(
      ByteSink sink, byte[] segmentId, Optional<Lock> lock, boolean padded, SegmentProof proof) {
    this.sink = Objects.requireNonNull(sink, "sink");
    this.header = new SegmentHeader(segmentId);
    this.lock = lock;
    this.padded = padded;
    this.proof = proof;
  }

  /** Appends a dictionary and returns its number: 0, 1, 2, … */
  public int addDictionary(byte[] body) throws IOException {
    begin();
    writeDictionary();
    int number = Math.toIntExact(counts.dictionaries());
    dictionary =
        Optional.of(new ByteBuilder(body.length + 5).varint(number).bytes(body).toByteArray());
    end();
    return number;
  }

  /**
   * Appends a block, whose dictionaries must have been added before.
   *
   * @return its number in the segment: 0, 1, 2, …
   */
  public long addBlock(EncodedBlock block) throws IOException {
    return addBlock(block, Optional.empty());
  }

  /**
   * Appends a block, whose dictionaries must have been added before.
   *
   * @param tokens by which it is found without the key, in a sealed segment; its dictionary is then
   *     a unit of its own, so that others can be read without it
   * @return its number in the segment: 0, 1, 2, …
   */
  public long addBlock(EncodedBlock block, Optional<BlockTokens> tokens) throws IOException {
    for (int number : block.dictionaries()) {
      Objects.checkIndex(number, counts.dictionaries() + (dictionary.isPresent() ? 1 : 0));
    }
    long number = counts.blocks();
    begin();
    byte[] head = BlockHead.body(number, counts.lines(), block, seal::storedBytes);
    boolean together =
        dictionary.isPresent()
            && tokens.isEmpty()
            && dictionary.get().length + head.length < TOGETHER;
    if (!together) {
      writeDictionary();
    }
    long at = position;
    long first = ordinal;
    writeHead(head);
    for (byte[] frame : block.frames()) {
      unit(UnitKind.FRAME, 0, frame);
    }
    long bytes = position - at;
    if (tokens.isPresent()) {
      store(UnitKind.TOKENS, 0, seal.closeTokens(ordinal, tokens.get()));
    }
    enter(new Entry.BlockItem(at, first, bytes, block.lines(), block.rawBytes(), together));
    end();
    return number;
  }

  /**
   * Appends a section, which readers that do not know its name leave alone.
   *
   * @param name 1 to 255 bytes of UTF-8; several sections may share it
   * @return its number in the segment: 0, 1, 2, …
   */
  public long addSection(String name, byte[] body) throws IOException {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    if (utf8.length == 0 || utf8.length > MAX_NAME) {
      throw new IllegalArgumentException("a section name has 1 to 255 bytes: '" + name + "'");
    }
    long number = counts.sections();
    begin();
    writeDictionary();
    ByteBuilder out = new ByteBuilder(body.length + utf8.length + 12);
    long at = position;
    long first = ordinal;
    unit(UnitKind.SECTION, 0, out.varint(number).block(utf8).bytes(body).toByteArray());
    enter(new Entry.SectionItem(at, first, position - at, name));
    end();
    return number;
  }

  /**
   * Says from the next commit on that the blocks added so far hold all lines of a generation of the
   * segment's tail, and of those before.
   */
  public void replaceTail(long generation) {
    tail = generation;
  }

  /** The id of this segment. */
  public byte[] id() {
    return header.id();
  }

  /** What commits say of the lines. */
  public SegmentProof proof() {
    return proof;
  }

  /** Whether there was a commit. */
  public boolean committed() {
    return lastCommit.isPresent();
  }

  /** Vouches for all that was added and makes it durable; does nothing when nothing was added. */
  public void commit() throws IOException {
    if (committedOrdinal != ordinal || dictionary.isPresent()) {
      commit(false);
    }
  }

  /** Commits, and declares the segment complete: nothing can be added after. */
  public void finish() throws IOException {
    commit(true);
    usable = false;
  }

  /** Bytes of this segment so far. */
  public long bytes() {
    return position;
  }

  private void commit(boolean closed) throws IOException {
    begin();
    writeDictionary();
    boolean plain = lastCommit.isEmpty() && counts.blocks() <= 1;
    Commit commit =
        new Commit(
            0,
            lastCommit,
            closed,
            directory.left(0),
            plain ? OptionalLong.empty() : OptionalLong.of(counts.lines()),
            tail,
            proof.now(lastCommit.isEmpty(), closed));
    lastCommit = OptionalLong.of(position);
    byte[] body = commit.body(position, ordinal, seal);
    proof.committing(header.id(), UnitKind.COMMIT | commit.flags() | seal.flag(), ordinal, body);
    store(UnitKind.COMMIT, commit.flags() | seal.flag(), body);
    appendWaiting();
    sink.sync();
    proof.committed();
    committedOrdinal = ordinal;
    end();
  }

  /** Writes the dictionary that was kept back, if there is one, as a unit of its own. */
  private void writeDictionary() throws IOException {
    if (dictionary.isPresent()) {
      long at = position;
      long first = ordinal;
      unit(UnitKind.DICTIONARY, 0, dictionary.get());
      dictionary = Optional.empty();
      enter(new Entry.DictionaryItem(at, first, position - at));
    }
  }

  /** Writes a head, behind the dictionary that was kept back, if there is one. */
  private void writeHead(byte[] head) throws IOException {
    if (dictionary.isEmpty()) {
      unit(UnitKind.BLOCK_HEAD, 0, head);
      return;
    }
    byte[] before = dictionary.get();
    dictionary = Optional.empty();
    ByteBuilder out = new ByteBuilder(before.length + head.length + 5).block(before).bytes(head);
    unit(UnitKind.BLOCK_HEAD, BlockHead.WITH_DICTIONARY, out.toByteArray());
  }

  /** Lists an entry, and writes the directories that became full. */
  private void enter(Entry entry) throws IOException {
    counts = counts.plus(entry.counts());
    Entry listed = entry;
    for (int level = 0; directory.add(level, listed); level++) {
      OptionalLong left = directory.left(level);
      DirectoryNode node = directory.take(level);
      long at = position;
      long first = ordinal;
      unit(UnitKind.DIRECTORY, 0, node.body(at, first, left));
      listed = new Entry.NodeItem(at, first, position - at, node.total(), node.names());
    }
  }

  private void begin() throws IOException {
    if (!usable) {
      throw new IllegalStateException("this segment is finished, or writing it has failed");
    }
    usable = false;
    if (position == 0) {
      position = SegmentHeader.BYTES;
      if (lock.isPresent()) {
        writeKeys(lock.get());
      }
    }
  }

  private void end() {
    usable = true;
  }

  private void writeKeys(Lock owner) throws IOException {
    byte[] secret = SegmentSeal.newSecret(owner, padded);
    store(UnitKind.KEYS, UnitFrame.REQUIRED, owner.wrap(secret));
    seal = SegmentSeal.of(secret, header.id());
    Arrays.fill(secret, (byte) 0);
  }

  /** Appends a unit, sealed if its segment is. */
  private void unit(int kind, int flags, byte[] body) throws IOException {
    int all = flags | seal.flag();
    store(kind, all, seal.close(kind | all, ordinal, body));
  }

  /**
   * Appends a unit as it is. The header never goes alone, and little waits for the commit that
   * vouches for it: whoever kills the writer in between would leave lines that nothing vouches for.
   */
  private void store(int kind, int flags, byte[] body) throws IOException {
    if (ordinal == 0) {
      waiting.bytes(header.wire());
    }
    byte[] frame = UnitFrame.write(kind, flags, ordinal, body, header.salt());
    waiting.bytes(frame);
    if (waiting.length() + body.length <= SMALL) {
      waiting.bytes(body);
    } else {
      appendWaiting();
      sink.append(body, 0, body.length);
    }
    position += frame.length + body.length;
    ordinal++;
  }

  private void appendWaiting() throws IOException {
    sink.append(waiting.array(), 0, waiting.length());
    waiting.clear();
  }
}
