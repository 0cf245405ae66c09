package semlog.sigma;

import java.util.List;
import java.util.function.UnaryOperator;

/** What must be true of an event. */
sealed interface Formula {
  /** All of these. */
  record All(List<Formula> parts) implements Formula {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** Any of these. */
  record Any(List<Formula> parts) implements Formula {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** The opposite. */
  record Not(Formula part) implements Formula {}

  /** A test of a field. */
  record Test(Field field, ValueTest test) implements Formula {}

  static Formula all(List<Formula> parts) {
    return parts.size() == 1 ? parts.getFirst() : new All(parts);
  }

  static Formula any(List<Formula> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Any(parts);
  }

  /** The same of other fields. */
  default Formula with(UnaryOperator<Field> fields) {
    return switch (this) {
      case All all -> new All(all.parts().stream().map(part -> part.with(fields)).toList());
      case Any any -> new Any(any.parts().stream().map(part -> part.with(fields)).toList());
      case Not not -> new Not(not.part().with(fields));
      case Test(var field, ValueTest.Other(var other, var place, var cased)) ->
          new Test(fields.apply(field), new ValueTest.Other(fields.apply(other), place, cased));
      case Test test -> new Test(fields.apply(test.field()), test.test());
    };
  }
}
