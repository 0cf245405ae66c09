package semlog.cli;

import java.util.Map;
import java.util.Optional;

/** When to colour. */
enum Color {
  AUTO,
  ALWAYS,
  NEVER;

  /** The option beats {@code CLICOLOR_FORCE}, which beats {@code NO_COLOR} and {@code TERM}. */
  static Color of(Optional<String> option, Map<String, String> environment) {
    String force = environment.getOrDefault("CLICOLOR_FORCE", "");
    String when = option.orElse("auto");
    if (when.equals("always")) {
      return ALWAYS;
    }
    if (when.equals("never")) {
      return NEVER;
    }
    if (option.isEmpty() && !force.isEmpty() && !force.equals("0")) {
      return ALWAYS;
    }
    boolean dumb = environment.getOrDefault("TERM", "dumb").equals("dumb");
    boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return dumb || unwanted ? NEVER : AUTO;
  }

  boolean isOn(Terminal terminal) {
    return this == ALWAYS || (this == AUTO && terminal.isTerminal());
  }
}
