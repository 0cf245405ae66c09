package semlog.cli;

import java.util.ArrayList;
import java.util.List;

/** The options that every program takes. */
final class SharedOptions {
  static final String HELP = "--help";
  static final String VERSION = "--version";
  static final String VERBOSE = "--verbose";
  static final String QUIET = "--quiet";
  static final String THREADS = "--threads";
  static final String COLOR = "--color";
  static final String CONFIG = "--config";
  static final String PRINT_CONFIG = "--print-config";

  private SharedOptions() {}

  static OptionGroup group(boolean shortNames) {
    return OptionGroup.of(
        "Common options",
        flag("show this help", shortNames, "-h", HELP),
        Option.flag("show the version", "-V", VERSION),
        flag("tell more on standard error", shortNames, "-v", VERBOSE).inConfig(),
        flag("tell only errors", shortNames, "-q", QUIET).inConfig(),
        Option.value("N", "use N threads (default: one for each processor)", "-T", THREADS)
            .inConfig(),
        Option.value("WHEN", "colour the output: auto, always or never", COLOR)
            .withChoices("auto", "always", "never")
            .inConfig(),
        Option.value("FILE", "read settings from FILE too", CONFIG),
        Option.flag("show the settings that hold, and where each is from", PRINT_CONFIG));
  }

  private static Option flag(
      String description, boolean shortNames, String shortName, String name) {
    List<String> names = new ArrayList<>();
    if (shortNames) {
      names.add(shortName);
    }
    names.add(name);
    return Option.flag(description, names.toArray(new String[0]));
  }
}
