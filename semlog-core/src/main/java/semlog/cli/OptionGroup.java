package semlog.cli;

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
}
