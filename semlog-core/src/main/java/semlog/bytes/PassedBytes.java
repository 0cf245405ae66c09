package semlog.bytes;

import java.io.IOException;
import java.io.OutputStream;

/** A stream whose bytes are taken as they are written, and which has nothing to close. */
public final class PassedBytes extends OutputStream {
  /** Takes some bytes. */
  @FunctionalInterface
  public interface Taker {
    void take(byte[] bytes, int offset, int count) throws IOException;
  }

  private final Taker taker;

  public PassedBytes(Taker taker) {
    this.taker = taker;
  }

  @Override
  public void write(int value) throws IOException {
    taker.take(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int count) throws IOException {
    taker.take(source, offset, count);
  }
}
