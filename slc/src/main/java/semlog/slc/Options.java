package semlog.slc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import semlog.EventOptions;
import semlog.cli.Arguments;
import semlog.cli.Session;
import semlog.cli.Terminal;
import semlog.event.Schema;
import semlog.fault.Mistyped;
import semlog.line.Packing;
import semlog.net.Endpoint;
import semlog.pattern.TextPattern;
import semlog.value.TimeFilter;

/**
 * What a run is to do.
 *
 * @param inputs the operands; {@code -} is standard input; of {@link Action#EXPLAIN} lines
 * @param destination where output goes; of {@link Action#EVENTS} only the archive goes there
 * @param append whether an archive that is there is appended to
 * @param force whether files are overwritten and archives written to terminals
 * @param remove whether each input is removed once its output is durable
 * @param follow whether the inputs are files that grow
 * @param listen where others send the lines to, instead of inputs
 * @param events how events are told
 * @param times how times are read for events and explanations
 * @param level 1 (fastest) to 9 (smallest)
 * @param flushInterval how often a live stream is committed
 * @param model the file of the model that archives are made and read with
 * @param frozen whether nothing is learnt beyond the model
 * @param query that a token is made of
 * @param trust what archives are verified by
 * @param retention how long lines are kept
 * @param partial whether protected values may stay out of what is restored
 * @param ackDescriptor where it is told what is durable
 */
