package semlog.slc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import semlog.Compressor;
import semlog.EventStream;
import semlog.Learnt;
import semlog.Restorer;
import semlog.bytes.PassedBytes;
import semlog.fault.Fault;
import semlog.value.TimeContext;

/** The events of the inputs as JSON on standard output, archived in the same pass if asked. */
final class Events {
  private final Job job;
  private final Copying copying;

  /** The one array that all events are in; without one, each input has a stream of its own. */
  private Optional<EventStream> array = Optional.empty();

  Events(Job job) {
    this.job = job;
    this.copying = new Copying(job);
  }

  void run() throws IOException, InterruptedException {
    List<Input> inputs = Inputs.of(job);
    if (job.options().events().asArray()) {
      array = Optional.of(stream("", Learnt.nothing(), job.session().clock().instant()));
    }
    if (job.options().destination() instanceof Destination.ToFile(Path file)) {
      archived(inputs, file);
    } else {
      for (Input input : inputs) {
        if (job.options().append()) {
          archived(List.of(input), input.archive());
        } else {
          events(input, Optional.empty());
        }
      }
    }
    if (array.isPresent()) {
      array.get().close();
    }
  }

  private void archived(List<Input> inputs, Path target) throws InterruptedException {
    boolean live = inputs.stream().anyMatch(input -> input.isLive(job.session()));
    try (OutputFile out = OutputFile.open(target, job, live, false)) {
      boolean any = false;
      for (Input input : inputs) {
        any |= events(input, Optional.of(out));
      }
      if (any) {
        out.publish();
        job.acknowledgement().allDurable();
      }
    } catch (IOException | Fault e) {
      job.fail(target.toString(), e);
    }
  }

  /** Whether the input could be read at all; if not, that is said. */
  private boolean events(Input input, Optional<OutputFile> archive)
      throws IOException, InterruptedException {
    EventStream events;
    try {
      events = eventsOf(input);
    } catch (IOException | Fault e) {
      job.fail(input.name(), e);
      return false;
    }
    try (InputStream in = open(input, archive)) {
      if (archive.isPresent()) {
        showAndArchive(input, in, events, archive.get());
      } else {
        show(input, in, events);
      }
    } catch (IOException e) {
      throw input.named(e);
    } catch (Fault e) {
      job.fail(input.name(), e);
    } finally {
      if (array.isEmpty()) {
        events.close();
      }
    }
    return true;
  }

  private InputStream open(Input input, Optional<OutputFile> archive) throws IOException {
    if (input.isArchive()) {
      return input.openArchive(job.session(), job.access());
    }
    return archive.isPresent() ? job.lines(input, archive.get()) : job.lines(input);
  }

  private void show(Input input, InputStream in, EventStream events)
      throws IOException, InterruptedException {
    copy(input, in, receiver(input, events), false);
    job.session().out().flush();
  }

  private void showAndArchive(Input input, InputStream in, EventStream events, OutputFile archive)
      throws IOException, InterruptedException {
    Compressor compressor =
        new Compressor(archive.target(), job::segmentId, job.compression(), Optional.of(events));
    try (Receiver receiver =
        new ArchivedEventReceiver(
            job.receiver(compressor, archive.isKept()), receiver(input, events))) {
      copy(input, in, receiver, archive.isTailed());
    }
    job.acknowledgement().over(compressor.rawBytes());
    job.summarize(input.name(), compressor.rawBytes(), compressor.storedBytes(), "archive");
  }

  private EventReceiver receiver(Input input, EventStream events) {
    return new EventReceiver(
        events, job.session().out(), said -> job.session().tell(input.name() + ": " + said));
  }

  private void copy(Input input, InputStream in, Receiver receiver, boolean tailed)
      throws IOException, InterruptedException {
    if (in instanceof ArchiveInput archive) {
      job.judge(input.name(), restored(archive, receiver));
    } else {
      copying.copy(input, in, receiver, tailed);
    }
  }

  private Restorer.Report restored(ArchiveInput archive, Receiver receiver) throws IOException {
    try (OutputStream redacted = job.redacted(new PassedBytes(receiver::write))) {
      return archive.restore(redacted);
    }
  }

  /** The stream for an input; a regular file is learnt before its events are told. */
  private EventStream eventsOf(Input input) throws IOException {
    if (array.isPresent()) {
      array.get().source(input.source());
      return array.get();
    }
    if (input.file().isEmpty() || input.isLive(job.session()) || input.isArchive()) {
      return stream(input.source(), Learnt.nothing(), job.session().clock().instant());
    }
    try (InputStream in = job.lines(input)) {
      Instant modified = Files.getLastModifiedTime(input.file().get()).toInstant();
      return stream(input.source(), Learnt.of(in), modified);
    }
  }

  /**
   * A stream of events.
   *
   * @param reference when the input ends at the latest
   */
  private EventStream stream(String source, Learnt learnt, Instant reference) {
    TimeContext times = job.options().times().context(job.session(), reference);
    return new EventStream(
        job.session().out(), source, job.options().events(), times, job.formats(), learnt);
  }
}
