package semlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import semlog.archive.ArchiveEvent;
import semlog.archive.Compacted;
import semlog.archive.Dropped;
import semlog.fault.Damaged;
import semlog.seal.Signer;

/** Holds what is restored against what commits, signatures and a receipt say of it. */
final class Evidence implements Witness {
  private final List<Signer> known;
  private final Optional<Receipt> expected;
  private final List<String> altered = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> signers = new HashSet<>();
  private Verdict.Origin origin = Verdict.Origin.PROVEN;
  private Optional<ProvenSegment> before = Optional.empty();
  private ProvenSegment at = ProvenSegment.first(0, new byte[0]);
  private Consumer<ProvenSegment> listener = _ -> {};

  /** What may follow says that it goes on one of these: of this archive or the one before it. */
  private List<byte[]> lastNames;

  /** Who is to sign the next commit, and who signed the first of those that each have a key. */
  private Optional<Signer> next;

  private Optional<Signer> owner;

  private Optional<Receipt> receipt = Optional.empty();
  private boolean firstCommit;
  private boolean passing;
  private boolean goesOn;
  private boolean met;
  private boolean anyLost;

  /** What comes before the lines that are there. */
  private Optional<Dropped> dropped = Optional.empty();

  /** What the first segment says that it goes on. */
  private Optional<byte[]> first = Optional.empty();

  private long bytes;
  private long lines;
  private int segments;
  private int tombstones;

  /** How many there were before some were compacted. */
  private long written;

  /**
   * Nothing was restored yet.
   *
   * @param known those whose signatures count
   * @param expected what the archive is to begin with
   * @param before what was found of the archive that was read before, if there was one
   */
  Evidence(List<Signer> known, Optional<Receipt> expected, Optional<Evidence> before) {
    this.known = known;
    this.expected = expected;
    this.lastNames = before.map(archive -> archive.lastNames).orElse(List.of());
    this.next = before.flatMap(archive -> archive.next);
    this.owner = before.flatMap(archive -> archive.owner);
  }

  /** From now on somebody is shown each segment, with its tails, when all of it was. */
  void tell(Consumer<ProvenSegment> somebody) {
    listener = somebody;
  }

  @Override
  public void segment(long position, byte[] id) {
    passing = false;
    before.ifPresent(this::judge);
    before = segments > 0 ? Optional.of(at) : Optional.empty();
    at = segments > 0 ? at.next(position, id) : ProvenSegment.first(position, id);
    firstCommit = true;
    segments++;
    meet();
    if (id.length == 0) {
      lost();
    } else if (!ids.add(HexFormat.of().formatHex(id))) {
      alter("the segment is there twice: somebody repeated it");
    }
  }

  @Override
  public void goesOn(String segment) {
    if (before.filter(known -> known.isOf(segment)).isPresent()) {
      withSegmentBefore();
    }
  }

  @Override
  public void leftOut() {
    passing = true;
    withSegmentBefore();
  }

  private void withSegmentBefore() {
    if (before.isPresent()) {
      at = before.get();
      at.join();
      before = Optional.empty();
      segments--;
    }
    firstCommit = false;
  }

  @Override
  public void text(byte[] text, int length) {
    int from = 0;
    while (from < length) {
      int part = at.part(length - from);
      long wanted = expected.map(Receipt::bytes).orElse(0L) - bytes;
      part = wanted > 0 && wanted < part ? (int) wanted : part;
      at.text(text, from, part);
      from += part;
      bytes += part;
      meetRoots();
    }
  }

  /** Where segments were compacted that had no lines, there are several. */
  private void meetRoots() {
    do {
      meet();
    } while (at.turns());
  }

  private void meet() {
    met |=
        expected
            .filter(r -> !anyLost && bytes == r.bytes() && !isDropped(r))
            .filter(r -> Arrays.equals(at.root(), r.root()))
            .isPresent();
  }

  /**
   * Whether lines that would prove a receipt are not there: a tombstone may say anything of them.
   */
  private boolean isDropped(Receipt wanted) {
    return dropped.filter(gone -> wanted.bytes() <= gone.rawBytes()).isPresent();
  }

  @Override
  public void lost() {
    at.lose();
    anyLost = true;
  }

  @Override
  public void committed(ArchiveEvent.Committed commit, long restoredLines) {
    List<byte[]> previous = lastNames;
    lastNames = List.of(commit.name());
    if (passing) {
      return;
    }
    if (firstCommit) {
      firstCommit = false;
      begins(commit.proof().predecessor(), previous);
      commit.proof().dropped().ifPresent(this::tombstone);
      compacted(commit.proof().compacted());
    }
    at.committed(commit.name());
    lastNames = at.names();
    if (!at.agrees(commit)) {
      alter(
          "lines %d-%d are not those that the commit before byte %d vouches for"
              .formatted(lines + 1, restoredLines, commit.position()));
      at.lose();
    }
    follow(commit);
    lines = restoredLines;
    receipt = anyLost ? Optional.empty() : Optional.of(new Receipt(bytes, at.root()));
  }

