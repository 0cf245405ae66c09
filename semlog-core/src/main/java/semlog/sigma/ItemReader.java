package semlog.sigma;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import semlog.fault.Mistyped;
import semlog.query.Amounts;
import semlog.query.Network;
import semlog.query.Regex;

/** Reads {@code FIELD|modifier|…: values} into a formula. */
final class ItemReader {
  private static final Set<String> PLACES = Set.of("contains", "startswith", "endswith");
  private static final Set<String> PLAIN =
      Set.of("contains", "startswith", "endswith", "all", "cased", "neq");
  private static final Set<String> WIDE = Set.of("wide", "utf16le", "utf16be", "utf16");
  private static final Set<String> PARTS = Set.of("minute", "hour", "day", "week", "month", "year");
  private static final Map<String, ValueTest.Order> ORDERS =
      Map.of(
          "lt", ValueTest.Order.LESS,
          "lte", ValueTest.Order.AT_MOST,
          "gt", ValueTest.Order.MORE,
          "gte", ValueTest.Order.AT_LEAST);
  private static final Set<String> OTHERS =
      Set.of(
          "all",
          "re",
          "i",
          "m",
          "s",
          "cased",
          "exists",
          "neq",
          "cidr",
          "windash",
          "expand",
          "base64",
          "base64offset",
          "fieldref");

  private final String name;
  private final Set<String> modifiers;
  private final Tree value;
  private final Reading reading;
  private final ValueTest.Place place;
  private final boolean cased;

  /** Whether values are texts with wildcards, to be looked for as they are. */
  private final boolean plain;

  private ItemReader(String name, Set<String> modifiers, Tree value, Reading reading) {
    this.name = name;
    this.modifiers = modifiers;
    this.value = value;
    this.reading = reading;
    this.place = place();
    this.cased = has("cased");
    this.plain = PLAIN.containsAll(modifiers);
  }

  private ValueTest.Place place() {
    if (has("contains") || name.isEmpty() || has("base64offset")) {
      return ValueTest.Place.ANYWHERE;
    }
    if (has("startswith")) {
      return ValueTest.Place.START;
    }
    return has("endswith") ? ValueTest.Place.END : ValueTest.Place.WHOLE;
  }

  /** The formula of an item. */
  static Formula read(String key, Tree value, Reading reading) throws Unusable {
    int pipe = key.indexOf('|');
    if (pipe < 0) {
      return new ItemReader(key, Set.of(), value, reading).formula();
    }
    String modifiers = key.substring(pipe + 1);
    return new ItemReader(key.substring(0, pipe), known(modifiers, value), value, reading)
        .formula();
  }

  private static Set<String> known(String text, Tree value) throws Unusable {
    Set<String> modifiers = new LinkedHashSet<>();
    int kinds = 0;
    for (String modifier : text.split("\\|", -1)) {
      boolean known =
          PLACES.contains(modifier)
              || WIDE.contains(modifier)
              || PARTS.contains(modifier)
              || ORDERS.containsKey(modifier)
              || OTHERS.contains(modifier);
      if (!known || !modifiers.add(modifier)) {
        throw new Unusable(
            value.line(), (known ? "a second" : "unknown") + " modifier '" + modifier + "'");
      }
      kinds +=
          PLACES.contains(modifier) || modifier.equals("re") || modifier.equals("cidr") ? 1 : 0;
    }
    if (kinds > 1) {
      throw new Unusable(
          value.line(), "the modifiers " + String.join(", ", modifiers) + " do not go together");
    }
    return modifiers;
  }

  private Unusable unusable(String reason) {
    return new Unusable(value.line(), reason);
  }

  private boolean has(String modifier) {
    return modifiers.contains(modifier);
  }

  private Formula formula() throws Unusable {
    Field field = name.isEmpty() ? Field.ANY : Field.of(name);
    List<Formula> each = new ArrayList<>();
    for (Tree element : value.elements()) {
      List<ValueTest> tests = tests(element);
      if (tests.size() == 1) {
        each.add(new Formula.Test(field, tests.getFirst()));
      } else {
        each.add(
            new Formula.Any(
                tests.stream().<Formula>map(test -> new Formula.Test(field, test)).toList()));
      }
    }
    if (each.isEmpty()) {
      throw unusable("no values");
    }
    Formula together = has("all") ? Formula.all(each) : Formula.any(each);
    return has("neq") ? new Formula.Not(together) : together;
  }

