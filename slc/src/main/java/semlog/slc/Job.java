package semlog.slc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import semlog.Access;
import semlog.CompressionOptions;
import semlog.Compressor;
import semlog.Learnt;
import semlog.Model;
import semlog.ProtectedValues;
import semlog.RedactedInput;
import semlog.Redactor;
import semlog.Restorer;
import semlog.SealedFor;
import semlog.Sealing;
import semlog.TailStore;
import semlog.UserFormats;
import semlog.attribute.Formats;
import semlog.cli.FileSource;
import semlog.cli.FollowedFiles;
import semlog.cli.Room;
import semlog.cli.Session;
import semlog.cli.Sizes;
import semlog.cli.Suggestion;
import semlog.fault.Damaged;
import semlog.fault.Fault;
import semlog.fault.Mistyped;
import semlog.redaction.Redaction;

/** One run: its options and session, and what went wrong so far. */
final class Job {
  private static final int SEGMENT_ID_BYTES = 16;

  private final Options options;
  private final Session session;
  private final Keys keys;
  private final UserFormats formats;
  private final Acknowledgement acknowledgement;
  private boolean failed;
  private Optional<Model> model = Optional.empty();

  Job(Options options, Session session, Keys keys) throws IOException {
    this.options = options;
    this.session = session;
    this.keys = keys;
    this.formats = new UserFormats(session.configDirectory(), Suggestion::nearest, session::error);
    this.acknowledgement = Acknowledgement.on(options.ackDescriptor(), session::warn);
  }

  /** By which lines are understood. */
  Formats formats() {
    return formats.get();
  }

  /** The lines of an input, without what is to be taken out of them. */
  InputStream lines(Input input) throws IOException {
    InputStream plain = input.openPlain(session);
    Optional<Redaction> redaction = keys.redacting().redaction();
    return redaction.isEmpty()
        ? plain
        : new RedactedInput(
            plain, redaction.get(), formats(), learnt(input), keys.redacting().values());
  }

  /** The same of logs from where an archive left them that follows them, if it does. */
  InputStream lines(Input input, FollowingArchive archive) throws IOException {
    if (input.followed().isEmpty()) {
      return lines(input);
    }
    FollowedFiles logs = input.follow(session, archive.places());
    Optional<Redaction> redaction = keys.redacting().redaction();
    if (redaction.isEmpty()) {
      archive.follow(logs::places);
      return logs;
    }
    RedactedInput lines =
        RedactedInput.following(logs, redaction.get(), formats(), keys.redacting().values());
    archive.follow(bytes -> logs.places(lines.bytesBefore(bytes)));
    return lines;
  }

  /** What is known of lines beforehand, as events have it: a regular file is learnt first. */
  private Learnt learnt(Input input) throws IOException {
    if (input.file().isEmpty() || input.isLive(session)) {
      return Learnt.nothing();
    }
    try (InputStream in = input.openPlain(session)) {
      return Learnt.of(in);
    }
  }

  /** Takes the lines of an archive to where they go, without what is to be taken out of them. */
  OutputStream redacted(OutputStream out) throws IOException {
    Optional<Redaction> redaction = keys.redacting().redaction();
    return redaction.isEmpty()
        ? out
        : new Redactor(out, redaction.get(), formats(), Learnt.nothing());
  }

  /**
   * Takes what a compressor compresses.
   *
   * @param kept whether what is committed stays under its name
   */
  ArchiveReceiver receiver(Compressor compressor, boolean kept) {
    return new ArchiveReceiver(compressor, kept ? acknowledgement : Acknowledgement.NONE);
  }

  /** Tells what of the inputs is durable. */
  Acknowledgement acknowledgement() {
    return acknowledgement;
  }

  Options options() {
    return options;
  }

  Session session() {
    return session;
  }

  int exitCode() {
    return failed ? 1 : 0;
  }

  /** Something cannot be done; the rest is. */
  void fail(String what, String hint) {
    failed = true;
    session.error(what, hint);
  }

