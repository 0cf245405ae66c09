package semlog.cli;

import java.util.List;

/**
 * One option of a program: its names, whether it takes a value, and what it does.
 *
 * @param names short ones first, dashes included: {@code -T}, {@code --threads}
 * @param kind whether and how it takes values
 * @param parameter what the value is called in help: {@code N}; empty for a flag; two words such as
 *     {@code N FIELD} where the value is two words
 * @param description what it does, without a full stop
 * @param fallback the value of an {@link Kind#OPTIONAL_VALUE} given without one
 * @param choices the values that are allowed; empty when any may be tried
 * @param variable an environment variable that sets it; empty for none
 * @param configurable whether a configuration file may set it
 * @param hidden whether help leaves it out
 */
public record Option(
    List<String> names,
    Kind kind,
    String parameter,
    String description,
    String fallback,
    List<String> choices,
    String variable,
    boolean configurable,
    boolean hidden) {

  /** How an option takes values. */
  public enum Kind {
    /** None: it is there or not. */
    FLAG,
    /** One; the last on the command line counts. */
    VALUE,
    /** One that may be left out; it must be attached with {@code =}, as in {@code --loop=3}. */
    OPTIONAL_VALUE,
    /** One each time it is given; all count. */
    REPEATED
  }

  public Option {
    names = List.copyOf(names);
    choices = List.copyOf(choices);
    if (names.isEmpty() || !names.stream().allMatch(name -> name.startsWith("-"))) {
      throw new IllegalArgumentException("option names " + names);
    }
    if (parameter.isEmpty() != (kind == Kind.FLAG)) {
      throw new IllegalArgumentException(names + ": a parameter name, unless it is a flag");
    }
  }

  public static Option flag(String description, String... names) {
    return of(Kind.FLAG, "", description, "", names);
  }

  public static Option value(String parameter, String description, String... names) {
    return of(Kind.VALUE, parameter, description, "", names);
  }

  public static Option repeated(String parameter, String description, String... names) {
    return of(Kind.REPEATED, parameter, description, "", names);
  }

  public static Option optionalValue(
      String parameter, String fallback, String description, String... names) {
    return of(Kind.OPTIONAL_VALUE, parameter, description, fallback, names);
  }

  private static Option of(
      Kind kind, String parameter, String description, String fallback, String... names) {
    return new Option(
        List.of(names), kind, parameter, description, fallback, List.of(), "", false, false);
  }

  /** The same with these values only. */
  public Option withChoices(String... only) {
    return new Option(
        names,
        kind,
        parameter,
        description,
        fallback,
        List.of(only),
        variable,
        configurable,
        hidden);
  }

  /** The same, also set by an environment variable. */
  public Option withVariable(String name) {
    return new Option(
        names, kind, parameter, description, fallback, choices, name, configurable, hidden);
  }

  /** The same, also set by a configuration file under {@link #key()}. */
  public Option inConfig() {
    return new Option(
        names, kind, parameter, description, fallback, choices, variable, true, hidden);
  }

  /** The same, left out of help. */
  public Option unlisted() {
    return new Option(
        names, kind, parameter, description, fallback, choices, variable, configurable, true);
  }

  /** The long name, or the only one: {@code --threads}. */
  public String longName() {
    return names.getLast();
  }

  /** The name in a configuration file: {@code threads}. */
  public String key() {
    return longName().replaceFirst("^-+", "");
  }

  public boolean takesValue() {
    return kind != Kind.FLAG;
  }
}
