package semlog.slc;

import java.io.Closeable;
import java.io.IOException;

/** Takes the bytes of one input as they come. */
interface Receiver extends Closeable {
  void write(byte[] bytes, int offset, int length) throws IOException;

  /** Nothing more has come for now: a reader should see what there is. */
  void idle() throws IOException;

  /** Makes what came durable. */
  void commit() throws IOException;

  /** Begins to make what came durable; done at the latest by the next of these calls. */
  void commitBeside() throws IOException;

  /** The input has ended. */
  @Override
  void close() throws IOException;
}
