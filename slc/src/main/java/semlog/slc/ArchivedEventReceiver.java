package semlog.slc;

import java.io.IOException;

/** An archive that tells of each line it takes, so that only it is given the bytes. */
record ArchivedEventReceiver(Receiver archive, Receiver events) implements Receiver {
  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    archive.write(bytes, offset, length);
  }

  @Override
  public boolean idle() throws IOException {
    return events.idle();
  }

  @Override
  public void quiet() throws IOException {
    events.quiet();
  }

  @Override
  public void commit() throws IOException {
    archive.commit();
  }

  @Override
  public void commitBeside() throws IOException {
    archive.commitBeside();
  }

  @Override
  public void close() throws IOException {
    archive.close();
    events.close();
  }
}
