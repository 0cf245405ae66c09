package semlog.slc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import semlog.Compaction;
import semlog.SealedFor;
import semlog.cli.FileSource;
import semlog.cli.PendingFile;
import semlog.cli.Sizes;

/** Archives that are written anew where they are: of many segments as one, or with an index. */
final class Compacting {
  private final Job job;
  private final InPlace archives;
  private final boolean indexes;

  private Compacting(Job job, String option, boolean indexes) {
    this.job = job;
    this.archives = new InPlace(job, option);
    this.indexes = indexes;
  }

  /** Segments become one. */
  static Compacting joining(Job job) {
    return new Compacting(job, "--compact", false);
  }

  /** Segments stay as they are, and are indexed. */
  static Compacting indexing(Job job) {
    return new Compacting(job, "--reindex", true);
  }

  void run() throws IOException {
    archives.each(this::compact);
  }

  private void compact(String name, Path file, AppendedArchive archive) throws IOException {
    Compaction compaction =
        indexes
            ? Compaction.indexing(archive.source(), job.access(), job.sealing())
            : Compaction.of(archive.source(), job.access(), job.sealing());
    if (compaction.isNothing()
        || !archives.replace(
            file, pending -> write(file, archive.lastCommits(), compaction, pending))) {
      String why = indexes ? ": needs no more of an index" : ": is as compact as it can be";
      job.session().tell(name + why);
      return;
    }
    try (FileSource now = FileSource.open(file)) {
      job.session()
          .tell(
              name
                  + ": segments "
                  + compaction.segments()
                  + " -> "
                  + SealedFor.of(now).segments()
                  + ", "
                  + Sizes.human(archive.size())
                  + " -> "
                  + Sizes.human(now.size()));
    }
  }

  /** The state of -F knows of what is written before it has the name. */
  private boolean write(Path file, List<byte[]> commits, Compaction compaction, PendingFile pending)
      throws IOException {
    if (!compaction.write(pending, job::segmentId, job.compression())) {
      return false;
    }
    try (FileSource written = FileSource.open(pending.hidden())) {
      compaction.check(written);
      FollowState.replace(file, commits, SealedFor.lastCommits(written).getLast());
    }
    return true;
  }
}
