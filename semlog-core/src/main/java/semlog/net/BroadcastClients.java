package semlog.net;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All receivers of a {@link Broadcast}, by how far they are. */
final class BroadcastClients implements Closeable {
  private final List<BroadcastClient> clients = new ArrayList<>();

  void add(BroadcastClient client) {
    clients.add(client);
  }

  /** Those that are there now. */
  List<BroadcastClient> all() {
    return List.copyOf(clients);
  }

  /** Where the slowest is; without any, the end. */
  long slowest(long end) {
    return clients.stream().mapToLong(BroadcastClient::position).min().orElse(end);
  }

  /** How many bytes up to the end they have not got, all together. */
  long backlog(long end) {
    return clients.stream().mapToLong(client -> end - client.position()).sum();
  }

  /** Disconnects those that are farther behind the fastest; returns how many. */
  int dropBehind(long most) throws IOException {
    long fastest = clients.stream().mapToLong(BroadcastClient::position).max().orElse(0);
    return drop(clients.stream().filter(c -> c.position() < fastest - most).toList());
  }

  /** Forgets those that have disconnected. */
  void dropGone() throws IOException {
    drop(clients.stream().filter(BroadcastClient::isGone).toList());
  }

  @Override
  public void close() throws IOException {
    drop(all());
  }

  private int drop(List<BroadcastClient> dropped) throws IOException {
    clients.removeAll(dropped);
    for (BroadcastClient client : dropped) {
      client.close();
    }
    return dropped.size();
  }
}
