package semlog.slc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import semlog.ModelTrainer;
import semlog.cli.Sizes;
import semlog.fault.Fault;

/** Logs into a model, for many small logs like them. */
final class Training {
  private final Job job;
  private final byte[] text = new byte[ModelTrainer.MOST_BYTES];
  private int length;

  Training(Job job) {
    this.job = job;
  }

  void run() throws IOException {
    for (Input input : Inputs.of(job)) {
      read(input);
    }
    if (job.exitCode() == 0 && job.options().destination() instanceof Destination.ToFile(Path to)) {
      write(to);
    }
  }

  private void read(Input input) {
    try (InputStream in = job.lines(input)) {
      length += in.readNBytes(text, length, text.length - length);
    } catch (IOException | Fault e) {
      job.fail(input.name(), e);
    }
  }

  private void write(Path target) throws IOException {
    try (OutputFile out = OutputFile.open(target, job, false, false)) {
      int templates = ModelTrainer.train(text, length, out, job::segmentId);
      out.publish();
      job.session()
          .tell(target + ": " + templates + " templates learnt from " + Sizes.human(length));
    }
  }
}
