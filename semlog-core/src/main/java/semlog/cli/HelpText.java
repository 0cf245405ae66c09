package semlog.cli;

import java.util.ArrayList;
import java.util.List;

/** What {@code --help} prints: purpose, forms, examples, options, exit codes; 80 columns. */
final class HelpText {
  private static final int COLUMNS = 80;
  private static final int INDENT = 28;

  private HelpText() {}

  static String of(Usage usage) {
    StringBuilder text = new StringBuilder();
    text.append(usage.name()).append(" - ").append(usage.purpose()).append("\n\nExamples:\n");
    int width = usage.examples().stream().mapToInt(e -> e.command().length()).max().orElse(0);
    for (Example example : usage.examples()) {
      String command = "  " + example.command();
      text.append(command).append(" ".repeat(width + 4 - command.length()));
      text.append("# ").append(example.meaning()).append('\n');
    }
    String lead = "\nUsage: ";
    for (String synopsis : usage.synopses()) {
      text.append(lead).append(usage.name()).append(' ').append(synopsis).append('\n');
      lead = "       ";
    }
    for (OptionGroup group : usage.everyGroup()) {
      text.append('\n').append(group.heading()).append(":\n");
      for (Option option : group.options()) {
        if (!option.hidden()) {
          append(text, option);
        }
      }
    }
    text.append("\nExit codes:\n");
    usage.exitCodes().forEach(code -> text.append("  ").append(code).append('\n'));
    return text.toString();
  }

  private static void append(StringBuilder text, Option option) {
    String names = "  " + names(option);
    text.append(names);
    int used = names.length();
    for (String line : wrapped(option.description())) {
      boolean fits = used > 0 && used < INDENT - 1;
      text.append(used == 0 || fits ? "" : "\n");
      text.append(" ".repeat(fits ? INDENT - used : INDENT)).append(line).append('\n');
      used = 0;
    }
  }

  /** {@code -T, --threads N}; a long option without a short one is indented under the others. */
  private static String names(Option option) {
    String joined = String.join(", ", option.names());
    String aligned = joined.startsWith("--") ? "    " + joined : joined;
    return switch (option.kind()) {
      case FLAG -> aligned;
      case VALUE, REPEATED -> aligned + " " + option.parameter();
      case OPTIONAL_VALUE -> aligned + "[=" + option.parameter() + "]";
    };
  }

  private static List<String> wrapped(String description) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : description.split(" ", -1)) {
      if (line.length() + 1 + word.length() > COLUMNS - INDENT && line.length() > 0) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
