package semlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import semlog.attribute.PlacedAttribute;
import semlog.block.BlockColumns;
import semlog.block.RowCursor;
import semlog.bytes.ByteBuilder;
import semlog.column.ColumnStamp;
import semlog.column.TextColumn;
import semlog.index.Found;
import semlog.index.Holding;
import semlog.pattern.Required;
import semlog.query.Fields;
import semlog.query.Query;
import semlog.query.QueryStrings;
import semlog.template.SlotKind;
import semlog.value.Spelling;

/**
 * Finds the rows of blocks that may answer a query, from the columns that it asks of. For use by
 * several threads, unless the query asks which template a line has: its ids are those that the
 * dictionaries tell that were read.
 */
final class QueryRows {
  private final Query query;

  /** What conditions accept of slots of kinds that are numbers. */
  private final Map<Numeric, NumberRange> ranges = new ConcurrentHashMap<>();

  /** A condition of the values of slots of a kind. */
  private record Numeric(Query.Condition condition, SlotKind kind) {
    @Override
    public int hashCode() {
      return condition.hashCode() + kind.wire();
    }
  }

  QueryRows(Query query) {
    this.query = query;
  }

  /** The rows of a block; pieces of lines may answer, with the row behind them. */
  Found rows(BlockFeed.Fed fed, BlockColumns block) {
    return new OfBlock(fed, block).rows();
  }

  /** The numbers that a condition may accept of slots of a kind, if it can be told by numbers. */
  private Optional<NumberRange> accepted(Query.Condition condition, SlotKind kind) {
    return switch (kind) {
      case INTEGER, IPV4 -> {
        Numeric asked = new Numeric(condition, kind);
        NumberRange known = ranges.get(asked);
        yield Optional.of(known == null ? ranges.computeIfAbsent(asked, QueryRows::range) : known);
      }
      case TIMESTAMP, HEX, OPAQUE, QUOTED, WORD, UUID, LINE, MAC, IPV6, PATH, URL ->
          Optional.empty();
    };
  }

  private static NumberRange range(Numeric asked) {
    return asked.kind == SlotKind.IPV4
        ? NumberRange.of(asked.condition::mayAcceptAddress)
        : NumberRange.of(asked.condition::mayAccept);
  }

  /** What the values of a column are asked. */
  private record Asked(Query.Condition condition, int column, SlotKind kind, Spelling spelling) {
    /** Each template asks. */
    @Override
    public int hashCode() {
      return column;
    }
  }

  /** The query asked of one block. */
  private final class OfBlock {
    private final BlockFeed.Fed fed;
    private final BlockColumns block;
    private final boolean[] columns;

    private final Map<Asked, BitSet> passing = new HashMap<>();
    private final Map<Asked, KnownAnswers> known = new HashMap<>();

    OfBlock(BlockFeed.Fed fed, BlockColumns block) {
      this.fed = fed;
      this.block = block;
      this.columns = new boolean[block.columns()];
    }

    Found rows() {
      RowAnswer.Test[] tests = new RowAnswer.Test[block.templates()];
      boolean any = false;
      for (int local = 0; local < tests.length; local++) {
        LineShape shape = LineShape.of(block.template(local), fed.templates());
        tests[local] =
            block.isWhole(local) ? whole(block.columnsOf(local)[0]) : test(query, local, shape);
        tests[local] = tests[local].narrowed();
        any |= block.isPiece(local) || !isAlways(tests[local], RowAnswer.NO);
      }
      return any ? scan(tests) : Found.none();
    }

    /** Lines that are kept whole may answer if they hold what lines must that answer. */
    private RowAnswer.Test whole(int column) {
      List<Required> needed = QueryStrings.of(query);
      if (needed.isEmpty()) {
        return new RowAnswer.Always(RowAnswer.MAYBE);
      }
      BitSet holding = Holding.of(needed, block.strings(column));
      if (holding.isEmpty()) {
        return always(false);
      }
      columns[column] = true;
      return (RowAnswer.OfValue)
          cursor ->
              holding.get(block.texts(column).entry(cursor.place(0, column)))
                  ? RowAnswer.MAYBE
                  : RowAnswer.NO;
    }

    private static boolean isAlways(RowAnswer.Test test, RowAnswer wanted) {
      return test instanceof RowAnswer.Always(var answer) && answer == wanted;
    }

    private Found scan(RowAnswer.Test[] tests) {
      Found found = Found.none();
      int[] locals = block.locals();
      RowCursor cursor = new RowCursor(block, column -> columns[column]);
      boolean[] pieces = new boolean[tests.length];
      boolean[] asked = new boolean[tests.length];
      for (int local = 0; local < tests.length; local++) {
        pieces[local] = block.isPiece(local);
        asked[local] = !isAlways(tests[local], RowAnswer.NO);
      }
      boolean forced = false;
      for (int row = 0; row < locals.length; row++) {
        int local = locals[row];
        boolean piece = pieces[local];
        if (forced || piece) {
          found.may().set(row);
        } else if (asked[local]) {
          cursor.to(row);
          RowAnswer answer = tests[local].at(cursor);
          found.may().set(row, answer != RowAnswer.NO);
          found.sure().set(row, answer == RowAnswer.YES);
        }
        forced = piece;
      }
      return found;
    }

