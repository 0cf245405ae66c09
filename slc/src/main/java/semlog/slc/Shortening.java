package semlog.slc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import semlog.Dropping;
import semlog.cli.Sizes;

/** Archives without their oldest segments. */
final class Shortening {
  private final Job job;
  private final InPlace archives;

  Shortening(Job job) {
    this.job = job;
    this.archives = new InPlace(job, "--drop-before");
  }

  void run() throws IOException {
    archives.each(this::shorten);
  }

  private void shorten(String name, Path file, AppendedArchive archive) throws IOException {
    Instant modified = Files.getLastModifiedTime(file).toInstant();
    Dropping dropping =
        Dropping.before(
            job.options().retention().dropBefore().orElseThrow(),
            archive.source(),
            job.access(),
            () -> job.options().times().context(job.session(), modified));
    if (dropping.isNothing()) {
      job.session().tell(name + ": nothing of it is as old");
      return;
    }
    archives.replace(
        file,
        left -> {
          dropping.write(left, job.segmentId(), job.sealing());
          return true;
        });
    String lines = dropping.lines() == 1 ? " line" : " lines";
    job.session()
        .tell(
            name
                + ": dropped "
                + dropping.lines()
                + lines
                + ", "
                + Sizes.human(archive.size())
                + " -> "
                + Sizes.human(Files.size(file)));
  }
}
