package semlog.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import semlog.archive.ArchiveEvent.Ending;
import semlog.block.EncodedBlock;
import semlog.bytes.ByteArraySink;
import semlog.seal.Keyring;
import semlog.seal.Lock;
import semlog.seal.X25519Identity;

/** A made-up archive and what was put into it, for comparison with what comes out. */
final class Made {
  /** What one segment holds, in order. */
  static final class Content {
    final byte[] id;
    final List<EncodedBlock> blocks = new ArrayList<>();
    final List<byte[]> dictionaries = new ArrayList<>();
    final List<String> sectionNames = new ArrayList<>();
    final List<byte[]> sections = new ArrayList<>();

    Content(byte[] id) {
      this.id = id;
    }

    long lines() {
      return blocks.stream().mapToLong(EncodedBlock::lines).sum();
    }
  }

  final ByteArraySink sink = new ByteArraySink();
  final List<Content> segments = new ArrayList<>();
  private final Random random;
  private Optional<ArchiveWriter> writer = Optional.empty();

  private final Optional<X25519Identity> owner;
  private final Optional<Lock> lock;
  private final boolean padded;

  Made(long seed) {
    this(seed, false);
  }

  Made(long seed, boolean sealed) {
    this(seed, sealed, false);
  }

  Made(long seed, boolean sealed, boolean padded) {
    this.padded = padded;
    random = new Random(seed);
    owner = sealed ? Optional.of(X25519Identity.generate(this::some)) : Optional.empty();
    lock = owner.map(identity -> new Lock(List.of(identity.recipient()), this::some));
  }

  /** Opens it, if it is sealed. */
  Keyring keyring() {
    return Keyring.of(List.copyOf(owner.stream().toList()));
  }

  byte[] bytes() {
    return sink.toByteArray();
  }

  ArchiveWriter writer() {
    return writer.orElseThrow();
  }

  Content content() {
    return segments.getLast();
  }

  Made segment() {
    byte[] id = some(16);
    segments.add(new Content(id));
    writer = Optional.of(new ArchiveWriter(sink, id, lock, padded, SegmentProof.none()));
    return this;
  }

  Made dictionary(int bytes) throws IOException {
    byte[] body = some(bytes);
    int number = writer().addDictionary(body);
    assert number == content().dictionaries.size();
    content().dictionaries.add(body);
    return this;
  }

  Made block(int lines, int headBytes, int... frameBytes) throws IOException {
    List<byte[]> frames = new ArrayList<>();
    for (int bytes : frameBytes) {
      frames.add(some(bytes));
    }
    int known = content().dictionaries.size();
    int[] needed = known == 0 ? new int[0] : new int[] {random.nextInt(known), known - 1};
    EncodedBlock block = new EncodedBlock(lines, lines * 40L, needed, some(headBytes), frames);
    writer().addBlock(block, lock.filter(_ -> lines % 2 == 1).map(_ -> tokens()));
    content().blocks.add(block);
    return this;
  }

  /** Of some terms, as blocks of an odd number of lines have them in sealed segments. */
  private BlockTokens tokens() {
    return new BlockTokens(some(5), List.of(some(3), some(9), some(9)));
  }

  Made section(String name, int bytes) throws IOException {
    byte[] body = some(bytes);
    writer().addSection(name, body);
    content().sectionNames.add(name);
    content().sections.add(body);
    return this;
  }

  Made commit() throws IOException {
    writer().commit();
    return this;
  }

  Made finish() throws IOException {
    writer().finish();
    return this;
  }

  /** Bytes that are part of no segment. */
  Made garbage(int bytes) {
    byte[] some = some(bytes);
    sink.append(some, 0, some.length);
    return this;
  }

  /** Adds one random thing. */
  Made anything() throws IOException {
    return switch (random.nextInt(10)) {
      case 0 -> dictionary(random.nextInt(300));
      case 1 -> section("name" + random.nextInt(3), random.nextInt(300));
      case 2, 3 -> commit();
      case 4 -> block(random.nextInt(5), random.nextInt(20));
      default -> {
        int[] frames = new int[random.nextInt(4)];
        for (int i = 0; i < frames.length; i++) {
          frames[i] = random.nextInt(random.nextInt(8) == 0 ? 100_000 : 200);
        }
        yield block(random.nextInt(5000), random.nextInt(200), frames);
      }
    };
  }

  private byte[] some(int bytes) {
    byte[] some = new byte[bytes];
    random.nextBytes(some);
    return some;
  }

  /** All that a scanner says. */
  record Scanned(
      List<ArchiveEvent.Block> blocks,
      List<ArchiveEvent.Dictionary> dictionaries,
      List<ArchiveEvent.Section> sections,
      List<ArchiveEvent.Damage> damage,
      List<ArchiveEvent.SegmentStart> starts,
      List<ArchiveEvent.SegmentEnd> ends,
      Ending ending,
      boolean intact) {

    static Scanned all(ArchiveScanner scanner) throws IOException {
      List<ArchiveEvent> events = new ArrayList<>();
      do {
        events.add(scanner.next());
      } while (!(events.getLast() instanceof ArchiveEvent.End));
      ArchiveEvent.End end = (ArchiveEvent.End) events.getLast();
      return new Scanned(
          only(events, ArchiveEvent.Block.class),
          only(events, ArchiveEvent.Dictionary.class),
          only(events, ArchiveEvent.Section.class),
          only(events, ArchiveEvent.Damage.class),
          only(events, ArchiveEvent.SegmentStart.class),
          only(events, ArchiveEvent.SegmentEnd.class),
          end.ending(),
          end.intact());
    }

    private static <E> List<E> only(List<ArchiveEvent> events, Class<E> type) {
      return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
  }
}
