package semlog.slc;

import java.io.IOException;
import semlog.Compressor;

/** An archive, readable up to the last commit. */
final class ArchiveReceiver implements Receiver {
  private final Compressor compressor;
  private final Acknowledgement acknowledgement;

  /**
   * The archive that a compressor writes.
   *
   * @param acknowledgement is told of what is durable
   */
  ArchiveReceiver(Compressor compressor, Acknowledgement acknowledgement) {
    this.compressor = compressor;
    this.acknowledgement = acknowledgement;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    compressor.write(bytes, offset, length);
    acknowledgement.durable(compressor.durableBytes());
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
    acknowledgement.durable(compressor.durableBytes());
  }

  @Override
  public void commitBeside() throws IOException {
    compressor.flushBeside();
    acknowledgement.durable(compressor.durableBytes());
  }

  @Override
  public void close() throws IOException {
    compressor.close();
    acknowledgement.durable(compressor.durableBytes());
  }
}
