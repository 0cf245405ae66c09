package semlog.slc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import semlog.cli.Progress;
import semlog.cli.Sizes;

/** Copies inputs to receivers: a live stream as it comes, a file with progress. */
final class Copying {
  private final Job job;

  Copying(Job job) {
    this.job = job;
  }

  /**
   * Copies all of an input; the caller closes the receiver.
   *
   * @param tailed whether the receiver keeps what is flushed in a tail
   */
  void copy(Input input, InputStream in, Receiver receiver, boolean tailed)
      throws IOException, InterruptedException {
    if (input.isLive(job.session())) {
      new LiveCopy(receiver, FlushPolicy.of(job.options().flushInterval(), tailed)).run(in);
    } else {
      copyFile(input, in, receiver);
    }
  }

  private void copyFile(Input input, InputStream in, Receiver receiver) throws IOException {
    long size = input.file().isPresent() ? Files.size(input.file().get()) : 0;
    long done = 0;
    byte[] buffer = new byte[1 << 18];
    try (Progress progress = job.session().progress(job.options().progress())) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        receiver.write(buffer, 0, count);
        done += count;
        if (progress.isDue()) {
          String percent = size < done ? "" : " (" + 100 * done / size + " %)";
          progress.update(input.name() + ": " + Sizes.human(done) + percent);
        }
      }
    }
  }
}
