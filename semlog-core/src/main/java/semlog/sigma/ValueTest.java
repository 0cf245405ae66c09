package semlog.sigma;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import semlog.query.Amounts;
import semlog.query.Glob;
import semlog.query.Moments;
import semlog.query.Network;
import semlog.query.Regex;

/** A test of the values of a field, of which one must pass. */
sealed interface ValueTest {
  /** Where in a value a text stands. */
  enum Place {
    WHOLE,
    START,
    END,
    ANYWHERE
  }

  /** A text at a place, without regard to case unless cased; empty only as a whole value. */
  record Literal(String text, Place place, boolean cased) implements ValueTest {}

  /** A whole value with wildcards. */
  record Shape(Glob glob) implements ValueTest {}

  /** A regular expression that is found in a value. */
  record Expression(Regex regex) implements ValueTest {}

  /** An address in a network. */
  record InNetwork(Network network) implements ValueTest {}

  /** A number that lies so to another. */
  record Quantity(Order order, BigDecimal number) implements ValueTest {
    @Override
    public boolean accepts(String value) {
      return Amounts.parse(value).filter(other -> order.holds(other.compareTo(number))).isPresent();
    }
  }

  /** A part of a time, in UTC, that lies so to a number. */
  record TimePart(Part part, Order order, BigDecimal number) implements ValueTest {
    @Override
    public boolean accepts(String value) {
      return Moments.parse(value, () -> ZoneOffset.UTC)
          .map(time -> BigDecimal.valueOf(part.of(time.atZone(ZoneOffset.UTC))))
          .filter(found -> order.holds(found.compareTo(number)))
          .isPresent();
    }
  }

  /** Any value. */
  record Present() implements ValueTest {}

  /** The field is not there. */
  record Absent() implements ValueTest {}

  /** The value of another field of the event stands there. */
  record Other(Field field, Place place, boolean cased) implements ValueTest {}

  /** How numbers lie to each other. */
  enum Order {
    LESS,
    AT_MOST,
    SAME,
    AT_LEAST,
    MORE;

    boolean holds(int comparison) {
      return switch (this) {
        case LESS -> comparison < 0;
        case AT_MOST -> comparison <= 0;
        case SAME -> comparison == 0;
        case AT_LEAST -> comparison >= 0;
        case MORE -> comparison > 0;
      };
    }
  }

  /** Parts of a time. */
  enum Part {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    int of(ZonedDateTime time) {
      return switch (this) {
        case MINUTE -> time.getMinute();
        case HOUR -> time.getHour();
        case DAY -> time.getDayOfMonth();
        case WEEK -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        case MONTH -> time.getMonthValue();
        case YEAR -> time.get(ChronoField.YEAR);
      };
    }
  }

  /** Whether a value passes; that of another field is not looked at here. */
  default boolean accepts(String value) {
    return switch (this) {
      case Literal literal -> Texts.isAt(literal.place(), value, literal.text(), literal.cased());
      case Shape shape -> shape.glob().matches(value);
      case Expression expression -> expression.regex().isIn(value);
      case InNetwork in -> in.network().contains(value);
      case Quantity number -> number.accepts(value);
      case TimePart part -> part.accepts(value);
      case Present _ -> true;
      case Absent _, Other _ -> false;
    };
  }
}
