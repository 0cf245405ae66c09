package semlog.sigma;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which needles the values of one field have; it is made ready when there is one. */
final class FieldScanner {
  private final Questions questions;

  /** The numbers of the needles. */
  private final int[] numbers;

  private Optional<NeedleIndex> index = Optional.empty();

  FieldScanner(Questions questions, List<Integer> needles) {
    this.questions = questions;
    this.numbers = needles.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The numbers of the needles that a value has. */
  int[] find(String value) {
    if (index.isEmpty()) {
      index =
          Optional.of(new NeedleIndex(Arrays.stream(numbers).mapToObj(questions::needle).toList()));
    }
    int[] found = index.get().find(value);
    for (int i = 0; i < found.length; i++) {
      found[i] = numbers[found[i]];
    }
    return found;
  }
}
