package semlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import semlog.archive.ArchiveEvent;
import semlog.archive.Compacted;
import semlog.archive.Dropped;
import semlog.archive.Proof;
import semlog.archive.Replaced;
import semlog.bytes.ByteBuilder;
import semlog.seal.RunningDigest;
import semlog.seal.Signer;

/** What is restored of a segment, and of the tails that go on with it, beside what it says. */
final class ProvenSegment {
  private static final byte[] NOTHING_BEFORE = new byte[RunningDigest.BYTES];

  private final long position;
  private final byte[] id;
  private final byte[] rootBefore;
  private final Optional<Formers> expected;
  private final RunningDigest digest = RunningDigest.empty();
  private Optional<Dropped> dropped = Optional.empty();
  private Optional<Compacted> compacted = Optional.empty();
  private Optional<Formers> formers = Optional.empty();
  private Optional<byte[]> predecessor = Optional.empty();
  private Optional<byte[]> signature = Optional.empty();
  private List<byte[]> names = List.of();
  private byte[] statement = new byte[0];
  private long rawBytes;
  private boolean lost;
  private boolean joined;
  private boolean closed;

  /** Whether its commits have a key each, and who signed the first one of all if that is known. */
  private boolean evolving;

  private Optional<Signer> first = Optional.empty();

  private ProvenSegment(long position, byte[] id, byte[] rootBefore, Optional<Formers> expected) {
    this.position = position;
    this.id = id;
    this.rootBefore = rootBefore;
    this.expected = expected;
  }

  /**
   * The first segment, of which nothing came yet.
   *
   * @param id is empty when it is lost
   */
  static ProvenSegment first(long position, byte[] id) {
    return new ProvenSegment(position, id, NOTHING_BEFORE, Optional.empty());
  }

  /** The one behind it, of which nothing came yet. */
  ProvenSegment next(long nextPosition, byte[] nextId) {
    return new ProvenSegment(nextPosition, nextId, root(), formers.flatMap(Formers::rest));
  }

  /** The root of segments that end with one of which so many lines came. */
  static byte[] root(byte[] before, RunningDigest lines) {
    return RunningDigest.of(
        new ByteBuilder(2 * RunningDigest.BYTES).bytes(before).bytes(lines.value()).toByteArray());
  }

  /** Where it starts. */
  long position() {
    return position;
  }

  boolean isOf(String hexadecimal) {
    return HexFormat.of().formatHex(id).equals(hexadecimal);
  }

  /** How many of so many bytes are to be taken at once. */
  int part(int length) {
    return formers.map(those -> those.part(length)).orElse(length);
  }

  void text(byte[] bytes, int offset, int length) {
    digest.add(bytes, offset, length);
    formers.ifPresent(those -> those.text(bytes, offset, length));
    rawBytes += length;
  }

  /** Whether what it stands for has another root from here on, though no lines came. */
  boolean turns() {
    return formers.filter(Formers::turn).isPresent();
  }

  void lose() {
    lost = true;
  }

  /** A tail goes on with it, or was to. */
  void join() {
    joined = true;
  }

  /** Which commit it says that it goes on, if this is its first one. */
  void goesOn(Optional<byte[]> name) {
    predecessor = name;
  }

  /** What it says that it goes on. */
  Optional<byte[]> predecessor() {
    return predecessor;
  }

  /** Whether its lines are those that a commit vouches for, as far as that can be told. */
  boolean agrees(ArchiveEvent.Committed commit) {
    Proof proof = commit.proof();
    byte[] value = digest.value();
    closed = commit.closed();
    signature = lost ? Optional.empty() : proof.signature();
    Optional<Replaced> replaced = dropped.<Replaced>map(gone -> gone).or(() -> compacted);
    statement =
        Proof.statement(id, rawBytes, value, predecessor, replaced, proof.next(), commit.closed());
    boolean tooMany =
        isTombstone() ? rawBytes > 0 : formers.filter(Formers::isExceeded).isPresent();
    return !tooMany
        && (lost || proof.digest().isEmpty() || Arrays.equals(value, proof.digest().get()));
  }

  /** It has no lines, and stands for segments that are gone. */
  void standsFor(Dropped gone) {
    dropped = Optional.of(gone);
  }

  /** It has the lines of others. */
  void standsFor(Compacted others) {
    compacted = Optional.of(others);
    formers = Optional.of(expected.orElseGet(() -> new Formers(others, rootBefore)));
  }

  /** Whether it says that it stands for what the segment before leaves to it. */
  boolean goesOnAsExpected(Optional<Compacted> said) {
    return expected.isPresent()
        ? said.filter(expected.get()::are).isPresent()
        : said.filter(others -> rawBytes > 0 || others.before() > 0).isEmpty();
  }

  /** Whether the segment behind it is to go on with what it stands for. */
  boolean isUnfinished() {
    return formers.flatMap(Formers::rest).isPresent();
  }

  /** Whether it goes on with what the segment before it stands for. */
  boolean isContinuation() {
    return expected.isPresent();
  }

  boolean isTombstone() {
    return dropped.isPresent();
  }

  /** Whether it is one closed segment, with nothing to be joined. */
  boolean isWhole() {
    return closed && !joined;
  }

  /** How many raw bytes each segment had that it stands for and that is over with it. */
  List<Long> lengths() {
    return formers.map(Formers::over).orElseGet(() -> List.of(rawBytes));
  }

  /** It has one more commit. */
  void committed(byte[] name) {
    names = new ArrayList<>();
    if (!isTombstone()) {
      names.add(name);
    }
    dropped.ifPresent(gone -> names.addAll(gone.names()));
    formers.ifPresent(those -> names.addAll(those.names()));
  }

  /** What others may say that they go on, when they come behind its last commit. */
  List<byte[]> names() {
    return names;
  }

  /** The root of all lines so far. */
  byte[] root() {
    return dropped
        .map(Dropped::root)
        .or(() -> formers.map(Formers::root))
        .orElseGet(() -> root(rootBefore, digest));
  }

  /**
   * Whether its last commit has a key of its own.
   *
   * @param owner who signed the first of such commits, if that is known
   */
  void evolves(Optional<Signer> owner, boolean ownKey) {
    evolving = ownKey;
    first = owner;
  }

  boolean isEvolving() {
    return evolving;
  }

  /** Who signed what it holds. */
  Optional<Signer> signer(List<Signer> known) {
    return evolving ? first : lastSigner(known);
  }

  /** Whose key the last commit was signed with. */
  Optional<Signer> lastSigner(List<Signer> known) {
    return signature.flatMap(
        said -> known.stream().filter(signer -> signer.signed(statement, said)).findFirst());
  }

  boolean isSigned() {
    return signature.isPresent();
  }
}
