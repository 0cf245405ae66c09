package semlog.query;

import java.util.List;
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
      case Query.Condition condition -> any(fields, condition);
    };
  }

  private static boolean any(Fields fields, Query.Condition condition) {
    List<String> values = fields.values(condition.field());
    for (int i = 0; i < values.size(); i++) {
      if (accepts(condition, values.get(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean accepts(Query.Condition condition, String value) {
    return switch (condition) {
      case Query.Equal equal -> equal.value().sameAs(value);
      case Query.Like like -> like.shape().matches(value);
      case Query.Contains contains -> contains.shape().occursIn(value);
      case Query.Matches matches -> matches.regex().isIn(value);
      case Query.Within within -> between(value, within);
      case Query.InNetwork in -> in.network().contains(value);
    };
  }

  static boolean mayAccept(Query.Condition condition, long least, long most) {
    return switch (condition) {
      case Query.Equal equal ->
          !equal.value().isNumber()
              || (isAtMost(equal.value(), most) && isAtLeast(equal.value(), least));
      case Query.Within within ->
          !(within.low() instanceof Bound.Limit low
                  && low.value().isNumber()
                  && !isAtMost(low.value(), most))
              && !(within.high() instanceof Bound.Limit high
                  && high.value().isNumber()
                  && !isAtLeast(high.value(), least));
      case Query.Like _, Query.Contains _, Query.Matches _, Query.InNetwork _ -> true;
    };
  }

  private static boolean isAtMost(Literal literal, long number) {
    return literal.order(Long.toString(number)) != Literal.Order.BEFORE;
  }

  private static boolean isAtLeast(Literal literal, long number) {
    return literal.order(Long.toString(number)) != Literal.Order.AFTER;
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
