package semlog.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import semlog.fault.Fault;
import semlog.fault.Mistyped;

/** Runs a program from words to exit code, and says in its messages whatever goes wrong. */
public final class Runner {
  /** The exit code of a command that cannot be meant as it stands, for every program. */
  public static final int MISTYPED = 2;

  private final Program program;
  private final Usage usage;
  private final Surroundings surroundings;
  private final StandardOutput out;
  private final Messages messages;
  private boolean verbose;

  private Runner(Program program, Surroundings surroundings) {
    this.program = program;
    this.usage = program.usage();
    this.surroundings = surroundings;
    this.out = new StandardOutput(surroundings.out(), surroundings.outTerminal());
    boolean colored =
        Color.of(Optional.empty(), surroundings.environment()).isOn(surroundings.errTerminal());
    this.messages = new Messages(usage.name(), surroundings.err(), colored);
  }

  /**
   * The whole of a program's {@code main}: runs it in this process and ends the process. All output
   * is flushed then and no {@link Interruption} is open, so nothing is left for shutdown hooks, and
   * halting spares the loggers that an exit looks for.
   */
  public static void main(Program program, String[] words) {
    Runtime.getRuntime().halt(run(program, List.of(words), Surroundings.ofProcess()));
  }

  /** Runs a program and returns its exit code. */
  public static int run(Program program, List<String> words, Surroundings surroundings) {
    Runner runner = new Runner(program, surroundings);
    try {
      int code = runner.run(words);
      runner.out.flush();
      return code;
    } catch (OutputFailure e) {
      return runner.outputFailed(e);
    } catch (Mistyped e) {
      runner.messages.error(e.getMessage(), e.excerpt(), e.hint());
      return MISTYPED;
    } catch (Fault e) {
      runner.messages.error(e.getMessage(), e.hint());
      return runner.finish();
    } catch (IOException e) {
      return runner.failed(e);
    } catch (UncheckedIOException e) {
      return runner.failed(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return runner.finish();
    } catch (OutOfMemoryError e) {
      runner.messages.error("out of memory", "use fewer threads (-T) or smaller inputs");
      return runner.program.errorCode();
    } catch (RuntimeException | Error e) {
      return runner.bug(e);
    }
  }

  private int run(List<String> words) throws IOException, InterruptedException {
    if (words.equals(List.of("--version")) || words.equals(List.of("-V"))) {
      return version();
    }
    if (words.equals(List.of(SharedOptions.HELP))) {
      return help();
    }
    CommandLineParser.Words given = new CommandLineParser(usage).parse(words);
    verbose = given.values().containsKey(SharedOptions.VERBOSE);
    if (given.values().containsKey(SharedOptions.HELP)) {
      return help();
    }
    if (given.values().containsKey(SharedOptions.VERSION)) {
      return version();
    }
    List<String> config = given.values().getOrDefault(SharedOptions.CONFIG, List.of());
    Map<String, Setting> settings = new Settings(usage, surroundings.environment()).gather(config);
    Arguments arguments = new Arguments(usage, given, settings);
    if (arguments.has(SharedOptions.PRINT_CONFIG)) {
      return print(arguments.settingsThatHold());
    }
    return program.run(arguments, new Session(surroundings, out, messages, arguments));
  }

  private int version() {
    return print(usage.name() + " " + Version.TEXT + "\n");
  }

  private int help() {
    return print(HelpText.of(usage));
  }

  private int print(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    return 0;
  }

  /** Delivers what was made before a failure, and returns the code for it. */
  private int finish() {
    try {
      out.flush();
      return program.errorCode();
    } catch (OutputFailure e) {
      return Math.max(outputFailed(e), program.errorCode());
    }
  }

  private int failed(IOException failure) {
    Failure said = Failure.of(failure, "");
    messages.error(said.what(), said.hint());
    return finish();
  }

  private int outputFailed(OutputFailure failure) {
    if (failure.readerGone()) {
      return 0;
    }
    Failure said = Failure.of(failure.getCause(), "standard output");
    messages.error(said.what(), said.hint());
    return program.errorCode();
  }

  private int bug(Throwable bug) {
    messages.error(
        "internal error: " + bug + "; please report it",
        verbose ? "" : "run it again with --verbose for the details to report");
    if (verbose) {
      StringWriter trace = new StringWriter();
      bug.printStackTrace(new PrintWriter(trace, true));
      messages.raw(trace.toString());
    }
    return program.errorCode();
  }
}