record Options(
    Action action,
    List<String> inputs,
    Destination destination,
    boolean append,
    boolean force,
    boolean remove,
    boolean recursive,
    boolean follow,
    Optional<Endpoint> listen,
    EventOptions events,
    TimeOptions times,
    boolean progress,
    int level,
    int threads,
    long memoryBytes,
    Duration flushInterval,
    Optional<Path> model,
    boolean frozen,
    Optional<String> query,
    TrustOptions trust,
    RetentionOptions retention,
    boolean partial,
    OptionalInt ackDescriptor) {
  private static final String[] LEVELS = {"-1", "-2", "-3", "-4", "-5", "-6", "-7", "-8", "-9"};
  private static final List<String> ACTIONS =
      List.of(
          "--decompress",
          "--test",
          "--list",
          "--json",
          "--train",
          "--explain",
          "--keygen",
          "--key-header",
          "--make-token",
          "--repair",
          "--drop-before",
          "--compact",
          "--reindex",
          "--verify",
          "--receipt");
  private static final List<String> HOW_WRITTEN = List.of("-r", "-R", "--sign-key", "--tokens");
  private static final long LEAST_MEMORY = 64L << 20;
  private static final long USUAL_MEMORY = 512L << 20;

  Options {
    inputs = List.copyOf(inputs);
  }

  /** Checks what was given, all of it before anything is opened. */
  static Options of(Arguments given, Session session) {
    Action action = action(given);
    boolean keygen =
        action == Action.KEYGEN
            || action == Action.SIGNING_KEYGEN
            || action == Action.EVOLVING_KEYGEN;
    List<String> inputs = keygen ? given.operands() : inputs(given, session.inTerminal());
    Destination destination = destination(given, action, inputs);
    TimeOptions times = TimeOptions.of(given);
    Options options =
        new Options(
            action,
            inputs,
            destination,
            given.has("-a"),
            given.has("-f"),
            given.last("-k", "--rm").orElse("").equals("--rm"),
            given.has("--recursive"),
            given.has("-F"),
            given.text("--listen").map(Options::place),
            events(given, times.filter()),
            times,
            !given.has("--no-progress"),
            level(given),
            given.threads(),
            memory(given),
            given.duration("--flush-interval").orElse(Duration.ofSeconds(1)),
            given.text("-D").map(Path::of),
            given.has("--freeze"),
            given.text("--make-token"),
            TrustOptions.of(given),
            RetentionOptions.of(given, times, session),
            given.has("--partial"),
            given.integer("--ack-fd", 0, 1 << 16));
    options.check();
    options.checkKeys(given, keygen);
    options.checkRedaction(given);
    options.trust.check(action, inputs.size());
    options.retention.check(action, destination, options.append);
    return options;
  }

  private static Action action(Arguments given) {
    List<String> actions = new ArrayList<>();
    for (String name : ACTIONS) {
      if (given.has(name)) {
        actions.add(name);
      }
    }
    if (actions.size() > 1) {
      throw new Mistyped(
          actions.get(0) + " and " + actions.get(1) + " at once", "give only one of them");
    }
    if (actions.isEmpty()) {
      return given.has("--json-array") ? Action.EVENTS : Action.COMPRESS;
    }
    return switch (actions.getFirst()) {
      case "--decompress" -> Action.RESTORE;
      case "--test" -> Action.TEST;
      case "--list" -> Action.LIST;
      case "--train" -> Action.TRAIN;
      case "--explain" -> Action.EXPLAIN;
      case "--keygen" -> keygen(given);
      case "--repair" -> Action.REPAIR;
      case "--drop-before" -> Action.DROP;
      case "--compact" -> Action.COMPACT;
      case "--reindex" -> Action.REINDEX;
      case "--verify" -> Action.VERIFY;
      case "--receipt" -> Action.RECEIPT;
      case "--key-header" -> Action.KEY_HEADER;
      case "--make-token" -> Action.MAKE_TOKEN;
      default -> Action.EVENTS;
    };
  }

  private static Action keygen(Arguments given) {
    if (given.has("--evolving")) {
      return Action.EVOLVING_KEYGEN;
    }
    return given.has("--sign") ? Action.SIGNING_KEYGEN : Action.KEYGEN;
  }

  private static List<String> inputs(Arguments given, Terminal in) {
    if (!given.operands().isEmpty()) {
      return given.operands();
    }
    if (given.has("--listen")) {
      return List.of();
    }
    if (in.isTerminal()) {
      throw new Mistyped(
          "no input: standard input is a terminal", "name a file, or - to type the lines");
    }
    return List.of("-");
  }

  private static Endpoint place(String text) {
    return Endpoint.of(text)
        .orElseThrow(
            () ->
                new Mistyped(
                    "--listen: '" + text + "' is no place",
                    "write tcp://:PORT, udp://:PORT or unix:PATH"));
  }

  private static Destination destination(Arguments given, Action action, List<String> inputs) {
    Optional<String> output = given.text("-o");
    boolean standard = given.has("-c") || output.filter("-"::equals).isPresent();
    if (standard && output.filter(name -> !name.equals("-")).isPresent()) {
      throw new Mistyped("-c and -o at once", "give only one of them");
    }
    if (output.isPresent() && !standard) {
      return new Destination.ToFile(Path.of(output.get()));
    }
    boolean streams = inputs.equals(List.of("-")) && action != Action.EVENTS && !given.has("-a");
    return standard || streams ? new Destination.StandardOutput() : new Destination.Beside();
  }

  private static EventOptions events(Arguments given, TimeFilter filter) {
    Optional<TextPattern> firstLines = given.text("--multiline").map(TextPattern::compile);
    Schema schema = given.text("--schema").map(Schema::of).orElse(Schema.SEMLOG);
    return new EventOptions(given.has("--json-array"), schema, filter, firstLines);
  }

  private static int level(Arguments given) {
    Optional<String> digit = given.last(LEVELS);
    return digit.isPresent()
        ? Integer.parseInt(digit.get().substring(1))
        : given.integer("--level", 1, 9).orElse(5);
  }

  private static long memory(Arguments given) {
    long bytes = given.size("-M").orElse(USUAL_MEMORY);
    if (bytes < LEAST_MEMORY) {
      throw new Mistyped("--memory: " + bytes + " bytes are too few", "give at least 64M");
    }
    return bytes;
  }

  private void check() {
    boolean mayArchive = action == Action.COMPRESS || action == Action.EVENTS;
    if (append && (!mayArchive || destination instanceof Destination.StandardOutput)) {
      throw new Mistyped(
          "-a goes with an archive file", "name it with -o, and leave out -c, -d, -t, -l");
    }
    if (remove && (!isFileToFile() || inputs.contains("-"))) {
      throw new Mistyped("--rm goes with files that become files", "leave it out");
    }
    if (follow
        && (!mayArchive || remove || recursive || !inputs.stream().allMatch(this::mayGrow))) {
      throw new Mistyped("-F goes with logs that grow", "name the files, and leave out --rm");
    }
    if (follow
        && inputs.size() > 1
        && (action == Action.EVENTS || destination instanceof Destination.Beside)) {
      throw new Mistyped(
          "-F of several logs makes one archive", "name it with -o FILE, and leave out -j");
    }
    if (inputs.contains("-") && inputs.size() > 1 && destination instanceof Destination.Beside) {
      throw new Mistyped("standard input among files", "say with -o or -c where all of it goes");
    }
    if (ackDescriptor.isPresent()
        && (!writesArchive() || destination instanceof Destination.StandardOutput)) {
      throw new Mistyped("--ack-fd tells what an archive file holds", "name it with -o FILE");
    }
    if (action == Action.REPAIR
        && (inputs.size() != 1
            || inputs.contains("-")
            || !(destination instanceof Destination.ToFile))) {
      throw new Mistyped(
          "--repair makes a new archive of one file", "name the new one with -o FILE");
    }
    checkModel();
    checkListening(mayArchive);
    if (action != Action.EVENTS
        && (events.firstLines().isPresent() || events.schema() != Schema.SEMLOG)) {
      throw new Mistyped("--multiline and --schema are about events", "add -j");
    }
    if (append && inputs.contains("-") && destination instanceof Destination.Beside) {
      throw new Mistyped("-a without an archive to append to", "name it with -o FILE");
    }
  }

  private void checkListening(boolean mayArchive) {
    if (listen.isEmpty()) {
      return;
    }
    if (!inputs.isEmpty() || follow || remove || !mayArchive) {
      throw new Mistyped(
          "--listen is the only input, to archive or to understand", "leave out files, -F, --rm");
    }
    if (action == Action.COMPRESS && destination instanceof Destination.Beside) {
      throw new Mistyped("--listen without an archive", "name it with -o FILE, or write to -c");
    }
  }

  /** Whether archives come of it. */
  boolean writesArchive() {
    return action == Action.COMPRESS
        || action == Action.REPAIR
        || action.changesInPlace()
        || archivesEvents();
  }

  private boolean archivesEvents() {
    return action == Action.EVENTS && (append || destination instanceof Destination.ToFile);
  }

  private void checkKeys(Arguments given, boolean keygen) {
    if (!writesArchive() && HOW_WRITTEN.stream().anyMatch(given::has)) {
      throw new Mistyped(
          "-r, -R, --sign-key and --tokens say how an archive is written", "leave them out");
    }
    if (given.has("--evolving") && !(keygen && given.has("--sign"))) {
      throw new Mistyped("--evolving goes with --keygen --sign", "add them");
    }
    if (given.has("--sign") && !keygen) {
      throw new Mistyped("--sign goes with --keygen", "--sign-key FILE signs an archive");
    }
    if (keygen && !inputs.isEmpty()) {
      throw new Mistyped("--keygen takes no input", "name the file to write with -o FILE");
    }
    boolean ofOne = action == Action.KEY_HEADER || action == Action.MAKE_TOKEN;
    if (ofOne && (inputs.size() != 1 || inputs.contains("-"))) {
      throw new Mistyped("--key-header and --make-token take one archive", "name its file");
    }
  }

  private void checkRedaction(Arguments given) {
    boolean redacts = given.has("--redact") || given.has("--redact-pattern");
    boolean readsLines =
        action == Action.COMPRESS || action == Action.EVENTS || action == Action.TRAIN;
    if (redacts && !readsLines) {
      throw new Mistyped(
          "--redact takes values out of lines before they are archived or told", "leave it out");
    }
    if (redacts && ackDescriptor.isPresent()) {
      throw new Mistyped(
          "--ack-fd counts the bytes that come, and --redact changes them", "leave one out");
    }
    boolean refuses = ackDescriptor.isPresent() || retention.rotation().isPresent();
    if (given.has("--protect") && (action != Action.COMPRESS || refuses)) {
      throw new Mistyped(
          "--protect goes with what is compressed, and not with --ack-fd and --rotate",
          "leave one out");
    }
    if (partial && action != Action.RESTORE && action != Action.EVENTS) {
      throw new Mistyped("--partial is about what archives are read for", "add -d or -j");
    }
    if (given.has("--redact-key-file") && !given.has("--redact")) {
      throw new Mistyped(
          "--redact-key-file makes pseudonyms", "say of what: --redact user=pseudonym");
    }
  }

  private void checkModel() {
    if (action == Action.TRAIN
        && (model.isPresent() || !(destination instanceof Destination.ToFile))) {
      throw new Mistyped("--train writes a model to a file", "name it with -o FILE.slcm");
    }
    if (frozen && (action != Action.COMPRESS || model.isEmpty())) {
      throw new Mistyped(
          "--freeze goes with a model to compress with", "name it with -D FILE.slcm");
    }
    if (archivesEvents() && model.isPresent()) {
      throw new Mistyped("-D and -j with -o or -a at once", "archive with -D in a run of its own");
    }
  }

  private boolean mayGrow(String input) {
    return !input.equals("-") && Packing.ofName(input).isEmpty();
  }

  private boolean isFileToFile() {
    boolean writes = action == Action.COMPRESS || action == Action.RESTORE;
    return writes && !(destination instanceof Destination.StandardOutput);
  }
}
