package semlog.slcgrep;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import semlog.Access;
import semlog.ArchiveLines;
import semlog.cli.Arguments;
import semlog.cli.Session;
import semlog.fault.Mistyped;
import semlog.search.Input;
import semlog.search.Wanted;
import semlog.token.Result;
import semlog.value.TimeContext;

/** The one input of {@code --open}: what {@code --token} found, and the query that it is for. */
final class FoundByToken {
  /** These need the lines that are not there, or how many they are. */
  private static final List<String> NEED_ALL =
      List.of(
          "-v",
          "-n",
          "-A",
          "-B",
          "-C",
          "-r",
          "--event",
          "--json",
          "--since",
          "--until",
          "--follow");

  private final String name;
  private final InputStream in;
  private final String query;

  private FoundByToken(String name, InputStream in, String query) {
    this.name = name;
    this.in = in;
    this.query = query;
  }

  /**
   * Opens it.
   *
   * @throws Mistyped when it is asked for what is not in it
   */
  static FoundByToken open(Arguments arguments, Access access, Session session) throws IOException {
    for (String option : NEED_ALL) {
      if (arguments.has(option)) {
        throw new Mistyped(
            option + " needs the lines that --token left out",
            "leave it out, or search the archive");
      }
    }
    if (arguments.operands().size() > 1) {
      throw new Mistyped("--open with other inputs", "name none, but for a pattern");
    }
    String name = arguments.text("--open").orElseThrow();
    InputStream in =
        name.equals("-")
            ? session.in()
            : new BufferedInputStream(Files.newInputStream(Path.of(name)));
    try {
      return new FoundByToken(name, in, Result.query(in, access.keyring(), name));
    } catch (RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** What the token was made of. */
  String query() {
    return query;
  }

  Input input(Wanted wanted, Access access, Session session) {
    TimeContext times = TimeContext.of(session.zone(), session.clock().instant());
    return new Input(name, false, () -> ArchiveLines.ofResult(in, access, () -> times, wanted));
  }
}
