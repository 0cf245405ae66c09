package semlog.query;

import java.util.List;
import java.util.stream.Collectors;
import semlog.query.Query.Bound;

/** The normal form of a query. */
final class Printer {
  private Printer() {}

  static String print(Query query) {
    return switch (query) {
      case Query.And and -> joined(and.parts(), " AND ");
      case Query.Or or -> joined(or.parts(), " OR ");
      case Query.Not not -> "NOT " + part(not.part());
      case Query.Exists exists -> name(exists.field()) + ":*";
      case Query.Equal equal -> name(equal.field()) + ":" + value(equal.value().text());
      case Query.Like like -> name(like.field()) + ":" + shape(like.shape());
      case Query.Contains contains -> contains(contains);
      case Query.Matches matches ->
          name(matches.field()) + "=~" + quoted(matches.regex().toString());
      case Query.Within within -> range(within);
      case Query.InNetwork in -> name(in.field()) + ":" + in.network();
    };
  }

  private static String joined(List<Query> parts, String operator) {
    return parts.stream().map(Printer::part).collect(Collectors.joining(operator));
  }

  private static String part(Query part) {
    return part instanceof Query.And || part instanceof Query.Or
        ? "(" + print(part) + ")"
        : print(part);
  }

  private static String contains(Query.Contains contains) {
    String field = contains.field().equals(Fields.MESSAGE) ? "" : name(contains.field()) + ":";
    Glob shape = contains.shape();
    return field + (shape.isLiteral() ? value(shape.text()) : shape(shape));
  }

  private static String range(Query.Within range) {
    String field = name(range.field());
    if (range.high() instanceof Bound.Open && range.low() instanceof Bound.Limit low) {
      return field + (low.included() ? ">=" : ">") + value(low.value().text());
    }
    if (range.low() instanceof Bound.Open && range.high() instanceof Bound.Limit high) {
      return field + (high.included() ? "<=" : "<") + value(high.value().text());
    }
    return field
        + (((Bound.Limit) range.low()).included() ? ":[" : ":{")
        + value(((Bound.Limit) range.low()).value().text())
        + " TO "
        + value(((Bound.Limit) range.high()).value().text())
        + (((Bound.Limit) range.high()).included() ? "]" : "}");
  }

  private static String name(String field) {
    return shape(Glob.literal(field));
  }

  /** Bare where that is the same, else quoted. */
  private static String value(String text) {
    boolean bare =
        !text.isEmpty()
            && text.codePoints().allMatch(Printer::isPlain)
            && !Words.isKeyword(text)
            && !isNetwork(text)
            && !text.equalsIgnoreCase("exists");
    return bare ? text : quoted(text);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Whether it may be read as a network: a slash and then a number. */
  private static boolean isNetwork(String text) {
    return text.indexOf('/') >= 0 && Character.isDigit(text.charAt(text.length() - 1));
  }

  /** With a backslash before all that could mean something else. */
  private static String shape(Glob shape) {
    StringBuilder text = new StringBuilder();
    String escaped = shape.escaped();
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '\\') {
        text.append(c).append(escaped.charAt(++i));
      } else {
        boolean leading = i == 0 && (c == '-' || c == '+');
        text.append(c == '*' || c == '?' || (isPlain(c) && !leading) ? "" : "\\").append(c);
      }
    }
    return text.toString();
  }

  private static boolean isPlain(int c) {
    return Character.isLetterOrDigit(c) || (c < 128 && "_.-@/%+,;#$~^".indexOf(c) >= 0);
  }
}
