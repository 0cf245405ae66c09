package semlog.slc;

import java.io.IOException;
import java.io.OutputStream;
import semlog.EventStream;

/**
 * Events on standard output, shown as soon as nothing more comes; the stream of events stays open.
 */
final class EventReceiver implements Receiver {
  private final EventStream events;
  private final OutputStream out;

  EventReceiver(EventStream events, OutputStream out) {
    this.events = events;
    this.out = out;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    events.write(bytes, offset, length);
  }

  @Override
  public boolean idle() throws IOException {
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
