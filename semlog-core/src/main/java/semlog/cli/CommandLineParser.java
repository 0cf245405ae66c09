package semlog.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import semlog.fault.Mistyped;

/**
 * The words of a command line into options and operands, in GNU's manner: options and operands mix,
 * {@code --} ends options, short flags join, the last of two values counts. A parser reads one
 * command line.
 */
final class CommandLineParser {
  private final Usage usage;
  private final Map<String, Option> options;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<String> order = new ArrayList<>();
  private final List<String> operands = new ArrayList<>();

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
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      if (word.equals("--")) {
        rest.forEachRemaining(operands::add);
      } else if (word.startsWith("--")) {
        longOption(word, rest);
      } else if (word.startsWith("-") && word.length() > 1) {
        shortOptions(word, rest);
      } else {
        operands.add(word);
      }
    }
    return new Words(values, order, operands);
  }

  private void longOption(String word, Iterator<String> rest) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    Option option = known(name);
    if (equals < 0) {
      add(option, option.takesValue() ? next(option, rest) : "true");
    } else if (option.takesValue()) {
      add(option, word.substring(equals + 1));
    } else {
      throw needless(name);
    }
  }

  /** Flags up to the end of the word, or up to an option whose value is the rest of it. */
  private void shortOptions(String word, Iterator<String> rest) {
    for (int at = 1; at < word.length(); at++) {
      String name = "-" + word.charAt(at);
      if (at > 1 && name.equals("-=")) {
        throw needless("-" + word.charAt(at - 1));
      }
      Option option = known(name);
      if (option.takesValue()) {
        add(option, at + 1 < word.length() ? word.substring(at + 1) : next(option, rest));
        return;
      }
      add(option, "true");
    }
  }

  private void add(Option option, String value) {
    values.computeIfAbsent(option.longName(), _ -> new ArrayList<>()).add(value);
    order.add(option.longName());
  }

  private static String next(Option option, Iterator<String> rest) {
    if (option.kind() == Option.Kind.OPTIONAL_VALUE) {
      return option.fallback();
    }
    if (!rest.hasNext()) {
      throw new Mistyped(
          "option " + option.longName() + " needs a value",
          "write " + option.longName() + "=" + option.parameter());
    }
    return rest.next();
  }

  private Option known(String name) {
    Option option = options.get(name);
    if (option != null) {
      return option;
    }
    String hint =
        Suggestion.nearest(name, options.keySet())
            .map(near -> "did you mean " + near + "?")
            .orElseGet(() -> usage.name() + " --help lists the options");
    throw new Mistyped("unknown option " + name, hint);
  }

  private static Mistyped needless(String name) {
    return new Mistyped("option " + name + " takes no value", "write " + name + " alone");
  }
}
