package semlog.train;

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
 * Runs the usual commands of programs in one JVM, which records what they load and how they run:
 * {@code Train COMMANDS (PROGRAM MAIN)...}.
 *
 * <p>PROGRAM is the class of a program, MAIN that of its {@code main}. Each line of the file
 * COMMANDS is the words after the programs' names; a leading {@code ?N} is the exit code it must
 * have, 0 without one. All share this process' streams. The first command that ends otherwise ends
 * the training with code 1.
 */
final class Train {
  private Train() {}

  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    List<String> lines = Files.readAllLines(Path.of(args[0]));
    for (int i = 1; i < args.length; i += 2) {
      Constructor<?> maker = Class.forName(args[i]).getDeclaredConstructor();
      maker.setAccessible(true);
      Program program = (Program) maker.newInstance();
      for (String line : lines) {
        run(program, line);
      }
      Class.forName(args[i + 1]);
    }
    // Last the way from main to exit itself; it does not return.
    String[] version = {"--version"};
    Class<?> main = Class.forName(args[args.length - 1]);
    main.getMethod("main", String[].class).invoke(null, (Object) version);
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
