package semlog.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import semlog.fault.Mistyped;

/**
 * What was given to a program, each value from the first place that has it: command line,
 * environment, configuration files. Options go by any of their names, dashes included; asking for
 * one that the {@link Usage} lacks is a bug.
 */
public final class Arguments {
  private final Usage usage;
  private final Map<String, Option> options;
  private final CommandLineParser.Words words;
  private final Map<String, Setting> settings;

  /**
   * @param settings by long name, what environment and configuration say
   */
  Arguments(Usage usage, CommandLineParser.Words words, Map<String, Setting> settings) {
    this.usage = usage;
    this.options = usage.optionsByName();
    this.words = words;
    this.settings = Map.copyOf(settings);
  }

  /** All words that are not options, in order. */
  public List<String> operands() {
    return words.operands();
  }

  /** Whether the option was given, or a setting turns this flag on. */
  public boolean has(String name) {
    Option option = option(name);
    if (words.values().containsKey(option.longName())) {
      return true;
    }
    Setting setting = settings.get(option.longName());
    return setting != null && (option.takesValue() || setting.isOn(option));
  }

  /** The value that counts, checked against the option's choices. */
  public Optional<String> text(String name) {
    List<String> all = texts(name);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** Every value given, in order. */
  public List<String> texts(String name) {
    Option option = option(name);
    List<String> given = words.values().get(option.longName());
    if (given == null) {
      Setting setting = settings.get(option.longName());
      given = setting == null ? List.of() : List.of(setting.value());
    }
    for (String value : given) {
      if (!option.choices().isEmpty() && !option.choices().contains(value)) {
        throw mistyped(option, value, "one of " + String.join(", ", option.choices()));
      }
    }
    return given;
  }

  /** The one of these options that came last on the command line, by its long name. */
  public Optional<String> last(String... names) {
    int latest = -1;
    for (String name : names) {
      latest = Math.max(latest, words.order().lastIndexOf(option(name).longName()));
    }
    return latest < 0 ? Optional.empty() : Optional.of(words.order().get(latest));
  }

  /** A whole number between two bounds, both allowed. */
  public OptionalInt integer(String name, int least, int most) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    String digits = text.get();
    if (digits.matches("[-+]?[0-9]{1,10}")) {
      long value = Long.parseLong(digits);
      if (value >= least && value <= most) {
        return OptionalInt.of((int) value);
      }
    }
    String range = most == Integer.MAX_VALUE ? "from " + least : least + " to " + most;
    throw mistyped(option(name), digits, "a whole number " + range);
  }

  /** A number of bytes, as {@link Sizes} reads it. */
  public OptionalLong size(String name) {
    Optional<String> text = text(name);
    return text.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(
            Sizes.parse(text.get())
                .orElseThrow(() -> mistyped(option(name), text.get(), Sizes.FORMS)));
  }

  /** A length of time, as {@link Durations} reads it. */
  public Optional<Duration> duration(String name) {
    return text(name)
        .map(
            text ->
                Durations.parse(text)
                    .orElseThrow(() -> mistyped(option(name), text, Durations.FORMS)));
  }

  /** A point in time, as {@link Times} reads it with this clock and zone. */
  public Optional<Instant> time(String name, Clock clock, Supplier<ZoneId> zone) {
    return text(name)
        .map(
            text ->
                Times.parse(text, clock.instant(), zone.get())
                    .orElseThrow(() -> mistyped(option(name), text, Times.FORMS)));
  }

  /** A time zone. */
  public Optional<ZoneId> zone(String name) {
    return text(name)
        .map(
            text -> {
              try {
                return ZoneId.of(text);
              } catch (DateTimeException e) {
                throw mistyped(option(name), text, "one like Europe/Berlin, UTC or +02:00");
              }
            });
  }

  /** How many threads to use: as told, or one for each processor. */
  public int threads() {
    int asked = integer(SharedOptions.THREADS, 0, 1024).orElse(0);
    return asked == 0 ? Runtime.getRuntime().availableProcessors() : asked;
  }

  /** The lines of {@code --print-config}: each setting that holds and where it is from. */
  String settingsThatHold() {
    StringBuilder lines = new StringBuilder(usage.name()).append(":\n");
    for (Option option : usage.options()) {
      Setting setting = settings.get(option.longName());
      List<String> given = words.values().get(option.longName());
      if (given != null && option.configurable()) {
        setting = new Setting(given.getLast(), "command line");
      }
      if (setting != null) {
        lines.append("  ").append(option.key()).append(": ");
        lines.append(Config.quoted(setting.value()));
        lines.append("  # ").append(setting.origin()).append('\n');
      }
    }
    return lines.toString();
  }

  private Option option(String name) {
    Option option = options.get(name);
    if (option == null) {
      throw new IllegalArgumentException(usage.name() + " has no option " + name);
    }
    return option;
  }

  private Mistyped mistyped(Option option, String value, String forms) {
    Setting setting = settings.get(option.longName());
    boolean given = words.values().containsKey(option.longName());
    String where =
        given || setting == null ? option.longName() : setting.origin() + ": " + option.key();
    return new Mistyped(where + ": '" + value + "' does not fit", "write " + forms);
  }
}
