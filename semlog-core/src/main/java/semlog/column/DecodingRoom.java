package semlog.column;

import java.util.Optional;
import semlog.mixing.NumberMixer;

/**
 * Memory that columns are decoded in, one column after the other and one block after the other.
 * What is in it is used up before the next column asks. Not thread-safe.
 */
public final class DecodingRoom {
  private long[] numbers = {};
  private Optional<NumberMixer> mixer = Optional.empty();
  private Optional<Memory> memory = Optional.empty();

  /** An empty room; it grows with what is decoded. */
  public DecodingRoom() {}

  /** An array of at least so many numbers, to be used until the next column needs one. */
  long[] numbers(int size) {
    if (numbers.length < size) {
      numbers = new long[0]; // not beside the larger one
      numbers = new long[size];
    }
    return numbers;
  }

  /** What reads mixed numbers. */
  NumberMixer mixer() {
    if (mixer.isEmpty()) {
      mixer = Optional.of(new NumberMixer());
    }
    return mixer.get();
  }

  /** A memory for a column of so many values that knows nothing yet. */
  Memory memory(int values) {
    if (memory.isEmpty()) {
      memory = Optional.of(new Memory(0));
    }
    memory.get().begin(values);
    return memory.get();
  }
}
