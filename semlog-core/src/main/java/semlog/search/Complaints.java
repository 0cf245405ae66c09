package semlog.search;

import java.io.IOException;
import java.util.Optional;
import semlog.fault.Fault;

/** Is told of inputs that cannot be read, or not wholly; the search goes on. */
public interface Complaints {
  void failed(String name, IOException failure);

  void failed(String name, Fault fault);

  /** All that is there was searched, but more was to come. */
  void unfinished(String name, String what);

  /** An input was searched; empty where all its lines were looked at. */
  default void searched(String name, Optional<Opened> opened) {}
}
