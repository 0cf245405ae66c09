package semlog.slcgrep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import semlog.AttributeNames;
import semlog.cli.Arguments;
import semlog.cli.FileSource;
import semlog.cli.Session;
import semlog.cli.Suggestion;
import semlog.fault.Fault;
import semlog.fault.Mistyped;
import semlog.query.Fields;
import semlog.query.QueryParser;
import semlog.seal.Keyring;

/** Tells a field that no line has from one that no selected line has. */
final class UnknownFields {
  private static final Set<String> OF_EVERY_LINE =
      Set.of(
          "@line",
          "@source",
          "@timestamp",
          "@template",
          "@template_id",
          "@message",
          "template",
          "time");

  private final Set<String> names;
  private final boolean complete;
  private final Keyring keyring;

  /**
   * Knows some names.
   *
   * @param complete whether they are all that the inputs have which are no archives
   */
  private UnknownFields(Set<String> names, boolean complete, Keyring keyring) {
    this.keyring = keyring;
    this.names = new TreeSet<>(names);
    this.complete = complete;
  }

  /**
   * Looks when something was asked of fields and nothing came of it.
   *
   * @param found whether lines were selected
   * @param keyring opens what is sealed
   * @param plain names in inputs that are no archives
   * @throws Mistyped with a caret under the first name that nothing in the inputs has
   */
  static void check(
      Arguments arguments,
      Options options,
      Session session,
      Show show,
      boolean found,
      Keyring keyring,
      Set<String> plain)
      throws IOException {
    boolean complete = options.selection().pattern().isEmpty() && !arguments.has("-m");
    UnknownFields known = new UnknownFields(plain, complete, keyring);
    Map<String, Integer> asked = new LinkedHashMap<>();
    for (String option : List.of("--fields", "--count-by", "--top", "--agg")) {
      for (String text : arguments.texts(option)) {
        asked.clear();
        show.unseen().forEach(field -> asked.put(field, Math.max(0, text.indexOf(field))));
        known.check(option.substring(2), text, asked, options.files());
      }
    }
    if (!found) {
      for (String text : arguments.texts("-Q")) {
        Map<String, Integer> fields = QueryParser.fields(text, Options.times(session));
        known.check("query", text, fields, options.files());
      }
    }
  }

  private void check(String what, String text, Map<String, Integer> asked, List<String> files)
      throws IOException {
    asked.keySet().removeAll(OF_EVERY_LINE);
    if (asked.isEmpty()) {
      return;
    }
    boolean isAll = complete || !files.isEmpty();
    for (String file : files) {
      isAll &= add(file);
    }
    if (!isAll) {
      return;
    }
    for (Map.Entry<String, Integer> field : asked.entrySet()) {
      check(what, text, field.getKey(), field.getValue());
    }
  }

  /** Adds the names of an archive; false when they cannot be told. */
  private boolean add(String file) throws IOException {
    try {
      if (Files.exists(Inputs.TAIL.of(Path.of(file))) || !Files.isRegularFile(Path.of(file))) {
        return complete && file.equals("-");
      }
      try (FileSource source = FileSource.open(Path.of(file))) {
        Optional<Set<String>> archived = AttributeNames.of(source, keyring);
        archived.ifPresent(names::addAll);
        return complete || archived.isPresent();
      }
    } catch (Fault | InvalidPathException e) {
      return false; // what is wrong with it was said
    }
  }

  private void check(String what, String text, String field, int offset) {
    boolean known = names.stream().anyMatch(name -> Fields.answers(field, name));
    if (!known && !names.isEmpty()) {
      throw new Mistyped(
          what + ": no line has a field '" + field + "'",
          text,
          offset,
          Suggestion.nearest(field, names)
              .map(near -> "did you mean " + near + "?")
              .orElse("slc -j shows the fields of a log"));
    }
  }
}
