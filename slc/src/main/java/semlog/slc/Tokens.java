package semlog.slc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import semlog.TokenMaker;
import semlog.bytes.ByteSource;
import semlog.cli.FileSource;
import semlog.cli.Session;
import semlog.fault.Damaged;
import semlog.fault.WrongKey;
import semlog.query.QueryTimes;
import semlog.token.Token;
import semlog.token.TokenFile;

/** Tokens for searches of an archive where it may not be read. */
final class Tokens {
  private final Job job;

  Tokens(Job job) {
    this.job = job;
  }

  /** Writes the token of a query and an archive. */
  void make() throws IOException {
    Input input = Inputs.of(job).getFirst();
    Path file = input.file().orElseThrow();
    if (!(job.options().destination() instanceof Destination.ToFile)) {
      job.requireNoTerminal("a token");
    }
    try {
      Optional<ByteSource> tail = TailFile.PLACE.open(file);
      try (FileSource source = FileSource.open(file);
          ByteSource _ = tail.orElse(source)) {
        Session session = job.session();
        Token token =
            TokenMaker.make(
                source,
                tail,
                job.access().keyring(),
                job.options().query().orElseThrow(),
                new QueryTimes(session.moments(), session::zone),
                session::random);
        new KeyFiles(job).write(TokenFile.write(token));
      }
    } catch (IOException | Damaged | WrongKey e) {
      job.fail(input.name(), e);
    }
  }
}
