package semlog.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import semlog.cli.Program;
import semlog.cli.Runner;
import semlog.cli.Surroundings;

/**
 * Runs the usual commands of one program in one JVM, which records what they load and how they run:
 * {@code Train PROGRAM MAIN COMMANDS}.
 *
 * <p>PROGRAM is the class of the program, MAIN that of its {@code main}. Each line of the file
 * COMMANDS is the words after the program's name; a leading {@code ?N} is the exit code it must
 * have, 0 without one. All share this process' streams. The first command that ends otherwise ends
 * the training with code 1.
 */
final class Train {
  private Train() {}

  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    Constructor<?> maker = Class.forName(args[0]).getDeclaredConstructor();
    maker.setAccessible(true);
    Program program = (Program) maker.newInstance();
    try (BufferedReader lines = Files.newBufferedReader(Path.of(args[2]))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          run(program, line);
        }
      }
    }
    // Last the way from main to exit itself; it does not return.
    String[] version = {"--version"};
    Class.forName(args[1]).getMethod("main", String[].class).invoke(null, (Object) version);
  }

  private static void run(Program program, String line) {
    List<String> words = new ArrayList<>(List.of(line.strip().split(" +")));
    boolean expects = words.getFirst().startsWith("?");
    int expected = expects ? Integer.parseInt(words.removeFirst().substring(1)) : 0;
    int code = Runner.run(program, words, Surroundings.ofProcess());
    if (code != expected) {
      System.err.println("train: " + line + ": exit code " + code + ", expected " + expected);
      System.exit(1);
    }
  }
}