  /** A commit that has a key of its own is signed with the one that was named before. */
  private void follow(ArchiveEvent.Committed commit) {
    at.evolves(Optional.empty(), false);
    if (commit.proof().next().isEmpty()) {
      return;
    }
    Optional<Signer> by = at.lastSigner(next.map(List::of).orElse(known));
    if (next.isEmpty()) {
      owner = by;
    } else if (by.isEmpty() && at.isSigned()) {
      alter(
          "the commit before byte %d is not signed with the key that was to be next"
              .formatted(commit.position()));
      owner = Optional.empty();
    }
    at.evolves(owner, true);
    next = commit.proof().next();
  }

  /** The segment says what it goes on; that is to be what is before it. */
  private void begins(Optional<byte[]> predecessor, List<byte[]> previous) {
    at.goesOn(predecessor);
    if (segments == 1) {
      first = predecessor;
    }
    if (predecessor.isPresent() && previous.isEmpty()) {
      goesOn = true;
    } else if (predecessor
        .filter(name -> previous.stream().noneMatch(known -> Arrays.equals(known, name)))
        .isPresent()) {
      alter(
          "goes on something else than what is before it: segments or commits were removed, or put"
              + " in another order");
    }
  }

  /** What was compacted counts as what it was, which may go on from segment to segment. */
  private void compacted(Optional<Compacted> others) {
    if (!at.goesOnAsExpected(others)) {
      alter("what it stands for does not fit what is before it");
    } else if (others.isPresent()) {
      at.standsFor(others.get());
      meetRoots();
    }
  }

  private void tombstone(Dropped gone) {
    at.standsFor(gone);
    tombstones++;
    bytes += gone.rawBytes();
    dropped =
        Optional.of(
            new Dropped(
                gone.root(),
                gone.names(),
                gone.segments() + dropped.map(Dropped::segments).orElse(0L),
                gone.lines() + dropped.map(Dropped::lines).orElse(0L),
                bytes));
  }

  private void judge(ProvenSegment segment) {
    listener.accept(segment);
    written += segment.isTombstone() ? 0 : segment.lengths().size();
    Optional<Signer> signer = segment.signer(known);
    signer.ifPresent(who -> signers.add(who.toString()));
    if (!segment.isSigned()) {
      origin = Verdict.Origin.UNSIGNED;
    } else if (signer.isEmpty() && origin == Verdict.Origin.PROVEN) {
      origin = Verdict.Origin.UNKNOWN;
    }
  }

  /** What is to be said when all was restored that can be. */
  Verdict verdict(Restorer.Report report) {
    before.ifPresent(this::judge);
    judge(at);
    if (at.isUnfinished()) {
      alter("was cut back: not all is there that was compacted");
    }
    expected.filter(_ -> !met).ifPresent(this::notMet);
    return new Verdict(
        report,
        altered,
        segments - tombstones,
        lines,
        receipt,
        origin,
        signers,
        goesOn,
        dropped.map(Dropped::lines).orElse(0L),
        next);
  }

  private void notMet(Receipt wanted) {
    if (anyLost) {
      altered.add("the receipt cannot be held against it, since lines are missing");
    } else if (isDropped(wanted)) {
      altered.add("the receipt cannot be held against it, since its lines were dropped");
    } else if (bytes < wanted.bytes()) {
      altered.add(
          "was cut back: the receipt is for %d bytes of lines, and %d are there"
              .formatted(wanted.bytes(), bytes));
    } else {
      altered.add(
          "the first " + wanted.bytes() + " bytes of its lines are not those of the receipt");
    }
  }

  /**
   * What a tombstone says that is to stand for all of it.
   *
   * @throws Damaged when something of it is not as it was written
   */
  Dropped dropped(Restorer.Report report) {
    sound(report);
    return new Dropped(
        at.root(),
        lastNames,
        written + dropped.map(Dropped::segments).orElse(0L),
        lines + dropped.map(Dropped::lines).orElse(0L),
        bytes);
  }

  /**
   * The same as {@link #verdict} where nothing is wrong.
   *
   * @throws Damaged when something is not as it was written
   */
  Verdict sound(Restorer.Report report) {
    Verdict verdict = verdict(report);
    if (!verdict.sound()) {
      throw new Damaged("is not as it was written: --verify says what");
    }
    return verdict;
  }

  /** What the first segment says that it goes on. */
  Optional<byte[]> predecessor() {
    return first;
  }

  private void alter(String what) {
    altered.add("segment " + segments + ": " + what);
  }
}
