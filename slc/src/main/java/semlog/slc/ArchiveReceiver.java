package semlog.slc;

import java.io.IOException;
import semlog.Compressor;

/** An archive, readable up to the last commit. */
final class ArchiveReceiver implements Receiver {
  private final Compressor compressor;

  ArchiveReceiver(Compressor compressor) {
    this.compressor = compressor;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    compressor.write(bytes, offset, length);
  }

  @Override
  public boolean idle() {
    return false;
  }

  @Override
  public void quiet() {}

  @Override
  public void commit() throws IOException {
    compressor.flush();
  }

  @Override
  public void commitBeside() throws IOException {
    compressor.flushBeside();
  }

  @Override
  public void close() throws IOException {
    compressor.close();
  }
}
