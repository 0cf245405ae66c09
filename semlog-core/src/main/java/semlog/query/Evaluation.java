package semlog.query;

import java.util.List;
import java.util.function.Predicate;
import semlog.query.Query.Bound;

/** A query against the fields of one event. */
final class Evaluation {
  private Evaluation() {}

  static boolean matches(Query query, Fields fields) {
    return switch (query) {
      case Query.And and -> and.parts().stream().allMatch(part -> matches(part, fields));
      case Query.Or or -> or.parts().stream().anyMatch(part -> matches(part, fields));
      case Query.Not not -> !matches(not.part(), fields);
      case Query.Exists exists -> !fields.values(exists.field()).isEmpty();
      case Query.Equal equal -> any(fields, equal.field(), equal.value()::sameAs);
      case Query.Like like -> any(fields, like.field(), like.shape()::matches);
      case Query.Contains contains -> any(fields, contains.field(), contains.shape()::occursIn);
      case Query.Within within -> any(fields, within.field(), value -> between(value, within));
      case Query.InNetwork in -> any(fields, in.field(), in.network()::contains);
    };
  }

  private static boolean any(Fields fields, String field, Predicate<String> test) {
    List<String> values = fields.values(field);
    for (int i = 0; i < values.size(); i++) {
      if (test.test(values.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean between(String value, Query.Within range) {
    return inside(value, range.low(), Literal.Order.AFTER)
        && inside(value, range.high(), Literal.Order.BEFORE);
  }

  private static boolean inside(String value, Bound bound, Literal.Order wanted) {
    return switch (bound) {
      case Bound.Open _ -> true;
      case Bound.Limit limit -> {
        Literal.Order order = limit.value().order(value);
        yield order == wanted || (limit.included() && order == Literal.Order.SAME);
      }
    };
  }
}
