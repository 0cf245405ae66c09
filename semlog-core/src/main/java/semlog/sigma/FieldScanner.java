package semlog.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which needles the values of one field have; it is made ready when there is a value. */
final class FieldScanner {
  private final Questions questions;

  /** The numbers of the needles. */
  private final List<Integer> numbers = new ArrayList<>();

  private Optional<NeedleIndex> index = Optional.empty();

  FieldScanner(Questions questions) {
    this.questions = questions;
  }

  /** Adds a needle, as long as no value was looked at. */
  void add(int needle) {
    numbers.add(needle);
  }

  List<Needle> needles() {
    return numbers.stream().map(questions::needle).toList();
  }

  /** The numbers of the needles that a value has. */
  int[] find(String value) {
    if (index.isEmpty()) {
      index = Optional.of(new NeedleIndex(needles()));
    }
    int[] found = index.get().find(value);
    for (int i = 0; i < found.length; i++) {
      found[i] = numbers.get(found[i]);
    }
    return found;
  }
}
