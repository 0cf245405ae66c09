package semlog.slc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import semlog.Dropping;
import semlog.cli.PendingFile;
import semlog.cli.Sizes;
import semlog.fault.Fault;
import semlog.fault.Mistyped;

/** Archives without their oldest segments. */
final class Shortening {
  private final Job job;

  Shortening(Job job) {
    this.job = job;
  }

  void run() throws IOException {
    Instant time = job.options().retention().dropBefore().orElseThrow();
    if (job.sealing().evolves()) {
      throw new Mistyped(
          "--drop-before: an evolving key proves an archive from its first commit on",
          "rotate it, and remove whole archives");
    }
    for (Input input : Inputs.of(job)) {
      Path file = input.file().orElseThrow();
      try {
        if (!Files.exists(file)) {
          throw new NoSuchFileException(input.name());
        }
        job.requireSealing(file);
        shorten(input.name(), file, time);
      } catch (IOException | Fault e) {
        job.fail(input.name(), e);
      }
    }
  }

  /** Nobody can append to it meanwhile; what was left in its tail is taken over first. */
  private void shorten(String name, Path file, Instant time) throws IOException {
    try (AppendedArchive archive = AppendedArchive.open(file)) {
      Instant modified = Files.getLastModifiedTime(file).toInstant();
      Dropping dropping =
          Dropping.before(
              time,
              archive.source(),
              job.access(),
              () -> job.options().times().context(job.session(), modified));
      if (dropping.isNothing()) {
        job.session().tell(name + ": nothing of it is as old");
        return;
      }
      long before = archive.size();
      try (PendingFile left = PendingFile.begin(file, true, true)) {
        dropping.write(left, job.segmentId(), job.sealing());
        OutputFile.copyAttributes(file, left.hidden());
        left.publish();
      }
      String lines = dropping.lines() == 1 ? " line" : " lines";
      job.session()
          .tell(
              name
                  + ": dropped "
                  + dropping.lines()
                  + lines
                  + ", "
                  + Sizes.human(before)
                  + " -> "
                  + Sizes.human(Files.size(file)));
    }
  }
}
