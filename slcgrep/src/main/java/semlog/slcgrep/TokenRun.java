package semlog.slcgrep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.bytes.ByteSource;
import semlog.cli.Arguments;
import semlog.cli.FileSource;
import semlog.cli.Session;
import semlog.cli.StreamSink;
import semlog.fault.Mistyped;
import semlog.token.Token;
import semlog.token.TokenFile;
import semlog.token.TokenSearch;

/** The search of a sealed archive by a token: what is found goes to standard output as it is. */
final class TokenRun {
  private TokenRun() {}

  /** Whether anything was found. */
  static boolean run(Arguments arguments, Session session) throws IOException {
    List<String> operands = arguments.operands();
    if (operands.size() != 1 || operands.getFirst().equals("-")) {
      throw new Mistyped(
          "--token searches one archive, for what the token asks", "name the archive alone");
    }
    if (session.outTerminal().isTerminal()) {
      throw new Mistyped("sealed blocks would go to the terminal", "send them to a file");
    }
    String name = arguments.text("--token").orElseThrow();
    Token token = TokenFile.read(Files.readAllBytes(Path.of(name)), name);
    Path archive = Path.of(operands.getFirst());
    Optional<ByteSource> tail = Inputs.TAIL.open(archive);
    try (FileSource source = FileSource.open(archive);
        ByteSource _ = tail.orElse(source)) {
      List<ByteSource> sources = new ArrayList<>(List.of(source));
      tail.ifPresent(sources::add);
      TokenSearch.Report report = TokenSearch.search(token, sources, new StreamSink(session.out()));
      tell(report, arguments, session, archive.toString());
      return report.found() > 0;
    }
  }

  private static void tell(
      TokenSearch.Report report, Arguments arguments, Session session, String name) {
    if (report.newer() > 0) {
      session.warn(name + ": has grown since the token was made; what came then is left out");
    }
    if (report.missing() > 0) {
      session.warn(name + ": " + report.missing() + " segments of the token are not in it");
    }
    if (arguments.has("--stats")) {
      session.tell(
          "%d of %d blocks may have such lines, %d bytes written"
              .formatted(report.found(), report.blocks(), report.bytes()));
    }
  }
}
