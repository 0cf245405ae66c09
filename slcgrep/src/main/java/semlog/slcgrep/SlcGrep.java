package semlog.slcgrep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import semlog.Access;
import semlog.Model;
import semlog.UserFormats;
import semlog.cli.Arguments;
import semlog.cli.FileSource;
import semlog.cli.Program;
import semlog.cli.Secrets;
import semlog.cli.Session;
import semlog.cli.Suggestion;
import semlog.cli.Usage;
import semlog.fault.Fault;
import semlog.seal.Keyring;
import semlog.search.Complaints;
import semlog.search.Context;
import semlog.search.Input;
import semlog.search.Opened;
import semlog.search.Searcher;
import semlog.search.Tally;
import semlog.search.Wanted;

/** Options to one search to an exit code. */
final class SlcGrep implements Program {
  private static final int FOUND = 0;
  private static final int NONE = 1;
  private static final int ERROR = 2;

  /** Of a block, and of an input, a search keeps some ten megabytes; all may take 256. */
  private static final int MOST_THREADS = 2;

  private static final Pattern LIKE_A_QUERY =
      Pattern.compile("[@A-Za-z_][\\w@.-]*(?:[:=]|[<>]=?)[^\\s:/][^\\s]*");

  @Override
  public Usage usage() {
    return SlcGrepUsage.of();
  }

  @Override
  public int errorCode() {
    return ERROR;
  }

  @Override
  public int run(Arguments arguments, Session session) throws IOException, InterruptedException {
    if (arguments.has("--token")) {
      return TokenRun.run(arguments, session) ? FOUND : NONE;
    }
    Access access = access(arguments, session);
    Optional<FoundByToken> found =
        arguments.has("--open")
            ? Optional.of(FoundByToken.open(arguments, access, session))
            : Optional.empty();
    Options options = Options.of(arguments, session, found.map(FoundByToken::query));
    Show show = Shows.of(arguments, options, session);
    Context asked = options.context();
    Context context = show.hasContext() ? asked : Context.none(asked.most());
    int threads = Math.min(arguments.threads(), MOST_THREADS);
    Wanted wanted = wanted(arguments, options, context, show, threads);
    List<Input> inputs = inputs(found, arguments, options, wanted, access, session);
    Searcher searcher =
        new Searcher(
            options.selection(), context, show.sink(), complaints(arguments, session), threads);
    searcher.search(inputs, arguments.has("-q"));
    show.finish();
    int code = code(arguments, session, options, searcher, show);
    if (code != ERROR) {
      boolean selected = searcher.total().selected() > 0;
      UnknownFields.check(
          arguments, options, session, show, selected, access.keyring(), searcher.names());
    }
    return code;
  }

  /** Of several inputs some are searched at once, of one some blocks are. */
  private static Wanted wanted(
      Arguments arguments, Options options, Context context, Show show, int threads) {
    boolean one = options.files().size() < 2 && !arguments.has("-r");
    return Wanted.of(
        options.selection(), context, show.sink(), !arguments.has("--no-index"), one ? threads : 1);
  }

  private static List<Input> inputs(
      Optional<FoundByToken> found,
      Arguments arguments,
      Options options,
      Wanted wanted,
      Access access,
      Session session) {
    if (found.isPresent()) {
      return List.of(found.get().input(wanted, access, session));
    }
    if (arguments.has("--follow")) {
      Following.check(arguments, options);
      return List.of(Following.of(options, wanted, access, session));
    }
    return Inputs.of(options.files(), arguments.has("-r"), wanted, access, session);
  }

  private static Complaints complaints(Arguments arguments, Session session) {
    boolean silent = arguments.has("-s");
    boolean explained = arguments.has("--explain");
    return new Complaints() {
      @Override
      public void searched(String name, Optional<Opened> opened) {
        if (explained) {
          session.tell(
              name + ": " + opened.map(Opened::toString).orElse("every line was looked at"));
        }
      }

      @Override
      public void failed(String name, IOException failure) {
        if (!silent) {
          session.error(name, failure);
        }
      }

      @Override
      public void failed(String name, Fault fault) {
        if (!silent) {
          session.error(name, fault);
        }
      }

      @Override
      public void unfinished(String name, String what) {
        if (!silent) {
          session.warn(name + ": " + what);
        }
      }
    };
  }

  private static int code(
      Arguments arguments, Session session, Options options, Searcher searcher, Show show) {
    Tally total = searcher.total();
    if (arguments.has("--stats")) {
      session.tell(stats(total));
      if (searcher.opened().blocks() > 0) {
        session.tell("of archives: " + searcher.opened());
      }
    }
    boolean found = show.isFound(total.selected() > 0);
    boolean forgiven = found && arguments.has("-q");
    if (searcher.hasFailed() && !forgiven) {
      return ERROR;
    }
    if (!found) {
      hint(options, session);
    }
    return found ? FOUND : NONE;
  }

  private static String stats(Tally total) {
    return String.format(
        Locale.ROOT,
        "%d bytes read in %d inputs, %d lines selected in %d of them",
        total.bytes(),
        total.inputs(),
        total.selected(),
        total.inputsWithSelected());
  }

  /** Says what may have been meant by a search that found nothing. */
  private static void hint(Options options, Session session) {
    boolean hasQuery = options.selection().query().isPresent();
    for (String pattern : options.patterns()) {
      if (!hasQuery && !options.isTable() && LIKE_A_QUERY.matcher(pattern).matches()) {
        session.tell("no line has this text; for the attribute, ask -Q '" + pattern + "'");
      }
    }
    if ((hasQuery || options.isTable()) && options.patternOperand().isPresent()) {
      session.tell(
          "'" + options.patternOperand().get() + "' is no file here, so it was the pattern");
    }
  }

  private static Access access(Arguments arguments, Session session) throws IOException {
    Secrets secrets = new Secrets(arguments, session);
    return new Access(
        model(arguments),
        Keyring.given(secrets.identities(), secrets.passphrase().stream().toList()),
        new UserFormats(session.configDirectory(), Suggestion::nearest, session::error),
        arguments.has("--partial"));
  }

  private static Optional<Model> model(Arguments arguments) throws IOException {
    Optional<Path> file = arguments.text("-D").map(Path::of);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (FileSource source = FileSource.open(file.get())) {
      return Optional.of(Model.read(source, file.get().getFileName().toString()));
    }
  }
}
