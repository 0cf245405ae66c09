package semlog.search;

/**
 * What a search of one input, or of all, came to.
 *
 * @param bytes of text searched
 * @param selected lines
 */
public record Tally(long inputs, long inputsWithSelected, long bytes, long selected) {
  static final Tally NONE = new Tally(0, 0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(
        inputs + other.inputs,
        inputsWithSelected + other.inputsWithSelected,
        bytes + other.bytes,
        selected + other.selected);
  }
}
