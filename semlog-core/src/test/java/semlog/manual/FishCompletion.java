package semlog.manual;

import semlog.cli.Option;
import semlog.cli.Usage;

/** Completion of one program for fish. */
final class FishCompletion {
  private FishCompletion() {}

  static String of(Usage usage) {
    StringBuilder script = new StringBuilder("# fish completion for " + usage.name() + "\n");
    for (Option option : usage.options()) {
      if (!option.hidden()) {
        script.append("complete -c ").append(usage.name());
        option.names().forEach(name -> script.append(name(name)));
        script.append(value(option)).append(" -d ").append(quoted(option.description()));
        script.append('\n');
      }
    }
    return script.toString();
  }

  private static String name(String name) {
    return name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1);
  }

  private static String value(Option option) {
    if (!option.choices().isEmpty()) {
      return " -x -a " + quoted(String.join(" ", option.choices()));
    }
    return switch (option.kind()) {
      case VALUE, REPEATED -> option.parameter().equals("FILE") ? " -r" : " -x";
      case FLAG, OPTIONAL_VALUE -> "";
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
