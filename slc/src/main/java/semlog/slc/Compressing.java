package semlog.slc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.Compressor;
import semlog.TailStore;
import semlog.bytes.ByteSink;
import semlog.cli.StreamSink;
import semlog.fault.Fault;

/** Inputs into archives: one beside each file, or all as segments of one. */
final class Compressing {
  private final Job job;
  private final Copying copying;

  Compressing(Job job) {
    this.job = job;
    this.copying = new Copying(job);
  }

  void run() throws IOException, InterruptedException {
    switch (job.options().destination()) {
      case Destination.Beside beside -> {
        for (Input input : Inputs.of(job)) {
          beside(input);
        }
      }
      case Destination.StandardOutput standard -> {
        job.requireNoTerminal();
        ByteSink sink = new StreamSink(job.session().out());
        for (Input input : Inputs.of(job)) {
          toStandardOutput(input, sink);
        }
      }
      case Destination.ToFile(Path file) -> together(file, Inputs.of(job));
    }
  }

  private void beside(Input input) throws InterruptedException {
    if (input.isArchive() || TailFile.PLACE.is(input.file().orElseThrow())) {
      job.session().tell(input.name() + ": is an archive already, skipped");
      return;
    }
    Path target = input.archive();
    boolean live = input.isLive(job.session());
    try (InputStream in = input.openPlain(job.session());
        OutputFile out = OutputFile.open(target, job, live, true)) {
      segment(input, in, out, out.tail(), target.toString());
      out.keepAttributesOf(input.file().orElseThrow());
      out.publish();
      job.removeSource(input);
    } catch (IOException e) {
      job.fail(input.name(), e);
    } catch (Fault e) {
      job.fail(input.name(), e);
    }
  }

  /** What came of an input before a failure of it is there, and the failure is said. */
  private void toStandardOutput(Input input, ByteSink sink) throws InterruptedException {
    try {
      openedSegment(input, sink, Optional.empty(), "standard output");
    } catch (IOException e) {
      job.fail(input.name(), e);
    } catch (Fault e) {
      job.fail(input.name(), e);
    }
  }

  /** A failure while one of them is written makes the whole archive fail. */
  private void together(Path target, List<Input> inputs) throws InterruptedException {
    boolean live = inputs.stream().anyMatch(input -> input.isLive(job.session()));
    boolean single = inputs.size() == 1 && inputs.getFirst().file().isPresent();
    try (OutputFile out = OutputFile.open(target, job, live, single)) {
      List<Input> written = segments(inputs, out, target.toString());
      if (written.isEmpty()) {
        return;
      }
      if (single) {
        out.keepAttributesOf(inputs.getFirst().file().orElseThrow());
      }
      out.publish();
      for (Input input : written) {
        job.removeSource(input);
      }
    } catch (IOException e) {
      job.fail(target.toString(), e);
    } catch (Fault e) {
      job.fail(target.toString(), e);
    }
  }

  /** The inputs that are segments now; none when a packed one is not whole, which is said. */
  private List<Input> segments(List<Input> inputs, OutputFile out, String target)
      throws IOException, InterruptedException {
    List<Input> written = new ArrayList<>();
    for (Input input : inputs) {
      try {
        if (openedSegment(input, out, out.tail(), target)) {
          written.add(input);
        }
      } catch (Fault e) {
        job.fail(input.name(), e);
        return List.of();
      }
    }
    return written;
  }

  /** Whether the input could be opened at all; if not, that is said. */
  private boolean openedSegment(Input input, ByteSink sink, Optional<TailStore> tail, String target)
      throws IOException, InterruptedException {
    InputStream opened;
    try {
      opened = input.openPlain(job.session());
    } catch (IOException e) {
      job.fail(input.name(), e);
      return false;
    } catch (Fault e) {
      job.fail(input.name(), e);
      return false;
    }
    try (InputStream in = opened) {
      segment(input, in, sink, tail, target);
    } catch (IOException e) {
      throw input.named(e);
    }
    return true;
  }

  private void segment(
      Input input, InputStream in, ByteSink sink, Optional<TailStore> tail, String target)
      throws IOException, InterruptedException {
    Compressor compressor =
        new Compressor(sink, job::segmentId, job.compression(), Optional.empty(), tail);
    try (compressor) {
      copying.copy(input, in, new ArchiveReceiver(compressor), tail.isPresent());
    }
    sink.sync();
    job.summarize(input.name(), compressor.rawBytes(), compressor.storedBytes(), target);
  }
}
