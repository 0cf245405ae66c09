package semlog.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Options that belong together, under one heading of help and manual page.
 *
 * @param heading a few words: {@code What to do}
 */
public record OptionGroup(String heading, List<Option> options) {
  public OptionGroup {
    options = List.copyOf(options);
  }

  public static OptionGroup of(String heading, Option... options) {
    return new OptionGroup(heading, List.of(options));
  }

  /** Some options, and those that say how times in the input are read. */
  public static OptionGroup ofTimes(String heading, Option... options) {
    List<Option> all = new ArrayList<>(List.of(options));
    all.add(
        Option.value("ZONE", "zone of times that have none (default: local)", "--tz").inConfig());
    all.add(Option.value("YEAR", "year of the first time that has none", "--year"));
    all.add(
        Option.value(
            "FORMAT",
            "only times like 'dd/MM/yyyy HH:mm:ss', or epoch (default: auto)",
            "--time-format"));
    return new OptionGroup(heading, all);
  }
}
