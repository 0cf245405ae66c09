package semlog.sigma;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of rules or mappings.
 *
 * @param name its path
 * @param size how many bytes it has
 * @param modified when it was changed last, or what else is another number when it changes
 */
record Document(String name, long size, long modified) {
  /**
   * What is in a file.
   *
   * @param problem why there is nothing, and in which line
   * @param usable whether it is known that all of it can be used
   */
  record Content(List<Tree> trees, Optional<Problem> problem, boolean usable) {
    Content {
      trees = List.copyOf(trees);
    }

    static Content of(String text) {
      try {
        return new Content(YamlTrees.read(text), Optional.empty(), false);
      } catch (Unusable e) {
        return nothing(e.line(), e.getMessage());
      }
    }

    Content with(boolean known) {
      return known == usable ? this : new Content(trees, problem, known);
    }

    private static Content nothing(int line, String reason) {
      return new Content(List.of(), Optional.of(new Problem(line, reason)), false);
    }
  }

  /** What is wrong, and in which line. */
  record Problem(int line, String reason) {}

  /** The files of rules in a folder and those below, in the order of their names; or a file. */
  static List<Document> in(Path folder) throws IOException {
    List<Document> found = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path path : paths.sorted().toList()) {
        String name = path.toString();
        boolean named = name.endsWith(".yml") || name.endsWith(".yaml") || path.equals(folder);
        BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
        if (named && file.isRegularFile()) {
          found.add(new Document(name, file.size(), file.lastModifiedTime().toMillis()));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return found;
  }

  /** Reads what is in the file. */
  Content read() {
    try {
      return Content.of(Files.readString(Path.of(name)));
    } catch (CharacterCodingException e) {
      return Content.nothing(1, "no UTF-8");
    } catch (IOException e) {
      return Content.nothing(1, "cannot be read: " + e.getMessage());
    }
  }

  /** The text of a file that is a part of the program. */
  static String own(String name) throws IOException {
    try (InputStream in = Document.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
