package semlog.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that help, manual page, completion and parser need to know of a program.
 *
 * @param name the command, {@code slc}
 * @param purpose what it does: one line without a full stop
 * @param synopses its forms, each without the name: {@code [OPTION]... [FILE]...}
 * @param examples its main uses, the most usual first
 * @param groups its own options; {@link #everyGroup()} adds those that all programs share
 * @param exitCodes a line for each: {@code 0 some line matched}
 * @param shortShared whether {@code -h -v -q} mean help, verbose and quiet
 * @param description paragraphs for the manual page
 */
public record Usage(
    String name,
    String purpose,
    List<String> synopses,
    List<Example> examples,
    List<OptionGroup> groups,
    List<String> exitCodes,
    boolean shortShared,
    List<String> description) {

  public Usage {
    synopses = List.copyOf(synopses);
    examples = List.copyOf(examples);
    groups = List.copyOf(groups);
    exitCodes = List.copyOf(exitCodes);
    description = List.copyOf(description);
  }

  /** The program's own groups, then what all programs share and this one does not define itself. */
  public List<OptionGroup> everyGroup() {
    Set<String> own = new HashSet<>();
    groups.forEach(group -> group.options().forEach(option -> own.add(option.longName())));
    OptionGroup shared = SharedOptions.group(shortShared);
    List<Option> others = new ArrayList<>(shared.options());
    others.removeIf(option -> own.contains(option.longName()));
    List<OptionGroup> all = new ArrayList<>(groups);
    all.add(new OptionGroup(shared.heading(), others));
    return all;
  }

  /** Every option, in the order of help. */
  public List<Option> options() {
    List<Option> all = new ArrayList<>();
    for (OptionGroup group : everyGroup()) {
      all.addAll(group.options());
    }
    return all;
  }

  /** Every option by each of its names, dashes included. */
  Map<String, Option> optionsByName() {
    Map<String, Option> byName = new LinkedHashMap<>();
    for (Option option : options()) {
      for (String optionName : option.names()) {
        byName.put(optionName, option);
      }
    }
    return byName;
  }
}
