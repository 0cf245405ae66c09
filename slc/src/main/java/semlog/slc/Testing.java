package semlog.slc;

import java.io.IOException;
import java.io.OutputStream;
import semlog.Restorer;
import semlog.cli.Sizes;
import semlog.fault.Fault;

/** Reads archives completely and says of each whether it is sound. */
final class Testing {
  private final Job job;

  Testing(Job job) {
    this.job = job;
  }

  void run() throws IOException {
    for (Input input : Inputs.of(job)) {
      test(input);
    }
  }

  private void test(Input input) {
    try (ArchiveInput in = input.openArchive(job.session(), job.access().partially())) {
      Restorer.Report report = in.restore(OutputStream.nullOutputStream());
      if (job.judge(input.name(), report)) {
        String size = Sizes.human(report.bytes());
        job.session().tell(input.name() + ": sound, " + report.lines() + " lines, " + size);
      }
    } catch (IOException | Fault e) {
      job.fail(input.name(), e);
    }
  }
}
