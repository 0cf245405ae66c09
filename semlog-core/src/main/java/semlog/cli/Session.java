package semlog.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import semlog.fault.Fault;

/** One run of a program: where data comes in and goes out, and how it talks to the user. */
public final class Session {
  private final Surroundings surroundings;
  private final StandardOutput out;
  private final Messages messages;
  private final boolean verbose;
  private final boolean quiet;
  private final Color color;

  Session(Surroundings surroundings, StandardOutput out, Messages messages, Arguments arguments) {
    this.surroundings = surroundings;
    this.out = out;
    this.messages = messages;
    this.verbose = arguments.has(SharedOptions.VERBOSE);
    this.quiet = arguments.has(SharedOptions.QUIET);
    this.color = Color.of(arguments.text(SharedOptions.COLOR), surroundings.environment());
  }

  /** Standard input, unbuffered. */
  public InputStream in() {
    return surroundings.in();
  }

  /** Standard output, buffered: flush it when a reader should see what came. */
  public OutputStream out() {
    return out;
  }

  public Terminal inTerminal() {
    return surroundings.inTerminal();
  }

  public Terminal outTerminal() {
    return surroundings.outTerminal();
  }

  public Terminal errTerminal() {
    return surroundings.errTerminal();
  }

  /** Whether what goes to standard output is to be coloured. */
  public boolean isColored() {
    return color.isOn(surroundings.outTerminal());
  }

  public boolean isQuiet() {
    return quiet;
  }

  public boolean isVerbose() {
    return verbose;
  }

  public Map<String, String> environment() {
    return surroundings.environment();
  }

  /** Where a user's own settings are, if there is such a place: {@code ~/.config/semlog}. */
  public Optional<Path> configDirectory() {
    return Settings.userDirectory(surroundings.environment());
  }

  /** Where what can be made again is kept, if there is such a place: {@code ~/.cache/semlog}. */
  public Optional<Path> cacheDirectory() {
    return Settings.userDirectory(surroundings.environment(), "XDG_CACHE_HOME", ".cache");
  }

  /** What points in time mean as people write them now; nothing where one is none. */
  public Function<String, Optional<Instant>> moments() {
    Instant now = clock().instant();
    return text -> Times.parse(text, now, zone());
  }

  public Clock clock() {
    return surroundings.clock();
  }

  public ZoneId zone() {
    return surroundings.zone().get();
  }

  /** As many bytes that nobody can foretell. */
  public byte[] random(int count) {
    return surroundings.random().apply(count);
  }

  /** Tells something, unless the user wants it quiet: {@code slc: a.log: 12 lines}. */
  public void tell(String text) {
    if (!quiet) {
      messages.line(text);
    }
  }

  /** Warns of something that may be wrong, even those who want it quiet: all was done. */
  public void warn(String text) {
    messages.line("warning: " + text);
  }

  /** Tells something to those who asked for more. */
  public void detail(String text) {
    if (verbose && !quiet) {
      messages.line(text);
    }
  }

  /**
   * Says that something failed; the caller goes on or ends with its exit code.
   *
   * @param what what and where: {@code a.log: no such file}
   * @param hint what to do next, without a full stop; may be empty
   */
  public void error(String what, String hint) {
    messages.error(what, hint);
  }

  /** Says that one input could not be read; the caller goes on with the others. */
  public void error(String where, IOException failure) {
    Failure said = Failure.of(failure, where);
    messages.error(said.what(), said.hint());
  }

  /** Says that one input is unusable; the caller goes on with the others. */
  public void error(String where, Fault fault) {
    messages.error(where + ": " + fault.getMessage(), fault.hint());
  }

  /**
   * The same of either.
   *
   * @param failure an {@link IOException} or a {@link Fault}
   */
  public void error(String where, Exception failure) {
    switch (failure) {
      case IOException e -> error(where, e);
      case Fault e -> error(where, e);
      default -> throw new IllegalArgumentException(failure);
    }
  }

  /**
   * A progress line on a terminal; nothing when standard error is none, or the user wants quiet.
   */
  public Progress progress(boolean wanted) {
    return new Progress(messages, wanted && !quiet && surroundings.errTerminal().isTerminal());
  }
}
