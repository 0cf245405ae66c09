package semlog;

import java.util.ArrayList;
import java.util.List;
import semlog.block.RowCursor;

/** What is known of the answer of a row to a query, before its line is restored. */
enum RowAnswer {
  NO,
  MAYBE,
  YES;

  static RowAnswer of(boolean answer) {
    return answer ? YES : NO;
  }

  private RowAnswer opposite() {
    return switch (this) {
      case NO -> YES;
      case MAYBE -> MAYBE;
      case YES -> NO;
    };
  }

  /** Tells the answers of the rows of one template. */
  sealed interface Test {
    RowAnswer at(RowCursor cursor);

    /** The same for the values that there are, which are decoded if they can tell more. */
    default Test narrowed() {
      return this;
    }
  }

  /** All rows of the template answer alike. */
  record Always(RowAnswer answer) implements Test {
    @Override
    public RowAnswer at(RowCursor cursor) {
      return answer;
    }
  }

  /** The value of a row decides. */
  non-sealed interface OfValue extends Test {}

  /**
   * The least of some answers, or the greatest.
   *
   * @param decisive what no other answer can change
   */
  private record Several(Test[] parts, RowAnswer decisive) implements Test {
    @Override
    public RowAnswer at(RowCursor cursor) {
      RowAnswer all = decisive.opposite();
      for (Test part : parts) {
        RowAnswer answer = part.at(cursor);
        if (answer == decisive) {
          return decisive;
        }
        all = answer == MAYBE ? MAYBE : all;
      }
      return all;
    }

    @Override
    public Test narrowed() {
      List<Test> narrowed = new ArrayList<>(parts.length);
      for (Test part : parts) {
        Test test = part.narrowed();
        if (test instanceof Always(var answer) && answer == decisive) {
          return test;
        }
        narrowed.add(test);
      }
      return several(narrowed, decisive);
    }
  }

  private record Opposite(Test part) implements Test {
    @Override
    public RowAnswer at(RowCursor cursor) {
      return part.at(cursor).opposite();
    }

    @Override
    public Test narrowed() {
      return not(part.narrowed());
    }
  }

  static Test not(Test part) {
    return part instanceof Always(var answer) ? new Always(answer.opposite()) : new Opposite(part);
  }

  static Test and(List<Test> parts) {
    return several(parts, NO);
  }

  static Test or(List<Test> parts) {
    return several(parts, YES);
  }

  private static Test several(List<Test> parts, RowAnswer decisive) {
    List<Test> open = new ArrayList<>();
    for (Test part : parts) {
      if (!(part instanceof Always(var answer))) {
        open.add(part);
      } else if (answer == decisive) {
        return part;
      } else if (answer == MAYBE) {
        open.add(part);
      }
    }
    return switch (open.size()) {
      case 0 -> new Always(decisive.opposite());
      case 1 -> open.getFirst();
      default -> new Several(open.toArray(Test[]::new), decisive);
    };
  }
}
