package semlog;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import semlog.archive.ArchiveReader;
import semlog.archive.ArchiveScanner;
import semlog.archive.Segment;
import semlog.bytes.ByteSink;
import semlog.bytes.ByteSource;
import semlog.bytes.PassedBytes;
import semlog.fault.Damaged;
import semlog.fault.Mistyped;
import semlog.fault.WrongKey;
import semlog.seal.CommitKey;
import semlog.seal.Signer;
import semlog.seal.SigningKey;

/**
 * Writes segments anew, which say what they stand for, so that the archive can be verified as
 * before: the lines of many as one, or each as it is but with the tables that it has not. The
 * archive has no tail, and nobody appends to it meanwhile.
 */
public final class Compaction {
  private final ByteSource archive;
  private final Access access;
  private final List<GatheredSegments> groups;

  /** Where segments start that are to be indexed, if that is what is done. */
  private final Optional<Set<Long>> unindexed;

  private final Optional<Receipt> receipt;

  private Compaction(
      ByteSource archive,
      Access access,
      List<GatheredSegments> groups,
      Optional<Set<Long>> unindexed,
      Optional<Receipt> receipt) {
    this.archive = archive;
    this.unindexed = unindexed;
    this.access = access;
    this.groups = groups;
    this.receipt = receipt;
  }

  /**
   * Verifies all of an archive, and finds what can be compacted of it.
   *
   * @param sealing of what is written
   * @throws Mistyped when something would be lost by it that the user can keep
   * @throws semlog.fault.Fault when it is no archive, damaged, altered, or sealed for others
   */
  public static Compaction of(ByteSource archive, Access access, Sealing sealing)
      throws IOException {
    return of(archive, access, sealing, Optional.empty());
  }

  /**
   * Verifies all of an archive, and finds which of its segments lack tables and can have some.
   *
   * @param sealing of what is written
   * @throws Mistyped when something would be lost by it that the user can keep
   * @throws semlog.fault.Fault when it is no archive, damaged, altered, or sealed for others
   */
  public static Compaction indexing(ByteSource archive, Access access, Sealing sealing)
      throws IOException {
    return indexing(archive, access, sealing, BlockIndexer::isWorth);
  }

  /** The same of segments of some size. */
  static Compaction indexing(
      ByteSource archive, Access access, Sealing sealing, BlockIndexer.Worth worth)
      throws IOException {
    Set<Long> unindexed = new HashSet<>();
    for (Segment segment : ArchiveReader.open(archive, access.keyring()).segments()) {
      if (worth.of(segment.blocks(), segment.end() - segment.start())
          && !segment.isPadded()
          && lacksTables(segment)) {
        unindexed.add(segment.start());
      }
    }
    return of(archive, access, sealing, Optional.of(unindexed));
  }

