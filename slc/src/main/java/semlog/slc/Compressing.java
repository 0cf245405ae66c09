package semlog.slc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.Compressor;
import semlog.Target;
import semlog.cli.StreamSink;
import semlog.fault.Fault;

/** Inputs into archives: one beside each file, or all as segments of one. */
final class Compressing {
  /** Opens an input. */
  private interface Opening {
    InputStream open() throws IOException;
  }

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
        job.requireNoTerminal("an archive");
        Target target = Target.of(new StreamSink(job.session().out()));
        for (Input input : Inputs.of(job)) {
          toStandardOutput(input, target);
        }
      }
      case Destination.ToFile(Path file) -> {
        if (job.options().retention().rotation().isPresent()) {
          rotated(file, Inputs.of(job));
        } else {
          together(file, Inputs.of(job));
        }
      }
    }
  }

  /**
   * Where segments go.
   *
   * @param tailed whether what is written as it comes has a tail
   * @param kept whether what is committed stays, whatever comes behind it
   * @param name for messages
   */
  private record Place(Target target, boolean tailed, boolean kept, String name) {
    static Place of(OutputFile out, Path file) {
      return new Place(out.target(), out.isTailed(), out.isKept(), file.toString());
    }
  }

  private void beside(Input input) throws InterruptedException {
    if (input.isArchive() || TailFile.PLACE.is(input.file().orElseThrow())) {
      job.session().tell(input.name() + ": is an archive already, skipped");
      return;
    }
    Path target = input.archive();
    if (!input.followed().isEmpty()) {
      together(target, List.of(input));
      return;
    }
    boolean live = input.isLive(job.session());
    try (InputStream in = job.lines(input);
        OutputFile out = OutputFile.open(target, job, live, true)) {
      segment(input, in, Place.of(out, target));
      out.keepAttributesOf(input.file().orElseThrow());
      out.publish();
      job.acknowledgement().allDurable();
      job.removeSource(input);
    } catch (IOException | Fault e) {
      job.fail(input.name(), e);
    }
  }

  /** What came of an input before a failure of it is there, and the failure is said. */
  private void toStandardOutput(Input input, Target target) throws InterruptedException {
    try {
      Place standardOutput = new Place(target, false, false, "standard output");
      openedSegment(input, () -> job.lines(input), standardOutput);
    } catch (IOException | Fault e) {
      job.fail(input.name(), e);
    }
  }

  /** A live stream in archives that go on one another. */
  private void rotated(Path pattern, List<Input> inputs) throws InterruptedException {
    if (inputs.size() != 1 || !inputs.getFirst().isLive(job.session())) {
      job.fail("--rotate: what comes is no live stream", "leave it out, or follow a log with -F");
      return;
    }
    Input input = inputs.getFirst();
    try (RotatedArchives archives = new RotatedArchives(job, input.name(), pattern);
        InputStream in = job.lines(input, archives)) {
      copying.copy(input, in, archives, archives.isTailed());
    } catch (IOException | Fault e) {
      job.fail(input.name(), e);
    }
  }

  /** A failure while one of them is written makes the whole archive fail. */
  private void together(Path target, List<Input> inputs) throws InterruptedException {
    boolean live = inputs.stream().anyMatch(input -> input.isLive(job.session()));
    boolean single = inputs.size() == 1 && inputs.getFirst().file().isPresent();
    try (OutputFile out = OutputFile.open(target, job, live, single)) {
      List<Input> written = segments(inputs, out, Place.of(out, target));
      if (written.isEmpty()) {
        return;
      }
      if (single) {
        out.keepAttributesOf(inputs.getFirst().file().orElseThrow());
      }
      out.publish();
      job.acknowledgement().allDurable();
      for (Input input : written) {
        job.removeSource(input);
      }
    } catch (IOException | Fault e) {
      job.fail(target.toString(), e);
    }
  }

  /** The inputs that are segments now; none when a packed one is not whole, which is said. */
  private List<Input> segments(List<Input> inputs, OutputFile out, Place place)
      throws IOException, InterruptedException {
    List<Input> written = new ArrayList<>();
    for (Input input : inputs) {
      try {
        if (openedSegment(input, () -> job.lines(input, out), place)) {
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
  private boolean openedSegment(Input input, Opening opening, Place place)
      throws IOException, InterruptedException {
    InputStream opened;
    try {
      opened = opening.open();
    } catch (IOException | Fault e) {
      job.fail(input.name(), e);
      return false;
    }
    try (InputStream in = opened) {
      segment(input, in, place);
    } catch (IOException e) {
      throw input.named(e);
    }
    return true;
  }

  private void segment(Input input, InputStream in, Place place)
      throws IOException, InterruptedException {
    Compressor compressor =
        new Compressor(place.target, job::segmentId, job.compression(in), Optional.empty());
    try (compressor) {
      if (input.file().isPresent()) {
        compressor.expect(Files.size(input.file().get()));
      }
      copying.copy(input, in, job.receiver(compressor, place.kept), place.tailed);
    }
    job.acknowledgement().over(compressor.rawBytes());
    job.summarize(input.name(), compressor.rawBytes(), compressor.storedBytes(), place.name);
  }
}