  private List<ValueTest> tests(Tree element) throws Unusable {
    return switch (element) {
      case Tree.Nothing _ -> List.of(new ValueTest.Absent());
      case Tree.Text(_, var text) when has("exists") -> List.of(exists(text));
      case Tree.Text(_, var text) -> {
        List<ValueTest> tests = new ArrayList<>();
        for (String expanded : has("expand") ? expanded(text) : List.of(text)) {
          tests.addAll(tests(expanded));
        }
        yield tests;
      }
      case Tree.Items _, Tree.Members _ ->
          throw new Unusable(element.line(), "a value is expected behind " + name);
    };
  }

  private ValueTest exists(String text) throws Unusable {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> new ValueTest.Present();
      case "false", "no" -> new ValueTest.Absent();
      default -> throw unusable("exists is true or false");
    };
  }

  private List<String> expanded(String text) throws Unusable {
    int from = text.indexOf('%');
    int to = text.indexOf('%', from + 1);
    if (to < 0) {
      return List.of(text);
    }
    List<String> forms = new ArrayList<>();
    String placeholder = text.substring(from + 1, to);
    for (String rest : expanded(text.substring(to + 1))) {
      for (String form : values(placeholder)) {
        forms.add(text.substring(0, from) + form + rest);
      }
    }
    return forms;
  }

  private List<String> values(String placeholder) throws Unusable {
    return reading
        .values(placeholder)
        .orElseThrow(
            () -> unusable("no values for %" + placeholder + "%: give them as vars in a mapping"));
  }

  private List<ValueTest> tests(String text) throws Unusable {
    if (plain) {
      return List.of(Wild.of(text).at(place, cased));
    }
    if (has("re")) {
      return List.of(expression(text));
    }
    if (has("cidr")) {
      return List.of(network(text));
    }
    if (has("fieldref")) {
      return List.of(new ValueTest.Other(Field.of(text), place, cased));
    }
    Optional<String> order = modifiers.stream().filter(ORDERS::containsKey).findFirst();
    Optional<String> part = modifiers.stream().filter(PARTS::contains).findFirst();
    if (order.isPresent() || part.isPresent()) {
      return List.of(number(text, order.map(ORDERS::get).orElse(ValueTest.Order.SAME), part));
    }
    List<ValueTest> tests = new ArrayList<>();
    for (String form : has("windash") ? Encoding.dashes(text) : List.of(text)) {
      for (Wild wild : encoded(form)) {
        tests.add(wild.at(place, cased));
      }
    }
    return tests;
  }

  private ValueTest expression(String text) throws Unusable {
    Set<Character> flags = new HashSet<>();
    for (char flag : "ims".toCharArray()) {
      if (has(String.valueOf(flag))) {
        flags.add(flag);
      }
    }
    Regex regex = new Regex(text, flags);
    try {
      regex.check();
    } catch (Mistyped mistake) {
      throw unusable("the expression " + text + ": " + mistake.getMessage());
    }
    return new ValueTest.Expression(regex);
  }

  private ValueTest network(String text) throws Unusable {
    try {
      return new ValueTest.InNetwork(
          Network.parse(text).orElseThrow(() -> unusable("'" + text + "' is no network")));
    } catch (IllegalArgumentException e) {
      throw unusable("'" + text + "' is no network: " + e.getMessage());
    }
  }

  private ValueTest number(String text, ValueTest.Order order, Optional<String> part)
      throws Unusable {
    BigDecimal number =
        Amounts.parse(text).orElseThrow(() -> unusable("'" + text + "' is no number"));
    return part.<ValueTest>map(
            word ->
                new ValueTest.TimePart(
                    ValueTest.Part.valueOf(word.toUpperCase(Locale.ROOT)), order, number))
        .orElseGet(() -> new ValueTest.Quantity(order, number));
  }

  /** A value in the encodings that were asked for; without any its wildcards are kept. */
  private List<Wild> encoded(String value) throws Unusable {
    Optional<String> wide = modifiers.stream().filter(WIDE::contains).findFirst();
    if (wide.isEmpty() && !has("base64") && !has("base64offset")) {
      return List.of(Wild.of(value));
    }
    String text =
        Wild.of(value)
            .text()
            .orElseThrow(() -> unusable("wildcards in '" + value + "', which is to be encoded"));
    String spread = wide.map(modifier -> Encoding.wide(text, modifier)).orElse(text);
    byte[] bytes = Encoding.bytes(spread, wide.isPresent());
    if (has("base64offset")) {
      return Encoding.base64Within(bytes).stream().map(Wild::literal).toList();
    }
    return List.of(Wild.literal(has("base64") ? Encoding.base64(bytes) : spread));
  }
}
