package semlog.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import semlog.fault.Mistyped;

/**
 * The words of a command line into options and operands, in GNU's manner: options and operands mix,
 * {@code --} ends options, short flags join, the last of two values counts.
 */
final class CommandLineParser {
  private final Usage usage;
  private final Map<String, Option> options;

  CommandLineParser(Usage usage) {
    this.usage = usage;
    this.options = usage.optionsByName();
  }

  /**
   * What was given.
   *
   * @param values each option given, with its values in order; {@code true} for a flag
   * @param order the long name of every option as often as it was given, in order
   * @param operands all other words
   */
  record Words(Map<String, List<String>> values, List<String> order, List<String> operands) {}

  Words parse(List<String> words) {
    try {
      List<String> joined = joined(words);
      return words(parser(joined).parseArgs(gnu(joined).toArray(new String[0])));
    } catch (CommandLine.UnmatchedArgumentException e) {
      throw unknown(e.getUnmatched().getFirst());
    } catch (CommandLine.MissingParameterException e) {
      OptionSpec option = (OptionSpec) e.getMissing().getFirst();
      throw new Mistyped(
          "option " + option.longestName() + " needs a value",
          "write " + option.longestName() + "=" + option.paramLabel());
    } catch (CommandLine.ParameterException e) {
      throw new Mistyped("cannot read the command line: " + e.getMessage(), seeHelp());
    }
  }

  /** A parser of the options that these words can mean: each one costs time at every start. */
  private CommandLine parser(List<String> words) {
    CommandSpec spec = CommandSpec.create().name(usage.name());
    for (Option option : usage.options()) {
      if (!occurs(option, words)) {
        continue;
      }
      OptionSpec.Builder builder = OptionSpec.builder(option.names().toArray(new String[0]));
      if (option.takesValue()) {
        builder.type(List.class).auxiliaryTypes(String.class).arity("1");
        builder.paramLabel(option.parameter());
      } else {
        builder.type(boolean.class).arity("0");
      }
      spec.addOption(builder.build());
    }
    spec.addPositional(
        PositionalParamSpec.builder()
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .build());
    return new CommandLine(spec)
        .setExpandAtFiles(false)
        .setOverwrittenOptionsAllowed(true)
        .setAllowOptionsAsOptionParameters(true);
  }

  private static boolean occurs(Option option, List<String> words) {
    for (String word : words) {
      for (String name : option.names()) {
        boolean isLong = name.startsWith("--");
        if (isLong
            ? word.startsWith(name)
            : word.startsWith("-") && word.indexOf(name.charAt(1)) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Joins the two words after an option whose value is two, such as {@code N FIELD}. */
  private List<String> joined(List<String> words) {
    List<String> all = new ArrayList<>(words);
    for (int i = 0; i + 2 < all.size() && !all.get(i).equals("--"); i++) {
      Option option = options.get(all.get(i));
      if (option != null
          && option.parameter().indexOf(' ') > 0
          && all.get(i + 1).indexOf(' ') < 0) {
        all.set(i + 1, all.get(i + 1) + ' ' + all.remove(i + 2));
      }
    }
    return all;
  }

  /** Rewrites the few forms that the parser reads otherwise than getopt_long does. */
  private List<String> gnu(List<String> words) {
    List<String> rewritten = new ArrayList<>(words);
    boolean isValue = false;
    for (int i = 0; i < words.size() && !(words.get(i).equals("--") && !isValue); i++) {
      String word = words.get(i);
      isValue = !isValue && wantsNext(word);
      if (word.startsWith("-") && (i == 0 || !wantsNext(words.get(i - 1)))) {
        rewritten.set(i, gnu(word));
      }
    }
    return rewritten;
  }

  private boolean wantsNext(String word) {
    Option option = options.get(word);
    return option != null && option.takesValue() && option.kind() != Option.Kind.OPTIONAL_VALUE;
  }

  private String gnu(String word) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    Option option = options.get(name);
    if (option == null) {
      return word;
    }
    if (equals < 0) {
      return option.kind() == Option.Kind.OPTIONAL_VALUE ? word + "=" + option.fallback() : word;
    }
    if (!option.takesValue()) {
      throw new Mistyped("option " + name + " takes no value", "write " + name + " alone");
    }
    return name.startsWith("--") ? word : name + "=" + word.substring(equals);
  }

  private static Words words(CommandLine.ParseResult result) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<String> order = new ArrayList<>();
    for (OptionSpec option : result.matchedOptions()) {
      String longName = option.names()[option.names().length - 1];
      values.put(longName, List.copyOf(option.stringValues()));
      order.add(longName);
    }
    List<String> operands = new ArrayList<>();
    if (!result.matchedPositionals().isEmpty()) {
      operands.addAll(result.matchedPositionals().getFirst().stringValues());
    }
    return new Words(values, order, operands);
  }

  private Mistyped unknown(String word) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    String hint =
        Suggestion.nearest(name, options.keySet())
            .map(near -> "did you mean " + near + "?")
            .orElseGet(this::seeHelp);
    return new Mistyped("unknown option " + name, hint);
  }

  private String seeHelp() {
    return usage.name() + " --help lists the options";
  }
}
