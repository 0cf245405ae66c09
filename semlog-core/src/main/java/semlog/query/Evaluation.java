package semlog.query;

import java.util.List;
import java.util.function.Function;
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
      String value = values.get(i);
      if (accepts(condition, value) || (fields.haveExponents() && lies(condition, value))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value is a number with an exponent that lies where a condition says. */
  private static boolean lies(Query.Condition condition, String value) {
    return switch (condition) {
      case Query.Equal equal ->
          Amounts.withExponent(value)
              .filter(number -> equal.value().order(number) == Literal.Order.SAME)
              .isPresent();
      case Query.Within range ->
          Amounts.withExponent(value)
              .filter(number -> between(range, limit -> limit.order(number)))
              .isPresent();
      case Query.Like _, Query.Contains _, Query.Matches _, Query.InNetwork _ -> false;
    };
  }

  static boolean accepts(Query.Condition condition, String value) {
    return switch (condition) {
      case Query.Equal equal -> equal.value().sameAs(value);
      case Query.Like like -> like.shape().matches(value);
      case Query.Contains contains -> contains.shape().occursIn(value);
      case Query.Matches matches -> matches.regex().isIn(value);
      case Query.Within within -> between(within, limit -> limit.order(value));
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

  static boolean mayAcceptAddress(Query.Condition condition, long least, long most) {
    return switch (condition) {
      case Query.Equal equal -> equal.value().mayBeAddress(least, most);
      case Query.InNetwork in ->
          in.network().range4().filter(r -> r.from() <= most && r.to() >= least).isPresent();
      case Query.Within _, Query.Like _, Query.Contains _, Query.Matches _ -> true;
    };
  }

  private static boolean isAtMost(Literal literal, long number) {
    return literal.order(number) != Literal.Order.BEFORE;
  }

  private static boolean isAtLeast(Literal literal, long number) {
    return literal.order(number) != Literal.Order.AFTER;
  }

  private static boolean between(Query.Within range, Function<Literal, Literal.Order> value) {
    return inside(value, range.low(), Literal.Order.AFTER)
        && inside(value, range.high(), Literal.Order.BEFORE);
  }

  /**
   * @param value where it lies, seen from a literal
   */
  private static boolean inside(
      Function<Literal, Literal.Order> value, Bound bound, Literal.Order wanted) {
    return switch (bound) {
      case Bound.Open _ -> true;
      case Bound.Limit limit -> {
        Literal.Order order = value.apply(limit.value());
        yield order == wanted || (limit.included() && order == Literal.Order.SAME);
      }
    };
  }
}
