package semlog.manual;

import semlog.cli.Option;
import semlog.cli.Usage;

/** Completion of one program for zsh. */
final class ZshCompletion {
  private ZshCompletion() {}

  static String of(Usage usage) {
    StringBuilder script =
        new StringBuilder("#compdef " + usage.name() + "\n\n_arguments -s -S \\\n");
    for (Option option : usage.options()) {
      if (!option.hidden()) {
        option.names().forEach(name -> script.append(line(option, name)));
      }
    }
    return script.append("  '*:file:_files'\n").toString();
  }

  /** One of the option's names; all of them may be given again, since the last one counts. */
  private static String line(Option option, String name) {
    String mark =
        switch (option.kind()) {
          case FLAG -> "";
          case VALUE, REPEATED -> name.startsWith("--") ? "=" : "+";
          case OPTIONAL_VALUE -> "=-";
        };
    String spec = "*" + name + mark + "[" + bracketed(option.description()) + "]" + value(option);
    return "  '" + spec.replace("'", "'\\''") + "' \\\n";
  }

  private static String value(Option option) {
    String label = option.parameter().replace(":", "\\:");
    String colons = option.kind() == Option.Kind.OPTIONAL_VALUE ? "::" : ":";
    if (!option.takesValue()) {
      return "";
    }
    if (!option.choices().isEmpty()) {
      return colons + label + ":(" + String.join(" ", option.choices()) + ")";
    }
    return colons + label + (option.parameter().equals("FILE") ? ":_files" : ": ");
  }

  private static String bracketed(String text) {
    return text.replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
  }
}
