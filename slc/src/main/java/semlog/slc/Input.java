package semlog.slc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import semlog.Access;
import semlog.cli.FilePlace;
import semlog.cli.FollowedFiles;
import semlog.cli.Session;
import semlog.cli.Terminal;
import semlog.line.Packing;
import semlog.line.PlainInput;
import semlog.net.Endpoint;
import semlog.net.Listening;

/**
 * One thing to read.
 *
 * @param name what the user calls it, for messages
 * @param file where it is; empty for standard input and for what others send
 * @param followed files that grow and have no end
 * @param place where others send it to
 */
record Input(String name, Optional<Path> file, List<Path> followed, Optional<Endpoint> place) {
  Input {
    followed = List.copyOf(followed);
  }

  static Input ofFile(Path file) {
    return new Input(file.toString(), Optional.of(file), List.of(), Optional.empty());
  }

  static Input ofStandardInput() {
    return new Input("standard input", Optional.empty(), List.of(), Optional.empty());
  }

  static Input ofGrowingFiles(List<Path> files) {
    String names = String.join(", ", files.stream().map(Path::toString).toList());
    Optional<Path> only = files.size() == 1 ? Optional.of(files.getFirst()) : Optional.empty();
    return new Input(names, only, files, Optional.empty());
  }

  static Input ofPlace(Endpoint place) {
    return new Input(place.toString(), Optional.empty(), List.of(), Optional.of(place));
  }

  /** Whether more may come at any time: a pipe, a socket, a terminal, but no regular file. */
  boolean isLive(Session session) {
    if (!followed.isEmpty() || place.isPresent()) {
      return true;
    }
    return file.isPresent()
        ? !Files.isRegularFile(file.get())
        : session.inTerminal() != Terminal.FILE;
  }

  /** Its bytes as they are; standard input stays open. */
  InputStream open(Session session) throws IOException {
    if (place.isPresent()) {
      InputStream received = Listening.receive(place.get(), session::tell);
      session.tell("listening on " + name);
      return received;
    }
    if (!followed.isEmpty()) {
      return follow(session, Map.of());
    }
    return file.isPresent()
        ? Files.newInputStream(file.get())
        : new FilterInputStream(session.in()) {
          @Override
          public void close() {
            // standard input belongs to the process
          }
        };
  }

  /** Its bytes as those of an archive, with the tail beside it. */
  ArchiveInput openArchive(Session session, Access access) throws IOException {
    Optional<InputStream> tail = file.isPresent() ? TailFile.stream(file.get()) : Optional.empty();
    try {
      return new ArchiveInput(open(session), tail, access);
    } catch (IOException e) {
      if (tail.isPresent()) {
        tail.get().close();
      }
      throw e;
    }
  }

  /**
   * Its lines: the content of a file whose name says that it is packed, else its bytes as they are.
   */
  InputStream openPlain(Session session) throws IOException {
    Optional<Packing> packing = packing();
    InputStream stored = open(session);
    if (packing.isEmpty()) {
      return stored;
    }
    InputStream content = PlainInput.open(stored, packing.get());
    return isLive(session) ? new LiveContent(content, stored) : content;
  }

  /** The files that grow, from where they were read to before. */
  FollowedFiles follow(Session session, Map<String, FilePlace> places) throws IOException {
    return new FollowedFiles(followed, places, session::warn);
  }

  private Optional<Packing> packing() {
    return file.flatMap(path -> Packing.ofName(path.getFileName().toString()));
  }

  /** A failure while it was read, with its name; a failure of what was written has one already. */
  IOException named(IOException failure) {
    if (failure instanceof FileSystemException named && named.getFile() != null) {
      return failure;
    }
    FileSystemException named = new FileSystemException(name, null, failure.getMessage());
    named.initCause(failure);
    return named;
  }

  /** What its events say they are of. */
  String source() {
    return file.isPresent() || place.isPresent() ? name : "-";
  }

  boolean isArchive() {
    return name.endsWith(".slc");
  }

  /** The name of its archive: {@code a.log.slc} for {@code a.log} and for {@code a.log.gz}. */
  Path archive() {
    Path log = file.orElseThrow();
    String base = log.getFileName().toString();
    String plain = packing().map(packing -> packing.unpackedName(base)).orElse(base);
    return log.resolveSibling(plain + ".slc");
  }

  /** The name of the log in this archive: {@code a.log} for {@code a.log.slc}. */
  Path restored() {
    Path archive = file.orElseThrow();
    String base = archive.getFileName().toString();
    return archive.resolveSibling(base.substring(0, base.length() - ".slc".length()));
  }
}
