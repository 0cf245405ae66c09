package semlog.slc;

import java.io.Closeable;
import java.io.IOException;

/** Takes the bytes of one input as they come. */
interface Receiver extends Closeable {
  void write(byte[] bytes, int offset, int length) throws IOException;

  /**
   * Nothing more has come for now: a reader should see what is complete.
   *
   * @return whether there is something that only {@link #quiet} completes
   */
  boolean idle() throws IOException;

  /** Nothing has come for some time: a reader should see all there is. */
  void quiet() throws IOException;

  /** Makes what came durable. */
  void commit() throws IOException;

  /** Begins to make what came durable; done at the latest by the next of these calls. */
  void commitBeside() throws IOException;

  /** The input has ended. */
  @Override
  void close() throws IOException;
}
