package semlog.slcnotify;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import semlog.cli.Arguments;
import semlog.cli.Secrets;
import semlog.cli.Session;
import semlog.delivery.ActionReader;
import semlog.delivery.Secret;
import semlog.fault.Mistyped;
import semlog.net.Endpoint;
import semlog.net.LocalHost;

/** What actions are looked up in: environment, files, programs. */
record ActionContext(Arguments arguments, Session session) implements ActionReader.Around {
  @Override
  public Secret secret(String reference) {
    try {
      return new Secret(new Secrets(arguments, session).at(reference));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void checkPlace(String place) {
    if (Endpoint.of(place).isEmpty()) {
      throw new Mistyped("'" + place + "' is no place", "write " + Endpoint.FORMS);
    }
  }

  @Override
  public void checkProgram(String program) {
    Stream<String> folders =
        program.indexOf('/') >= 0
            ? Stream.of("")
            : Stream.of(session.environment().getOrDefault("PATH", "").split(File.pathSeparator));
    if (folders.noneMatch(folder -> Files.isExecutable(Path.of(folder, program)))) {
      throw new Mistyped("no program '" + program + "'", "give its path, and mind its mode");
    }
  }

  @Override
  public String sender() {
    return "slcnotify@" + LocalHost.name();
  }
}
