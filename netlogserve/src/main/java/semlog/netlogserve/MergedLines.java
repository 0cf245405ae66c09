package semlog.netlogserve;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;
import semlog.fault.Damaged;
import semlog.value.LineTimeReader;

/**
 * The lines of several inputs by their times, each with those without a time behind it; lines of
 * one input stay in their order.
 */
final class MergedLines implements Lines {
  /** Takes what is to be said of an input that can be read no further. */
  @FunctionalInterface
  interface Failures {
    /**
     * An input failed.
     *
     * @param failure an {@link IOException} or a {@link Damaged}
     */
    void failed(String name, Exception failure);
  }

  private final List<TimedLines> inputs;
  private final Failures failures;

  /** Those that have a next line. */
  private final List<TimedLines> ready = new ArrayList<>();

  private TimedLines current;
  private boolean begun;

  /**
   * @param inputs at least one; become this object's to close
   */
  MergedLines(List<TimedLines> inputs, Failures failures) {
    this.inputs = List.copyOf(inputs);
    this.failures = failures;
    this.current = inputs.getFirst();
  }

  @Override
  public boolean next(Waiting waiting) throws IOException {
    if (!begun) {
      begun = true;
      for (TimedLines input : inputs) {
        if (advance(input, waiting)) {
          ready.add(input);
        }
      }
    } else if (!advance(current, waiting)) {
      ready.remove(current);
    } else if (!(current.piece().startsLine() && current.isTimed())) {
      return true;
    }
    return chooseEarliest();
  }

  /** Of inputs whose next lines are of one time, the first. */
  private boolean chooseEarliest() {
    if (ready.isEmpty()) {
      return false;
    }
    current = ready.getFirst();
    for (TimedLines input : ready) {
      if (input.nanos() < current.nanos()) {
        current = input;
      }
    }
    return true;
  }

  @Override
  public LineSource piece() {
    return current.piece();
  }

  @Override
  public boolean isTimed() {
    return current.isTimed();
  }

  @Override
  public long nanos() {
    return current.nanos();
  }

  @Override
  public LineTimeReader time() {
    return current.time();
  }

  @Override
  public void close() throws IOException {
    for (TimedLines input : inputs) {
      input.close();
    }
  }

  private boolean advance(TimedLines input, Waiting waiting) throws IOException {
    try {
      return input.next(waiting);
    } catch (ClosedByInterruptException e) {
      throw e;
    } catch (IOException | Damaged e) {
      failures.failed(input.name(), e);
      return false;
    }
  }
}
