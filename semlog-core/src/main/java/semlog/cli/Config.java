package semlog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import semlog.fault.Mistyped;

/**
 * A configuration file: a section for each program, a {@code key: value} line for each setting.
 *
 * <pre>
 * slc:
 *   level: 7      # as --level 7
 *   threads: 2
 * slcgrep:
 *   color: always
 * </pre>
 *
 * <p>This is a part of YAML: comments, plain and quoted scalars, two levels. Anything else in the
 * file is {@link Mistyped} with its line, and so is an unknown section, or an unknown key in the
 * section of the program that reads it.
 */
final class Config {
  static final List<String> PROGRAMS = List.of("slc", "slcgrep", "slcnotify", "netlogserve");
  private static final Pattern LINE =
      Pattern.compile(
          "( *)([A-Za-z0-9_-]+) *:(?:"
              + " +('(?:[^']|'')*'|\"[^\"\\\\]*\"|[^\\s#'\"\\[{&*!|>][^#]*?))?\\s*(?:#.*)?");

  private final Usage usage;
  private final Path file;

  Config(Usage usage, Path file) {
    this.usage = usage;
    this.file = file;
  }

  /** This program's settings by the long name of their option. */
  Map<String, Setting> read() throws IOException {
    return read(Files.readAllLines(file));
  }

  Map<String, Setting> read(List<String> lines) {
    Map<String, Setting> settings = new LinkedHashMap<>();
    String section = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String where = file + ", line " + (i + 1);
      if (line.isBlank() || line.strip().startsWith("#") || line.strip().equals("---")) {
        continue;
      }
      Matcher form = LINE.matcher(line);
      if (!form.matches() || form.group(1).isEmpty() != (form.group(3) == null)) {
        throw new Mistyped(
            where + ": not a setting: " + line.strip(), "write 'slc:' and below it '  level: 7'");
      }
      if (form.group(1).isEmpty()) {
        section = section(form.group(2), where);
      } else if (section.equals(usage.name())) {
        Option option = option(form.group(2), where);
        settings.put(option.longName(), new Setting(unquoted(form.group(3)), where));
      } else if (section.isEmpty()) {
        throw new Mistyped(
            where + ": a setting outside a section", "begin with '" + usage.name() + ":'");
      }
    }
    return settings;
  }

  /** A value in a form that reads back as itself. */
  static String quoted(String value) {
    boolean plain =
        value.matches("[A-Za-z0-9_/.,+@%=-]([A-Za-z0-9_/.,+@%= -]*[A-Za-z0-9_/.,+@%=-])?");
    return plain ? value : "'" + value.replace("'", "''") + "'";
  }

  private static String unquoted(String value) {
    if (value.startsWith("'")) {
      return value.substring(1, value.length() - 1).replace("''", "'");
    }
    return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value.strip();
  }

  private static String section(String name, String where) {
    if (!PROGRAMS.contains(name)) {
      throw new Mistyped(
          where + ": unknown section '" + name + "'",
          "sections are " + String.join(", ", PROGRAMS));
    }
    return name;
  }

  private Option option(String key, String where) {
    for (Option option : usage.options()) {
      if (option.configurable() && option.key().equals(key)) {
        return option;
      }
    }
    List<String> keys =
        usage.options().stream().filter(Option::configurable).map(Option::key).toList();
    throw new Mistyped(
        where + ": unknown key '" + key + "'",
        "keys of " + usage.name() + " are " + String.join(", ", keys));
  }
}
