package semlog.sigma;

import java.util.Optional;

/** What a rule looks for; read when somebody asks, if it is known that it can be. */
final class Detection {
  private final Tree tree;
  private final Reading reading;
  private Optional<Formula> formula = Optional.empty();

  private Detection(Tree tree, Reading reading) {
    this.tree = tree;
    this.reading = reading;
  }

  /** What was read without a mistake before, with the same that it is read with. */
  static Detection later(Tree tree, Reading reading) {
    return new Detection(tree, reading);
  }

  static Detection now(Tree tree, Reading reading) throws Unusable {
    Detection detection = new Detection(tree, reading);
    detection.read();
    return detection;
  }

  private Formula read() throws Unusable {
    Formula read = new DetectionReader(reading).read(tree);
    formula = Optional.of(read);
    return read;
  }

  Formula formula() {
    try {
      return formula.isPresent() ? formula.get() : read();
    } catch (Unusable e) {
      throw new IllegalStateException("line " + e.line() + " could be used before", e);
    }
  }
}