  /**
   * One input or output cannot be used; the rest is.
   *
   * @param failure an {@link IOException} or a {@link Fault}
   */
  void fail(String where, Exception failure) {
    failed = true;
    session.error(where, failure);
  }

  /**
   * Says what a reader of an archive found, in one error or warning; true when that is all of it.
   */
  boolean judge(String name, Restorer.Report report) {
    if (!report.damages().isEmpty()) {
      fail(name + ": " + report.losses(), report.hint());
    } else if (report.unfinished().isPresent()) {
      session.warn(name + ": " + report.unfinished().get() + report.recovered());
    }
    return report.complete();
  }

  /** A new one at each call. */
  byte[] segmentId() {
    return session.random(SEGMENT_ID_BYTES);
  }

  /** How lines are compressed that come from there. */
  CompressionOptions compression(InputStream lines) throws IOException {
    Sealing sealing = keys.sealing();
    Optional<ProtectedValues> values =
        lines instanceof RedactedInput redacted ? redacted.values() : Optional.empty();
    return compression(values.map(sealing::with).orElse(sealing));
  }

  /** How lines are compressed of which none is kept apart. */
  CompressionOptions compression() throws IOException {
    return compression(keys.sealing());
  }

  private CompressionOptions compression(Sealing sealing) throws IOException {
    return new CompressionOptions(
        options.level(),
        options.threads(),
        options.memoryBytes(),
        model(),
        options.frozen(),
        sealing,
        formats.get());
  }

  /** What archives are read with. */
  Access access() throws IOException {
    Access access = new Access(model(), keys.keyring());
    return options.partial() ? access.partially() : access;
  }

  /** Nothing that was sealed is written in clear. */
  void requireSealing(Path archive) throws IOException {
    try (FileSource source = FileSource.open(archive)) {
      if (!seals() && SealedFor.of(source).isSealed()) {
        throw new Mistyped(
            archive + ": is sealed", "say with -r for whom the new archive is to be");
      }
    } catch (Damaged e) {
      session.detail(archive + ": " + e.getMessage());
    }
  }

  /** The tail of an archive that is written as a stream comes, if it is to have one. */
  Optional<TailStore> tail(Path archive, Room room) throws IOException {
    return sealing().evolves()
        ? Optional.empty()
        : Optional.of(new TailFile(archive, Optional.of(room)));
  }

  /** How what is written is protected. */
  Sealing sealing() throws IOException {
    return keys.sealing();
  }

  /** Whether what is written is sealed. */
  boolean seals() {
    return keys.seals();
  }

  /** The model that was named. */
  private Optional<Model> model() throws IOException {
    if (model.isEmpty() && options.model().isPresent()) {
      Path file = options.model().get();
      try (FileSource source = FileSource.open(file)) {
        model = Optional.of(Model.read(source, file.getFileName().toString()));
      }
    }
    return model;
  }

  /** Removes an input whose output is durable, if that was asked for. */
  void removeSource(Input input) throws IOException {
    if (options.remove()) {
      Path file = input.file().orElseThrow();
      Files.delete(file);
      if (input.isArchive()) {
        Files.deleteIfExists(TailFile.PLACE.of(file));
      }
    }
  }

  /**
   * Refuses to write to a terminal what is no text.
   *
   * @param what it is
   */
  void requireNoTerminal(String what) {
    if (session.outTerminal().isTerminal() && !options.force()) {
      throw new Mistyped(
          what + " would go to the terminal", "name a file with -o FILE, or force it with -f");
    }
  }

  /**
   * Tells how much smaller something became; only to those who asked when data flows to standard
   * output.
   */
  void summarize(String name, long rawBytes, long storedBytes, String target) {
    String ratio =
        storedBytes == 0 ? "" : ", " + Sizes.decimal((double) rawBytes / storedBytes, 2) + "x";
    String text =
        name
            + ": "
            + Sizes.human(rawBytes)
            + " -> "
            + Sizes.human(storedBytes)
            + ratio
            + ", "
            + target;
    if (options.destination() instanceof Destination.StandardOutput
        || options.action() == Action.EVENTS) {
      session.detail(text);
    } else {
      session.tell(text);
    }
  }
}