  private static boolean lacksTables(Segment segment) throws IOException {
    for (String name : BlockTables.NAMES) {
      if (NamedSections.of(segment, name).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static Compaction of(
      ByteSource archive, Access access, Sealing sealing, Optional<Set<Long>> unindexed)
      throws IOException {
    List<Signer> known = sealing.key().flatMap(Compaction::signer).stream().toList();
    List<GatheredSegments> groups = new ArrayList<>();
    Evidence evidence = new Evidence(known, Optional.empty(), Optional.empty());
    evidence.tell(
        segment -> {
          boolean joins =
              !groups.isEmpty()
                  && (unindexed.isPresent()
                      ? segment.isContinuation()
                      : groups.getLast().takes(segment));
          if (!joins) {
            groups.add(new GatheredSegments(segment));
          }
          groups.getLast().add(segment, known);
        });
    Restorer.Report report =
        restore(
            0,
            archive.size(),
            archive,
            access.partially(),
            evidence,
            OutputStream.nullOutputStream());
    Verdict verdict = evidence.sound(report);
    Compaction compaction = new Compaction(archive, access, groups, unindexed, verdict.receipt());
    if (!compaction.isNothing()) {
      if (report.hasProtected()) {
        throw new Mistyped(
            "has protected values, which an archive written anew would not protect",
            "restore the log with -d, and compress it with --protect");
      }
      compaction.requireSignatures(sealing.key());
      compaction.requireTokens(sealing.tokens());
    }
    return compaction;
  }

  private static Optional<Signer> signer(CommitKey key) {
    return key instanceof SigningKey one ? Optional.of(one.signer()) : Optional.empty();
  }

  private static Restorer.Report restore(
      long from, long to, ByteSource archive, Access access, Witness witness, OutputStream out)
      throws IOException {
    ArchiveScanner scanner = ArchiveScanner.between(from, to, archive, access.keyring());
    return Restorer.restore(scanner, access, out, witness);
  }

  /** Nobody's signature is taken away, and nobody else's lines are signed. */
  private void requireSignatures(Optional<CommitKey> key) {
    List<GatheredSegments> anew = groups.stream().filter(group -> !stays(group)).toList();
    if (anew.stream().anyMatch(GatheredSegments::isEvolving)) {
      throw new Mistyped(
          "is signed with an evolving key, which proves an archive from its first commit on",
          "leave it as it is");
    }
    if (key.isEmpty() && anew.stream().anyMatch(GatheredSegments::isSigned)) {
      throw new Mistyped("is signed", "say with --sign-key what signs it when it is compacted");
    }
    if (key.isPresent() && !anew.stream().allMatch(GatheredSegments::isSignedByKnown)) {
      throw new Mistyped(
          "is not signed with this key, or not all of it",
          "a signature would say who wrote it; -d and a new archive say less");
    }
  }

  /** What is found by tokens stays so. */
  private void requireTokens(List<String> tokens) throws IOException {
    if ((tokens.isEmpty() || unindexed.isPresent())
        && !Listing.of(archive, Optional.empty(), access.keyring()).tokenBytes().isEmpty()) {
      throw new Mistyped(
          "can be searched by tokens",
          unindexed.isPresent()
              ? "leave it as it is: tokens are of the place where they are"
              : "say with --tokens by which ones");
    }
  }

  /** Whether all stays as it is. */
  public boolean isNothing() {
    return groups.stream().allMatch(this::stays);
  }

  private boolean stays(GatheredSegments group) {
    return unindexed.map(wanted -> !group.canBeCopied(wanted)).orElseGet(group::stays);
  }

  /** How many segments there are. */
  public int segments() {
    return groups.stream().mapToInt(GatheredSegments::segments).sum();
  }

  /**
   * Writes the archive anew.
   *
   * @param segmentIds gives 16 random bytes, never the same, for each segment
   * @param options how lines are compressed and protected
   * @return whether something of it is better for that; where there is no room for tables it is not
   * @throws Damaged when it is no longer what was verified
   */
  public boolean write(ByteSink sink, Supplier<byte[]> segmentIds, CompressionOptions options)
      throws IOException {
    boolean better = false;
    for (int i = 0; i < groups.size(); i++) {
      GatheredSegments group = groups.get(i);
      long to = i + 1 < groups.size() ? groups.get(i + 1).from() : archive.size();
      if (stays(group)) {
        archive.copy(group.from(), to, sink);
      } else {
        Target target = Target.instead(group.compacted(), group.predecessor(), sink);
        better |= write(group.from(), to, target, segmentIds, options);
      }
    }
    return better;
  }

  private boolean write(
      long from, long to, Target target, Supplier<byte[]> segmentIds, CompressionOptions options)
      throws IOException {
    if (unindexed.isPresent()) {
      ArchiveScanner scanner = ArchiveScanner.between(from, to, archive, access.keyring());
      try (IndexedCopy copy = new IndexedCopy(target, segmentIds, options, access)) {
        copy.copy(scanner);
        return copy.hasMore();
      }
    }
    try (Compressor compressor = new Compressor(target, segmentIds, options, Optional.empty())) {
      OutputStream lines = new PassedBytes(compressor::write);
      Restorer.Report report = restore(from, to, archive, access, Witness.NONE, lines);
      if (!report.damages().isEmpty()) {
        throw new Damaged(report.losses());
      }
    }
    return true;
  }

  /**
   * Reads what was written, as far as the keys are there, and makes sure that it has the lines and
   * the root of the archive.
   */
  public void check(ByteSource written) throws IOException {
    Evidence evidence = new Evidence(List.of(), Optional.empty(), Optional.empty());
    try {
      Restorer.Report report =
          restore(0, written.size(), written, access, evidence, OutputStream.nullOutputStream());
      if (!evidence.sound(report).receipt().equals(receipt)) {
        throw new IllegalStateException("other lines than those of " + receipt);
      }
    } catch (WrongKey e) {
      // it is for others; they say
    }
  }
}
