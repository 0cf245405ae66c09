package semlog.manual;

import java.util.StringJoiner;
import semlog.cli.Option;
import semlog.cli.Usage;

/** Completion of one program for bash. */
final class BashCompletion {
  private BashCompletion() {}

  static String of(Usage usage) {
    StringBuilder cases = new StringBuilder();
    StringJoiner all = new StringJoiner(" ");
    for (Option option : usage.options()) {
      if (option.hidden()) {
        continue;
      }
      boolean attached = option.kind() == Option.Kind.OPTIONAL_VALUE;
      option.names().forEach(name -> all.add(attached ? name + "=" : name));
      if (option.takesValue() && !attached) {
        cases.append("    ").append(String.join("|", option.names())).append(")\n");
        cases.append("      ").append(values(option)).append("\n      return ;;\n");
      }
    }
    return """
    # bash completion for NAME
    _NAME() {
      local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
      COMPREPLY=()
      # bash makes three words of --option=value
      if [[ $word == "=" ]]; then
        word=
      elif [[ $before == "=" ]]; then
        before=${COMP_WORDS[COMP_CWORD-2]}
      fi
      case $before in
    CASES  esac
      if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "OPTIONS" -- "$word"))
      else
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
      fi
    }
    complete -F _NAME NAME
    """
        .replace("CASES", cases)
        .replace("OPTIONS", all.toString())
        .replace("NAME", usage.name());
  }

  private static String values(Option option) {
    if (!option.choices().isEmpty()) {
      return "COMPREPLY=($(compgen -W \""
          + String.join(" ", option.choices())
          + "\" -- \"$word\"))";
    }
    return option.parameter().equals("FILE")
        ? "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$word\")"
        : ":";
  }
}
