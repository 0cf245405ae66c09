package semlog.attribute;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import semlog.fault.Mistyped;
import semlog.fault.Nearest;
import semlog.template.SlotSpan;
import semlog.template.Tokenizer;

/** The formats of a user, each tried on its samples before it counts. */
final class OwnFormats {
  private final GrokLibrary library;
  private final Map<String, List<Mistyped>> mistakes = new LinkedHashMap<>();
  private final List<FormatRows.Entry> layouts = new ArrayList<>();
  private final List<Grok> groks = new ArrayList<>();

  /** Reads files; patterns that one of them defines may be used in all. */
  OwnFormats(List<Formats.File> files, Nearest nearest, Consumer<Mistyped> told) {
    library = new GrokLibrary(nearest);
    Map<String, FormatRows> rows = new LinkedHashMap<>();
    for (Formats.File file : files) {
      List<Mistyped> found = new ArrayList<>();
      mistakes.put(file.name(), found);
      rows.put(file.name(), FormatRows.read(file.name(), file.text(), nearest, found::add));
    }
    rows.values()
        .forEach(file -> file.definitions().forEach(d -> library.define(d.name(), d.pattern())));
    rows.forEach((file, read) -> compile(read, mistakes.get(file)));
    mistakes.values().forEach(found -> tell(found, told));
  }

  private static void tell(List<Mistyped> found, Consumer<Mistyped> told) {
    if (found.isEmpty()) {
      return;
    }
    Mistyped first = found.getFirst();
    String more =
        found.size() == 1 ? "" : "; " + (found.size() - 1) + " more mistakes in this file";
    told.accept(new Mistyped(first.getMessage() + more, first.hint()));
  }

  private void compile(FormatRows rows, List<Mistyped> found) {
    for (FormatRows.Definition definition : rows.definitions()) {
      attempt(
          definition.origin(),
          found,
          () -> Grok.compile("%{" + definition.name() + "}", library, definition.origin()));
    }
    for (FormatRows.Entry entry : rows.entries()) {
      attempt(entry.origin(), found, () -> add(entry));
    }
  }

  private static void attempt(String origin, List<Mistyped> found, Runnable task) {
    try {
      task.run();
    } catch (Mistyped mistake) {
      found.add(mistake.in(origin));
    }
  }

  private void add(FormatRows.Entry entry) {
    if (entry.place().equals("grok")) {
      Grok grok = Grok.compile(entry.text(), library, entry.origin());
      entry.samples().forEach(sample -> tryOn(sample, entry.text(), grok));
      groks.add(grok);
    } else {
      Layout layout = entry.layout();
      if (entry.place().equals("phrase") && layout.first().isEmpty()) {
        throw new Mistyped(
            "a phrase begins with a word or a sign", "put what stands before the value in front");
      }
      if (entry.place().equals("flow") && !layout.beginsWithAddress()) {
        throw new Mistyped("a flow begins with an address", "begin it with {src_ip:ipv4}");
      }
      entry.samples().forEach(sample -> tryOn(sample, layout));
      layouts.add(entry);
    }
  }

  private static void tryOn(String sample, Layout layout) {
    byte[] line = sample.getBytes(StandardCharsets.UTF_8);
    Units units = new Units(line, 0, line.length, slots(line));
    int at = 0;
    while (at < units.count() && layout.apply(units, at, new Claims()) == Rule.NONE) {
      at++;
    }
    if (at >= units.count()) {
      throw new Mistyped(
          "the format does not fit its sample '" + sample + "'",
          "mend one of the two; numbers and other values can only be named");
    }
  }

  private void tryOn(String sample, String expression, Grok grok) {
    byte[] line = sample.getBytes(StandardCharsets.UTF_8);
    Optional<List<Part>> parts = grok.parts(line, 0, line.length);
    if (parts.isEmpty()) {
      throw new Mistyped(
          "the format does not fit its sample '" + sample + "'", farthest(line, expression));
    }
    List<SlotSpan> slots = slots(line);
    List<Part> kept = PartsReader.atSlots(parts.get(), slots);
    for (Part part : parts.get()) {
      Optional<SlotSpan> cut = slots.stream().filter(s -> PartsReader.isCut(s, part)).findFirst();
      boolean merged =
          kept.stream().anyMatch(k -> k.start() <= part.start() && part.end() <= k.end());
      if (cut.isPresent() && !merged) {
        SlotSpan slot = cut.get();
        String whole = sample(line, slot.start(), slot.end());
        throw new Mistyped(
            "'" + part.name() + "' is only a part of '" + whole + "', which is one value",
            "name the whole of it");
      }
    }
  }

  /** How much of an expression fits a line. */
  private String farthest(byte[] line, String expression) {
    for (int end = expression.lastIndexOf("%{");
        end > 0;
        end = expression.lastIndexOf("%{", end - 1)) {
      String prefix = expression.substring(0, end);
      try {
        if (Grok.compile(prefix, library, "").parts(line, 0, line.length).isPresent()) {
          return "it fits up to '" + prefix + "'";
        }
      } catch (Mistyped e) {
        // a bracket is open here
      }
    }
    return "mend one of the two";
  }

  private static String sample(byte[] line, int from, int to) {
    return new String(line, from, to - from, StandardCharsets.UTF_8);
  }

  private static List<SlotSpan> slots(byte[] line) {
    Tokenizer tokens = new Tokenizer();
    tokens.tokenize(line, 0, line.length);
    return tokens.spans(0);
  }

  List<FormatRows.Entry> layouts() {
    return layouts;
  }

  List<Grok> groks() {
    return groks;
  }
}
