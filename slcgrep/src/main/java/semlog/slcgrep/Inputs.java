package semlog.slcgrep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import semlog.cli.Session;
import semlog.cli.Terminal;
import semlog.line.PlainInput;
import semlog.query.Fields;
import semlog.search.Input;
import semlog.search.LineChunks;
import semlog.search.PlainLines;

/** The inputs that operands name. */
final class Inputs {
  private final Session session;
  private final boolean recursive;
  private final List<Input> inputs = new ArrayList<>();

  private Inputs(Session session, boolean recursive) {
    this.session = session;
    this.recursive = recursive;
  }

  /** Files and standard input in order; of directories the files in the order of their names. */
  static List<Input> of(List<String> operands, boolean recursive, Session session) {
    Inputs inputs = new Inputs(session, recursive);
    operands.forEach(inputs::add);
    if (operands.isEmpty() && recursive) {
      inputs.entries(Path.of(""));
    } else if (operands.isEmpty()) {
      inputs.add("-");
    }
    return inputs.inputs;
  }

  private void add(String operand) {
    if (operand.equals("-")) {
      boolean live = session.inTerminal() != Terminal.FILE || isWatched();
      inputs.add(new Input("(standard input)", live, () -> lines(session.in())));
      return;
    }
    Path path = Path.of(operand);
    if (recursive && Files.isDirectory(path)) {
      entries(path);
    } else {
      file(path, operand);
    }
  }

  private boolean isWatched() {
    return session.outTerminal().isTerminal();
  }

  private void file(Path path, String name) {
    boolean live = isWatched() || (Files.exists(path) && !Files.isRegularFile(path));
    inputs.add(new Input(name, live, () -> open(path)));
  }

  private void entries(Path directory) {
    List<Path> entries;
    try (Stream<Path> listed = Files.list(directory)) {
      entries = listed.sorted().toList();
    } catch (IOException e) {
      inputs.add(new Input(directory.toString(), false, () -> fail(e)));
      return;
    }
    for (Path entry : entries) {
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        entries(entry);
      } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        file(entry, entry.toString());
      }
    }
  }

  private static LineChunks fail(IOException failure) throws IOException {
    throw failure;
  }

  private LineChunks open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new FileSystemException(
          path.toString(), null, "is a directory; pass -r to search the files in it");
    }
    return lines(Files.newInputStream(path));
  }

  private static LineChunks lines(InputStream in) throws IOException {
    return new PlainLines(PlainInput.open(in), Inputs::message);
  }

  private static Fields message(byte[] buffer, int from, int to) {
    return field ->
        field.equals(Fields.MESSAGE)
            ? List.of(new String(buffer, from, to - from, java.nio.charset.StandardCharsets.UTF_8))
            : List.of();
  }
}
