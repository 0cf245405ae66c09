package semlog.query;

import java.util.List;

/**
 * A question about one event. A test of a field is true when any value of that field passes it, and
 * false when the event has no such field; only {@link Not} turns absence into a match.
 *
 * <p>{@code toString} is the normal form, which parses to an equal query.
 */
public sealed interface Query {

  /** Whether the event with these fields is an answer. */
  default boolean matches(Fields fields) {
    return Evaluation.matches(this, fields);
  }

  /** All of two or more. */
  record And(List<Query> parts) implements Query {
    public And {
      parts = several(parts);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** Any of two or more. */
  record Or(List<Query> parts) implements Query {
    public Or {
      parts = several(parts);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** The opposite. */
  record Not(Query part) implements Query {
    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** The field is there, whatever its value: {@code user:*}. */
  record Exists(String field) implements Query {
    public Exists {
      named(field);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** A test of the values of one field, of which one must pass. */
  sealed interface Condition extends Query
      permits Equal, Like, Contains, Matches, Within, InNetwork {
    String field();

    /** Whether a value passes. */
    default boolean accepts(String value) {
      return Evaluation.accepts(this, value);
    }

    /** Whether a whole number between two others may pass, both included. */
    default boolean mayAccept(long least, long most) {
      return Evaluation.mayAccept(this, least, most);
    }

    /**
     * Whether an IPv4 address between two others may pass, both included, spelled as usual.
     *
     * @param least as an unsigned 32-bit number
     */
    default boolean mayAcceptAddress(long least, long most) {
      return Evaluation.mayAcceptAddress(this, least, most);
    }
  }

  /** A value equal to this one, ignoring case and the spelling of numbers: {@code status:500}. */
  record Equal(String field, Literal value) implements Condition {
    public Equal {
      named(field);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** A whole value of this shape: {@code path:/api/*}. */
  record Like(String field, Glob shape) implements Condition {
    public Like {
      named(field);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** Text somewhere in a text field, the line itself unless said: {@code refused}. */
  record Contains(String field, Glob shape) implements Condition {
    public Contains {
      if (!isText(field) || shape.isAnything()) {
        throw new IllegalArgumentException("'" + field + "' is no text field, or Exists is meant");
      }
    }

    /** The fields in which {@code :} means "contains": the line and its template. */
    static boolean isText(String field) {
      return field.equals(Fields.MESSAGE) || field.equals(Fields.TEMPLATE);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** A value in which a regular expression is found: {@code user=~"^svc_[0-9]+"}. */
  record Matches(String field, Regex regex) implements Condition {
    public Matches {
      named(field);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * A value between two bounds, at most one of them open: {@code status>=500}, {@code [1 TO 9}}.
   */
  record Within(String field, Bound low, Bound high) implements Condition {
    public Within {
      named(field);
      if (low instanceof Bound.Open && high instanceof Bound.Open) {
        throw new IllegalArgumentException("a range without bounds is Exists");
      }
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** An address in this network: {@code src_ip:10.0.0.0/8}. */
  record InNetwork(String field, Network network) implements Condition {
    public InNetwork {
      named(field);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** One end of a range. */
  sealed interface Bound {
    /** No limit on this side. */
    record Open() implements Bound {}

    /** A limit, itself included or not. */
    record Limit(Literal value, boolean included) implements Bound {}
  }

  private static List<Query> several(List<Query> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException("needs two parts or more");
    }
    return List.copyOf(parts);
  }

  private static void named(String field) {
    if (field.isEmpty()) {
      throw new IllegalArgumentException("a field has a name");
    }
  }
}