    private RowAnswer.Test test(Query part, int local, LineShape shape) {
      return switch (part) {
        case Query.And and -> RowAnswer.and(tests(and.parts(), local, shape));
        case Query.Or or -> RowAnswer.or(tests(or.parts(), local, shape));
        case Query.Not not -> RowAnswer.not(test(not.part(), local, shape));
        case Query.Exists exists -> exists(exists.field(), shape);
        case Query.Condition condition -> condition(condition, local, shape);
      };
    }

    private List<RowAnswer.Test> tests(List<Query> parts, int local, LineShape shape) {
      return parts.stream().map(part -> test(part, local, shape)).toList();
    }

    private RowAnswer.Test exists(String field, LineShape shape) {
      return new RowAnswer.Always(
          switch (field) {
            case Fields.MESSAGE, Fields.TEMPLATE, LineAttributes.TEMPLATE_ID, "template" ->
                RowAnswer.YES;
            case LineAttributes.TIMESTAMP -> RowAnswer.MAYBE;
            default -> RowAnswer.of(!shape.answering(field).isEmpty());
          });
    }

    private RowAnswer.Test condition(Query.Condition condition, int local, LineShape shape) {
      return switch (condition.field()) {
        case Fields.MESSAGE, LineAttributes.TIMESTAMP -> new RowAnswer.Always(RowAnswer.MAYBE);
        case Fields.TEMPLATE -> always(condition.accepts(shape.template().text()));
        case LineAttributes.TEMPLATE_ID, "template" ->
            always(shape.templateIds().stream().anyMatch(condition::accepts));
        default -> {
          List<RowAnswer.Test> any = new ArrayList<>();
          for (PlacedAttribute attribute : shape.answering(condition.field())) {
            any.add(value(condition, FieldSource.of(block, local, List.of(attribute))));
          }
          yield RowAnswer.or(any);
        }
      };
    }

    private static RowAnswer.Always always(boolean answer) {
      return new RowAnswer.Always(RowAnswer.of(answer));
    }

    private RowAnswer.Test value(Query.Condition condition, FieldSource source) {
      if (!source.varies()) {
        return always(source.constant().filter(value -> accepts(condition, value)).isPresent());
      }
      int slot = source.wholeSlot();
      if (slot >= 0 && !block.isNumeric(source.column(slot))) {
        return text(condition, slot, source);
      }
      Optional<NumberRange> accepted =
          slot >= 0 ? accepted(condition, source.slot(slot).kind()) : Optional.empty();
      if (accepted.isPresent()) {
        ColumnStamp stamp = fed.stamps().column(source.column(slot));
        if (stamp.isOfNumbers() && !accepted.get().meets(stamp.least(), stamp.most())) {
          return always(false);
        }
      }
      source.mark(columns);
      Spelled spelled = new Spelled(condition, source);
      return accepted.isPresent()
          ? known(condition, slot, source, accepted.get()).of(slot, spelled)
          : spelled;
    }

    /** The answers of numbers of a column, which templates have in common. */
    private KnownAnswers known(
        Query.Condition condition, int slot, FieldSource source, NumberRange accepted) {
      int column = source.column(slot);
      return known.computeIfAbsent(
          new Asked(condition, column, source.slot(slot).kind(), source.spelling()),
          _ -> new KnownAnswers(block, column, accepted));
    }

    private RowAnswer.Test text(Query.Condition condition, int slot, FieldSource source) {
      int column = source.column(slot);
      BitSet entries =
          passing.computeIfAbsent(
              new Asked(condition, column, source.slot(slot).kind(), source.spelling()),
              asked -> passing(condition, source, block.strings(column)));
      if (entries.isEmpty()) {
        return always(false);
      }
      columns[column] = true;
      return (RowAnswer.OfValue)
          cursor ->
              RowAnswer.of(entries.get(block.texts(column).entry(cursor.place(slot, column))));
    }

    /** Which of the distinct strings of a column pass. */
    private static BitSet passing(
        Query.Condition condition, FieldSource source, TextColumn strings) {
      BitSet entries = new BitSet();
      ByteBuilder value = new ByteBuilder();
      for (int entry = 0; entry < strings.distinct(); entry++) {
        value.clear();
        source.appendWhole(strings, entry, value);
        entries.set(entry, condition.accepts(string(value)));
      }
      return entries;
    }
  }

  private static boolean accepts(Query.Condition condition, byte[] value) {
    return condition.accepts(new String(value, StandardCharsets.UTF_8));
  }

  private static String string(ByteBuilder value) {
    return new String(value.array(), 0, value.length(), StandardCharsets.UTF_8);
  }

  /** Spells the value of each row; the verdicts of values are kept. */
  private static final class Spelled implements RowAnswer.OfValue {
    private static final int MOST_KEPT = 1 << 16;

    private final Query.Condition condition;
    private final FieldSource source;
    private final ByteBuilder text = new ByteBuilder();
    private final Map<String, RowAnswer> known = new HashMap<>();

    Spelled(Query.Condition condition, FieldSource source) {
      this.condition = condition;
      this.source = source;
    }

    @Override
    public RowAnswer at(RowCursor cursor) {
      text.clear();
      source.write(cursor, text);
      String value = string(text);
      RowAnswer answer = known.get(value);
      if (answer == null) {
        answer = RowAnswer.of(condition.accepts(value));
        if (known.size() < MOST_KEPT) {
          known.put(value, answer);
        }
      }
      return answer;
    }
  }
}
