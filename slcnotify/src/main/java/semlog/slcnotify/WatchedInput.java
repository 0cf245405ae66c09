package semlog.slcnotify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import semlog.Access;
import semlog.Learnt;
import semlog.LineEvents;
import semlog.Restorer;
import semlog.TailStore;
import semlog.bytes.PassedBytes;
import semlog.cli.Beside;
import semlog.cli.FilePlace;
import semlog.cli.FollowedFile;
import semlog.cli.Session;
import semlog.cli.Terminal;
import semlog.event.ChosenIntake;
import semlog.event.EventIntake;
import semlog.event.EventReader;
import semlog.fault.Fault;
import semlog.line.Packing;
import semlog.line.PlainInput;

/** One input, JSON or lines of text: standard input, or a file that may be packed or may grow. */
final class WatchedInput {
  /** What the names of archives end in. */
  static final String ARCHIVE = ".slc";

  private final String file;
  private final Options options;
  private final Watching watching;
  private final Session session;
  private final InputEvents events;

  WatchedInput(String file, Options options, Watching watching, Session session) {
    this.file = file;
    this.options = options;
    this.watching = watching;
    this.session = session;
    this.events = new InputEvents(file, options, watching, session);
  }

  /** Whether the input was read to its end; if not, it is said why. */
  boolean read() throws InterruptedException {
    try {
      return all();
    } catch (IOException | Fault e) {
      session.error(events.name(), e);
      return false;
    }
  }

  /** Says what there was in the input beside events. */
  private boolean ended(boolean toItsEnd) throws IOException {
    events.end();
    if (!toItsEnd) {
      session.tell(events.name() + ": the rest was not read: no event can be found in it");
    }
    return toItsEnd;
  }

  private boolean all() throws IOException, InterruptedException {
    if (file.equals(InputOptions.STANDARD_INPUT)) {
      return standardInput();
    }
    return file.endsWith(ARCHIVE) ? archive(Path.of(file)) : file(Path.of(file));
  }

  private boolean standardInput() throws IOException, InterruptedException {
    boolean live = session.inTerminal() != Terminal.FILE;
    EventIntake intake = intake(() -> lines(Learnt.nothing(), now()));
    return ended(new Feed(intake, live, _ -> {}, watching, session).read(session.in()));
  }

  private boolean file(Path path) throws IOException, InterruptedException {
    FilePlace place = watching.placeOf(file).in(path);
    if (options.inputs().follows()) {
      try (FollowedFile in = new FollowedFile(path, watching.placeOf(file), session::warn)) {
        Feed.Progress progress = bytes -> watching.isRead(file, in.place(bytes));
        EventIntake intake = intake(() -> lines(Learnt.nothing(), now(), path, place));
        return ended(new Feed(intake, true, progress, watching, session).read(in));
      }
    }
    boolean live = !Files.isRegularFile(path);
    Feed.Progress progress = bytes -> watching.isRead(file, place.plus(bytes));
    Feed feed = new Feed(intake(() -> lines(path, place, live)), live, progress, watching, session);
    try (InputStream in = open(path)) {
      in.skipNBytes(place.offset());
      return ended(feed.read(in));
    }
  }

  /** An archive, and the tail beside it. */
  private boolean archive(Path path) throws IOException {
    Feed feed =
        new Feed(intake(() -> lines(Learnt.nothing(), now())), false, _ -> {}, watching, session);
    Path tail = new Beside(TailStore.SUFFIX).of(path);
    try (InputStream beside =
            Files.exists(tail) ? Files.newInputStream(tail) : InputStream.nullInputStream();
        InputStream in = Files.newInputStream(path)) {
      Restorer.Report report =
          Restorer.restore(in, Optional.of(beside), Access.PLAIN, new PassedBytes(feed::take));
      boolean toItsEnd = ended(feed.end());
      report
          .unfinished()
          .ifPresent(said -> session.warn(events.name() + ": " + said + report.recovered()));
      if (!report.damages().isEmpty()) {
        session.error(events.name() + ": " + report.losses(), report.hint());
      }
      return toItsEnd && report.damages().isEmpty();
    }
  }

  /** The content of a file whose name says that it is packed, else its bytes as they are. */
  private static InputStream open(Path path) throws IOException {
    InputStream stored = Files.newInputStream(path);
    Optional<Packing> packing = Packing.ofName(path.getFileName().toString());
    return packing.isPresent() ? PlainInput.open(stored, packing.get()) : stored;
  }

  private EventIntake intake(ChosenIntake.Opener lines) throws IOException {
    ChosenIntake.Opener json =
        () -> new EventReader(events, options.inputs().maxEventBytes(), options.inputs().path());
    return switch (options.inputs().form()) {
      case JSON -> json.open();
      case LINES -> lines.open();
      case OPEN -> new ChosenIntake(json, lines);
    };
  }

  /** Learns the lines of a whole file before any is told of. */
  private LineEvents lines(Path path, FilePlace place, boolean live) throws IOException {
    if (live) {
      return lines(Learnt.nothing(), now());
    }
    try (InputStream in = open(path)) {
      Instant modified = Files.getLastModifiedTime(path).toInstant();
      return lines(Learnt.of(in), modified, path, place);
    }
  }

  private LineEvents lines(Learnt learnt, Instant reference, Path path, FilePlace place)
      throws IOException {
    LineEvents lines = lines(learnt, reference);
    if (place.offset() > 0) {
      try (InputStream before = Files.newInputStream(path)) {
        lines.catchUp(before, place.offset());
      }
    }
    return lines;
  }

  private LineEvents lines(Learnt learnt, Instant reference) throws IOException {
    return options
        .inputs()
        .lines()
        .get()
        .events(events, options.inputs().maxEventBytes(), learnt, reference, session);
  }

  private Instant now() {
    return session.clock().instant();
  }
}
