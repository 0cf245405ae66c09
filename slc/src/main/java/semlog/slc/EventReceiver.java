package semlog.slc;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import semlog.EventStream;

/**
 * Events on standard output, shown as soon as nothing more comes; the stream of events stays open.
 */
final class EventReceiver implements Receiver {
  private final EventStream events;
  private final OutputStream out;
  private final Consumer<String> tell;
  private boolean told;

  /**
   * Shows the events of one input.
   *
   * @param tell is told of what had to be assumed about it
   */
  EventReceiver(EventStream events, OutputStream out, Consumer<String> tell) {
    this.events = events;
    this.out = out;
    this.tell = tell;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    events.write(bytes, offset, length);
    tellWhatIsAssumed();
  }

  private void tellWhatIsAssumed() {
    if (!told) {
      events.assumedOrder().ifPresent(tell);
      told = events.assumedOrder().isPresent();
    }
  }

  @Override
  public boolean idle() throws IOException {
    tellWhatIsAssumed();
    events.flush();
    out.flush();
    return events.isGathering();
  }

  @Override
  public void quiet() throws IOException {
    events.release();
    events.flush();
    out.flush();
  }

  @Override
  public void commit() throws IOException {
    idle();
  }

  @Override
  public void commitBeside() throws IOException {
    idle();
  }

  @Override
  public void close() throws IOException {
    idle();
  }
}
