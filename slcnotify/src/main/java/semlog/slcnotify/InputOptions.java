package semlog.slcnotify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import semlog.cli.Arguments;
import semlog.event.BlockPath;
import semlog.event.FirstBytes;
import semlog.fault.Mistyped;
import semlog.line.Packing;

/**
 * What to read, and how it becomes events.
 *
 * @param files in their order; {@code -} is standard input
 * @param form what inputs are; open when their first bytes say it
 * @param lines how lines of text become events
 * @param path where events are in a document
 * @param maxEventBytes how large an event may be
 * @param follows whether the file is read on as it grows
 */
record InputOptions(
    List<String> files,
    FirstBytes.Form form,
    Supplier<LineOptions> lines,
    BlockPath path,
    int maxEventBytes,
    boolean follows) {
  static final String STANDARD_INPUT = "-";
  private static final List<String> LINE_FLAGS =
      List.of("--multiline", "--tz", "--year", "--time-format");
  private static final int LEAST_EVENT = 1 << 10;
  private static final int MOST_EVENT = 1 << 30;
  private static final int USUAL_EVENT = 64 << 20;

  /** How much memory an event takes while it becomes an alert, in times its bytes. */
  private static final int MEMORY_PER_EVENT = 10;

  InputOptions {
    files = List.copyOf(files);
  }

  static InputOptions of(Arguments arguments, Operands operands) {
    return new InputOptions(
        files(arguments, operands),
        form(arguments),
        lines(arguments),
        arguments.text("--block").map(BlockPath::parse).orElse(BlockPath.EACH),
        maxEventBytes(arguments),
        arguments.has("--follow"));
  }

  private static List<String> files(Arguments arguments, Operands operands) {
    List<String> files = new ArrayList<>(arguments.texts("--file"));
    files.addAll(operands.files());
    if (arguments.has("--follow")
        && (files.size() != 1 || files.contains(STANDARD_INPUT) || isPacked(files.getFirst()))) {
      throw new Mistyped("--follow needs one file as it is", "name it, and run it once for each");
    }
    if (arguments.has("--state") && files.stream().anyMatch(InputOptions::isPacked)) {
      throw new Mistyped("--state and a packed file", "there is no place in it to go on from");
    }
    return files.isEmpty() ? List.of(STANDARD_INPUT) : files;
  }

  private static boolean isPacked(String file) {
    return file.endsWith(WatchedInput.ARCHIVE) || Packing.ofName(file).isPresent();
  }

  private static FirstBytes.Form form(Arguments arguments) {
    Optional<String> named = arguments.text("--input-format");
    if (named.isEmpty()) {
      return arguments.has("--block") ? FirstBytes.Form.JSON : FirstBytes.Form.OPEN;
    }
    if (arguments.has("--block") && named.get().equals("lines")) {
      throw new Mistyped("--block is for JSON", "leave out --input-format lines");
    }
    return named.get().equals("json") ? FirstBytes.Form.JSON : FirstBytes.Form.LINES;
  }

  /** Reads what was said of lines at once; else nobody waits for it before lines come. */
  private static Supplier<LineOptions> lines(Arguments arguments) {
    if (LINE_FLAGS.stream().noneMatch(arguments::has)) {
      return () -> LineOptions.of(arguments);
    }
    LineOptions said = LineOptions.of(arguments);
    return () -> said;
  }

  private static int maxEventBytes(Arguments arguments) {
    OptionalLong size = arguments.size("--max-event");
    if (size.isEmpty()) {
      return (int) Math.min(USUAL_EVENT, Runtime.getRuntime().maxMemory() / MEMORY_PER_EVENT);
    }
    if (size.getAsLong() < LEAST_EVENT || size.getAsLong() > MOST_EVENT) {
      throw new Mistyped("--max-event: out of range", "write a size from 1K to 1G");
    }
    return (int) size.getAsLong();
  }
}
