package semlog.manual;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import semlog.cli.Program;
import semlog.cli.Usage;

/**
 * Writes manual pages and completions for packages.
 *
 * <pre>
 * java -cp CORE-CLASSES:CORE-TEST-CLASSES:LIBRARIES semlog.manual.Manuals IMAGE DOCUMENTS CLASSES...
 * </pre>
 *
 * <p>IMAGE is what becomes the prefix: it gets {@code share/man}, {@code
 * share/bash-completion/completions}, {@code share/zsh/site-functions} and {@code
 * share/fish/vendor_completions.d}. DOCUMENTS is where FORMAT.md, docs/FORMATS.md and docs/RULES.md
 * are. Each CLASSES is a directory of compiled classes; every {@link Program} in it with a
 * constructor without parameters is documented. Exit code 1 when a directory has none.
 */
public final class Manuals {
  private Manuals() {}

  public static void main(String[] words) throws IOException, ReflectiveOperationException {
    Path image = Path.of(words[0]);
    writeDocuments(image.resolve("share"), Path.of(words[1]));
    for (String classes : List.of(words).subList(2, words.length)) {
      List<Program> programs = programs(Path.of(classes));
      if (programs.isEmpty()) {
        throw new IOException(classes + ": no program in it");
      }
      for (Program program : programs) {
        write(image.resolve("share"), program.usage());
      }
    }
  }

  static void write(Path share, Usage usage) throws IOException {
    String name = usage.name();
    put(share.resolve("man/man1/" + name + ".1"), ManPage.of(usage));
    put(share.resolve("bash-completion/completions/" + name), BashCompletion.of(usage));
    put(share.resolve("zsh/site-functions/_" + name), ZshCompletion.of(usage));
    put(share.resolve("fish/vendor_completions.d/" + name + ".fish"), FishCompletion.of(usage));
  }

  static void writeDocuments(Path share, Path documents) throws IOException {
    document(
        share,
        "semlog-format",
        "the format of Semlog archives (.slc)",
        Files.readString(documents.resolve("FORMAT.md")));
    document(
        share,
        "semlog-formats",
        "how to say what the lines of a log mean",
        Files.readString(documents.resolve("docs/FORMATS.md")));
    document(
        share,
        "semlog-rules",
        "files of rules for slcnotify",
        Files.readString(documents.resolve("docs/RULES.md")));
  }

  private static void document(Path share, String name, String purpose, String text)
      throws IOException {
    put(share.resolve("man/man5/" + name + ".5"), ManDocument.of(name, purpose, text));
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<Program> programs(Path classes)
      throws IOException, ReflectiveOperationException {
    List<Program> programs = new ArrayList<>();
    URL[] path = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, Manuals.class.getClassLoader());
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".class")).sorted().toList()) {
        String name = classes.relativize(file).toString().replace('/', '.');
        if (name.startsWith("semlog.")) {
          add(programs, loader.loadClass(name.substring(0, name.length() - ".class".length())));
        }
      }
    }
    return programs;
  }

  private static void add(List<Program> programs, Class<?> type)
      throws ReflectiveOperationException {
    if (Program.class.isAssignableFrom(type) && !type.isInterface()) {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      programs.add((Program) constructor.newInstance());
    }
  }
}
