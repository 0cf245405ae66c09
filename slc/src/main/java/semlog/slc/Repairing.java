package semlog.slc;

import java.io.IOException;
import java.util.Optional;
import semlog.Compressor;
import semlog.Restorer;
import semlog.bytes.PassedBytes;
import semlog.fault.Damaged;
import semlog.fault.Mistyped;

/** What can be read of a damaged or unfinished archive into a new one that is complete. */
final class Repairing {
  private final Job job;

  Repairing(Job job) {
    this.job = job;
  }

  void run() throws IOException {
    Input input = Inputs.of(job).getFirst();
    if (!(job.options().destination() instanceof Destination.ToFile target)) {
      throw new IllegalStateException("checked with the options");
    }
    try (ArchiveInput in = input.openArchive(job.session(), job.access());
        OutputFile out = OutputFile.open(target.file(), job, false, true)) {
      job.requireSealing(input.file().orElseThrow());
      repair(input, in, out, target.file().toString());
    } catch (IOException | Damaged e) {
      job.fail(input.name(), e);
    }
  }

  private void repair(Input input, ArchiveInput in, OutputFile out, String name)
      throws IOException {
    Compressor compressor =
        new Compressor(out.target(), job::segmentId, job.compression(), Optional.empty());
    Restorer.Report report;
    try (compressor) {
      ArchiveReceiver receiver = new ArchiveReceiver(compressor, Acknowledgement.NONE);
      report = in.restore(new PassedBytes(receiver::write));
    }
    if (report.hasProtected()) {
      throw new Mistyped(
          input.name() + ": has protected values, which a repaired archive would not protect",
          "restore the log with -d, and compress it with --protect");
    }
    if (job.judge(input.name(), report)) {
      job.session().tell(input.name() + ": is sound and complete, nothing to repair");
      return;
    }
    out.publish();
    job.summarize(input.name(), compressor.rawBytes(), compressor.storedBytes(), name);
  }
}
