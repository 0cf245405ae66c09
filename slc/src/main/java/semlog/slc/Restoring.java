package semlog.slc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import semlog.cli.SinkStream;
import semlog.fault.Fault;

/** Archives into logs: one beside each archive, or all of them one after the other. */
final class Restoring {
  private final Job job;

  Restoring(Job job) {
    this.job = job;
  }

  void run() throws IOException {
    switch (job.options().destination()) {
      case Destination.Beside beside -> {
        for (Input input : Inputs.of(job)) {
          beside(input);
        }
      }
      case Destination.StandardOutput standard -> {
        for (Input input : Inputs.of(job)) {
          restored(input, job.session().out());
        }
      }
      case Destination.ToFile(Path file) -> together(file, Inputs.of(job));
    }
  }

  private void beside(Input input) {
    if (!input.isArchive()) {
      job.fail(
          input.name() + ": has no suffix .slc to take off", "say with -o or -c where it goes");
      return;
    }
    try {
      toFile(input.restored(), List.of(input));
    } catch (IOException e) {
      job.fail(input.name(), e);
    }
  }

  private void together(Path target, List<Input> inputs) throws IOException {
    if (!inputs.isEmpty()) {
      toFile(target, inputs);
    }
  }

  /** Even from damaged archives, what could be restored is kept; then no source is removed. */
  private void toFile(Path target, List<Input> inputs) throws IOException {
    boolean single = inputs.size() == 1 && inputs.getFirst().file().isPresent();
    boolean any = false;
    boolean all = true;
    try (OutputFile out = OutputFile.open(target, job, false, single)) {
      OutputStream stream = new SinkStream(out);
      for (Input input : inputs) {
        Outcome outcome = restored(input, stream);
        any |= outcome != Outcome.NOTHING;
        all &= outcome == Outcome.ALL;
      }
      stream.flush();
      if (any) {
        if (single) {
          out.keepAttributesOf(inputs.getFirst().file().orElseThrow());
        }
        out.publish();
      }
    }
    if (all) {
      for (Input input : inputs) {
        job.removeSource(input);
      }
    }
  }

  /** How much of an archive could be restored. */
  private enum Outcome {
    NOTHING,
    SOME,
    ALL
  }

  private Outcome restored(Input input, OutputStream out) throws IOException {
    ArchiveInput opened;
    try {
      opened = input.openArchive(job.session(), job.access());
    } catch (IOException e) {
      job.fail(input.name(), e);
      return Outcome.NOTHING;
    }
    try (ArchiveInput in = opened) {
      return job.judge(input.name(), in.restore(out)) ? Outcome.ALL : Outcome.SOME;
    } catch (IOException e) {
      throw input.named(e);
    } catch (Fault e) {
      job.fail(input.name(), e);
      return Outcome.NOTHING;
    }
  }
}
