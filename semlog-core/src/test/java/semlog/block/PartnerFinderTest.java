package semlog.block;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import semlog.template.TemplateStore;
import semlog.template.Tokenizer;

class PartnerFinderTest {
  private static final int ROWS = 100;

  /** Two numbers a line: the row, and what a function gives for it. */
  private record TwoColumns(IntToLongFunction second, Set<Integer> asked)
      implements PartnerFinder.Values {
    @Override
    public boolean isNumeric(int column) {
      return true;
    }

    @Override
    public long key(int column, int row) {
      asked.add(column);
      return column == 0 ? (long) row * row : second.applyAsLong(row);
    }

    List<Integer> partnersOfSecond() {
      BlockRows rows = rows();
      ColumnPlan plan = new ColumnPlan(rows);
      assertEquals(2, plan.columns());
      Places places = new Places(new int[ROWS], plan.columnsOf(), plan.sizes(), true);
      PartnerFinder finder = new PartnerFinder(plan, places, this, rows);
      asked.clear();
      return finder.partners(1);
    }
  }

  /** Lines of one template; the values in their text are no matter. */
  private static BlockRows rows() {
    byte[] line = "row 5 has 6\n".getBytes(UTF_8);
    TemplateStore store = new TemplateStore();
    Tokenizer tokens = new Tokenizer();
    BlockRows rows = new BlockRows(ROWS * line.length);
    for (int row = 0; row < ROWS; row++) {
      int start = rows.textLength();
      rows.append(line, 0, line.length);
      rows.add(store.learn(tokens, rows.text(), start, rows.textLength() - 1), start, tokens);
    }
    rows.seal(store);
    return rows;
  }

  @Test
  void findsTheColumnThatIsNear() {
    TwoColumns columns = new TwoColumns(row -> row * row + row % 3, new TreeSet<>());
    assertEquals(List.of(0), columns.partnersOfSecond());
    assertEquals(Set.of(0, 1), columns.asked());
  }

  @Test
  void looksAtNoOtherColumnForWhatIsAlwaysTheSame() {
    TwoColumns columns = new TwoColumns(row -> 7, new TreeSet<>());
    assertEquals(List.of(), columns.partnersOfSecond());
    assertEquals(Set.of(1), columns.asked());
  }
}
