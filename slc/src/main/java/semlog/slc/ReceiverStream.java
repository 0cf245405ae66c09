package semlog.slc;

import java.io.IOException;
import java.io.OutputStream;

/** A receiver as a stream to write to; it is not closed with it. */
final class ReceiverStream extends OutputStream {
  private final Receiver receiver;

  ReceiverStream(Receiver receiver) {
    this.receiver = receiver;
  }

  @Override
  public void write(int value) throws IOException {
    receiver.write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int count) throws IOException {
    receiver.write(source, offset, count);
  }
}
