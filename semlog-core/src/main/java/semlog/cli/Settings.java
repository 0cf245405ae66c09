package semlog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers what stands behind the command line: environment, then {@code --config}, then {@code
 * $XDG_CONFIG_HOME/semlog/config.yml}, then {@code /etc/semlog/config.yml}; the first that says
 * something counts, setting by setting.
 */
final class Settings {
  private static final Path SYSTEM = Path.of("/etc/semlog/config.yml");

  private final Usage usage;
  private final Map<String, String> environment;

  Settings(Usage usage, Map<String, String> environment) {
    this.usage = usage;
    this.environment = environment;
  }

  /**
   * By the long name of the option.
   *
   * @param config the files named on the command line, which must be there
   */
  Map<String, Setting> gather(List<String> config) throws IOException {
    Map<String, Setting> settings = new LinkedHashMap<>();
    for (Path file : files(config)) {
      settings.putAll(new Config(usage, file).read());
    }
    for (Option option : usage.options()) {
      String value = environment.getOrDefault(option.variable(), "");
      if (!option.variable().isEmpty() && !value.isEmpty()) {
        settings.put(option.longName(), new Setting(value, option.variable()));
      }
    }
    return settings;
  }

  /** Where a user's own settings are: {@code $XDG_CONFIG_HOME/semlog}, {@code ~/.config/semlog}. */
  static Optional<Path> userDirectory(Map<String, String> environment) {
    return userDirectory(environment, "XDG_CONFIG_HOME", ".config");
  }

  /**
   * Where something of a user's is.
   *
   * @param variable names the folder of all that is of the kind, if it is an absolute one
   * @param usual that folder below the user's own, else
   */
  static Optional<Path> userDirectory(
      Map<String, String> environment, String variable, String usual) {
    String base = environment.getOrDefault(variable, "");
    String home = environment.getOrDefault("HOME", "");
    if (base.startsWith("/")) {
      return Optional.of(Path.of(base, "semlog"));
    }
    return home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home, usual, "semlog"));
  }

  private List<Path> files(List<String> config) {
    List<Path> files = new ArrayList<>();
    files.add(SYSTEM);
    userDirectory(environment).map(own -> own.resolve("config.yml")).ifPresent(files::add);
    files.removeIf(file -> !Files.exists(file));
    for (String named : config) {
      files.add(Path.of(named));
    }
    return files;
  }
}
