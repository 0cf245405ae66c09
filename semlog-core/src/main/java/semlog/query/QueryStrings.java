package semlog.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import semlog.pattern.PatternOptions;
import semlog.pattern.Required;
import semlog.pattern.TextPattern;

/**
 * The strings that a line must hold to answer a query. Those of a value are known where it stands
 * in the line as it is: letters and digits of ASCII do, unless a JSON string spells them by their
 * numbers; numbers, sizes, times and networks have other spellings.
 */
public final class QueryStrings {
  private static final int SHORTEST = 3;
  private static final int LAST_ASCII = 0x7e;

  /** What spells a character of ASCII by its number. */
  private static final String BY_NUMBER = "\\u00";

  /** What an IPv4 address has that is spelled as one of IPv6. */
  private static final String MAPPED = "ffff:";

  /** Letters that stand for some beyond ASCII where case is ignored, which patterns tell apart. */
  private static final String FOLDED = "iI";

  /** What has a backslash before it in JSON, or is doubled in the cell of a table. */
  private static final String ESCAPED = "\"\\/";

  private QueryStrings() {}

  /** The strings: of each element one must be in the line, whatever the case of letters. */
  public static List<Required> of(Query query) {
    return of(query, QueryStrings::ofCondition);
  }

  /** Those of them that are looked for in whole lines. */
  public static List<Required> ofLines(Query query) {
    return of(query, QueryStrings::ofText);
  }

  private static List<Required> of(
      Query query, Function<Query.Condition, List<Required>> ofCondition) {
    return switch (query) {
      case Query.And and ->
          and.parts().stream().flatMap(part -> of(part, ofCondition).stream()).toList();
      case Query.Or or -> anyOf(or.parts().stream().map(part -> of(part, ofCondition)).toList());
      case Query.Not _, Query.Exists _ -> List.of();
      case Query.Condition condition -> ofCondition.apply(condition);
    };
  }

  private static List<Required> ofText(Query.Condition condition) {
    return condition instanceof Query.Contains contains && contains.field().equals(Fields.MESSAGE)
        ? ofGlob(contains.shape(), FOLDED, List.of())
        : List.of();
  }

  private static List<Required> ofCondition(Query.Condition condition) {
    return switch (condition) {
      case Query.Equal equal when isInLine(equal.field()) -> ofValue(equal.value());
      case Query.Like like when isInLine(like.field()) -> ofValue(like.shape());
      case Query.Contains contains -> ofText(contains);
      case Query.Equal _, Query.Like _ -> List.of();
      case Query.Matches _, Query.Within _, Query.InNetwork _ -> List.of();
    };
  }

  private static boolean isInLine(String field) {
    return !field.startsWith("@") && !field.equals("template");
  }

  /** Of each part one element, since either part may be true. */
  private static List<Required> anyOf(List<List<Required>> parts) {
    List<semlog.pattern.Literal> anyOf = new ArrayList<>();
    for (List<Required> part : parts) {
      Optional<Required> rarest =
          part.stream().max((a, b) -> Integer.compare(shortest(a), shortest(b)));
      if (rarest.isEmpty()) {
        return List.of();
      }
      anyOf.addAll(rarest.get().anyOf());
    }
    return List.of(new Required(anyOf, false, List.of()));
  }

  private static int shortest(Required required) {
    return required.anyOf().getFirst().length();
  }

  private static List<Required> ofValue(Glob shape) {
    return ofGlob(shape, FOLDED + ESCAPED, List.of(BY_NUMBER));
  }

  private static List<Required> ofValue(Literal value) {
    return switch (value.meaning()) {
      case Meaning.Word _ -> ofValue(Glob.literal(value.text()));
      case Meaning.Ip(Address address) when address.bits() == 32 && value.text().indexOf(':') < 0 ->
          ofAddress(value.text());
      case Meaning.Ip _, Meaning.Amount _, Meaning.Time _ -> List.of();
    };
  }

  /** Its numbers may have zeros in front. */
  private static List<Required> ofAddress(String text) {
    List<Required> all = new ArrayList<>();
    for (String number : text.split("(?<=\\.)", -1)) {
      String digits = number.replaceFirst("^0+(?=[0-9])", "");
      required(digits, List.of(BY_NUMBER, MAPPED)).ifPresent(all::add);
    }
    return all;
  }

  /**
   * The pieces of a text.
   *
   * @param otherwise characters that may be spelled otherwise, as all beyond ASCII may
   * @param others what may stand in the line instead
   */
  private static List<Required> ofGlob(Glob glob, String otherwise, List<String> others) {
    List<Required> all = new ArrayList<>();
    for (String text : glob.texts()) {
      StringBuilder piece = new StringBuilder();
      for (char c : (text + "\n").toCharArray()) {
        if (c >= ' ' && c <= LAST_ASCII && otherwise.indexOf(c) < 0) {
          piece.append(c);
        } else {
          required(piece.toString(), others).ifPresent(all::add);
          piece.setLength(0);
        }
      }
    }
    return all;
  }

  private static Optional<Required> required(String piece, List<String> others) {
    if (piece.getBytes(StandardCharsets.US_ASCII).length < SHORTEST) {
      return Optional.empty();
    }
    List<String> anyOf = new ArrayList<>(others);
    anyOf.addFirst(piece);
    return TextPattern.compile(anyOf, new PatternOptions(true, true, false, false))
        .strings()
        .stream()
        .findFirst()
        .map(found -> new Required(found.anyOf(), false, found.pieces()));
  }

  /** Whether a query asks which template a line has, which blocks before may tell. */
  public static boolean asksForTemplates(Query query) {
    return fields(query).anyMatch(QueryStrings::isOfTemplate);
  }

  /** Whether a query asks for whole lines only. */
  public static boolean asksForLines(Query query) {
    return fields(query).allMatch(Fields.MESSAGE::equals);
  }

  private static boolean isOfTemplate(String field) {
    return field.startsWith(Fields.TEMPLATE) || field.equals("template");
  }

  private static Stream<String> fields(Query query) {
    return switch (query) {
      case Query.And and -> and.parts().stream().flatMap(QueryStrings::fields);
      case Query.Or or -> or.parts().stream().flatMap(QueryStrings::fields);
      case Query.Not not -> fields(not.part());
      case Query.Exists exists -> Stream.of(exists.field());
      case Query.Condition condition -> Stream.of(condition.field());
    };
  }
}
